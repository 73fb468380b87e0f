//! A desk: a folder to try the command line in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A contract without anything in it.
pub(crate) const PETS: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {operationId: list_pets, responses: {'200': {description: All pets.}}}}}\n";
/// No contract.
pub(crate) const BROKEN: &str = "title: this is no contract\n";

/// A folder to work in, with a contract `pets.yaml`.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    /// A new one.
    pub(crate) fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        desk.write("pets.yaml", PETS);
        desk
    }

    /// A path in it.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Writes a file and the folders above it.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// A file's text.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs a command line, split at spaces.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        run_in(self.0.path(), arguments)
    }
}

/// What a run gave.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs a command line in a folder.
pub(crate) fn run_in(dir: &Path, arguments: &str) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_specwright"))
        .args(arguments.split_whitespace())
        .current_dir(dir)
        .env_remove("CARGO")
        .output()
        .expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("messages are UTF-8");
    Ran {
        code: status.code().expect("an exit code"),
        out: text(stdout),
        err: text(stderr),
    }
}

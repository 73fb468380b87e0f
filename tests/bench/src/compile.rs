//! Compiling a generated crate alone.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::process::{self, Cost};

/// What the compiler is to do.
#[derive(Clone, Copy, Debug)]
pub enum Profile {
    /// `cargo check`
    Check,
    /// `cargo build --release`
    Release,
}

/// Compiles a crate whose dependencies are built, or the dependencies too where they are not. All
/// crates share a folder for what is built. Nothing is kept from one run to the next.
///
/// # Errors
/// The crate has no `src/lib.rs`; inside, what the compiler says.
pub fn run(
    profile: Profile,
    folder: &Path,
    work: &Path,
    log: &Path,
) -> io::Result<Result<Cost, String>> {
    let root = File::options()
        .append(true)
        .open(folder.join("src/lib.rs"))?;
    root.set_modified(SystemTime::now())?;
    let mut command = Command::new("cargo");
    match profile {
        Profile::Check => command.arg("check"),
        Profile::Release => command.args(["build", "--release"]),
    };
    command
        .arg("--manifest-path")
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(work.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("CARGO_TARGET_DIR");
    Ok(process::run(&mut command, log))
}

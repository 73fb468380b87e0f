//! A crate outside of this workspace whose build script generates: what is built again, and when.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

const PETS: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {operationId: list_pets, responses: {'200': {description: All pets.}}}}}\n";

const SCRIPT: &str = r#"
use std::io::Write;
use std::path::{Path, PathBuf};

fn main() {
    let mut runs = std::fs::File::options().create(true).append(true).open("runs").unwrap();
    writeln!(runs, "one more").unwrap();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap());
    println!("cargo::rerun-if-changed=specs");
    let sources = specwright::live::build(Path::new("specs"), &out, "pets").unwrap();
    for source in sources {
        println!("cargo::rerun-if-changed={}", source.display());
    }
    let surface = out.join("live/surface/pets.txt");
    println!("cargo::rustc-env=SURFACE={}", surface.display());
    std::fs::write("surface", surface.to_str().unwrap()).unwrap();
}
"#;

/// The crate.
struct User(tempfile::TempDir);

/// What a build did.
#[derive(Debug, PartialEq, Eq)]
struct Built {
    /// How often the build script has run, ever.
    runs: usize,
    /// Packages that were compiled.
    compiled: Vec<String>,
}

impl User {
    fn new() -> Self {
        let user = Self(tempfile::tempdir().expect("a folder"));
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let generator = toml(&root.join("generator"));
        // The profile is that of this workspace, so that both share what they are built from.
        let manifest = format!(
            "[workspace]\n[package]\nname = \"user\"\nedition = \"2024\"\n\
             [build-dependencies]\nspecwright = {{ path = {generator} }}\n\
             [profile.dev]\ndebug = \"line-tables-only\"\n\
             [profile.dev.build-override]\ndebug = \"line-tables-only\"\n"
        );
        user.write("Cargo.toml", &manifest);
        fs::copy(root.join("Cargo.lock"), user.at("Cargo.lock")).expect("the lock file");
        user.write("build.rs", SCRIPT);
        user.write(
            "src/lib.rs",
            "pub const SURFACE: &str = include_str!(env!(\"SURFACE\"));\n",
        );
        user.write("specs/pets.yaml", PETS);
        user
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn build(&self) -> Built {
        let target = option_env!("CARGO_TARGET_DIR").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
            PathBuf::from,
        );
        let output = Command::new(env!("CARGO"))
            .args([
                "build",
                "--offline",
                "--message-format=json",
                "--target-dir",
            ])
            .arg(target.join("script"))
            .current_dir(self.0.path())
            .output()
            .expect("cargo runs");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        let messages = String::from_utf8_lossy(&output.stdout);
        let messages = messages
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let compiled = messages
            .filter(|message| message["fresh"] == false)
            .map(|message| {
                message["target"]["name"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            });
        let runs = fs::read_to_string(self.at("runs")).expect("the script ran");
        Built {
            runs: runs.lines().count(),
            compiled: compiled.collect(),
        }
    }

    /// When each generated file was written.
    fn written(&self) -> Vec<(PathBuf, SystemTime)> {
        let surface = self.surface();
        let mut folders = vec![surface.ancestors().nth(2).expect("the crate").to_owned()];
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let data = fs::metadata(&path).expect("it is there");
                if data.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path, data.modified().expect("a time")));
                }
            }
        }
        found.sort();
        found
    }

    /// Where the script says the surface is.
    fn surface(&self) -> PathBuf {
        PathBuf::from(fs::read_to_string(self.at("surface")).expect("the script said so"))
    }
}

/// A path as a string of TOML.
fn toml(path: &Path) -> String {
    Value::from(path.to_str().expect("a path")).to_string()
}

#[test]
#[ignore = "compiles the generator for another workspace, which takes minutes the first time"]
fn what_has_not_changed_is_not_built_again() {
    let user = User::new();
    let first = user.build();
    assert_eq!(first.runs, 1);
    let written = user.written();
    assert!(written.len() > 50, "{written:?}");

    let again = Built {
        runs: 1,
        compiled: Vec::new(),
    };
    assert_eq!(user.build(), again);

    // Cargo goes by times: the script runs, and finds that there is nothing to do. That Cargo compiles
    // a package whose script has run is not ours to change.
    let spec = File::options()
        .append(true)
        .open(user.at("specs/pets.yaml"))
        .expect("a file");
    spec.set_modified(SystemTime::now()).expect("a time");
    let touched = user.build();
    assert_eq!(touched.runs, 2);
    assert_eq!(
        user.written(),
        written,
        "files that are as they were were written"
    );

    let more = PETS.replace("list_pets", "list_all_pets");
    user.write("specs/pets.yaml", &more);
    let changed = user.build();
    assert_eq!(
        (changed.runs, changed.compiled),
        (3, vec!["user".to_owned()])
    );
    assert!(
        fs::read_to_string(user.surface())
            .expect("text")
            .contains("list_all_pets")
    );
}

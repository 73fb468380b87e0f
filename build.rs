//! Generates the contracts in `specs/` as they are now, and those that only the tests call, into
//! `OUT_DIR` and nowhere else.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        println!("cargo::error=run this by cargo: OUT_DIR is not set");
        return ExitCode::FAILURE;
    };
    let specs = build("specs", &out, "storage-clients");
    let fixtures = build("tests/fixtures", &out.join("fixtures"), "fixtures");
    if specs && fixtures {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Generates a folder's contracts, or tells Cargo what is wrong with them.
fn build(folder: &str, out: &Path, name: &str) -> bool {
    // Cargo looks at every file in the folder. The generator itself is a build dependency.
    println!("cargo::rerun-if-changed={folder}");
    match specwright::live::build(Path::new(folder), out, name) {
        Ok(sources) => {
            for source in sources {
                println!("cargo::rerun-if-changed={}", source.display());
            }
            true
        }
        Err(refused) => {
            for line in refused.lines {
                println!("cargo::error={line}");
            }
            eprintln!("{}", refused.text);
            false
        }
    }
}

//! Generates the contracts in `specs/` as they are now, into `OUT_DIR` and nowhere else.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Cargo looks at every file in the folder. The generator itself is a build dependency.
    println!("cargo::rerun-if-changed=specs");
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        println!("cargo::error=run this by cargo: OUT_DIR is not set");
        return ExitCode::FAILURE;
    };
    match specwright::live::build(Path::new("specs"), &out, "storage-clients") {
        Ok(sources) => {
            for source in sources {
                println!("cargo::rerun-if-changed={}", source.display());
            }
            ExitCode::SUCCESS
        }
        Err(refused) => {
            for line in refused.lines {
                println!("cargo::error={line}");
            }
            eprintln!("{}", refused.text);
            ExitCode::FAILURE
        }
    }
}

//! Generates the client of `specs/calls.yaml` by the generator as it is now.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=specs");
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from);
    let built = out.map(|out| specwright::live::build(Path::new("specs"), &out, "clients"));
    match built {
        Some(Ok(_)) => ExitCode::SUCCESS,
        Some(Err(refused)) => {
            eprintln!("{}", refused.text);
            ExitCode::FAILURE
        }
        None => ExitCode::FAILURE,
    }
}

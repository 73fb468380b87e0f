//! Generates a client for each contract in `SPECTOR_CONTRACTS`, and a function for each operation
//! that calls it with what a scenario asks for.

mod calls;

use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use specwright::document::LoadOptions;
use specwright::lower::Origin;
use specwright::pipeline::{self, Generated, Input};
use specwright::template::Krate;
use specwright::{live, sync};

/// The folder with the contracts, searched through.
const CONTRACTS: &str = "SPECTOR_CONTRACTS";

/// The library's name, as its `Cargo.toml` has it.
const NAME: &str = "spector-clients";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={CONTRACTS}");
    println!("cargo::rerun-if-changed=overlays");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let folder = std::env::var_os(CONTRACTS)
        .ok_or_else(|| format!("{CONTRACTS} names the folder with the contracts"))?;
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(format!("{CONTRACTS}: there is no contract in it").into());
    }

    let inputs: Vec<Input> = files.iter().map(|file| input(file)).collect();
    let krate = Krate {
        name: NAME.to_owned(),
        multi: true,
    };
    let generated = pipeline::generate(&inputs, &krate, false).map_err(|findings| {
        let lines: Vec<_> = findings
            .iter()
            .map(|finding| finding.message.clone())
            .collect();
        lines.join("\n")
    })?;
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
    }

    sync::write(&generated.tree, &out.join(live::FOLDER))?;
    sync::write_file(&out.join("live.rs"), &live::modules(&generated.tree)?)?;
    let contracts = entries(&generated, &files)?;
    sync::write_file(&out.join("calls.rs"), &calls::code(&contracts))?;
    sync::write_file(
        &out.join("contracts.json"),
        &serde_json::to_string(&contracts)?,
    )?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json" || extension == "yaml")
        {
            files.push(path);
        }
    }
    Ok(())
}

fn input(file: &Path) -> Input {
    Input {
        spec: file.to_owned(),
        options: LoadOptions {
            overlays: overlay(file).into_iter().collect(),
            ..LoadOptions::default()
        },
        origin: Origin {
            module: module(&name(file)),
            source: file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
        },
    }
}

/// What puts into a contract what its emitter left out of it.
fn overlay(file: &Path) -> Option<PathBuf> {
    let overlay = Path::new("overlays").join(format!("{}.overlay.yaml", name(file)));
    overlay.is_file().then_some(overlay)
}

/// `Versioning.Added.v1`
fn name(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    name.strip_suffix(".openapi").unwrap_or(&name).to_owned()
}

/// `versioning_added_v1`
fn module(name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

/// What the calls and the judge have to know of each contract.
fn entries(generated: &Generated, files: &[PathBuf]) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut entries = Vec::new();
    for (contract, manifest) in generated.contracts.iter().zip(&generated.manifests) {
        let file = files
            .iter()
            .find(|file| module(&name(file)) == contract.module)
            .ok_or("a contract without a file")?;
        let published: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        entries.push(json!({
            "name": name(file),
            "module": contract.module,
            "openapi": published["openapi"],
            "corrected": overlay(file).is_some(),
            "manifest": manifest,
        }));
    }
    Ok(entries)
}

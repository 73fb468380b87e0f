//! Callers: one crate with both contracts of every pair, and an example of it for each caller.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use specwright::contract::Contract;
use specwright::print;
use specwright::template::{self, Krate};
use specwright::upstream;

use crate::pair::Pair;

/// The callers that compile: `<pair>_old` and `<pair>_new`.
pub(crate) fn compiled(pairs: &[Pair]) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verdicts");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    let _ = std::fs::remove_dir_all(folder.join("examples"));
    let contracts: Vec<Contract> = pairs
        .iter()
        .flat_map(|pair| [pair.old.contract.clone(), pair.new.contract.clone()])
        .collect();
    write_crate(&folder, &contracts);
    for pair in pairs {
        for side in ["old", "new"] {
            let name = format!("{}_{side}", pair.name);
            write(
                folder.join(format!("examples/{name}.rs")),
                &caller(&name, &pair.caller),
            );
        }
    }
    check(&folder)
}

/// Writes a crate of several contracts that stands alone.
pub(crate) fn write_crate(folder: &Path, contracts: &[Contract]) {
    let krate = Krate {
        name: "verdicts".to_owned(),
        multi: true,
    };
    let mut tree = print::print(template::emit(contracts, &krate));
    for contract in contracts {
        let calls = upstream::wire(contract, "crate::runtime").expect("progenitor takes it");
        let path = krate.layout(contract).file("client/wire.rs");
        tree.insert(path, print::file(&contract.source, calls));
    }
    for (file, text) in tree {
        let text = match file.as_str() {
            "Cargo.toml" => format!("{text}\n[workspace]\n"),
            _ => text,
        };
        write(folder.join(file), &text);
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock")).expect("a file can be copied");
}

fn caller(module: &str, statements: &str) -> String {
    format!(
        "#![allow(warnings)]
use verdicts::{module} as api;
use verdicts::{{Error, Options, Response, Secret, StatusCode}};
use api::{{Client, client::*, model::*}};

async fn caller(client: &Client) -> Result<(), Box<dyn std::error::Error>> {{
{statements}
    Ok(())
}}

fn main() {{}}
"
    )
}

/// The examples that `cargo check` has no error in.
fn check(folder: &Path) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--examples",
            "--keep-going",
            "--message-format=json",
        ])
        .current_dir(folder)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .output()
        .expect("cargo runs");
    let (mut done, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(line).expect("cargo writes JSON");
        let target = message["target"]["name"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                done.insert(target);
            }
            Some("compiler-message") if message["message"]["level"] == "error" => {
                println!(
                    "{}",
                    message["message"]["rendered"].as_str().unwrap_or_default()
                );
                refused.insert(target);
            }
            _ => {}
        }
    }
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(
        done.contains("verdicts"),
        "the generated crate does not compile\n{log}"
    );
    let twice: Vec<_> = done.intersection(&refused).collect();
    assert!(twice.is_empty(), "{twice:?} both compile and do not\n{log}");
    done
}

fn write(path: PathBuf, text: &str) {
    let parent = path.parent().expect("a file is in a folder");
    std::fs::create_dir_all(parent).expect("a folder can be made");
    std::fs::write(path, text).expect("a file can be written");
}

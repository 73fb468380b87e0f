//! The files of models, from contracts built by hand: what they look like, that rustfmt has nothing
//! to say about them, and (on demand, since it takes long) that they compile without a warning.

mod build;
mod cases;

use std::fs;
use std::path::Path;
use std::process::Command;

use specwright::contract::Contract;
use specwright::print::{Tree, print};
use specwright::template::{Layout, model};

fn tree(contract: &Contract, prefix: &str) -> Tree {
    print(model::sheets(
        contract,
        &Layout {
            prefix: prefix.to_owned(),
        },
    ))
}

fn text(contract: &Contract) -> String {
    let files = tree(contract, "").into_iter();
    files
        .map(|(path, text)| format!("==> {path}\n{text}\n"))
        .collect::<Vec<_>>()
        .concat()
}

#[test]
fn looks() {
    for (name, contract) in cases::all() {
        if name != "long" {
            insta::assert_snapshot!(format!("model@{name}"), text(&contract));
        }
    }
}

#[test]
fn prefix_is_a_folder() {
    let (_, contract) = cases::all().remove(0);
    let paths: Vec<String> = tree(&contract, "shop").into_keys().collect();
    assert_eq!(
        paths,
        [
            "src/shop/model/mod.rs",
            "src/shop/model/storage_input.rs",
            "src/shop/model/storage_type.rs"
        ]
    );
}

#[test]
fn rustfmt_agrees() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for (name, contract) in cases::all() {
        files.extend(write(&folder.path().join(name), &tree(&contract, "")));
    }
    let check = Command::new("rustfmt")
        .args(["--edition", "2024", "--check"])
        .args(&files)
        .output();
    // A toolchain without rustfmt can still build.
    if let Ok(output) = check {
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
}

#[test]
#[ignore = "compiles a crate: run it after a change to a template or to the runtime"]
fn crate_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime");
    copy(&runtime, &root.join("src/runtime"));
    let mut library = String::from("//! Models.\n\npub mod runtime;\n");
    for (name, contract) in cases::all() {
        let module = format!("case_{name}");
        write(root, &tree(&contract, &module));
        fs::write(
            root.join(format!("src/{module}/mod.rs")),
            "//! A case.\n\npub mod model;\n",
        )
        .expect("written");
        library.extend(["pub mod ", &module, ";\n"]);
    }
    fs::write(root.join("src/lib.rs"), library).expect("written");
    fs::write(root.join("Cargo.toml"), MANIFEST).expect("written");
    fs::copy(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"),
        root.join("Cargo.lock"),
    )
    .expect("copied");
    fs::create_dir(root.join("tests")).expect("made");
    fs::write(
        root.join("tests/behaviour.rs"),
        include_str!("behaviour.txt"),
    )
    .expect("written");
    cargo(root, &["clippy", "--", "-D", "warnings"]);
    cargo(root, &["clippy", "--all-features", "--", "-D", "warnings"]);
    cargo(root, &["doc", "--no-deps"]);
    cargo(root, &["test"]);
}

fn cargo(root: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .args(&arguments[..1])
        .args(["--offline", "--quiet"])
        .args(&arguments[1..])
        .current_dir(root)
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs");
    let text = [output.stdout, output.stderr].concat();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&text)
    );
}

const MANIFEST: &str = r#"
[package]
name = "models"
version = "0.1.0"
edition = "2024"

[dependencies]
base64 = { version = "0.23", default-features = false, features = ["alloc"] }
chrono = { version = "0.4", default-features = false, features = ["alloc"], optional = true }
regex = "1"
serde = "1"
serde_json = "1"
uuid = { version = "1", default-features = false, optional = true }

[features]
chrono = ["dep:chrono"]
uuid = ["dep:uuid"]

[workspace]
"#;

fn write(root: &Path, tree: &Tree) -> Vec<String> {
    let mut files = Vec::new();
    for (path, text) in tree {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        files.push(path.display().to_string());
    }
    files
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("read") {
        let entry = entry.expect("read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).expect("copied");
        }
    }
}

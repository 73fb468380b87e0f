//! The files of models, from contracts built by hand: what they look like, that rustfmt has nothing
//! to say about them, and (on demand, since it takes long) that they compile without a warning.

mod build;
mod cases;
mod shapes;

use std::fs;
use std::path::Path;
use std::process::Command;

use specwright::contract::Contract;
use specwright::print::{Tree, print};
use specwright::template::{self, Krate, Layout, model};

fn tree(contract: &Contract, prefix: &str) -> Tree {
    print(model::files(
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
    let (names, mut contracts): (Vec<_>, Vec<_>) = cases::all().into_iter().unzip();
    for (name, contract) in names.iter().zip(&mut contracts) {
        contract.module = format!("case_{name}");
        contract.patterns = vec![String::from("^[a-z]+$")];
    }
    let krate = Krate {
        name: "models".to_owned(),
        multi: true,
    };
    // The crate without its clients, which have no call to make.
    let mut files = print(template::emit(&contracts, &krate));
    let mut library = String::from("//! Models.\n\npub mod runtime;\n");
    for contract in &contracts {
        let module = &contract.module;
        files.extend(tree(contract, module));
        let text = "//! A case.\n\npub mod model;\n".to_owned();
        files.insert(format!("src/{module}/mod.rs"), text);
        library.extend(["pub mod ", module, ";\n"]);
    }
    files.insert("src/lib.rs".to_owned(), library);
    files.insert(
        "tests/behaviour.rs".to_owned(),
        include_str!("behaviour.txt").to_owned(),
    );
    write(root, &files);
    fs::copy(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"),
        root.join("Cargo.lock"),
    )
    .expect("copied");
    cargo(root, &["clippy", "--all-features", "--", "-D", "warnings"]);
    cargo(root, &["doc", "--no-deps", "--all-features"]);
    cargo(root, &["test", "--all-features"]);
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

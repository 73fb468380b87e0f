//! The features of a large contract's tags: what a crate compiles with each of them.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use specwright::document::LoadOptions;
use specwright::lower::Origin;
use specwright::pipeline::{self, Input};
use specwright::print::Tree;
use specwright::template::Krate;

/// Cats know dogs, dogs know nobody, every call fails alike, and a webhook sends what no call does.
const HEAD: &str = r"openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: https://pets.example}]
webhooks:
  left:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Farewell'}}}}
      responses: {'204': {description: Heard.}}
components:
  schemas:
    Cat:
      type: object
      required: [name]
      properties:
        name: {type: string, pattern: '^[a-z]+$'}
        kind: {type: string, enum: [house, wild]}
        chases: {$ref: '#/components/schemas/Dog'}
        kittens: {type: array, items: {$ref: '#/components/schemas/Cat'}}
    Dog: {type: object, properties: {name: {type: string}}}
    Toy:
      oneOf:
        - {type: object, required: [ball], properties: {ball: {type: string}}}
        - {type: object, required: [bone], properties: {bone: {type: string}}}
    Problem: {type: object, properties: {detail: {type: string}}}
    Farewell: {type: object, properties: {who: {$ref: '#/components/schemas/Dog'}}}
  responses:
    Cat: {description: A cat., content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
    Dog: {description: A dog., content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
    Problem: {description: What is wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
paths:
  /cats:
    post:
      operationId: create_cat
      tags: [cats]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
      responses: {'201': {$ref: '#/components/responses/Cat'}, default: {$ref: '#/components/responses/Problem'}}
  /dogs/{name}:
    put:
      operationId: give_toy
      tags: [dogs]
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Toy'}}}}
      responses: {'200': {$ref: '#/components/responses/Dog'}, default: {$ref: '#/components/responses/Problem'}}
";

/// Calls of a third tag, so that the contract is a large one.
const MORE: usize = 199;

fn contract() -> String {
    let mut text = HEAD.to_owned();
    for index in 0..MORE {
        let answers =
            "'204': {description: Done.}, default: {$ref: '#/components/responses/Problem'}";
        _ = writeln!(
            text,
            "  /rustls/{index}: {{delete: {{operationId: delete_{index}, tags: [rustls], responses: {{{answers}}}}}}}"
        );
    }
    text
}

/// The files of the crate.
fn tree() -> Tree {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let spec = folder.path().join("pets.yaml");
    std::fs::write(&spec, contract()).expect("a file can be written");
    let input = Input {
        spec,
        options: LoadOptions::default(),
        origin: Origin {
            module: "pets".to_owned(),
            source: "pets.yaml".to_owned(),
        },
    };
    let krate = Krate {
        name: "pets".to_owned(),
        multi: false,
    };
    let made = pipeline::generate(&[input], &krate, false);
    made.expect("the contract is sound").tree
}

/// What stands behind each feature, line by line: what is turned on, and by what.
fn gated(text: &str) -> String {
    let mut lines = text.lines();
    let mut shown = String::new();
    while let Some(line) = lines.next() {
        if line.starts_with("#[cfg(") {
            let item = lines.next().unwrap_or_default();
            if !item.starts_with("pub use rustls::") {
                _ = writeln!(shown, "{line} {item}");
            }
        }
    }
    shown
}

#[test]
fn a_tag_is_a_feature() {
    let tree = tree();
    let file = |path: &str| tree.get(path).expect("the file is emitted").as_str();
    let manifest = file("Cargo.toml");
    let features = manifest
        .split("\n[")
        .find(|table| table.starts_with("features]"));
    let mut shown = format!("[{}\n", features.expect("there are features").trim_end());
    for path in ["src/client/mod.rs", "src/model/mod.rs"] {
        _ = write!(shown, "\n======== {path}\n{}", gated(file(path)));
    }
    insta::with_settings!({
        snapshot_path => "cases/snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("features", shown);
    });
}

#[test]
#[ignore = "compiles a crate six times: run it after a change to a template"]
fn a_crate_is_clean_with_any_of_them() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in tree() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file can be written");
    }
    let manifest = folder.path().join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).expect("there is a manifest");
    std::fs::write(manifest, text + "\n[workspace]\n").expect("a file can be written");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).expect("a lock file");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases");
    let all = "cats,dogs,rustls-calls,other-models,mock,blocking,tracing";
    for features in ["", "cats", "dogs", "rustls-calls", "other-models", all] {
        let output = Command::new(env!("CARGO"))
            .args(["clippy", "--offline", "--quiet", "--no-default-features"])
            .arg(format!("--features=rustls,{features}"))
            .arg("--target-dir")
            .arg(&target)
            .args(["--", "-D", "warnings"])
            .current_dir(folder.path())
            .output()
            .expect("cargo runs");
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{features}\n{text}");
    }
}

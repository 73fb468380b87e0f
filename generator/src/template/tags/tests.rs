//! What stands behind which feature.

use std::fmt::Write;

use crate::document;
use crate::lower::{self, Origin};
use crate::print::{self, Tree};
use crate::source::Source;
use crate::template::{Krate, emit};

/// `cats` answers with `Cat` and `Owner`, `tracing` with `Dog` and `Owner`; no call leads to `Hook`.
fn tree(cats: usize) -> Tree {
    let mut text = String::from("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths:\n");
    let mut call = |path: &str, tag: &str, model: &str| {
        let content =
            format!("{{application/json: {{schema: {{$ref: '#/components/schemas/{model}'}}}}}}");
        _ = writeln!(
            text,
            "  {path}: {{get: {{tags: ['{tag}'], responses: {{'200': {{description: One., content: {content}}}}}}}}}"
        );
    };
    for index in 0..cats {
        call(&format!("/cats/{index}"), "cats", "Cat");
    }
    call("/dogs", "tracing", "Dog");
    text.push_str("components:\n  schemas:\n");
    for (name, property) in [("Cat", "owner"), ("Dog", "owner")] {
        let owner = "{$ref: '#/components/schemas/Owner'}";
        _ = writeln!(
            text,
            "    {name}: {{type: object, properties: {{{property}: {owner}}}}}"
        );
    }
    for name in ["Owner", "Hook"] {
        _ = writeln!(
            text,
            "    {name}: {{type: object, properties: {{name: {{type: string}}}}}}"
        );
    }
    let (document, found) =
        document::from_source(Source::from_text("pets.yaml", &text), Vec::new());
    let document = document.unwrap_or_else(|| panic!("{found:?}"));
    let origin = Origin {
        module: "pets".to_owned(),
        source: "pets.yaml".to_owned(),
    };
    let contract = lower::lower(&document, &origin).contract;
    let krate = Krate {
        name: "pets".to_owned(),
        multi: false,
    };
    print::print(emit(&[contract], &krate))
}

#[test]
fn a_large_contract_has_a_feature_a_tag() {
    let tree = tree(200);
    let manifest = &tree["Cargo.toml"];
    for line in [
        "default = [\"rustls\", \"cats\", \"tracing-calls\", \"other-models\"]",
        "cats = []",
        "tracing-calls = []",
        "other-models = []",
    ] {
        assert!(manifest.lines().any(|it| it == line), "{line}: {manifest}");
    }
    let models = &tree["src/model/mod.rs"];
    for lines in [
        "#[cfg(feature = \"cats\")]\nmod cat;",
        "#[cfg(feature = \"tracing-calls\")]\nmod dog;",
        "#[cfg(any(feature = \"cats\", feature = \"tracing-calls\"))]\nmod owner;",
        "#[cfg(feature = \"other-models\")]\nmod hook;",
        "#[cfg(feature = \"cats\")]\npub use cat::Cat;",
    ] {
        assert!(models.contains(lines), "{lines}: {models}");
    }
    let client = &tree["src/client/mod.rs"];
    assert!(
        client.contains("#[cfg(feature = \"cats\")]\nmod cats;"),
        "{client}"
    );
    assert!(tree["src/lib.rs"].contains("features = [\"rustls\", \"cats\"]"));
}

#[test]
fn a_small_contract_has_none() {
    let tree = tree(199);
    assert!(!tree["Cargo.toml"].contains("cats"));
    assert!(!tree["src/model/mod.rs"].contains("cfg"));
}

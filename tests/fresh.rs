//! What the build script made of `specs/` is, byte for byte, what is committed in `generated/`.

use std::collections::BTreeMap;
use std::path::Path;

use specwright::sync::{self, LIST};

/// The files that a run listed, with their text.
fn listed(dir: &Path) -> BTreeMap<String, String> {
    let list = std::fs::read_to_string(dir.join(LIST)).expect("a generated crate has a list");
    let files = list.lines().filter(|line| !line.starts_with('#'));
    files
        .map(|file| {
            let text = std::fs::read_to_string(dir.join(file))
                .unwrap_or_else(|error| panic!("{file}: {error}"));
            (file.to_owned(), text)
        })
        .collect()
}

#[test]
fn generated_is_what_the_contracts_say() {
    let live = listed(&Path::new(env!("OUT_DIR")).join(specwright::live::FOLDER));
    for needed in ["Cargo.toml", "src/lib.rs"] {
        assert!(
            live.contains_key(needed),
            "the build script made no {needed}"
        );
    }
    assert!(
        live.keys().any(|path| path.starts_with("surface/")),
        "the build script made no surface"
    );

    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("generated");
    let changes = sync::plan(&live, &committed).expect("generated/ can be read");
    let diff = sync::diff(&live, &committed).expect("generated/ can be read");
    assert!(
        changes.is_empty(),
        "{diff}\ngenerated/ is stale; to mend it, run\n\n    cargo run -- generate\n"
    );
}

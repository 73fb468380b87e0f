//! What holds of every tree that is made.

use std::collections::BTreeSet;
use std::path::Path;

use specwright::print::Tree;

/// Bytes: the longest name of a file that common file systems take.
const COMPONENT: usize = 255;

/// Names that Windows keeps, whatever follows the dot.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// # Panics
/// When something does not hold.
pub(crate) fn assert(tree: &Tree) {
    let mut seen = BTreeSet::new();
    for (path, text) in tree {
        assert!(seen.insert(path.to_lowercase()), "two files at {path}");
        for component in path.split('/') {
            assert!(!["", ".", ".."].contains(&component), "{path} leaves");
            assert!(component.len() <= COMPONENT, "too long a name: {path}");
            assert!(!component.contains(['\\', ':', '\0']), "{path} leaves");
            let stem = component.split('.').next().unwrap_or_default();
            let device = DEVICES.contains(&stem.to_lowercase().as_str());
            assert!(!device, "{path} is a device");
        }
        // The runtime is copied as it stands, and compiled where it stands.
        let rust = Path::new(path).extension().is_some_and(|it| it == "rs");
        if rust && !path.starts_with("src/runtime/") {
            let parsed = syn::parse_file(text);
            assert!(parsed.is_ok(), "{path} is no Rust: {parsed:?}\n{text}");
        }
    }
    let manifest = tree["Cargo.toml"].parse::<toml_edit::DocumentMut>();
    assert!(manifest.is_ok(), "Cargo.toml: {manifest:?}");
}

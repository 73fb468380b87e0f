//! The list of files against the folder.

use super::*;
use std::path::Path;

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{prefix}{name}/"), found);
        } else {
            found.push(format!("{prefix}{name}"));
        }
    }
}

#[test]
fn lists_every_file() {
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime"),
        "",
        &mut found,
    );
    found.sort();
    let all = FILES.iter().chain(PARTS.iter().flat_map(|part| part.files));
    let mut listed: Vec<_> = all.clone().map(|(path, _)| (*path).to_owned()).collect();
    listed.sort();
    assert_eq!(listed, found);
    let lines = PARTS.iter().flat_map(|part| part.lines);
    for line in lines {
        let named = all
            .clone()
            .any(|(_, text)| text.lines().any(|l| l.trim() == *line));
        assert!(named, "{line}");
    }
}

//! The list of files against the folder.

use super::parts::declares;
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

#[test]
fn modules_have_files_where_no_part_is_needed() {
    let tree = crate::print::print(sheets(&[]));
    for (path, text) in &tree {
        let folder = path.strip_suffix(".rs").unwrap_or(path);
        let folder = folder.strip_suffix("/mod").unwrap_or(folder);
        for line in text.lines().map(str::trim) {
            let words: Vec<&str> = line.trim_end_matches(';').split(' ').collect();
            let name = match words.as_slice() {
                ["mod", name] | [_, "mod", name] if line.ends_with(';') => name,
                _ => continue,
            };
            let places = [
                format!("{folder}/{name}.rs"),
                format!("{folder}/{name}/mod.rs"),
            ];
            let found = places.iter().any(|place| tree.contains_key(place));
            assert!(found, "{path}: {line}");
        }
    }
}

#[test]
fn every_file_of_a_part_is_a_module_in_another() {
    let all = || FILES.iter().chain(PARTS.iter().flat_map(|part| part.files));
    for (file, _) in PARTS.iter().flat_map(|part| part.files) {
        let line = |(path, text): &(&str, &str)| {
            let mut lines = text.lines().map(str::trim);
            lines.any(|line| line.contains("mod ") && declares(path, line, file))
        };
        assert!(all().any(line), "{file}");
    }
}

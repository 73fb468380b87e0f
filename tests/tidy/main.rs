//! The house rules that no compiler knows: which stage may know what, and how things are called.

mod code;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use code::{modules, root, tokens};

/// The generator's modules, first stage first: each may use those before it, and none after it.
const STAGES: &[&str] = &[
    "contract",
    "diagnostic",
    "source",
    "document",
    "extension",
    "lint",
    "lower",
    "pass",
    "upstream",
    "runtime",
    "print",
    "template",
    "compare",
    "sync",
    "pipeline",
    "specs",
    "repeat",
    "live",
    "cli",
];

/// Names that say nothing about what is inside.
const VAGUE: &[&str] = &[
    "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils",
];

const LONGEST: usize = 300;

/// Files of the repository with one of the extensions.
fn files(extensions: &[&str]) -> Vec<PathBuf> {
    let mut folders = vec![root().to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be listed") {
            let path = entry.expect("an entry can be read").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() && name != "target" && name != ".git" {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extensions.contains(&&*extension.to_string_lossy()))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Fails with all lines at once.
fn none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: BTreeSet<String> = found.into_iter().collect();
    let lines: Vec<&str> = found.iter().map(String::as_str).collect();
    assert!(lines.is_empty(), "{what}:\n  {}\n", lines.join("\n  "));
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root())
        .unwrap_or(file)
        .display()
        .to_string()
}

/// `file: path` for each path in modules outside `stages` that a rule is about.
fn outside(stages: &[&str], rule: impl Fn(&[String]) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for module in modules()
        .iter()
        .filter(|module| !stages.contains(&module.stage()))
    {
        let about = module.paths().into_iter().filter(|path| rule(path));
        found.extend(about.map(|path| format!("{}: {}", shown(&module.file), path.join("::"))));
    }
    found
}

#[test]
fn imports_point_one_way() {
    let rank = |stage: &str| STAGES.iter().position(|known| *known == stage);
    let mut found = Vec::new();
    for module in modules().iter().filter(|module| !module.path.is_empty()) {
        let Some(own) = rank(module.stage()) else {
            found.push(format!(
                "{}: say in STAGES where it stands",
                shown(&module.file)
            ));
            continue;
        };
        for path in module.paths().iter().filter(|path| path[0] == "crate") {
            let later = path
                .get(1)
                .and_then(|stage| rank(stage))
                .is_some_and(|rank| rank > own);
            if later {
                found.push(format!("{} uses {}", shown(&module.file), path.join("::")));
            }
        }
    }
    none("an earlier stage uses a later one", found);
}

#[test]
fn only_upstream_names_progenitor() {
    none(
        "only upstream/ names progenitor",
        outside(&["upstream"], |path| path[0] == "progenitor"),
    );
}

#[test]
fn only_source_reads_and_only_sync_writes() {
    let touches = |path: &[String]| {
        path.iter()
            .any(|name| ["fs", "tempfile"].contains(&&**name))
    };
    // A folder of contracts is listed by `specs`; that reads no file.
    let lists = |line: &String| line.contains("/specs.rs") && line.ends_with("::read_dir");
    // The runtime is the generated crates' own: there a caller names the file.
    let uploads = |line: &String| {
        let sent = ["/runtime/client/", "/runtime/upload/"];
        sent.iter().any(|folder| line.contains(folder)) && line.contains("tokio::fs")
    };
    let found = outside(&["source", "sync"], touches)
        .into_iter()
        .filter(|line| !lists(line) && !uploads(line));
    none("only source reads files, and only sync writes them", found);

    let writes = [
        "create",
        "create_dir",
        "create_dir_all",
        "remove_file",
        "rename",
        "write",
        "OpenOptions",
        "tempfile",
    ];
    let others: Vec<&str> = STAGES
        .iter()
        .copied()
        .filter(|stage| *stage != "source")
        .collect();
    none(
        "source only reads",
        outside(&others, |path| {
            path.iter().any(|name| writes.contains(&&**name))
        }),
    );
}

#[test]
fn only_document_knows_that_openapi_has_versions() {
    let mut found = Vec::new();
    // `upstream` has to name the version that progenitor takes.
    for module in modules()
        .iter()
        .filter(|module| !["document", "upstream"].contains(&module.stage()))
    {
        let tokens = tokens(&module.items).into_iter();
        let texts = tokens
            .filter(|token| token.starts_with('"'))
            .map(|token| token.trim_matches('"').to_owned());
        for literal in texts {
            let numbers = ["2.0", "3.0", "3.1", "3.2"];
            let is_version = numbers.iter().any(|version| {
                literal
                    .strip_prefix(version)
                    .is_some_and(|rest| rest.chars().all(|c| c == '.' || c.is_ascii_digit()))
            });
            if is_version || literal.to_ascii_lowercase().contains("swagger") {
                found.push(format!("{}: {literal:?}", shown(&module.file)));
            }
        }
    }
    none("only document/ mentions OpenAPI versions", found);
}

#[test]
fn no_order_comes_from_a_hash() {
    let mut found = Vec::new();
    for module in modules() {
        let hashes = tokens(&module.items)
            .into_iter()
            .filter(|name| name == "HashMap" || name == "HashSet");
        found.extend(hashes.map(|name| format!("{}: {name}", shown(&module.file))));
    }
    none("use BTreeMap and BTreeSet", found);
}

#[test]
fn files_are_short_and_named_for_what_they_do() {
    let mut found = Vec::new();
    for file in files(&["rs"])
        .iter()
        .filter(|file| !file.starts_with(root().join("generated")))
    {
        let lines = fs::read_to_string(file)
            .expect("Rust is text")
            .lines()
            .count();
        if lines > LONGEST {
            found.push(format!("{}: {lines} lines, {LONGEST} at most", shown(file)));
        }
        let vague = file
            .with_extension("")
            .components()
            .any(|part| VAGUE.contains(&&*part.as_os_str().to_string_lossy()));
        if vague {
            found.push(format!(
                "{}: the name does not say what it does",
                shown(file)
            ));
        }
    }
    none("files are short and named for what they do", found);
}

#[test]
fn no_file_names_a_machine() {
    let mut found = Vec::new();
    for file in files(&[
        "rs",
        "toml",
        "md",
        "snap",
        "txt",
        "yml",
        "json",
        "specwright",
    ]) {
        // A contract may show whatever path it likes, and here the patterns stand.
        let homes: &[&str] =
            if file.starts_with(root().join("specs")) || file.ends_with("tests/tidy/main.rs") {
                &[]
            } else {
                &["/home/", "/Users/", "C:\\Users\\"]
            };
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        for line in text.lines() {
            if line.contains(env!("CARGO_MANIFEST_DIR"))
                || homes.iter().any(|home| line.contains(home))
            {
                found.push(format!("{}: {}", shown(&file), line.trim()));
            }
        }
    }
    none("a path of some machine", found);
}

//! The house rules that no compiler knows: which stage may know what, and how things are called.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

/// The generator's modules, first stage first: each may use those before it, and none after it.
const STAGES: &[&str] = &[
    "contract",
    "diagnostic",
    "source",
    "document",
    "lint",
    "lower",
    "pass",
    "upstream",
    "runtime",
    "print",
    "template",
    "sync",
    "pipeline",
    "specs",
    "live",
    "cli",
];

/// Names that say nothing about what is inside.
const VAGUE: &[&str] = &[
    "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils",
];

const LONGEST: usize = 300;

/// One file of the generator that is not only for tests.
struct Module {
    file: PathBuf,
    /// `["lower", "schema"]`; empty for the root.
    path: Vec<String>,
    items: Vec<Item>,
}

impl Module {
    fn stage(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// Every path in its code, as absolute as can be told: `crate::lower::Origin`, `std::fs`.
    fn paths(&self) -> Vec<Vec<String>> {
        let mut found = Paths {
            module: self.path.clone(),
            paths: Vec::new(),
        };
        self.items.iter().for_each(|item| found.visit_item(item));
        found.paths
    }
}

/// Collects paths, with `self` and `super` resolved.
struct Paths {
    module: Vec<String>,
    paths: Vec<Vec<String>>,
}

impl Paths {
    fn add(&mut self, path: Vec<String>) {
        let mut base = self.module.clone();
        let mut rest = path.as_slice();
        if !matches!(rest.first().map(String::as_str), Some("self" | "super")) {
            self.paths.push(path);
            return;
        }
        while let Some(("self" | "super", tail)) =
            rest.split_first().map(|(head, tail)| (head.as_str(), tail))
        {
            if rest[0] == "super" {
                base.pop();
            }
            rest = tail;
        }
        let absolute = std::iter::once("crate".to_owned())
            .chain(base)
            .chain(rest.iter().cloned());
        self.paths.push(absolute.collect());
    }

    fn add_use(&mut self, tree: &UseTree, prefix: &[String]) {
        let with = |name: String| prefix.iter().cloned().chain([name]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(path) => self.add_use(&path.tree, &with(path.ident.to_string())),
            UseTree::Name(name) => self.add(with(name.ident.to_string())),
            UseTree::Rename(name) => self.add(with(name.ident.to_string())),
            UseTree::Glob(_) => self.add(prefix.to_vec()),
            UseTree::Group(group) => group
                .items
                .iter()
                .for_each(|tree| self.add_use(tree, prefix)),
        }
    }
}

impl<'a> Visit<'a> for Paths {
    fn visit_item(&mut self, item: &'a Item) {
        match item {
            Item::Mod(module) if !is_for_tests(&module.attrs) => {
                self.module.push(module.ident.to_string());
                visit::visit_item(self, item);
                self.module.pop();
            }
            Item::Mod(_) => {}
            Item::Use(import) => self.add_use(&import.tree, &[]),
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.add(
            path.segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect(),
        );
        visit::visit_path(self, path);
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

/// Identifiers and literals of code, also in macros; without tests, docs and other attributes.
fn tokens(items: &[Item]) -> Vec<String> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Mod(module) if is_for_tests(&module.attrs) => {}
            _ => flatten(item.to_token_stream(), &mut found),
        }
    }
    found
}

fn flatten(stream: TokenStream, found: &mut Vec<String>) {
    let mut after_hash = false;
    for token in stream {
        let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        match token {
            TokenTree::Group(group) if !(after_hash && group.delimiter() == Delimiter::Bracket) => {
                flatten(group.stream(), found);
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => found.push(token.to_string()),
            TokenTree::Group(_) | TokenTree::Punct(_) => {}
        }
        after_hash = is_hash;
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The modules of the library and of the command line, tests left out.
fn modules() -> Vec<Module> {
    let source = root().join("generator/src");
    let mut found = Vec::new();
    for start in ["lib.rs", "main.rs"] {
        collect(&source.join(start), &source, Vec::new(), &mut found);
    }
    assert!(
        found.len() > 20,
        "the generator has more modules than {}",
        found.len()
    );
    found
}

fn collect(file: &Path, children: &Path, path: Vec<String>, found: &mut Vec<Module>) {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parsed =
        syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    for item in &parsed.items {
        let Item::Mod(module) = item else { continue };
        if module.content.is_some() || is_for_tests(&module.attrs) {
            continue;
        }
        let name = module.ident.to_string();
        let folder = children.join(&name);
        let inside = path.iter().cloned().chain([name.clone()]).collect();
        let flat = children.join(format!("{name}.rs"));
        let place = if flat.is_file() {
            flat
        } else {
            folder.join("mod.rs")
        };
        collect(&place, &folder, inside, found);
    }
    found.push(Module {
        file: file.to_owned(),
        path,
        items: parsed.items,
    });
}

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
            .any(|name| ["fs", "File", "OpenOptions", "tempfile"].contains(&&**name))
    };
    // A folder of contracts is listed by `specs`; that reads no file.
    let lists = |line: &String| line.contains("/specs.rs") && line.ends_with("::read_dir");
    let found = outside(&["source", "sync"], touches)
        .into_iter()
        .filter(|line| !lists(line));
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
            if file.starts_with(root().join("specs")) || file.ends_with("tests/tidy.rs") {
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

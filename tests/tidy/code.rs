//! The generator's code as the rules see it: modules, the paths they use, their tokens.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

/// One file of the generator that is not only for tests.
pub(crate) struct Module {
    /// Where it is.
    pub(crate) file: PathBuf,
    /// `["lower", "schema"]`; empty for the root.
    pub(crate) path: Vec<String>,
    pub(crate) items: Vec<Item>,
}

impl Module {
    /// The stage it belongs to; empty for the root.
    pub(crate) fn stage(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// Every path in its code, as absolute as can be told: `crate::lower::Origin`, `std::fs`.
    pub(crate) fn paths(&self) -> Vec<Vec<String>> {
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
pub(crate) fn tokens(items: &[Item]) -> Vec<String> {
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

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The modules of the library and of the command line, tests left out.
pub(crate) fn modules() -> Vec<Module> {
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

//! Live: a build script generates into its own folder, and its package includes the result.
//!
//! The modules of a generated crate say `crate::`, so they have to stand at the root of the crate
//! that includes them: [`modules`] turns the emitted `src/lib.rs` into items that `include!` takes.

use std::path::{Path, PathBuf};

use syn::{AttrStyle, Attribute, Item, parse_quote};

use crate::diagnostic::{Diagnostic, Level, Place};
use crate::pipeline;
use crate::print::Tree;
use crate::repeat::{Repeat, Wanted};
use crate::source::Lines;
use crate::sync;
use crate::template::Krate;
use crate::{diagnostic, specs};

/// Name of the folder that [`build`] makes: a complete crate.
pub const FOLDER: &str = "live";

/// Why there is nothing to include.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// A line for each error: `specs/pets.yaml:3:5: message [rule]; help`.
    pub lines: Vec<String>,
    /// All errors with the lines of the contracts they are about.
    pub text: String,
}

/// Generates the contracts of a folder into `out/live`, and `out/live.rs` to include. Gives the
/// files that were read.
///
/// Files that are as they should be are not touched, and where nothing at all has changed since the
/// last run, nothing is generated.
///
/// # Errors
/// What is wrong with the contracts, or what could not be written. Warnings are for the command
/// line: a build does not repeat them.
pub fn build(specs: &Path, out: &Path, name: &str) -> Result<Vec<PathBuf>, Refused> {
    let folder = specs::folder(specs, false);
    if folder.diagnostics.iter().any(is_error) {
        return Err(refused(&folder.diagnostics));
    }
    let krate = Krate {
        name: name.to_owned(),
        multi: true,
    };
    let out = out.join(FOLDER);
    let root = out.with_extension("rs");
    let beside = [root.clone()];
    let wanted = Wanted {
        inputs: &folder.inputs,
        found: &folder.diagnostics,
        krate: &krate,
        manner: "",
        out: &out,
        beside: &beside,
    };
    let repeat = Repeat::new(&wanted);
    if let Some(known) = repeat.known() {
        return Ok(known.sources);
    }
    let generated = pipeline::generate(&folder.inputs, &krate, false);
    let generated = generated.map_err(|findings| refused(&findings))?;
    let text = modules(&generated.tree).map_err(|error| failed(&error))?;
    sync::write(&generated.tree, &out).map_err(|error| failed(&error))?;
    sync::write_file(&root, &text).map_err(|error| failed(&error))?;
    repeat.keep(&generated, Vec::new());
    Ok(generated
        .sources
        .into_iter()
        .map(|file| file.path)
        .collect())
}

fn refused(findings: &[Diagnostic]) -> Refused {
    let errors: Vec<Diagnostic> = findings
        .iter()
        .filter(|finding| is_error(finding))
        .cloned()
        .collect();
    let lines = Lines::default();
    let text = diagnostic::render(&errors, &|path, line| lines.get(path, line), false);
    Refused {
        lines: errors.iter().map(line).collect(),
        text,
    }
}

fn failed(error: &impl std::error::Error) -> Refused {
    Refused {
        lines: vec![one_line(&error.to_string())],
        text: String::new(),
    }
}

fn line(finding: &Diagnostic) -> String {
    let place = match &finding.place {
        Place::Pointer(pointer) => pointer.clone(),
        Place::File { path, line: 0, .. } => path.clone(),
        Place::File {
            path, line, column, ..
        } => format!("{path}:{line}:{column}"),
    };
    let help = finding
        .help
        .as_ref()
        .map(|help| format!("; {help}"))
        .unwrap_or_default();
    one_line(&format!(
        "{place}: {} [{}]{help}",
        finding.message, finding.rule
    ))
}

/// What a contract says must not become a line of its own: Cargo takes lines for instructions.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The items of a crate's `src/lib.rs` for `include!` beside the crate's folder [`FOLDER`]: each
/// module is found by a `#[path]` and carries the crate's lint levels.
///
/// # Errors
/// When there is no `src/lib.rs`, it is not Rust, or a module's file is not in the tree.
pub fn modules(tree: &Tree) -> Result<String, syn::Error> {
    let root = tree.get("src/lib.rs").map_or("", String::as_str);
    let mut file = syn::parse_file(root)?;
    // Inner attributes cannot be included, and the docs of another crate are not these docs.
    let attributes = std::mem::take(&mut file.attrs);
    let levels: Vec<Attribute> = attributes
        .into_iter()
        .filter(is_lint_level)
        .map(outer)
        .collect();
    for item in &mut file.items {
        let Item::Mod(module) = item else { continue };
        // Every contract, whatever features it has in the crate: all are tested.
        module
            .attrs
            .retain(|attribute| !attribute.path().is_ident("cfg"));
        module.attrs.extend(levels.iter().cloned());
        if module.content.is_some() {
            continue;
        }
        let places = [
            format!("src/{}/mod.rs", module.ident),
            format!("src/{}.rs", module.ident),
        ];
        let Some(place) = places.iter().find(|place| tree.contains_key(*place)) else {
            return Err(syn::Error::new(
                module.ident.span(),
                format!("module `{}` has no file", module.ident),
            ));
        };
        // Relative to the file that is included, so that it holds on every machine.
        let path = format!("{FOLDER}/{place}");
        module.attrs.push(parse_quote!(#[path = #path]));
    }
    Ok(prettyplease::unparse(&file))
}

fn is_error(finding: &Diagnostic) -> bool {
    finding.level == Level::Error
}

fn is_lint_level(attribute: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"]
        .iter()
        .any(|level| attribute.path().is_ident(level))
}

fn outer(mut attribute: Attribute) -> Attribute {
    attribute.style = AttrStyle::Outer;
    attribute
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn modules_are_found_by_their_path_and_keep_the_lint_levels() {
        let root =
            "//! Clients.\n#![allow(dead_code)]\npub mod pets;\nmod wire;\npub use pets::Client;\n";
        let tree = tree(&[
            ("src/lib.rs", root),
            ("src/pets/mod.rs", ""),
            ("src/wire.rs", ""),
        ]);
        let expected = "#[allow(dead_code)]\n#[path = \"live/src/pets/mod.rs\"]\npub mod pets;\n\
                        #[allow(dead_code)]\n#[path = \"live/src/wire.rs\"]\nmod wire;\npub use pets::Client;\n";
        assert_eq!(modules(&tree).expect("modules"), expected);
    }

    #[test]
    fn a_module_without_a_file_is_refused() {
        assert!(modules(&tree(&[("src/lib.rs", "pub mod pets;")])).is_err());
    }

    #[test]
    fn a_finding_is_one_line_whatever_the_contract_says() {
        let place = Place::File {
            path: "specs/a.yaml".to_owned(),
            line: 3,
            column: 5,
            pointer: None,
        };
        let message = "`x\ncargo::rustc-env=A=b` is unknown".to_owned();
        let finding = Diagnostic::new(Level::Error, "rule", place, message).help("remove it");
        assert_eq!(
            line(&finding),
            "specs/a.yaml:3:5: `x cargo::rustc-env=A=b` is unknown [rule]; remove it"
        );
    }

    #[test]
    fn a_build_makes_a_crate_and_the_file_to_include() {
        let dir = tempfile::tempdir().expect("a folder");
        let (specs, out) = (dir.path().join("specs"), dir.path().join("out"));
        std::fs::create_dir_all(&specs).expect("a folder");
        let spec = specs.join("pets.yaml");
        std::fs::write(
            &spec,
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n",
        )
        .expect("a file");
        let read = spec.canonicalize().expect("a path");
        assert_eq!(build(&specs, &out, "clients"), Ok(vec![read.clone()]));
        // By the record of the first run, which says the same.
        assert_eq!(build(&specs, &out, "clients"), Ok(vec![read]));
        assert!(out.join("live/Cargo.toml").is_file());
        assert!(out.join("live.rs").is_file());

        std::fs::write(&spec, "paths: {}\n").expect("a file");
        let refused = build(&specs, &out, "clients").expect_err("this is no contract");
        assert_eq!(refused.lines.len(), 1, "{refused:?}");
        assert!(refused.lines[0].contains("pets.yaml"), "{refused:?}");
    }
}

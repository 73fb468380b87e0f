//! Document: a contract of any version in one canonical form, with the way back to the user's files.
//!
//! The only stage that knows that OpenAPI has versions. What it hands on holds, whatever came in:
//!
//! - `openapi` is `3.2.0`; every schema is JSON Schema 2020-12: no `nullable`, no boolean
//!   `exclusiveMinimum`, no `discriminator` outside OpenAPI 3.1's meaning, `const` and `type` arrays
//!   as they are.
//! - Every `$ref` is `#/...`, a JSON pointer that resolves in this document (percent-decoded,
//!   `~0`/`~1` escaped); the other files' parts stand under `#/components/...`. One that resolves to
//!   nothing has been reported as an error, or, as a warning, removed: a schema that only schemas
//!   refer to, an example, a link, a security scheme, or schemas that refer in a circle to nothing
//!   but each other.
//! - Path items are inlined, their parameters and servers stand in each operation, and so does the
//!   document's `security`. `paths./x` holds only methods and `additionalOperations`.
//! - Swagger 2.0's body and form parameters are request bodies; `host`, `basePath` and `schemes`
//!   are `servers`; `collectionFormat: tsv` is `style: x-tabDelimited`.
//!
//! The stages, each in its module: `parse` (and `markdown` for docs pages), `bundle`, `overlay`,
//! `check`, `upgrade`. Overlays come before the upgrade, since they are written against the
//! contract as published. A `trail` notes what each stage moves; `locate` follows it back and
//! finds line and column in the file.
//!
//! Two things stay as they are, since no call is made of them: path items below `webhooks` and
//! `callbacks` may be references, and so may path items below `components`.

mod budget;
mod bundle;
mod check;
mod counts;
mod finder;
mod finding;
mod kind;
mod load;
mod locate;
mod lost;
mod markdown;
mod merge;
mod overlay;
mod parse;
mod part;
mod pointer;
mod section;
mod trail;
mod upgrade;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde_json::Value;

use self::part::Part;
use self::trail::{Origin, Trail};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::Fingerprint;

pub(crate) use finder::Finder;
pub(crate) use kind::Kind;
pub use load::{LoadOptions, from_source, load};

/// Longest chain of references that is followed.
const HOPS: usize = 64;

/// A contract in the canonical form.
#[derive(Clone, Debug, Default)]
pub struct Document {
    root: Value,
    provenance: Arc<Provenance>,
}

/// Where a document comes from.
#[derive(Debug, Default)]
struct Provenance {
    trail: Trail,
    /// The root document first; for a docs page, its fragments first.
    parts: Vec<Part>,
    /// Whether a reference leads to a file that is not there, or through a link.
    loose: bool,
}

impl Document {
    /// A document that is canonical already and has no file: for tests and examples.
    pub fn from_value(root: Value) -> Self {
        Self {
            root,
            provenance: Arc::default(),
        }
    }

    /// The whole document.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The value at a canonical pointer (`#/components/schemas/Pet`).
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        pointer::find(&self.root, pointer.strip_prefix('#')?)
    }

    /// Follows `$ref` from a canonical pointer until something else stands there: the pointer where
    /// that is, and the value. `None` for a chain that runs in a circle or ends nowhere.
    pub fn resolve<'a>(&'a self, pointer: &str) -> Option<(String, &'a Value)> {
        self.follow(pointer, HOPS)
    }

    /// The same for a place whose `$ref` is at hand.
    pub(crate) fn behind<'a>(&'a self, reference: &str) -> Option<(String, &'a Value)> {
        self.follow(reference, HOPS - 1)
    }

    fn follow<'a>(&'a self, pointer: &str, hops: usize) -> Option<(String, &'a Value)> {
        let mut at = pointer;
        for _ in 0..hops {
            let value = self.get(at)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(next) => at = next,
                None => return Some((at.to_owned(), value)),
            }
        }
        None
    }

    /// Calls `visit` with every object of the specification: its kind, canonical pointer and value.
    /// Examples, defaults and other data are not looked into.
    pub(crate) fn walk<'d>(&'d self, visit: &mut dyn FnMut(Kind, &str, &'d Value)) {
        kind::walk(&self.root, Kind::Root, &mut "#".to_owned(), visit);
    }

    /// The pointer as the user's own document has it, where that differs from the canonical one:
    /// `#/definitions/Pet`, or `schemas/pet.yaml#/Pet` for what came from another file. `None` for
    /// what an overlay added.
    pub fn published(&self, pointer: &str) -> Option<String> {
        let at = pointer.strip_prefix('#')?;
        let Origin { part, pointer } = self.provenance.trail.origin(at)?;
        let root = &self.provenance.parts.first()?.source;
        let part = self
            .provenance
            .parts
            .get(part)
            .filter(|part| !part.overlay)?;
        if Arc::ptr_eq(&part.source, root) {
            return (pointer != at).then(|| format!("#{pointer}"));
        }
        let folder = root
            .path
            .rfind(['/', '\\'])
            .map_or("", |cut| root.path.get(..=cut).unwrap_or_default());
        let file = part
            .source
            .path
            .strip_prefix(folder)
            .unwrap_or(&part.source.path);
        Some(format!("{file}#{pointer}"))
    }

    /// Replaces canonical pointers in findings by file, line and column.
    pub fn locate(&self, findings: &mut [Diagnostic]) {
        let origin = |finding: &Diagnostic| match &finding.place {
            Place::Pointer(pointer) => self.provenance.trail.origin(pointer.strip_prefix('#')?),
            Place::File { .. } => None,
        };
        let origins: Vec<_> = findings.iter().map(origin).collect();
        finding::place(findings, &origins, &self.provenance.parts);
    }

    /// Where pointers stand: which text, line and column. Sorted by these, they are in the contract's
    /// own order; `None` stands for what has no text.
    pub(crate) fn positions(&self, pointers: &[&str]) -> Vec<Option<(usize, u32, u32)>> {
        let origin = |pointer: &&str| self.provenance.trail.origin(pointer.strip_prefix('#')?);
        let origins: Vec<_> = pointers.iter().map(origin).collect();
        finding::positions(&origins, &self.provenance.parts)
    }

    /// The files that were read, sorted by their real paths: whatever is made of this document has
    /// to be made again when one of them changes.
    pub fn sources(&self) -> Vec<Fingerprint> {
        let mut files: Vec<_> = self
            .provenance
            .parts
            .iter()
            .filter_map(|part| part.source.fingerprint().cloned())
            .collect();
        files.sort();
        files.dedup();
        files
    }

    /// Whether the document may change though none of its [`sources`](Self::sources) does: a
    /// reference leads to a file that is not there, or through a symbolic link.
    pub fn is_loose(&self) -> bool {
        self.provenance.loose
    }
}

/// A pointer's token, escaped: `~` as `~0`, `/` as `~1`.
pub fn escape(token: &str) -> String {
    if token.contains(['~', '/']) {
        token.replace('~', "~0").replace('/', "~1")
    } else {
        token.to_owned()
    }
}

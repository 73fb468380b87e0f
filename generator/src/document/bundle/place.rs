//! Places: where the parts of other files stand among the components, and what they are called.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::resolve::Asked;
use super::{Bundler, Target};
use crate::document::counts::Counts;
use crate::document::kind::Kind;
use crate::document::pointer;

/// Maps of the root document that hold components, outermost first.
const SECTIONS: [(&str, Kind); 16] = [
    ("/components", Kind::Components),
    ("/components/callbacks", Kind::Callback),
    ("/components/examples", Kind::Example),
    ("/components/headers", Kind::Header),
    ("/components/links", Kind::Link),
    ("/components/mediaTypes", Kind::Media),
    ("/components/parameters", Kind::Parameter),
    ("/components/pathItems", Kind::PathItem),
    ("/components/requestBodies", Kind::RequestBody),
    ("/components/responses", Kind::Response),
    ("/components/schemas", Kind::Schema),
    ("/components/securitySchemes", Kind::SecurityScheme),
    ("/definitions", Kind::Schema),
    ("/parameters", Kind::Parameter),
    ("/responses", Kind::Response),
    ("/securityDefinitions", Kind::SecurityScheme),
];

/// Where components of a kind stand; `None` for what is put in place where it is referred to.
pub(super) fn section(kind: Kind, swagger: bool) -> Option<&'static str> {
    match kind {
        // An owner's overlay addresses operations by path: they have to be there.
        Kind::PathItem | Kind::Components => None,
        kind => SECTIONS
            .iter()
            .filter(|(at, _)| {
                swagger != at.starts_with("/components")
                    || matches!(kind, Kind::Header | Kind::Example)
            })
            .chain(&SECTIONS)
            .find(|(_, section)| *section == kind)
            .map(|(at, _)| *at),
    }
}

/// The names that a section has.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    counts: Counts,
}

impl Names {
    pub(super) fn contains(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// The first name if it is free, else the second, or with a number behind it.
    fn mint(&mut self, first: String, second: &str) -> String {
        let name = if self.contains(&first) {
            self.counts.free(second, |name| self.taken.contains(name))
        } else {
            first
        };
        self.taken.insert(name.clone());
        name
    }
}

/// Puts a component into the document; what is in the way has been reported as no map.
pub(super) fn insert(root: &mut Value, at: &str, value: Value) {
    let mut map = root;
    let mut tokens = pointer::tokens(at).peekable();
    while let Some(token) = tokens.next() {
        if !map.is_object() {
            *map = Value::Object(Map::new());
        }
        let Value::Object(object) = map else { return };
        if tokens.peek().is_none() {
            object.insert(token.into_owned(), value);
            return;
        }
        map = object.entry(token).or_insert(Value::Null);
    }
}

impl Bundler<'_> {
    /// Takes stock of the root document's components before anything is moved: which names are
    /// taken, which maps are other files, and which components are nothing but a reference to
    /// another file. Those get that part itself, under the name that they have already.
    pub(super) fn adopt(&mut self, root: &mut Value) {
        for (at, kind) in SECTIONS {
            self.include(root, at);
            let base = pointer::ancestors(at)
                .find_map(|at| self.bases.get(at))
                .copied()
                .unwrap_or_default();
            let Some(Value::Object(map)) = root.pointer(at).filter(|_| at != "/components") else {
                continue;
            };
            let names = Names {
                taken: map.keys().cloned().collect(),
                counts: Counts::default(),
            };
            self.names.insert(at.to_owned(), names);
            for (name, value) in map {
                let Some(text) = only_reference(value) else {
                    continue;
                };
                let here = pointer::join(at, name);
                let asked = Asked::by(kind, self.layer.origin(&here));
                let target = self.resolve(text, base, asked);
                if let Some(target) = target.filter(|target| target.0 != 0) {
                    self.placed.entry(target).or_insert(here);
                }
            }
        }
    }

    /// A map of components that is another file.
    fn include(&mut self, root: &mut Value, at: &'static str) {
        let text = root
            .pointer(at)
            .and_then(|map| map.get("$ref"))
            .and_then(Value::as_str)
            .map(str::to_owned);
        let Some(text) = text else { return };
        let base = pointer::ancestors(at)
            .find_map(|at| self.bases.get(at))
            .copied()
            .unwrap_or_default();
        let Some(target) = self
            .resolve(
                &text,
                base,
                Asked::by(Kind::Components, self.layer.origin(at)),
            )
            .filter(|target| target.0 != 0)
        else {
            return;
        };
        let Some(copy) = self.copy(&target, at) else {
            return;
        };
        self.bases.insert(at.to_owned(), target.0);
        self.placed.insert(target, at.to_owned());
        insert(root, at, copy);
    }

    /// Where a part of another file stands, or is going to stand.
    pub(super) fn place(&mut self, (file, from): Target, kind: Kind) -> String {
        for prefix in pointer::ancestors(&from) {
            if let (Some(place), Some(rest)) = (
                self.placed.get(&(file, prefix.to_owned())),
                from.get(prefix.len()..),
            ) {
                return format!("{place}{rest}");
            }
        }
        let section = section(kind, self.swagger).unwrap_or("/components/schemas");
        let stem = self
            .files
            .get(file)
            .map(super::files::File::stem)
            .unwrap_or_default();
        let name = name(
            &from,
            &stem,
            self.names.entry(section.to_owned()).or_default(),
        );
        let place = pointer::join(section, &name);
        self.placed.insert((file, from.clone()), place.clone());
        self.queue.push_back((place.clone(), (file, from), kind));
        place
    }
}

/// The text of a reference with nothing beside it.
pub(super) fn only_reference(value: &Value) -> Option<&str> {
    value
        .as_object()
        .filter(|object| object.len() == 1)?
        .get("$ref")?
        .as_str()
}

/// A free name: the last token of the pointer when it says something, else the file's.
fn name(from: &str, stem: &str, names: &mut Names) -> String {
    let clean = |text: &str| -> String {
        let text: String = text
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || "._-".contains(c) {
                    c
                } else {
                    '_'
                }
            })
            .collect();
        let text = text.trim_matches('_').to_owned();
        if text.is_empty() {
            "part".to_owned()
        } else {
            text
        }
    };
    let last = pointer::tokens(from).last().unwrap_or_default();
    let says_nothing = matches!(&*last, "" | "schema" | "items" | "additionalProperties")
        || last.bytes().all(|b| b.is_ascii_digit());
    let (first, stem) = (
        if says_nothing {
            clean(stem)
        } else {
            clean(&last)
        },
        clean(stem),
    );
    let second = format!("{first}_{stem}");
    names.mint(first, &second)
}

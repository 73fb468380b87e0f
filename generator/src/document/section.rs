//! Sections: a document in parts, for all threads to look at.

use serde_json::Value;

use super::kind::{self, Child, Kind};
use super::pointer;

/// A part of a document that can be walked beside the others.
pub(super) struct Section<'v> {
    kind: Kind,
    at: String,
    value: &'v Value,
    /// What it contains is in sections of its own.
    alone: bool,
}

impl<'v> Section<'v> {
    /// As [`kind::walk`].
    pub(super) fn walk(&self, visit: &mut dyn FnMut(Kind, &str, &'v Value)) {
        if self.alone {
            visit(self.kind, &self.at, self.value);
        } else {
            kind::walk(self.value, self.kind, &mut self.at.clone(), visit);
        }
    }
}

/// All parts of a document, in the order of [`kind::walk`]: each path and each component is one.
pub(super) fn sections(root: &Value) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    split(root, Kind::Root, &mut String::new(), &mut sections);
    sections
}

fn split<'v>(value: &'v Value, kind: Kind, at: &mut String, sections: &mut Vec<Section<'v>>) {
    let section = |kind, at: String, value, alone| Section {
        kind,
        at,
        value,
        alone,
    };
    let Value::Object(object) = value else {
        sections.push(section(kind, at.clone(), value, false));
        return;
    };
    sections.push(section(kind, at.clone(), value, true));
    for (key, value) in object {
        let Some(child) = kind::child(kind, key) else {
            continue;
        };
        let length = pointer::push(at, key);
        match (child, value) {
            (Child::Is(Kind::Components), _) => split(value, Kind::Components, at, sections),
            (Child::Is(kind), _) => sections.push(section(kind, at.clone(), value, false)),
            (Child::Map(kind), Value::Object(map)) => {
                for (key, value) in map.iter().filter(|(key, _)| child.has(key)) {
                    sections.push(section(kind, pointer::join(at, key), value, false));
                }
            }
            (Child::Map(_), _) => {}
        }
        at.truncate(length);
    }
}

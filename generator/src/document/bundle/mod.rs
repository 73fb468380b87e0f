//! Bundle: what stands in other files comes into the document.
//!
//! A reference to another file becomes a reference to a component with a readable name. What has
//! no place among the components (path items, operations, whole maps, texts) is put where it is
//! referred to. Nothing is ever fetched over the network.

mod anchors;
mod files;
mod place;
mod reference;
mod resolve;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::{Map, Value};

use self::anchors::Anchors;
use self::files::Files;
use self::resolve::Asked;
use super::budget::Budget;
use super::finding::Findings;
use super::kind::{self, Child, Kind};
use super::part::Part;
use super::pointer;
use super::trail::{Layer, Origin};
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// A place in one of the files.
type Target = (usize, String);

/// Brings everything that other files hold into `root`, which was read from `source`. `layer`
/// says where the parts of `root` are from, and afterwards where the new ones are from.
///
/// Gives whether a file that was asked for was not there, or was found through a link.
pub(super) fn bundle(
    root: &mut Value,
    source: &Source,
    allow_outside: bool,
    parts: &mut Vec<Part>,
    layer: &mut Layer,
    findings: &mut Findings,
) -> bool {
    let named = ["$id", "$anchor", "$dynamicAnchor"]
        .iter()
        .any(|keyword| source.text.contains(keyword));
    let anchors = if named {
        Anchors::of(root)
    } else {
        Anchors::default()
    };
    let mut bundler = Bundler {
        files: Files::new(source, anchors, allow_outside),
        swagger: root.get("swagger").is_some(),
        parts,
        layer,
        findings,
        placed: BTreeMap::new(),
        names: BTreeMap::new(),
        bases: BTreeMap::new(),
        queue: VecDeque::new(),
        inlining: Vec::new(),
        resources: Vec::new(),
        budget: Budget::default(),
        spent: false,
    };
    bundler.adopt(root);
    bundler.visit(root, Kind::Root, 0, &mut String::new());
    while let Some((at, (file, from), kind)) = bundler.queue.pop_front() {
        let Some(mut value) = bundler.copy(&(file, from), &at) else {
            continue;
        };
        bundler.visit(&mut value, kind, file, &mut at.clone());
        place::insert(root, &at, value);
    }
    bundler.files.are_loose()
}

struct Bundler<'a> {
    files: Files,
    /// Whether the root document is Swagger 2.0, whose components have other places.
    swagger: bool,
    parts: &'a mut Vec<Part>,
    layer: &'a mut Layer,
    findings: &'a mut Findings,
    /// Where a part of another file stands in the document.
    placed: BTreeMap<Target, String>,
    /// Taken names by section (`/components/schemas`).
    names: BTreeMap<String, place::Names>,
    /// Places of the root document that came from another file.
    bases: BTreeMap<String, usize>,
    /// Components still to come: where to, where from, what.
    queue: VecDeque<(String, Target, Kind)>,
    /// What is being put in place right now, outermost first.
    inlining: Vec<Target>,
    /// Enclosing schemas with an `$id`, and the references that are relative to them.
    resources: Vec<(String, BTreeSet<String>)>,
    budget: Budget,
    spent: bool,
}

impl Bundler<'_> {
    /// Settles the references in a value that was read from `file` and stands at `at`.
    fn visit(&mut self, value: &mut Value, kind: Kind, file: usize, at: &mut String) {
        let file = self.bases.get(at.as_str()).copied().unwrap_or(file);
        match value {
            Value::Array(list) => {
                for (index, value) in list.iter_mut().enumerate() {
                    let length = pointer::push(at, &index.to_string());
                    self.visit(value, kind, file, at);
                    at.truncate(length);
                }
            }
            Value::Object(object) => {
                let resource = kind == Kind::Schema && self.enter_resource(object, at);
                if kind == Kind::Schema {
                    self.schema(object, file, at);
                }
                let text = object
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(str::to_owned);
                let inlined =
                    text.is_some_and(|text| self.reference(object, &text, kind, file, at));
                if inlined {
                    let (file, _) = self.inlining.last().cloned().unwrap_or_default();
                    match take_text(object) {
                        Some(text) => *value = text,
                        None => self.visit(value, kind, file, at),
                    }
                    self.inlining.pop();
                } else {
                    self.children(object, kind, file, at);
                }
                if resource {
                    self.resources.pop();
                }
            }
            _ => {}
        }
    }

    fn children(
        &mut self,
        object: &mut Map<String, Value>,
        kind: Kind,
        file: usize,
        at: &mut String,
    ) {
        for (key, value) in object {
            let Some(child) = kind::child(kind, key) else {
                continue;
            };
            let length = pointer::push(at, key);
            match child {
                Child::Is(kind) => self.visit(value, kind, file, at),
                Child::Map(kind) => self.map(value, child, kind, file, at),
            }
            at.truncate(length);
        }
    }

    /// A map, which may be a reference as a whole: against the specification, but usual.
    fn map(&mut self, value: &mut Value, child: Child, kind: Kind, file: usize, at: &mut String) {
        let file = self.bases.get(at.as_str()).copied().unwrap_or(file);
        let Value::Object(map) = value else { return };
        let text = map.get("$ref").and_then(Value::as_str).map(str::to_owned);
        if text.is_some_and(|text| self.reference(map, &text, Kind::Data, file, at)) {
            let (file, _) = self.inlining.last().cloned().unwrap_or_default();
            self.map(value, child, kind, file, at);
            self.inlining.pop();
            return;
        }
        for (key, value) in map.iter_mut().filter(|(key, _)| child.has(key)) {
            let length = pointer::push(at, key);
            self.visit(value, kind, file, at);
            at.truncate(length);
        }
    }

    /// Settles one `$ref`. True when the object has been replaced by what it referred to, which
    /// is then on top of `inlining` and has to be visited.
    fn reference(
        &mut self,
        object: &mut Map<String, Value>,
        text: &str,
        kind: Kind,
        file: usize,
        at: &str,
    ) -> bool {
        if let Some(local) = self.relative_to_resource(text) {
            object.insert("$ref".into(), format!("#{local}").into());
            return false;
        }
        let asked = Asked::by(kind, self.layer.origin(at));
        let Some(target) = self.resolve(text, file, asked) else {
            if kind.is_spare() {
                object.remove("$ref");
            }
            return false;
        };
        if target.0 == 0 {
            object.insert("$ref".into(), format!("#{}", target.1).into());
            return false;
        }
        let section = place::section(kind, self.swagger);
        if section.is_some() && self.placed.get(&target).is_none_or(|place| place != at) {
            let place = self.place(target, kind);
            object.insert("$ref".into(), format!("#{place}").into());
            return false;
        }
        self.inline(object, target, at)
    }

    /// Replaces a reference by a copy of what it refers to; what stands beside it stays.
    fn inline(&mut self, object: &mut Map<String, Value>, target: Target, at: &str) -> bool {
        if self.inlining.contains(&target) {
            let finding = Diagnostic::error("ref-cycle", "", "this reference leads back to itself");
            self.findings.at(
                self.layer.origin(at),
                finding.help("break the circle: one of the files has to hold the thing itself"),
            );
            return false;
        }
        let here = self.layer.origin(at);
        let Some(copy) = self.copy(&target, at) else {
            return false;
        };
        object.remove("$ref");
        match copy {
            Value::Object(copy) => {
                for (key, value) in copy {
                    if let (true, Some(here)) = (object.contains_key(&key), &here) {
                        self.layer.added(
                            pointer::join(at, &key),
                            here.part,
                            pointer::join(&here.pointer, &key),
                        );
                    }
                    object.entry(key).or_insert(value);
                }
            }
            other => {
                object.clear();
                object.insert(TEXT.into(), other);
            }
        }
        self.inlining.push(target);
        true
    }

    /// A copy of a part of another file, that is to stand at `at`.
    fn copy(&mut self, (file, from): &Target, at: &str) -> Option<Value> {
        let entry = self.files.get(*file)?;
        let copy = self.budget.copy(entry.value.pointer(from)?);
        if copy.is_none() && !self.spent {
            self.spent = true;
            let finding = Diagnostic::error(
                "too-large",
                "",
                "the files refer to each other so often that the document becomes too large",
            );
            self.findings.at(
                self.layer.origin(at),
                finding.help("refer to components by name instead of including whole files"),
            );
        }
        self.layer.added(at, entry.part, from.clone());
        copy
    }

    fn origin(&self, (file, at): &Target) -> Option<Origin> {
        if *file == 0 {
            return self.layer.origin(at);
        }
        Some(Origin {
            part: self.files.get(*file)?.part,
            pointer: at.clone(),
        })
    }
}

/// Holds what was included and is no object, until its place is free for it.
const TEXT: &str = "\0";

fn take_text(object: &mut Map<String, Value>) -> Option<Value> {
    object.remove(TEXT)
}

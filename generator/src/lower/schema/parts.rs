//! Parts: what a conjunction of schemas says, as the flat list of the schema objects in it.
//!
//! `$ref` and `allOf` mean "and that too", so a schema is the set of all objects that they reach.
//! Visiting each object once makes diamonds cheap and circles harmless.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::document::{Finder, escape};

/// A schema object of the document.
pub(super) type Object = Map<String, Value>;

/// No real contract nests `allOf` deeper, or puts more objects together.
const MAX_DEPTH: usize = 1024;
const MAX_PARTS: usize = 1024;

/// Choices in choices that are searched for `null`.
const MAX_CHOICES: usize = 8;

/// Keywords that describe a value without constraining it.
const ANNOTATIONS: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$schema",
    "contentSchema",
    "default",
    "definitions",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "externalDocs",
    "nullable",
    "readOnly",
    "summary",
    "title",
    "writeOnly",
    "xml",
];

/// Which schemas hold at the same time: the identity of a type that has no name of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Canonical pointers, in the contract's order.
    pub(super) all: Vec<String>,
    /// Each `oneOf` and `anyOf` that is left out, because a branch of it has been chosen.
    pub(super) without: BTreeSet<String>,
}

impl Key {
    /// One schema as it stands.
    pub(super) fn one(pointer: impl Into<String>) -> Self {
        Self {
            all: vec![pointer.into()],
            without: BTreeSet::new(),
        }
    }

    /// This and one more schema, without the choice at a pointer.
    pub(super) fn chosen(&self, branch: &str, choice: &str) -> Self {
        let mut key = self.clone();
        if !key.all.iter().any(|pointer| pointer == branch) {
            key.all.push(branch.to_owned());
        }
        key.without.insert(choice.to_owned());
        key
    }
}

/// One schema object with constraints.
#[derive(Clone, Debug)]
pub(super) struct Part<'d> {
    /// Where it stands.
    pub(super) pointer: String,
    /// What it says.
    pub(super) object: &'d Object,
}

/// All that a key stands for.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts<'d> {
    /// Referenced objects before the ones that refer to them: the last word is the site's.
    pub(super) list: Vec<Part<'d>>,
    /// Every pointer that was visited.
    pub(super) seen: BTreeSet<String>,
    /// `false` is among the schemas.
    pub(super) never: bool,
    /// A schema leads to itself without anything between.
    pub(super) circular: bool,
    /// There was more than is reasonable; the rest is left out.
    pub(super) cut: bool,
}

impl<'d> Parts<'d> {
    /// Walks `$ref` and `allOf` from every schema of a key.
    pub(super) fn collect(places: &Finder<'d>, key: &Key) -> Self {
        let mut parts = Self::default();
        let mut path = BTreeSet::new();
        for pointer in &key.all {
            parts.visit(places, pointer, &mut path);
        }
        parts
    }

    fn visit(&mut self, places: &Finder<'d>, pointer: &str, path: &mut BTreeSet<String>) {
        if path.len() >= MAX_DEPTH || self.list.len() >= MAX_PARTS {
            self.cut = true;
            return;
        }
        if !self.seen.insert(pointer.to_owned()) {
            self.circular |= path.contains(pointer);
            return;
        }
        let object = match places.get(pointer) {
            Some(Value::Object(object)) => object,
            Some(Value::Bool(false)) => {
                self.never = true;
                return;
            }
            _ => return,
        };
        path.insert(pointer.to_owned());
        if let Some(target) = object.get("$ref").and_then(Value::as_str) {
            self.visit(places, target, path);
        }
        if let Some(all) = object.get("allOf").and_then(Value::as_array) {
            for index in 0..all.len() {
                self.visit(places, &format!("{pointer}/allOf/{index}"), path);
            }
        }
        path.remove(pointer);
        if content(object).any(|keyword| keyword != "$ref" && keyword != "allOf") {
            self.list.push(Part {
                pointer: pointer.to_owned(),
                object,
            });
        }
    }
}

/// The keywords of a schema that constrain values.
pub(super) fn content(object: &Object) -> impl Iterator<Item = &str> {
    object
        .keys()
        .map(String::as_str)
        .filter(|keyword| !keyword.starts_with("x-") && !ANNOTATIONS.contains(keyword))
}

/// Whether a schema allows everything: `true`, or annotations only.
pub(super) fn says_nothing(schema: &Value) -> bool {
    match schema {
        Value::Bool(allow) => *allow,
        Value::Object(object) => content(object).next().is_none(),
        _ => true,
    }
}

/// Whether a schema allows `null` and nothing else.
pub(super) fn is_null(schema: &Value) -> bool {
    only_null(schema, MAX_CHOICES)
}

fn only_null(schema: &Value, depth: usize) -> bool {
    let Some(object) = schema.as_object() else {
        return false;
    };
    let all = |keyword: &str, test: &dyn Fn(&Value) -> bool| match object.get(keyword) {
        Some(Value::Array(list)) => !list.is_empty() && list.iter().all(test),
        _ => false,
    };
    let nested = |keyword: &str| depth > 0 && all(keyword, &|branch| only_null(branch, depth - 1));
    object.get("type").is_some_and(|name| name == "null")
        || all("type", &|name| name == "null")
        || all("enum", &Value::is_null)
        || object.get("const").is_some_and(Value::is_null)
        || nested("anyOf")
        || nested("oneOf")
}

/// The pointer of a member.
pub(super) fn child(pointer: &str, keyword: &str, name: &str) -> String {
    format!("{pointer}/{keyword}/{}", escape(name))
}

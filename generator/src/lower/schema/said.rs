//! Said: keywords that no Rust type says, as rules that are checked before sending.

use serde_json::{Map, Value};

use super::Schemas;
use super::view::View;
use crate::contract::Rule;

/// Longer schemas are for the server to check.
const MAX_TEXT: usize = 2_000;

/// Keywords with nothing to check in them.
const SILENT: &[&str] = &[
    "$comment",
    "default",
    "deprecated",
    "description",
    "example",
    "examples",
    "externalDocs",
    "format",
    "readOnly",
    "title",
    "writeOnly",
];

/// Keywords that go into one rule together; the first is the rule's name.
const GROUPS: &[&[&str]] = &[
    &["not"],
    &["if", "then", "else"],
    &["contains", "minContains", "maxContains"],
    &["dependentRequired"],
    &["dependentSchemas"],
    &["propertyNames"],
];

impl<'d> Schemas<'d> {
    /// The rules that a schema has beside those that are about its type; a warning where they are
    /// more than can be checked.
    pub(super) fn said(&mut self, view: &View<'d>) -> Vec<Rule> {
        let mut rules = Vec::new();
        let mut missed = Vec::new();
        if view.parts.never {
            rules.push(Rule::Never);
        }
        for part in &view.parts.list {
            let object = part.object;
            let mut left: Vec<&str> = ["$dynamicRef", "unevaluatedItems"]
                .into_iter()
                .filter(|keyword| object.contains_key(*keyword))
                .collect();
            for group in GROUPS {
                let Some(name) = group.first().filter(|name| object.contains_key(**name)) else {
                    continue;
                };
                match rule(name, group, object) {
                    Some(rule) => rules.extend(rule),
                    None => left.push(name),
                }
            }
            if is_list_of_false(object) {
                rules.push(Rule::Never);
            }
            if !left.is_empty() {
                missed.push((part.pointer.clone(), left.join("`, `")));
            }
        }
        for pointer in &view.settled {
            let Some((parent, keyword)) = pointer.rsplit_once('/') else {
                continue;
            };
            let name = if keyword == "oneOf" { "oneOf" } else { "anyOf" };
            let schema = self.document.get(parent).and_then(Value::as_object);
            rules.extend(
                schema
                    .and_then(|schema| rule(name, &[name], schema))
                    .flatten(),
            );
        }
        for (pointer, keywords) in missed {
            self.warn(
                "loosely-typed",
                &pointer,
                format!("Not expressed in the generated type: `{keywords}`"),
            );
        }
        let mut kept: Vec<Rule> = Vec::new();
        for rule in rules {
            if !kept.contains(&rule) {
                kept.push(rule);
            }
        }
        if kept.contains(&Rule::Never) {
            kept = vec![Rule::Never];
        }
        kept
    }
}

/// The rule of a group of keywords. `None`: more than can be checked. `Some(None)`: nothing to check.
fn rule(name: &'static str, group: &[&str], object: &Map<String, Value>) -> Option<Option<Rule>> {
    let mut schema = Map::new();
    for keyword in group {
        if let Some(value) = object.get(*keyword) {
            schema.insert((*keyword).to_owned(), value.clone());
        }
    }
    if name == "if" && schema.len() == 1 {
        return Some(None);
    }
    let schema = plain(&Value::Object(schema))?;
    match schema.get("not") {
        Some(Value::Bool(false)) => return Some(None),
        Some(Value::Bool(true)) => return Some(Some(Rule::Never)),
        Some(Value::Object(not)) if not.is_empty() => return Some(Some(Rule::Never)),
        _ => {}
    }
    // One of several alike is never exactly one: the contract means something else.
    if name == "oneOf" && schema.to_string() != Value::Object(cleaned(object, name)).to_string() {
        return Some(None);
    }
    let text = schema.to_string();
    (text.len() <= MAX_TEXT).then_some(Some(Rule::Schema(name, text)))
}

fn cleaned(object: &Map<String, Value>, name: &str) -> Map<String, Value> {
    let value = object.get(name).cloned().unwrap_or_default();
    Map::from_iter([(name.to_owned(), value)])
}

/// A schema without what need not be checked; `None` when it has what cannot be.
fn plain(schema: &Value) -> Option<Value> {
    let Value::Object(object) = schema else {
        return Some(schema.clone());
    };
    let mut plainer = Map::new();
    for (keyword, value) in object {
        let value = match keyword.as_str() {
            silent if SILENT.contains(&silent) || silent.starts_with("x-") => continue,
            "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "items"
            | "additionalProperties" => plain(value)?,
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                let all: Option<Vec<Value>> = value.as_array()?.iter().map(plain).collect();
                Value::Array(all?)
            }
            "properties" | "dependentSchemas" => {
                let members = value.as_object()?.iter();
                let all: Option<Map<String, Value>> = members
                    .map(|(name, schema)| Some((name.clone(), plain(schema)?)))
                    .collect();
                Value::Object(all?)
            }
            "type" | "const" | "enum" | "required" | "dependentRequired" | "minLength"
            | "maxLength" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
            | "multipleOf" | "minItems" | "maxItems" | "uniqueItems" | "minContains"
            | "maxContains" | "minProperties" | "maxProperties" => value.clone(),
            _ => return None,
        };
        plainer.insert(keyword.clone(), value);
    }
    Some(Value::Object(plainer))
}

/// `enum: []`, or a choice with no branch that allows anything.
fn is_list_of_false(object: &Map<String, Value>) -> bool {
    let list = |keyword: &str| object.get(keyword).and_then(Value::as_array);
    let none = |keyword: &str| {
        list(keyword).is_some_and(|branches| {
            !branches.is_empty() && branches.iter().all(|branch| branch == &Value::Bool(false))
        })
    };
    list("enum").is_some_and(Vec::is_empty) || none("anyOf") || none("oneOf")
}

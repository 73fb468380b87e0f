//! Said: keywords that no Rust type says, as rules that are checked before sending.

use serde_json::{Map, Value};

use super::Schemas;
use super::member_names::only_pattern;
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
            let mut left: Vec<&str> = Vec::new();
            if object.contains_key("$dynamicRef") {
                left.push("$dynamicRef");
            }
            if object.contains_key("unevaluatedItems") {
                match self
                    .unevaluated_items(object)
                    .map(|schema| schema.to_string())
                {
                    Some(text) if text == "true" => {}
                    Some(text) if text.len() <= MAX_TEXT => {
                        rules.push(Rule::Schema("unevaluatedItems", text));
                    }
                    _ => left.push("unevaluatedItems"),
                }
            }
            for group in GROUPS {
                let Some(name) = group.first().filter(|name| object.contains_key(**name)) else {
                    continue;
                };
                if *name == "propertyNames" && only_pattern(&object[*name]).is_some() {
                    continue;
                }
                match rule(name, group, object) {
                    Said::Rule(rule) => rules.push(rule),
                    Said::Nothing => {}
                    Said::TooMuch => left.push(name),
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
            let Some(Value::Object(schema)) = self.places.get(parent) else {
                continue;
            };
            match rule(name, &[name], schema) {
                Said::Rule(rule) => rules.push(rule),
                Said::Nothing => {}
                Said::TooMuch => missed.push((parent.to_owned(), name.to_owned())),
            }
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

/// What a group of keywords comes to.
enum Said {
    Rule(Rule),
    Nothing,
    /// More than can be checked: references, patterns, or a very long text.
    TooMuch,
}

fn rule(name: &'static str, group: &[&str], object: &Map<String, Value>) -> Said {
    let mut published = Map::new();
    for keyword in group {
        if let Some(value) = object.get(*keyword) {
            published.insert((*keyword).to_owned(), value.clone());
        }
    }
    if name == "if" && published.len() == 1 {
        return Said::Nothing;
    }
    let published = Value::Object(published);
    let Some(schema) = plain(&published) else {
        return Said::TooMuch;
    };
    match schema.get("not") {
        Some(Value::Bool(false)) => return Said::Nothing,
        Some(Value::Bool(true)) => return Said::Rule(Rule::Never),
        Some(Value::Object(not)) if not.is_empty() => return Said::Rule(Rule::Never),
        _ => {}
    }
    // Without their formats, branches are alike, and a value fits more than one.
    if name == "oneOf" && schema != published {
        return Said::Nothing;
    }
    // A branch that only repeats the type allows everything that the type does.
    let is_open = |branch: &Value| {
        branch
            .as_object()
            .is_none_or(|branch| branch.keys().all(|keyword| keyword == "type"))
    };
    let branches = schema.get("anyOf").and_then(Value::as_array);
    if branches.into_iter().flatten().any(is_open) {
        return Said::Nothing;
    }
    let text = schema.to_string();
    if text.len() > MAX_TEXT {
        return Said::TooMuch;
    }
    Said::Rule(Rule::Schema(name, text))
}

/// A schema without what need not be checked; `None` when it has what cannot be.
pub(super) fn plain(schema: &Value) -> Option<Value> {
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

//! Member names: what an object's properties may be called, as one regular expression.

use serde_json::Value;

use super::Schemas;
use super::parts::content;
use super::view::View;
use crate::contract::Rule;

impl<'d> Schemas<'d> {
    /// The rules of `propertyNames`, and of `patternProperties` where nothing else is allowed.
    pub(super) fn name_rules(&mut self, view: &View<'d>) -> Vec<Rule> {
        let mut rules = Vec::new();
        for (part, names) in view.all("propertyNames") {
            if let Some(pattern) = only_pattern(names) {
                let at = format!("{}/propertyNames", part.pointer);
                rules.extend(self.pattern(&at, pattern).map(Rule::Names));
            }
        }
        for part in &view.parts.list {
            let closed = ["additionalProperties", "unevaluatedProperties"]
                .iter()
                .any(|keyword| part.object.get(*keyword) == Some(&Value::Bool(false)));
            let patterns = part
                .object
                .get("patternProperties")
                .and_then(Value::as_object);
            let Some(patterns) = patterns.filter(|_| closed) else {
                continue;
            };
            let at = format!("{}/patternProperties", part.pointer);
            let translated: Option<Vec<String>> = patterns
                .keys()
                .map(|pattern| self.pattern(&at, pattern))
                .collect();
            // One that cannot be checked allows any name.
            rules.extend(match translated.as_deref() {
                None | Some([]) => None,
                Some([only]) => Some(Rule::Names(only.clone())),
                Some(several) => Some(Rule::Names(format!("(?:{})", several.join(")|(?:")))),
            });
        }
        rules
    }
}

/// The pattern of a schema for names that says nothing else.
pub(super) fn only_pattern(names: &Value) -> Option<&str> {
    let names = names.as_object()?;
    let only = content(names).all(|keyword| matches!(keyword, "pattern" | "type"));
    names.get("pattern").filter(|_| only)?.as_str()
}

//! `unevaluatedItems`: which items no other keyword has looked at (JSON Schema 2020-12, core, 11.2).
//!
//! How many items `prefixItems` covers may hang on which branch of a choice fits. So what is left to
//! check is written as a schema of `if`s that the runtime can hold against a value.

use serde_json::{Value, json};

use super::Schemas;
use super::parts::Object;
use super::said::plain;

/// Choices that are written out; each doubles what follows.
const MAX_CHOICES: usize = 4;

/// Schemas in schemas that are followed.
const DEPTH: usize = 8;

/// What keywords have looked at.
#[derive(Clone, Debug, Default)]
struct Seen<'d> {
    /// Items from the first on.
    places: usize,
    /// All of them.
    all: bool,
    /// Those that are valid against one of these.
    contained: Vec<&'d Value>,
}

/// A schema that looks at items only where another one holds.
struct Choice<'d> {
    /// A schema that decides; the runtime reads it as it is.
    condition: Value,
    then: Vec<&'d Value>,
    otherwise: Vec<&'d Value>,
}

impl<'d> Schemas<'d> {
    /// A schema that says the same as `unevaluatedItems`: `true` when there is nothing to check,
    /// `None` when it cannot be said.
    pub(super) fn unevaluated_items(&self, object: &'d Object) -> Option<Value> {
        let rest = plain(object.get("unevaluatedItems")?)?;
        let (mut seen, mut choices) = (Seen::default(), Vec::new());
        self.look(object, true, DEPTH, &mut seen, &mut choices)?;
        if is_true(&rest) {
            return Some(rest);
        }
        (choices.len() <= MAX_CHOICES).then(|| self.written(&rest, &seen, &choices))?
    }

    /// Follows every keyword that may look at items.
    fn look(
        &self,
        object: &'d Object,
        top: bool,
        depth: usize,
        seen: &mut Seen<'d>,
        choices: &mut Vec<Choice<'d>>,
    ) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        if object.contains_key("$dynamicRef") {
            return None;
        }
        let places = object.get("prefixItems").and_then(Value::as_array);
        seen.places = seen.places.max(places.map_or(0, Vec::len));
        seen.all |= object.contains_key("items");
        seen.all |= !top && object.contains_key("unevaluatedItems");
        seen.contained.extend(object.get("contains"));
        if let Some(target) = object.get("$ref") {
            let (_, target) = self.document.resolve(target.as_str()?)?;
            self.look_at(target, depth, seen, choices)?;
        }
        let list = |keyword: &str| object.get(keyword).and_then(Value::as_array);
        for part in list("allOf").into_iter().flatten() {
            self.look_at(part, depth, seen, choices)?;
        }
        for branch in ["anyOf", "oneOf"].into_iter().filter_map(list).flatten() {
            choices.push(Choice {
                condition: plain(branch)?,
                then: vec![branch],
                otherwise: Vec::new(),
            });
        }
        if let Some(condition) = object.get("if") {
            choices.push(Choice {
                condition: plain(condition)?,
                then: [Some(condition), object.get("then")]
                    .into_iter()
                    .flatten()
                    .collect(),
                otherwise: object.get("else").into_iter().collect(),
            });
        }
        Some(())
    }

    fn look_at(
        &self,
        schema: &'d Value,
        depth: usize,
        seen: &mut Seen<'d>,
        choices: &mut Vec<Choice<'d>>,
    ) -> Option<()> {
        match schema.as_object() {
            Some(object) => self.look(object, false, depth, seen, choices),
            None => Some(()),
        }
    }

    fn written(&self, rest: &Value, seen: &Seen<'d>, choices: &[Choice<'d>]) -> Option<Value> {
        if seen.all {
            return Some(Value::Bool(true));
        }
        let Some((choice, left)) = choices.split_first() else {
            return seen.leaves(rest);
        };
        let side = |schemas: &[&'d Value]| {
            let (mut seen, mut more) = (seen.clone(), Vec::new());
            for schema in schemas {
                self.look_at(schema, DEPTH, &mut seen, &mut more)?;
            }
            // Choices in choices are for the server.
            more.is_empty().then_some(seen)
        };
        let then = self.written(rest, &side(&choice.then)?, left)?;
        let otherwise = self.written(rest, &side(&choice.otherwise)?, left)?;
        if then == otherwise {
            return Some(then);
        }
        Some(json!({"if": choice.condition, "then": then, "else": otherwise}))
    }
}

impl Seen<'_> {
    /// The items that are left are as `rest` says.
    fn leaves(&self, rest: &Value) -> Option<Value> {
        let mut allowed = Vec::with_capacity(self.contained.len() + 1);
        for schema in &self.contained {
            allowed.push(plain(schema)?);
        }
        allowed.push(rest.clone());
        let items = match allowed.as_slice() {
            [only] => only.clone(),
            _ if allowed.iter().any(is_true) => return Some(Value::Bool(true)),
            _ => json!({"anyOf": allowed}),
        };
        if self.places == 0 {
            return Some(json!({"items": items}));
        }
        let places = vec![true; self.places];
        Some(json!({"prefixItems": places, "items": items}))
    }
}

fn is_true(schema: &Value) -> bool {
    schema == &Value::Bool(true) || schema.as_object().is_some_and(serde_json::Map::is_empty)
}

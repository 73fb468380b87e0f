//! The visitor that makes values.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::Warnings;
use crate::diagnostic::Diagnostic;
use crate::document::pointer;
use crate::document::trail::Origin;

/// What is wrong when the budget is spent.
pub(super) const TOO_MUCH: &str = "aliases expand to too much";

/// What is known while a text is read.
pub(super) struct Reader {
    part: usize,
    yaml: bool,
    at: String,
    budget: usize,
    pub warnings: Warnings,
}

impl Reader {
    /// Reads a part that is, or will be, `part`, and makes at most `budget` values and characters.
    pub(super) fn new(part: usize, yaml: bool, budget: usize) -> Self {
        Self {
            part,
            yaml,
            at: String::new(),
            budget,
            warnings: Vec::new(),
        }
    }

    fn spend<E: Error>(&mut self, weight: usize) -> Result<(), E> {
        self.budget = self
            .budget
            .checked_sub(weight)
            .ok_or_else(|| E::custom(TOO_MUCH))?;
        Ok(())
    }

    fn warn(&mut self, rule: &'static str, message: impl Into<String>) {
        let origin = Origin {
            part: self.part,
            pointer: self.at.clone(),
        };
        self.warnings
            .push((origin, Diagnostic::warning(rule, "", message)));
    }
}

/// Reads one value.
pub(super) struct Seed<'r>(pub &'r mut Reader);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.spend(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().map_err(E::custom)?)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().map_err(E::custom)?)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or_else(
            || {
                self.0.warn(
                    "number-not-json",
                    format!("JSON has no number {value}; null is read instead"),
                );
                Value::Null
            },
            Value::Number,
        ))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.0.spend(text.len())?;
        Ok(text.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    /// A value with a YAML tag of its own (`!include`): the tag is dropped.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Value, A::Error> {
        let (_, variant) = data.variant::<String>()?;
        variant.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let length = pointer::push(&mut self.0.at, &items.len().to_string());
            let item = seq.next_element_seed(Seed(self.0))?;
            self.0.at.truncate(length);
            match item {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Map::new();
        let mut merged = Vec::new();
        while let Some(key) = map.next_key_seed(Key)? {
            self.0.spend(key.len())?;
            let length = pointer::push(&mut self.0.at, &key);
            let value = map.next_value_seed(Seed(self.0))?;
            if self.0.yaml && key == "<<" && mergeable(&value) {
                merged.push(value);
            } else if entries.contains_key(&key) {
                self.0.warn(
                    "duplicate-key",
                    format!("`{key}` is given twice; the last one counts"),
                );
                entries.insert(key, value);
            } else {
                entries.insert(key, value);
            }
            self.0.at.truncate(length);
        }
        for value in merged {
            merge(&mut entries, value);
        }
        Ok(Value::Object(entries))
    }
}

/// A key as it is written: YAML's `200`, `on` and `null` are text here.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

fn mergeable(value: &Value) -> bool {
    value.is_object()
        || value
            .as_array()
            .is_some_and(|list| list.iter().all(Value::is_object))
}

/// YAML's merge key: what stands there itself wins, then the first of several.
fn merge(entries: &mut Map<String, Value>, value: Value) {
    match value {
        Value::Object(more) => {
            for (key, value) in more {
                entries.entry(key).or_insert(value);
            }
        }
        Value::Array(list) => list.into_iter().for_each(|more| merge(entries, more)),
        _ => {}
    }
}

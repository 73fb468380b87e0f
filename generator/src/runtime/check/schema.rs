//! Schemas that no Rust type says: `not`, `if`, `contains` and the like, held against JSON.

use serde::Serialize;
use serde_json::{Map, Value};

use super::multiple::is_multiple;
use super::number::Numeral;
use super::same::same;
use super::unique::all_differ;
use super::{Pointer, Violations};

impl Violations {
    /// What the contract asks for in keywords that no type says, as a schema in JSON.
    pub fn schema<T: Serialize>(
        &mut self,
        at: &Pointer<'_>,
        value: &T,
        rule: &'static str,
        schema: &str,
    ) {
        let kept = serde_json::to_value(value).is_ok_and(|value| allows(schema, &value));
        self.rule(at, rule, kept, format_args!("valid against `{schema}`"));
    }
}

/// Whether a value is valid against a schema of the contract, given as JSON text.
#[inline]
fn allows(schema: &str, value: &Value) -> bool {
    // The text is from the contract and was JSON when it was written here.
    serde_json::from_str(schema).is_ok_and(|schema| valid(&schema, value))
}

#[inline]
fn valid(schema: &Value, value: &Value) -> bool {
    match schema {
        Value::Object(keywords) => keywords
            .iter()
            .all(|(keyword, wanted)| keeps(keywords, keyword, wanted, value)),
        other => other != &Value::Bool(false),
    }
}

/// Whether a value keeps one keyword; one that is about another type is kept.
#[inline]
fn keeps(schema: &Map<String, Value>, keyword: &str, wanted: &Value, value: &Value) -> bool {
    let holds = |schema: &Value| valid(schema, value);
    let branches = || wanted.as_array().into_iter().flatten();
    match keyword {
        "type" => match wanted {
            Value::Array(_) => branches().any(|name| is_of(name, value)),
            name => is_of(name, value),
        },
        "const" => same(wanted, value),
        "enum" => branches().any(|known| same(known, value)),
        "not" => !holds(wanted),
        "allOf" => branches().all(holds),
        "anyOf" => branches().any(holds),
        "oneOf" => branches().filter(|branch| holds(branch)).count() == 1,
        "if" => schema
            .get(if holds(wanted) { "then" } else { "else" })
            .is_none_or(holds),
        _ => match value {
            Value::Object(fields) => object(schema, keyword, wanted, fields, value),
            Value::Array(items) => array(schema, keyword, wanted, items),
            Value::String(text) => sized(keyword, "Length", wanted, || text.chars().count()),
            Value::Number(number) => bounded(keyword, wanted, number),
            _ => true,
        },
    }
}

#[inline]
fn is_of(name: &Value, value: &Value) -> bool {
    match value {
        Value::Null => name == "null",
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => {
            name == "number"
                || name == "integer" && number.as_f64().is_none_or(|float| float.fract() == 0.0)
        }
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}

#[inline]
fn object(
    schema: &Map<String, Value>,
    keyword: &str,
    wanted: &Value,
    fields: &Map<String, Value>,
    value: &Value,
) -> bool {
    let has = |names: &Value| {
        let mut names = names.as_array().into_iter().flatten();
        names.all(|name| name.as_str().is_none_or(|name| fields.contains_key(name)))
    };
    let mut members = wanted.as_object().into_iter().flatten();
    match keyword {
        "required" => has(wanted),
        "properties" => {
            members.all(|(name, schema)| fields.get(name).is_none_or(|value| valid(schema, value)))
        }
        "additionalProperties" => {
            let named = schema.get("properties");
            let is_named = |name: &str| named.is_some_and(|named| named.get(name).is_some());
            let mut others = fields.iter().filter(|(name, _)| !is_named(name));
            others.all(|(_, value)| valid(wanted, value))
        }
        "propertyNames" => fields
            .keys()
            .all(|name| valid(wanted, &Value::String(name.clone()))),
        "dependentRequired" => {
            members.all(|(name, names)| !fields.contains_key(name) || has(names))
        }
        "dependentSchemas" => {
            members.all(|(name, schema)| !fields.contains_key(name) || valid(schema, value))
        }
        _ => sized(keyword, "Properties", wanted, || fields.len()),
    }
}

#[inline]
fn array(schema: &Map<String, Value>, keyword: &str, wanted: &Value, items: &[Value]) -> bool {
    let places = || schema.get("prefixItems").and_then(Value::as_array);
    match keyword {
        "prefixItems" => {
            let mut pairs = places().into_iter().flatten().zip(items);
            pairs.all(|(schema, item)| valid(schema, item))
        }
        "items" => {
            let mut rest = items.iter().skip(places().map_or(0, Vec::len));
            rest.all(|item| valid(wanted, item))
        }
        "contains" => {
            let found = items.iter().filter(|item| valid(wanted, item)).count();
            let least = schema.get("minContains").unwrap_or(&Value::Null);
            let most = schema.get("maxContains").unwrap_or(&Value::Null);
            (least.is_null() && found > 0 || least.as_f64().is_some_and(|n| at_least(found, n)))
                && most.as_f64().is_none_or(|n| at_most(found, n))
        }
        "uniqueItems" => wanted != &Value::Bool(true) || all_differ(items),
        _ => sized(keyword, "Items", wanted, || items.len()),
    }
}

/// `minLength` and its kin.
#[inline]
fn sized(keyword: &str, what: &str, wanted: &Value, size: impl Fn() -> usize) -> bool {
    let Some(bound) = wanted.as_f64() else {
        return true;
    };
    match keyword.strip_suffix(what) {
        Some("min") => at_least(size(), bound),
        Some("max") => at_most(size(), bound),
        _ => true,
    }
}

#[inline]
fn at_least(size: usize, bound: f64) -> bool {
    count(size)
        .compare(Numeral::Float(bound))
        .is_some_and(std::cmp::Ordering::is_ge)
}

#[inline]
fn at_most(size: usize, bound: f64) -> bool {
    count(size)
        .compare(Numeral::Float(bound))
        .is_some_and(std::cmp::Ordering::is_le)
}

#[inline]
fn count(size: usize) -> Numeral {
    Numeral::Integer(i128::try_from(size).unwrap_or(i128::MAX))
}

#[inline]
fn bounded(keyword: &str, wanted: &Value, number: &serde_json::Number) -> bool {
    let (Some(value), Some(bound)) = (numeral(number), wanted.as_number().and_then(numeral)) else {
        return true;
    };
    let order = value.compare(bound);
    match keyword {
        "minimum" => order.is_some_and(std::cmp::Ordering::is_ge),
        "maximum" => order.is_some_and(std::cmp::Ordering::is_le),
        "exclusiveMinimum" => order.is_some_and(std::cmp::Ordering::is_gt),
        "exclusiveMaximum" => order.is_some_and(std::cmp::Ordering::is_lt),
        "multipleOf" => is_multiple(value, bound),
        _ => true,
    }
}

#[inline]
fn numeral(number: &serde_json::Number) -> Option<Numeral> {
    let integer = number.as_i64().map(i128::from);
    integer
        .or_else(|| number.as_u64().map(i128::from))
        .map(Numeral::Integer)
        .or_else(|| number.as_f64().map(Numeral::Float))
}

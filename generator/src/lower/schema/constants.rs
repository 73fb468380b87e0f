//! Constants: the values of an enum, in order and with names.

use std::cmp::Ordering;

use serde_json::Value;

use super::rules::compare;
use crate::contract::{Docs, Enum, EnumRepr, EnumValue};
use crate::lower::{names, text};

/// The values that a schema lists, `null` left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Constants<'d> {
    /// In the contract's order, without duplicates.
    pub(super) values: Vec<Constant<'d>>,
    /// Whether the contract says that its numbers are integers, not just numbers like `1`.
    pub(super) integers: bool,
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Constant<'d> {
    /// The value.
    pub(super) wire: Value,
    /// A name that the contract proposes.
    pub(super) name: Option<&'d str>,
    /// The name is the value's alone.
    pub(super) fixed: bool,
    /// A text of the contract about it.
    pub(super) docs: Option<&'d str>,
}

impl Constants<'_> {
    /// The JSON type that all values share.
    pub(super) fn repr(&self) -> EnumRepr {
        let all =
            |test: fn(&Value) -> bool| self.values.iter().all(|constant| test(&constant.wire));
        if all(Value::is_string) {
            EnumRepr::String
        } else if self.integers && all(Value::is_i64) {
            EnumRepr::Integer
        } else if all(Value::is_number) {
            EnumRepr::Number
        } else {
            EnumRepr::Json
        }
    }

    /// The enum itself, every variant named.
    pub(super) fn model(&self) -> Enum {
        let mut sorted: Vec<&Constant<'_>> = self.values.iter().collect();
        sorted.sort_by(|one, other| order(&one.wire, &other.wire));
        let wanted: Vec<names::Wish> = sorted
            .iter()
            .map(|constant| {
                let wire = constant
                    .wire
                    .as_str()
                    .map_or_else(|| constant.wire.to_string(), str::to_owned);
                let fixed = constant.fixed;
                let given = constant
                    .name
                    .filter(|name| fixed || names::reads_as_name(name));
                let name = match given {
                    Some(name) if fixed => names::given(name),
                    Some(name) => names::variant(name),
                    None => names::variant(&wire),
                };
                names::Wish { wire, name, fixed }
            })
            .collect();
        let variants = names::variants(&wanted);
        let values = sorted
            .iter()
            .zip(&variants)
            .map(|(constant, name)| EnumValue {
                name: name.clone(),
                wire: constant.wire.clone(),
                docs: constant.docs.map(text::docs).unwrap_or_default(),
            })
            .collect();
        Enum {
            values,
            repr: self.repr(),
            unknown: names::CATCH_ALL.to_owned(),
        }
    }
}

impl Constant<'_> {
    /// What the contract says about the value.
    pub(super) fn docs(&self) -> Docs {
        self.docs.map(text::docs).unwrap_or_default()
    }
}

/// Numbers by value before everything else by its text.
fn order(one: &Value, other: &Value) -> Ordering {
    let text = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let by_text = || text(one).cmp(&text(other));
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => compare(one, other).then_with(by_text),
        (one, other) => other.is_number().cmp(&one.is_number()).then_with(by_text),
    }
}

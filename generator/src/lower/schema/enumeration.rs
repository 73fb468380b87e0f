//! Enums: `enum`, `const`, and choices between constants.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::given::Given;
use super::json_type::JsonType;
use super::parts::{Part, content};
use super::view::{Choice, View};
use crate::contract::{Docs, Enum, EnumRepr, EnumValue};
use crate::diagnostic::Diagnostic;
use crate::lower::{names, text};

/// Deepest choice within a choice that is read as one list of constants.
const MAX_DEPTH: usize = 8;

/// The values that a schema lists, `null` left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Constants<'d> {
    /// In the contract's order, without duplicates.
    pub(super) values: Vec<Constant<'d>>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Constant<'d> {
    /// The value.
    pub(super) wire: Value,
    /// A name that the contract proposes.
    pub(super) name: Option<&'d str>,
    /// A text of the contract about it.
    pub(super) docs: Option<&'d str>,
}

impl<'d> Schemas<'d> {
    /// The constants of a schema that has `enum` or `const`; those that all parts allow.
    pub(super) fn constants(&mut self, view: &View<'d>) -> Option<Constants<'d>> {
        let types = view.types();
        let mut common: Option<Constants<'d>> = None;
        for part in &view.parts.list {
            let Some(mut constants) = self.listed(part) else {
                continue;
            };
            if let Some(types) = &types {
                self.coerce(&mut constants, types, &part.pointer);
            }
            common = Some(match common {
                None => constants,
                Some(before) => {
                    let known: BTreeSet<String> =
                        before.values.iter().map(|c| c.wire.to_string()).collect();
                    constants
                        .values
                        .retain(|c| known.contains(&c.wire.to_string()));
                    if constants.values.is_empty() {
                        self.warn(
                            "all-of-conflict",
                            &view.at,
                            "The combined schemas list different constants, so that no value fits",
                        );
                        before
                    } else {
                        constants
                    }
                }
            });
        }
        let constants = common?;
        let nothing = constants.values.is_empty() && !self.admits_null(view, MAX_DEPTH);
        (!nothing).then_some(constants)
    }

    fn listed(&mut self, part: &Part<'d>) -> Option<Constants<'d>> {
        if let Some(wire) = part.object.get("const") {
            let text = |keyword: &str| part.object.get(keyword).and_then(Value::as_str);
            let values = match wire {
                Value::Null => Vec::new(),
                wire => vec![Constant {
                    wire: wire.clone(),
                    name: None,
                    docs: text("description"),
                }],
            };
            return Some(Constants { values });
        }
        let wires = part.object.get("enum")?.as_array()?;
        if wires.is_empty() {
            self.warn(
                "empty-enum",
                &part.pointer,
                "The list of allowed values is empty, so that no value fits",
            );
            return None;
        }
        let given = Given::read(part.object, wires.len());
        let mut seen = BTreeSet::new();
        let mut values = Vec::with_capacity(wires.len());
        let mut doubled = 0_usize;
        for (index, wire) in wires.iter().enumerate().filter(|(_, wire)| !wire.is_null()) {
            if !seen.insert(wire.to_string()) {
                doubled += 1;
                continue;
            }
            let (name, docs) = given.of(index, wire);
            values.push(Constant {
                wire: wire.clone(),
                name,
                docs,
            });
        }
        if doubled > 0 {
            self.warn(
                "duplicate-enum-value",
                &part.pointer,
                format!("{doubled} of the listed values stand there twice"),
            );
        }
        Some(Constants { values })
    }

    /// Constants of the wrong type: YAML reads `yes` as a boolean, and `1` as a number.
    fn coerce(&mut self, constants: &mut Constants<'d>, types: &BTreeSet<JsonType>, at: &str) {
        let fits = |value: &Value| {
            let of = JsonType::of(value);
            types.contains(&of) || (of == JsonType::Integer && types.contains(&JsonType::Number))
        };
        let before = constants.values.len();
        let mut changed = 0_usize;
        let mut seen = BTreeSet::new();
        constants.values.retain_mut(|constant| {
            if !fits(&constant.wire) {
                changed += 1;
                let text = match &constant.wire {
                    Value::String(text) => text.clone(),
                    Value::Bool(_) | Value::Number(_) => constant.wire.to_string(),
                    _ => return false,
                };
                let number = || text.parse::<i64>().ok().map(Value::from);
                let converted = if types.contains(&JsonType::String) {
                    Some(Value::String(text.clone()))
                } else if types.contains(&JsonType::Integer) || types.contains(&JsonType::Number) {
                    number().or_else(|| {
                        constant
                            .wire
                            .as_f64()
                            .filter(|f| f.fract() == 0.0 && f.abs() < 1e15)
                            .and_then(|f| format!("{f:.0}").parse::<i64>().ok())
                            .map(Value::from)
                    })
                } else {
                    None
                };
                match converted {
                    Some(value) => constant.wire = value,
                    None => return false,
                }
            }
            seen.insert(constant.wire.to_string())
        });
        if changed > 0 {
            let finding = Diagnostic::warning(
                "enum-type",
                at,
                format!("{changed} of {before} listed values are not of the schema's type"),
            );
            self.found(finding.help("Quote the values, or correct `type`"));
        }
    }

    /// A choice between inline constants is one list of them.
    pub(super) fn constant_choice(
        &mut self,
        view: &View<'d>,
        choice: &Choice<'d>,
    ) -> Option<Constants<'d>> {
        let stated = view.types().is_none_or(|types| {
            types.contains(&JsonType::String) || types.contains(&JsonType::Integer)
        });
        if !stated || choice.owner.object.contains_key("discriminator") {
            return None;
        }
        let mut all = Constants::default();
        let mut seen = BTreeSet::new();
        for branch in &choice.branches {
            let object = self.document.get(branch)?.as_object()?;
            let plain = content(object).all(|keyword| matches!(keyword, "const" | "enum" | "type"));
            let part = Part {
                pointer: branch.clone(),
                object,
            };
            if !plain {
                return None;
            }
            let listed = self.listed(&part)?;
            let single = listed.values.len() == 1;
            for mut constant in listed.values {
                if !(constant.wire.is_string() || constant.wire.is_i64()) {
                    return None;
                }
                if single {
                    constant.name = constant.name.or_else(|| {
                        object
                            .get("x-rust-name")
                            .or_else(|| object.get("title"))
                            .and_then(Value::as_str)
                    });
                    constant.docs = constant
                        .docs
                        .or_else(|| object.get("description").and_then(Value::as_str));
                }
                if seen.insert(constant.wire.to_string()) {
                    all.values.push(constant);
                }
            }
        }
        Some(all)
    }
}

impl Constants<'_> {
    /// The JSON type that all values share.
    pub(super) fn repr(&self) -> EnumRepr {
        let all =
            |test: fn(&Value) -> bool| self.values.iter().all(|constant| test(&constant.wire));
        if all(Value::is_string) {
            EnumRepr::String
        } else if all(Value::is_i64) {
            EnumRepr::Integer
        } else {
            EnumRepr::Json
        }
    }

    /// The enum itself, every variant named.
    pub(super) fn model(&self) -> Enum {
        let mut sorted: Vec<&Constant<'_>> = self.values.iter().collect();
        sorted.sort_by_cached_key(|constant| order(&constant.wire));
        let wanted: Vec<(String, String)> = sorted
            .iter()
            .map(|constant| {
                let wire = constant
                    .wire
                    .as_str()
                    .map_or_else(|| constant.wire.to_string(), str::to_owned);
                let name = constant.name.filter(|name| names::reads_as_name(name));
                (
                    wire.clone(),
                    name.map_or_else(|| names::variant(&wire), names::variant),
                )
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
            unknown: names::catch_all(&variants),
        }
    }
}

impl Constant<'_> {
    /// What the contract says about the value.
    pub(super) fn docs(&self) -> Docs {
        self.docs.map(text::docs).unwrap_or_default()
    }
}

/// Numbers by value, everything else by its text.
fn order(wire: &Value) -> (i64, String) {
    match wire {
        Value::String(text) => (0, text.clone()),
        value => (value.as_i64().unwrap_or_default(), value.to_string()),
    }
}

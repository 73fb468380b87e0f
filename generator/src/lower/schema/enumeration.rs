//! Enums: `enum`, `const`, and choices between constants.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::constants::{Constant, Constants};
use super::given::Given;
use super::json_type::JsonType;
use super::parts::{Part, content};
use super::view::{Choice, View};
use crate::diagnostic::Diagnostic;

/// Deepest choice within a choice that is read as one list of constants.
const MAX_DEPTH: usize = 8;

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
        let mut constants = common?;
        constants.integers |= says_integer(types.as_ref());
        let nothing = constants.values.is_empty() && !self.admits_null(view, MAX_DEPTH);
        (!nothing).then_some(constants)
    }

    fn listed(&mut self, part: &Part<'d>) -> Option<Constants<'d>> {
        let integers = part.object.get("type").and_then(Value::as_str) == Some("integer");
        if let Some(wire) = part.object.get("const") {
            let text = |keyword: &str| part.object.get(keyword).and_then(Value::as_str);
            let values = match wire {
                Value::Null => Vec::new(),
                wire => vec![Constant {
                    wire: wire.clone(),
                    name: None,
                    fixed: false,
                    docs: text("description"),
                }],
            };
            return Some(Constants { values, integers });
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
            let fixed = given.fixed(wire);
            let (name, docs) = given.of(index, wire);
            values.push(Constant {
                wire: wire.clone(),
                name: fixed.or(name),
                fixed: fixed.is_some(),
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
        Some(Constants { values, integers })
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
        let mut all = Constants {
            values: Vec::new(),
            integers: true,
        };
        let mut seen = BTreeSet::new();
        for branch in &choice.branches {
            let object = self.places.get(branch)?.as_object()?;
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
            all.integers &= listed.integers;
            for mut constant in listed.values {
                if !(constant.wire.is_string() || constant.wire.is_i64()) {
                    return None;
                }
                if single {
                    let text = |keyword: &str| object.get(keyword).and_then(Value::as_str);
                    let fixed = text("x-rust-name");
                    constant.fixed |= fixed.is_some();
                    constant.name = fixed.or(constant.name).or_else(|| text("title"));
                    constant.docs = constant
                        .docs
                        .or_else(|| object.get("description").and_then(Value::as_str));
                }
                if seen.insert(constant.wire.to_string()) {
                    all.values.push(constant);
                }
            }
        }
        all.integers |= says_integer(view.types().as_ref());
        Some(all)
    }
}

/// Whether all numbers of these types are integers.
fn says_integer(types: Option<&BTreeSet<JsonType>>) -> bool {
    types.is_some_and(|types| {
        types.contains(&JsonType::Integer) && !types.contains(&JsonType::Number)
    })
}

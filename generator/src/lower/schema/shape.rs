//! Shape: which kind of Rust type a schema becomes.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::enumeration::Constants;
use super::parts::{Key, content};
use super::view::{Choice, JsonType, View};
use crate::diagnostic::Diagnostic;

/// Wrappers around wrappers that are looked through before a schema is taken as it stands.
const MAX_ROUNDS: usize = 8;

/// Choices within choices that are multiplied out.
const MAX_CHOICES: usize = 4;

/// What a schema becomes.
#[derive(Clone, Debug)]
pub(super) enum Shape<'d> {
    Json,
    Null,
    Boolean,
    Integer,
    Number,
    String,
    List,
    Tuple,
    Map,
    Struct,
    Enum(Constants<'d>),
    Union(Choice<'d>),
    Types(BTreeSet<JsonType>),
}

impl<'d> Schemas<'d> {
    /// Decides; the view comes back with the choices settled that leave only one way.
    pub(super) fn shape(&mut self, view: View<'d>) -> (View<'d>, Shape<'d>) {
        if view.parts.circular && view.parts.list.is_empty() {
            self.warn(
                "circular-schema",
                &view.at,
                "The schema is defined by itself only",
            );
            return (view, Shape::Json);
        }
        if view.parts.cut {
            self.warn(
                "too-deep",
                &view.at,
                "More schemas are combined here than can be followed",
            );
        }
        if view.parts.never {
            let finding = Diagnostic::warning(
                "never-valid",
                view.at.as_str(),
                "`false` allows no value here",
            );
            self.found(finding.help("Leave the property out of the contract"));
            return (view, Shape::Json);
        }
        self.loose(&view);
        let (view, choice) = self.settle(view);
        let constants = self.constants(&view);
        let shape = match (constants, choice) {
            (Some(constants), _) => Shape::Enum(constants),
            (None, Some(choice)) => match self.constant_choice(&view, &choice) {
                Some(constants) => Shape::Enum(constants),
                None => Shape::Union(choice),
            },
            (None, None) => self.plain(&view),
        };
        (view, shape.simplified())
    }

    fn plain(&mut self, view: &View<'d>) -> Shape<'d> {
        let types = match view.types() {
            Some(types) => types,
            None if only_null(view) => return Shape::Null,
            None => match view.implied() {
                Some(implied) => BTreeSet::from([implied]),
                None => return Shape::Json,
            },
        };
        if types.is_empty() {
            let finding = Diagnostic::warning(
                "all-of-conflict",
                view.at.as_str(),
                "The combined schemas ask for different types, so that no value fits",
            );
            self.found(finding.help("Any JSON value is allowed here; correct one of the schemas"));
            return Shape::Json;
        }
        let mut each = types.iter();
        match (each.next(), each.next()) {
            (Some(only), None) => single(view, *only),
            // Boolean, number, string, array and object: anything.
            _ if types.len() == 5 => Shape::Json,
            _ => Shape::Types(types),
        }
    }

    /// Removes choices that are none: one branch, branches that only add `required`, a branch that
    /// the schema is itself made of.
    fn settle(&mut self, mut view: View<'d>) -> (View<'d>, Option<Choice<'d>>) {
        for _ in 0..MAX_ROUNDS {
            let Some(choice) = view.choices().into_iter().next() else {
                return (view, None);
            };
            let sites: BTreeSet<String> = choice
                .branches
                .iter()
                .map(|branch| self.site(branch, false).target)
                .collect();
            let mut key = view.key.clone();
            if sites.len() == 1
                && let Some(only) = choice.branches.first()
            {
                key = key.chosen(only, &choice.pointer);
            } else if sites.iter().any(|target| view.parts.seen.contains(target))
                || choice
                    .branches
                    .iter()
                    .all(|branch| self.only_required(branch))
            {
                key.without.insert(choice.pointer.clone());
            } else if key.without.len() >= MAX_CHOICES {
                self.warn(
                    "loosely-typed",
                    &view.at,
                    "Too many choices are combined here; this one is left out",
                );
                key.without.insert(choice.pointer.clone());
            } else {
                return (view, Some(choice));
            }
            let settled = self.view(&key);
            view = View {
                at: view.at,
                only: view.only,
                ..settled
            };
        }
        (view, None)
    }

    fn only_required(&self, branch: &str) -> bool {
        match self.document.get(branch) {
            Some(Value::Object(object)) => {
                object.contains_key("required")
                    && content(object).all(|keyword| matches!(keyword, "required" | "not" | "type"))
                    || object.contains_key("not") && content(object).all(|keyword| keyword == "not")
            }
            _ => false,
        }
    }

    /// The key of a branch together with what stands beside the choice.
    pub(super) fn branch(&self, view: &View<'d>, choice: &Choice<'d>, branch: &str) -> Key {
        let alone = Key::one(branch);
        let inner = self.view(&alone);
        let mut base = None;
        for part in &view.parts.list {
            if inner.parts.seen.contains(&part.pointer) {
                continue;
            }
            let mut says = content(part.object).filter(|keyword| {
                !matches!(*keyword, "$ref" | "allOf")
                    && !view
                        .key
                        .without
                        .contains(&format!("{}/{keyword}", part.pointer))
                    && format!("{}/{keyword}", part.pointer) != choice.pointer
            });
            if says.any(|keyword| keyword != "type") {
                return view.key.chosen(branch, &choice.pointer);
            }
            base = base.or(part.object.get("type"));
        }
        let typed = base.is_none()
            || inner.types().is_some()
            || inner.last("enum").is_some()
            || inner.last("const").is_some()
            || !inner.choices().is_empty()
            || inner
                .implied()
                .is_some_and(|implied| view.types().is_some_and(|types| types.contains(&implied)));
        if typed {
            alone
        } else {
            view.key.chosen(branch, &choice.pointer)
        }
    }

    fn loose(&mut self, view: &View<'d>) {
        const IGNORED: &[&str] = &[
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "$dynamicRef",
            "unevaluatedItems",
            "contains",
        ];
        let mut findings = Vec::new();
        for part in &view.parts.list {
            let ignored: Vec<&str> = IGNORED
                .iter()
                .copied()
                .filter(|keyword| part.object.contains_key(*keyword))
                .collect();
            if !ignored.is_empty() {
                let message = format!(
                    "`{}` is not expressed in the generated type",
                    ignored.join("`, `")
                );
                findings.push(Diagnostic::warning(
                    "loosely-typed",
                    part.pointer.as_str(),
                    message,
                ));
            }
        }
        findings.into_iter().for_each(|finding| self.found(finding));
    }
}

impl Shape<'_> {
    /// Enums that a built-in type says better.
    fn simplified(self) -> Self {
        match self {
            Self::Enum(constants) if constants.values.is_empty() => Self::Null,
            Self::Enum(constants)
                if constants
                    .values
                    .iter()
                    .all(|constant| constant.wire.is_boolean()) =>
            {
                Self::Boolean
            }
            other => other,
        }
    }
}

fn single<'d>(view: &View<'d>, only: JsonType) -> Shape<'d> {
    match only {
        JsonType::Null => Shape::Null,
        JsonType::Boolean => Shape::Boolean,
        JsonType::Integer => Shape::Integer,
        JsonType::Number => match view.last("format").and_then(Value::as_str) {
            // A bound without a type says "number"; the format may say more.
            Some("int32" | "int64" | "uint32" | "uint64") if view.types().is_none() => {
                Shape::Integer
            }
            _ => Shape::Number,
        },
        JsonType::String => Shape::String,
        JsonType::Array => {
            let prefixed = view
                .last("prefixItems")
                .and_then(Value::as_array)
                .is_some_and(|items| !items.is_empty());
            if prefixed { Shape::Tuple } else { Shape::List }
        }
        JsonType::Object => {
            let closed = view
                .all("additionalProperties")
                .chain(view.all("unevaluatedProperties"))
                .any(|(_, value)| value == &Value::Bool(false));
            let patterns = view.last("patternProperties").is_some();
            if !view.properties().is_empty() || !view.required().is_empty() || (closed && !patterns)
            {
                Shape::Struct
            } else {
                Shape::Map
            }
        }
    }
}

fn only_null(view: &View<'_>) -> bool {
    !view.parts.list.is_empty()
        && view
            .parts
            .list
            .iter()
            .all(|part| super::parts::is_null(&Value::Object(part.object.clone())))
}

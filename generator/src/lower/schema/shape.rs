//! Shape: which kind of Rust type a schema becomes.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::constants::Constants;
use super::json_type::JsonType;
use super::view::{Choice, View};
use crate::diagnostic::Diagnostic;

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
            if view.has_properties() || !view.required().is_empty() || (closed && !patterns) {
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

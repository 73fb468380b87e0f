//! Defaults: a default that its own type does not allow is a mistake of the contract.

use serde_json::Value;

use crate::contract::{IntegerKind, Model, ModelKind, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::document::escape;
use crate::lower::text;

/// Aliases and lists that are looked through.
const MAX_DEPTH: usize = 16;

/// Takes away defaults that do not fit; they stay in the docs.
pub(super) fn check(models: &mut [Model]) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    for (index, model) in models.iter().enumerate() {
        let ModelKind::Struct(object) = &model.kind else {
            continue;
        };
        for (place, field) in object.fields.iter().enumerate() {
            if let Some(default) = &field.default
                && !fits(models, &field.typed, default, MAX_DEPTH)
            {
                wrong.push((index, place));
            }
        }
    }
    let mut findings = Vec::new();
    for (index, place) in wrong {
        let Some(model) = models.get_mut(index) else {
            continue;
        };
        let ModelKind::Struct(object) = &mut model.kind else {
            continue;
        };
        let Some(field) = object.fields.get_mut(place) else {
            continue;
        };
        let Some(default) = field.default.take() else {
            continue;
        };
        let pointer = format!("{}/properties/{}", model.pointer, escape(&field.wire));
        let finding = Diagnostic::warning(
            "default-mismatch",
            pointer,
            "The default is not a value that the schema allows",
        );
        findings.push(finding.help("Correct the default, or the type"));
        let said = text::docs(&format!(
            "The contract gives a default that does not fit: {}.",
            text::code(&short(&default))
        ));
        field.docs.0.extend(said.0);
    }
    findings
}

/// Whether a parameter's default is a value of its type.
pub(crate) fn fits_type(models: &[Model], typed: &Typed, value: &Value) -> bool {
    fits(models, typed, value, MAX_DEPTH)
}

fn short(value: &Value) -> String {
    let text: String = value
        .to_string()
        .chars()
        .filter(|c| *c != '`')
        .take(61)
        .collect();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn fits(models: &[Model], typed: &Typed, value: &Value, depth: usize) -> bool {
    if depth == 0 {
        return true;
    }
    let inner = |typed: &Typed, value: &Value| fits(models, typed, value, depth - 1);
    match &typed.ty {
        Type::Json | Type::Bytes | Type::File => true,
        Type::Null => value.is_null(),
        Type::Bool => value.is_boolean(),
        Type::Integer(kind) => match kind {
            IntegerKind::I32 => value
                .as_i64()
                .is_some_and(|number| i32::try_from(number).is_ok()),
            IntegerKind::I64 => value.is_i64() || value.as_f64().is_some_and(|f| f.fract() == 0.0),
            IntegerKind::U32 => value
                .as_u64()
                .is_some_and(|number| u32::try_from(number).is_ok()),
            IntegerKind::U64 => value.is_u64(),
        },
        Type::Number => value.is_number(),
        Type::String | Type::Text(_) => value.is_string(),
        Type::List(items) => value
            .as_array()
            .is_some_and(|list| list.iter().all(|item| inner(items, item))),
        Type::Map(values) => value
            .as_object()
            .is_some_and(|map| map.values().all(|value| inner(values, value))),
        Type::Nullable(some) => value.is_null() || inner(some, value),
        Type::Secret(some) | Type::Boxed(some) | Type::Distant(some) => inner(some, value),
        Type::Model(id) => match models.get(id.0).map(|model| &model.kind) {
            Some(ModelKind::Alias(typed) | ModelKind::Newtype(typed)) => inner(typed, value),
            Some(ModelKind::Struct(_)) => value.is_object(),
            Some(ModelKind::Tuple(..)) => value.is_array(),
            Some(ModelKind::Enum(list)) => list.values.iter().any(|known| known.wire == *value),
            Some(ModelKind::Union(_)) | None => true,
        },
    }
}

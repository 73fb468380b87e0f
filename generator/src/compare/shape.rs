//! Shape: what a model looks like apart from its name and its words, as text to match it by.

use std::fmt::Write;

use crate::contract::{Contract, Extra, Model, ModelKind, VariantKind};
use crate::template::surface;

/// The shape of a model; `None` for one that says too little to be known by it.
pub(super) fn of(contract: &Contract, model: &Model) -> Option<String> {
    let mut text = String::new();
    let ty = |ty| surface::text(contract, ty);
    match &model.kind {
        ModelKind::Struct(object) if !object.fields.is_empty() => {
            for field in &object.fields {
                let _ = write!(
                    text,
                    "{}:{}:{},",
                    field.wire,
                    ty(&field.typed.ty),
                    field.required
                );
            }
            if let Extra::Kept { values, .. } = &object.extra {
                let _ = write!(text, "..{}", ty(&values.ty));
            }
        }
        ModelKind::Enum(list) if !list.values.is_empty() => {
            for value in &list.values {
                let _ = write!(text, "{},", value.wire);
            }
        }
        ModelKind::Union(union) if union.variants.len() > 1 => {
            for variant in &union.variants {
                let _ = match &variant.kind {
                    VariantKind::Constant(value) => write!(text, "{value}|"),
                    VariantKind::Of(typed) => write!(text, "{}|", ty(&typed.ty)),
                    VariantKind::Other => write!(text, "_|"),
                };
            }
        }
        _ => return None,
    }
    Some(text)
}

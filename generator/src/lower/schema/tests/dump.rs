//! Dump: models in a few words.

use std::fmt::Write;

use super::super::Finished;
use crate::contract::{
    Docs, Enum, EnumRepr, Extra, Field, IntegerKind, Model, ModelKind, Rule, Type, Typed, Variant,
    VariantKind,
};
use crate::diagnostic::Place;

/// One model a line, sorted by name; then one finding a line.
pub(super) fn dump(finished: &Finished) -> String {
    let mut out = String::new();
    for model in &finished.models {
        let _ = writeln!(out, "{}", line(&finished.models, model));
    }
    for finding in &finished.diagnostics {
        let Place::Pointer(pointer) = &finding.place else {
            continue;
        };
        let _ = writeln!(out, "! {} {pointer}: {}", finding.rule, finding.message);
    }
    out
}

fn line(models: &[Model], model: &Model) -> String {
    let name = &model.name;
    match &model.kind {
        ModelKind::Struct(object) => {
            let mut members: Vec<String> = object
                .fields
                .iter()
                .map(|field| member(models, field))
                .collect();
            match &object.extra {
                Extra::Closed => members.push("closed".to_owned()),
                Extra::Kept { values, .. } if values.ty == Type::Json => {}
                Extra::Kept { field, values } => {
                    members.push(format!("..{field}: {}", typed(models, values)));
                }
            }
            format!(
                "struct {name}{} {{ {} }}",
                rules(&object.rules),
                members.join(", ")
            )
        }
        ModelKind::Enum(list) => constants(name, list),
        ModelKind::Union(union) => {
            let variants: Vec<String> = union
                .variants
                .iter()
                .map(|variant| branch(models, variant))
                .collect();
            let tag = union.tag.as_ref().map(|tag| format!(" by {tag:?}"));
            format!(
                "union {name}{} {{ {} }}",
                tag.unwrap_or_default(),
                variants.join(" | ")
            )
        }
        ModelKind::Alias(target) => format!("type {name} = {}", typed(models, target)),
        ModelKind::Newtype(target) => format!("struct {name}({})", typed(models, target)),
        ModelKind::Tuple(items, rest) => {
            let mut all: Vec<String> = items.iter().map(|item| typed(models, item)).collect();
            all.extend(rest.iter().map(|rest| format!("..{}", typed(models, rest))));
            format!("tuple {name}({})", all.join(", "))
        }
    }
}

fn member(models: &[Model], field: &Field) -> String {
    let optional = if field.required { "" } else { "?" };
    let mut text = format!("{}{optional}: {}", field.name, typed(models, &field.typed));
    if field.wire != field.name {
        let _ = write!(text, " as {:?}", field.wire);
    }
    if let Some(default) = &field.default {
        let _ = write!(text, " = {default}");
    }
    let marks = [
        (" read", field.read_only),
        (" write", field.write_only),
        (" deprecated", field.deprecated),
    ];
    text.extend(
        marks
            .into_iter()
            .filter(|(_, set)| *set)
            .map(|(mark, _)| mark),
    );
    text + &said(&field.docs)
}

fn constants(name: &str, list: &Enum) -> String {
    let mut values: Vec<String> = list
        .values
        .iter()
        .map(|value| format!("{} = {}{}", value.name, value.wire, said(&value.docs)))
        .collect();
    values.extend(Some(list.unknown.clone()).filter(|unknown| unknown != "Unknown"));
    let kind = match list.repr {
        EnumRepr::String => "enum",
        EnumRepr::Integer => "enum(i64)",
        EnumRepr::Number => "enum(number)",
        EnumRepr::Json => "enum(json)",
    };
    format!("{kind} {name} {{ {} }}", values.join(", "))
}

fn branch(models: &[Model], variant: &Variant) -> String {
    let held = match &variant.kind {
        VariantKind::Constant(value) => format!(" = {value}"),
        VariantKind::Other => "(other)".to_owned(),
        VariantKind::Of(held) => format!("({})", typed(models, held)),
    };
    let tags = if variant.tags.is_empty() {
        String::new()
    } else {
        format!(" {:?}", variant.tags)
    };
    format!("{}{held}{tags}", variant.name)
}

fn said(docs: &Docs) -> String {
    if docs.is_empty() {
        String::new()
    } else {
        format!(" // {}", docs.0.join(" "))
    }
}

pub(super) fn typed(models: &[Model], typed: &Typed) -> String {
    let inner = |inner: &Typed| self::typed(models, inner);
    let ty = match &typed.ty {
        Type::Bool => "bool".to_owned(),
        Type::Integer(IntegerKind::I32) => "i32".to_owned(),
        Type::Integer(IntegerKind::I64) => "i64".to_owned(),
        Type::Integer(IntegerKind::U32) => "u32".to_owned(),
        Type::Integer(IntegerKind::U64) => "u64".to_owned(),
        Type::Number => "Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Text(kind) => format!("{kind:?}"),
        Type::Json => "Json".to_owned(),
        Type::Null => "()".to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::File => "File".to_owned(),
        Type::List(items) => format!("[{}]", inner(items)),
        Type::Map(values) => format!("{{{}}}", inner(values)),
        Type::Nullable(some) => format!("{} or null", inner(some)),
        Type::Secret(some) => format!("Secret<{}>", inner(some)),
        Type::Boxed(some) => format!("Box<{}>", inner(some)),
        Type::Distant(some) => format!("Distant<{}>", inner(some)),
        Type::Model(id) => models[id.0].name.clone(),
    };
    format!("{ty}{}", rules(&typed.rules))
}

fn rules(rules: &[Rule]) -> String {
    let all: Vec<String> = rules
        .iter()
        .map(|rule| match rule {
            Rule::MinLength(n) | Rule::MinItems(n) | Rule::MinProperties(n) => {
                format!("size >= {n}")
            }
            Rule::MaxLength(n) | Rule::MaxItems(n) | Rule::MaxProperties(n) => {
                format!("size <= {n}")
            }
            Rule::Pattern(pattern) => format!("/{pattern}/"),
            Rule::Names(pattern) => format!("names /{pattern}/"),
            Rule::Minimum(n) => format!(">= {n}"),
            Rule::Maximum(n) => format!("<= {n}"),
            Rule::ExclusiveMinimum(n) => format!("> {n}"),
            Rule::ExclusiveMaximum(n) => format!("< {n}"),
            Rule::MultipleOf(n) => format!("% {n}"),
            Rule::Schema(_, schema) => schema.clone(),
            Rule::Never => "never".to_owned(),
            Rule::UniqueItems => "unique".to_owned(),
        })
        .collect();
    if all.is_empty() {
        String::new()
    } else {
        format!(" where {}", all.join(" and "))
    }
}

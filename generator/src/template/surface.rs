//! Surface: every operation and model on one line, read first in review.

use crate::contract::{
    Contract, Extra, IntegerKind, Model, ModelKind, Operation, Outcome, OutcomeKind, Type, Upload,
    VariantKind,
};
use crate::print::Sheet;
use crate::template::{client, ty};

/// `surface/<contract>.txt`
pub(super) fn sheet(contract: &Contract) -> Sheet<'_> {
    let path = format!("surface/{}.txt", contract.module);
    Sheet::text(path, || listed(contract))
}

fn listed(contract: &Contract) -> String {
    let mut lines: Vec<_> = contract
        .operations
        .iter()
        .map(|operation| call(contract, operation))
        .collect();
    lines.extend(contract.upload.iter().map(|it| upload(contract, it)));
    lines.extend(contract.models.iter().map(|model| line(contract, model)));
    lines.sort();
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn call(contract: &Contract, operation: &Operation) -> String {
    let mut arguments = Vec::new();
    for parameter in client::sent(operation) {
        let (name, text) = (
            &parameter.name,
            text(contract, &client::typed(parameter).ty),
        );
        let mark = if parameter.required { "" } else { "?" };
        arguments.push(format!("{name}{mark}: {text}"));
    }
    if let Some(body) = &operation.body {
        let types: Vec<_> = body
            .contents
            .iter()
            .map(|content| text(contract, &content.typed.ty))
            .collect();
        let mark = if body.required { "" } else { "?" };
        arguments.push(format!("body{mark}: {}", types.join(" or ")));
    }
    let (name, arguments) = (&operation.name, arguments.join(", "));
    let success = outcome(contract, &operation.success);
    let pages = operation
        .pagination
        .as_ref()
        .map(|pagination| format!("  + pages, stream of {}", text(contract, &pagination.item)));
    let task = match &operation.starts {
        Some(starts) => contract.operations.get(starts.operation),
        None => Some(operation).filter(|operation| operation.polling.is_some()),
    };
    let wait = task.map(|task| format!("  + wait for {}", outcome(contract, &task.success)));
    format!(
        "client  {name}({arguments})  -> {success}  | {}{}{}",
        outcome(contract, &operation.failure),
        pages.unwrap_or_default(),
        wait.unwrap_or_default()
    )
}

fn upload(contract: &Contract, upload: &Upload) -> String {
    let settings = upload.settings.iter();
    let settings = settings.map(|it| format!(", {}?: {}", it.setter, text(contract, &it.typed.ty)));
    let success = match &upload.register {
        Some(call) => outcome(contract, &contract.operations[call.operation].success),
        None => "String".to_owned(),
    };
    let failure = match client::upload_failure(upload, contract) {
        Some(OutcomeKind::Single(content)) => text(contract, &content.typed.ty),
        _ => "()".to_owned(),
    };
    format!(
        "client  upload_file(source: Source{})  -> {success}  | {failure}",
        settings.collect::<String>()
    )
}

fn outcome(contract: &Contract, outcome: &Outcome) -> String {
    match &outcome.kind {
        OutcomeKind::Empty => "()".to_owned(),
        OutcomeKind::Single(content) => text(contract, &content.typed.ty),
        OutcomeKind::Enum(_) => {
            let cases = outcome.cases.iter().map(|case| match &case.content {
                Some(content) => format!("{}({})", case.variant, text(contract, &content.typed.ty)),
                None => case.variant.clone(),
            });
            cases.collect::<Vec<_>>().join(" or ")
        }
    }
}

fn line(contract: &Contract, model: &Model) -> String {
    let (kind, words) = match &model.kind {
        ModelKind::Struct(object) => {
            let mut fields: Vec<_> = object
                .fields
                .iter()
                .map(|field| {
                    let mark = if field.required { "" } else { "?" };
                    format!("{}{mark}: {}", field.name, text(contract, &field.typed.ty))
                })
                .collect();
            if let Extra::Kept { values, .. } = &object.extra {
                fields.push(format!("..: {}", text(contract, &values.ty)));
            }
            ("struct", fields.join(", "))
        }
        ModelKind::Enum(list) => {
            let names: Vec<_> = list
                .values
                .iter()
                .map(|value| &value.name)
                .chain([&list.unknown])
                .cloned()
                .collect();
            ("enum", names.join(" "))
        }
        ModelKind::Union(union) => {
            let mut names: Vec<_> = union
                .variants
                .iter()
                .map(|variant| match &variant.kind {
                    VariantKind::Constant(_) => variant.name.clone(),
                    VariantKind::Other => format!("{}(Value)", variant.name),
                    VariantKind::Of(typed) => {
                        format!("{}({})", variant.name, text(contract, &typed.ty))
                    }
                })
                .collect();
            names.push(union.unknown.clone());
            ("union", names.join(" "))
        }
        ModelKind::Alias(typed) => ("alias", text(contract, &typed.ty)),
        ModelKind::Newtype(typed) => ("newtype", text(contract, &typed.ty)),
        ModelKind::Tuple(places, rest) => {
            let mut places: Vec<_> = places
                .iter()
                .map(|typed| text(contract, &typed.ty))
                .collect();
            places.extend(
                rest.iter()
                    .map(|typed| format!("..{}", text(contract, &typed.ty))),
            );
            ("tuple", places.join(", "))
        }
    };
    format!("{kind}  {}  {words}", model.name)
        .trim_end()
        .to_owned()
}

/// A type as Rust spells it, without paths.
pub(crate) fn text(contract: &Contract, ty: &Type) -> String {
    let inside = |inner: &Type| text(contract, inner);
    match ty {
        Type::Bool => "bool".to_owned(),
        Type::Integer(IntegerKind::I32) => "i32".to_owned(),
        Type::Integer(IntegerKind::I64) => "i64".to_owned(),
        Type::Integer(IntegerKind::U32) => "u32".to_owned(),
        Type::Integer(IntegerKind::U64) => "u64".to_owned(),
        Type::Number => "Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Text(kind) => ty::text(*kind).to_owned(),
        Type::Json => "Value".to_owned(),
        Type::Null => "()".to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::File => "File".to_owned(),
        Type::List(inner) => format!("Vec<{}>", inside(&inner.ty)),
        Type::Map(inner) => format!("BTreeMap<String, {}>", inside(&inner.ty)),
        Type::Nullable(inner) => format!("Option<{}>", inside(&inner.ty)),
        Type::Secret(inner) => format!("Secret<{}>", inside(&inner.ty)),
        Type::Boxed(inner) | Type::Distant(inner) => inside(&inner.ty),
        Type::Model(id) => contract.model(*id).name.clone(),
    }
}

//! Parameters (OpenAPI 3.2, 4.12).

use serde_json::Value;

use super::declared::Declared;
use super::header::present;
use super::media;
use crate::contract::{Codec, Docs, Model, Operation, Parameter, Place, Style, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::document::escape;
use crate::lower::names::pascal;
use crate::lower::schema::defaults::fits_type;
use crate::lower::{Lowering, text};

/// A default longer than this says more about the server than about the parameter.
const LONGEST_DEFAULT: usize = 80;

/// Lowers a parameter that stays; `name` is minted by the caller.
pub(super) fn parameter<'d>(
    declared: &Declared<'d>,
    name: String,
    request: &str,
    lowering: &mut Lowering<'d>,
) -> Parameter {
    let Declared {
        wire, place, node, ..
    } = declared;
    let node = node.as_ref();
    let flag = |key| node.is_some_and(|node| node.flag(key));
    let (mut style, mut explode) = spelling(declared, &mut lowering.found);
    let hint = format!("{request}{}", pascal(&name));
    let mut typed = Typed::from(Type::String);
    let mut default = None;
    if let Some(node) = node {
        let content = node
            .at("content")
            .and_then(|content| content.entries().into_iter().next());
        if let Some((media, content)) = content {
            if media::codec(media) == Codec::Json {
                style = Style::Json;
                typed = match content.value.get("schema") {
                    Some(_) => lowering.schemas.typed(&content.child("schema"), &hint),
                    None => Type::Json.into(),
                };
            } else if declared.whole_query {
                (style, explode) = (Style::Form, true);
                typed = lowering.schemas.typed(&content.child("schema"), &hint);
            } else {
                lowering.found.push(Diagnostic::warning(
                    "parameter-content",
                    content.pointer.clone(),
                    format!(
                        "a parameter written as `{}` is taken as text",
                        media.escape_debug()
                    ),
                ));
            }
        } else if let Some(schema) = node.at("schema") {
            typed = present(lowering.schemas.typed(&node.child("schema"), &hint));
            default = schema
                .value
                .get("default")
                .filter(|value| !value.is_null())
                .cloned();
        }
    }
    let own = node.and_then(|node| node.text("description"));
    let of_schema = || node?.at("schema")?.text("description");
    Parameter {
        docs: docs(
            own.or_else(of_schema).unwrap_or_default(),
            default.as_ref(),
            lowering,
        ),
        name,
        wire: wire.clone(),
        place: *place,
        required: *place == Place::Path || declared.required || flag("required"),
        style,
        explode,
        allow_reserved: flag("allowReserved"),
        typed,
        default,
        deprecated: flag("deprecated"),
    }
}

/// Takes away defaults that are no values of their types; the docs have them all the same.
pub(crate) fn check_defaults(
    operations: &mut [Operation],
    models: &[Model],
    found: &mut Vec<Diagnostic>,
) {
    for operation in operations {
        let method = operation.method.as_str().to_ascii_lowercase();
        let pointer = format!("#/paths/{}/{method}", escape(&operation.path));
        for parameter in &mut operation.parameters {
            let Parameter { default, typed, .. } = parameter;
            if default
                .as_ref()
                .is_none_or(|value| fits_type(models, typed, value))
            {
                continue;
            }
            *default = None;
            let wire = parameter.wire.escape_debug();
            let message = format!("The default of `{wire}` is not a value that its schema allows");
            let finding = Diagnostic::warning("default-mismatch", pointer.clone(), message);
            found.push(finding.help("Correct the default, or the type"));
        }
    }
}

/// `style` and `explode`, each with the default that OpenAPI gives it.
fn spelling(declared: &Declared<'_>, found: &mut Vec<Diagnostic>) -> (Style, bool) {
    let usual = match declared.place {
        Place::Path | Place::Header => Style::Simple,
        Place::Query | Place::Cookie => Style::Form,
    };
    let Some(node) = &declared.node else {
        return (usual, false);
    };
    let style = match (node.text("style"), declared.place) {
        (None, _) => usual,
        (Some("simple"), Place::Path | Place::Header) => Style::Simple,
        (Some("label"), Place::Path) => Style::Label,
        (Some("matrix"), Place::Path) => Style::Matrix,
        (Some("form"), Place::Query | Place::Cookie) | (Some("cookie"), Place::Cookie) => {
            Style::Form
        }
        (Some("spaceDelimited"), Place::Query) => Style::SpaceDelimited,
        (Some("pipeDelimited"), Place::Query) => Style::PipeDelimited,
        (Some("deepObject"), Place::Query) => Style::DeepObject,
        (Some("x-tabDelimited"), Place::Query) => Style::TabDelimited,
        (Some(other), _) => {
            found.push(Diagnostic::warning(
                "odd-style",
                node.child("style"),
                format!(
                    "the style `{}` does not go with this place: the usual one is taken",
                    other.escape_debug()
                ),
            ));
            usual
        }
    };
    let explode = node.value.get("explode").and_then(Value::as_bool);
    (
        style,
        explode.unwrap_or(matches!(style, Style::Form | Style::DeepObject)),
    )
}

fn docs<'d>(description: &'d str, default: Option<&Value>, lowering: &Lowering<'d>) -> Docs {
    let mut docs = lowering.schemas.docs(description);
    let default = default.map(|value| (value, value.to_string()));
    let Some((value, json)) = default.filter(|(_, json)| json.len() <= LONGEST_DEFAULT) else {
        return docs;
    };
    let bare = value.as_str().unwrap_or(&json);
    let said = description.to_lowercase().contains("default") && description.contains(bare);
    if !said {
        if !docs.is_empty() {
            docs.0.push(String::new());
        }
        docs.0.push(format!("Default: {}.", text::code(&json)));
    }
    docs
}

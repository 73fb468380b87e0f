//! Parameters: as arguments, fields and setters of a request, and as calls that spell them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::contract::{Contract, Docs, ModelKind, Operation, Parameter, Place, Style, Type, Typed};
use crate::print::{self, Setter};
use crate::template::imports::Imports;
use crate::template::model::rules_in_words;
use crate::template::{docs, ty};
use crate::upstream::{WireArgument, signature};

/// The parameters that are sent: a header that the client has its own value for is not.
pub(crate) fn sent(operation: &Operation) -> Vec<&Parameter> {
    let signature = signature(operation);
    let is_sent = |(index, parameter): &(usize, &Parameter)| {
        parameter.place != Place::Header || signature.contains(&WireArgument::Header(*index))
    };
    operation
        .parameters
        .iter()
        .enumerate()
        .filter(is_sent)
        .map(|(_, parameter)| parameter)
        .collect()
}

/// The field, and the argument.
pub(super) fn ident(parameter: &Parameter) -> Ident {
    format_ident!("{}", parameter.name)
}

/// The type of the value when there is one. An optional parameter says `null` by its absence, unless
/// it travels as JSON.
pub(crate) fn typed(parameter: &Parameter) -> &Typed {
    match &parameter.typed.ty {
        Type::Nullable(inner) if !parameter.required && parameter.style != Style::Json => inner,
        _ => &parameter.typed,
    }
}

/// `limit: Option<i64>`
pub(super) fn field(parameter: &Parameter, imports: &mut Imports<'_>) -> TokenStream {
    let (name, ty) = (ident(parameter), ty::rust(&typed(parameter).ty, imports));
    if parameter.required {
        quote!(#name: #ty)
    } else {
        quote!(#name: Option<#ty>)
    }
}

/// `limit: i64`, and the expression that makes the field's value of it.
pub(super) fn argument(
    parameter: &Parameter,
    imports: &mut Imports<'_>,
) -> (TokenStream, TokenStream) {
    let name = ident(parameter);
    let (ty, convert) = ty::argument(&typed(parameter).ty, imports);
    let value = if convert {
        quote!(#name.into())
    } else {
        quote!(#name)
    };
    (quote!(#name: #ty), value)
}

/// The setter of an optional parameter.
pub(super) fn setter(parameter: &Parameter, imports: &mut Imports<'_>) -> TokenStream {
    let name = ident(parameter).to_string();
    let (ty, converts) = ty::argument(&typed(parameter).ty, imports);
    let value = if converts { ".into()" } else { "" };
    let deprecated = parameter.deprecated.then_some("deprecated");
    let inline = ty::inline(imports.contract(), &typed(parameter).ty, converts);
    imports.piece(Setter {
        docs: docs::lines(docs::paragraphs(&parameter.docs, &remarks(parameter))),
        attributes: deprecated.into_iter().chain(inline).collect(),
        value: format!("Some({name}{value})"),
        field: name.clone(),
        ty: Some(print::line(ty)),
        name,
    })
}

/// What a setter's docs say after the contract's own words: the rules of the value.
fn remarks(parameter: &Parameter) -> Vec<String> {
    let place = match parameter.place {
        Place::Path => "Path",
        Place::Query => "Query",
        Place::Header => "Header",
        Place::Cookie => "Cookie",
    };
    let mut words = rules_in_words(typed(parameter));
    if parameter.docs.is_empty() {
        let wire = docs::code(&parameter.wire);
        words.insert(0, format!("{place} parameter {wire}."));
    }
    paragraph(&words)
}

/// A row of a list about an argument: the contract's words and the rules of the value. Nothing where
/// there is nothing to say.
pub(super) fn row(name: &str, about: &Docs, rules: &[String]) -> Vec<String> {
    let mut lines = about.0.clone();
    if lines.len() > 1 && !rules.is_empty() {
        lines.push(String::new());
    }
    lines.extend(paragraph(rules));
    let Some(first) = lines.first().cloned() else {
        return lines;
    };
    let name = format!("- `{}`:", name.trim_start_matches("r#"));
    // A block, such as a list or a fence, begins on a line of its own.
    let inline =
        first.starts_with(|c: char| c.is_alphabetic() || c == '`') && !first.starts_with("```");
    let begin = if inline {
        lines.remove(0);
        vec![format!("{name} {first}")]
    } else {
        vec![name, String::new()]
    };
    let inside = lines.into_iter().map(|line| match line.as_str() {
        "" => line,
        text => format!("  {text}"),
    });
    begin.into_iter().chain(inside).collect()
}

/// The row of a required parameter.
pub(super) fn parameter_row(parameter: &Parameter) -> Vec<String> {
    let rules = rules_in_words(typed(parameter));
    row(&parameter.name, &parameter.docs, &rules)
}

fn paragraph(words: &[String]) -> Vec<String> {
    let text = words.join(" ");
    Some(text)
        .filter(|text| !text.is_empty())
        .into_iter()
        .collect()
}

/// The call that spells the parameter on the wire.
pub(super) fn spell(parameter: &Parameter, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    let (name, wire) = (ident(parameter), &parameter.wire);
    let scalar = is_scalar(contract, &parameter.typed.ty);
    let exploded = parameter.explode && !scalar;
    let pick = |plain: &str, other: &str| format_ident!("{}", if exploded { other } else { plain });
    // `null` is a value in JSON; what is absent is not sent at all.
    let absent = parameter.style == Style::Json && !parameter.required;
    let value = if absent {
        quote!(value)
    } else {
        quote!(&self.#name)
    };
    let call = match parameter.place {
        Place::Path => {
            let style = match parameter.style {
                Style::Label => pick("Label", "LabelExploded"),
                Style::Matrix => pick("Matrix", "MatrixExploded"),
                Style::Json => format_ident!("Json"),
                _ => pick("Simple", "SimpleExploded"),
            };
            let styles = imports.item("crate::runtime::PathStyle");
            quote!(draft.path(#wire, #styles::#style, #value);)
        }
        Place::Header => {
            let style = match parameter.style {
                Style::Json => format_ident!("Json"),
                _ => pick("Simple", "SimpleExploded"),
            };
            let styles = imports.item("crate::runtime::HeaderStyle");
            quote!(draft.header(#wire, #styles::#style, #value);)
        }
        Place::Query | Place::Cookie => {
            // An exploded delimited style is `form`: there is nothing left to delimit.
            let style = match parameter.style {
                Style::DeepObject => "DeepObject",
                Style::Json => "Json",
                _ if exploded || scalar => "Form",
                Style::SpaceDelimited => "SpaceDelimited",
                Style::PipeDelimited => "PipeDelimited",
                Style::TabDelimited => "TabDelimited",
                _ => "FormJoined",
            };
            let style = format_ident!("{style}");
            let method = match (parameter.place, parameter.allow_reserved) {
                (Place::Cookie, _) => format_ident!("cookie"),
                (_, false) => format_ident!("query"),
                (_, true) => format_ident!("query_reserved"),
            };
            let styles = imports.item("crate::runtime::QueryStyle");
            quote!(draft.#method(#wire, #styles::#style, #value);)
        }
    };
    if absent {
        quote!(if let Some(value) = &self.#name { #call })
    } else {
        call
    }
}

/// Whether its values are never arrays or objects.
fn is_scalar(contract: &Contract, ty: &Type) -> bool {
    match ty::resolve(contract, ty) {
        Type::Bool
        | Type::Integer(_)
        | Type::Number
        | Type::String
        | Type::Text(_)
        | Type::Null => true,
        // A type in a type; schemas nest less deep than JSON parsers go.
        Type::Nullable(inner) | Type::Secret(inner) => is_scalar(contract, &inner.ty),
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Enum(list) => list.repr != crate::contract::EnumRepr::Json,
            _ => false,
        },
        Type::Json
        | Type::Bytes
        | Type::File
        | Type::List(_)
        | Type::Map(_)
        | Type::Boxed(_)
        | Type::Distant(_) => false,
    }
}

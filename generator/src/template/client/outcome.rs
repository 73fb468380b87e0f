//! Outcomes: the types of answers, the enums where they differ, and reading one by its status.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{
    Case, Codec, Content, Framing, Operation, OutcomeKind, StatusMatch, Type, XmlId,
};
use crate::template::imports::Imports;
use crate::template::{docs, ty};

/// The data of a success.
pub(super) fn success_type(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    match &operation.success.kind {
        OutcomeKind::Empty => quote!(()),
        OutcomeKind::Single(content) => received(content, true, imports),
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
    }
}

/// `Sending<File, HttpErrorDetails>`
pub(super) fn sending_type(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let sending = imports.item("crate::runtime::Sending");
    let success = success_type(operation, imports);
    if operation.failure.kind == OutcomeKind::Empty {
        return quote!(#sending<#success>);
    }
    let details = details_type(operation, imports);
    quote!(#sending<#success, #details>)
}

/// What a failure says.
pub(super) fn details_type(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    match &operation.failure.kind {
        OutcomeKind::Empty => quote!(()),
        OutcomeKind::Single(content) => received(content, false, imports),
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
    }
}

/// The enums of an operation whose answers differ.
pub(super) fn enums(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let mut out = TokenStream::new();
    for (outcome, success) in [(&operation.success, true), (&operation.failure, false)] {
        let OutcomeKind::Enum(name) = &outcome.kind else {
            continue;
        };
        let what = if success {
            "answers"
        } else {
            "answers when it fails"
        };
        let lines =
            docs::attributes([format!("What [`Client::{}`] {what}.", operation.name).as_str()]);
        let name = format_ident!("{name}");
        let variants: Vec<_> = outcome
            .cases
            .iter()
            .map(|case| {
                let same = outcome
                    .cases
                    .iter()
                    .filter(|other| other.status == case.status);
                variant(case, success, same.count() > 1, imports)
            })
            .collect();
        out.extend(quote! {
            #lines
            #[allow(clippy::enum_variant_names, clippy::large_enum_variant, reason = "the contract's own")]
            #[derive(Debug)]
            #[non_exhaustive]
            pub enum #name { #(#variants),* }
        });
    }
    out
}

fn variant(case: &Case, success: bool, several: bool, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", case.variant);
    let mut said = match case.status {
        StatusMatch::Default => "Any other status".to_owned(),
        declared => format!("Status {}", status(declared)),
    };
    if let Some(content) = case.content.as_ref().filter(|_| several) {
        let media: Vec<_> = content.media_types().map(docs::code).collect();
        said.push_str(&format!(" as {}", listed(&media)));
    }
    said.push('.');
    let lines = docs::with(&case.docs, &[said]);
    let content = case.content.as_ref().map(|content| {
        let ty = received(content, success, imports);
        quote!((#ty))
    });
    quote!(#lines #name #content)
}

/// The type that a content is read as.
pub(super) fn received(content: &Content, success: bool, imports: &mut Imports<'_>) -> TokenStream {
    if let Reader::Items(framing) = reader(content)
        && success
    {
        let items = imports.item("crate::runtime::Items");
        let item = match framing {
            Framing::RawEvents => imports.item("crate::runtime::Event"),
            Framing::EventData => {
                let event = imports.item("crate::runtime::Event");
                let data = ty::rust(&content.typed.ty, imports);
                quote!(#event<#data>)
            }
            _ => ty::rust(&content.typed.ty, imports),
        };
        return quote!(#items<#item>);
    }
    match received_type(content, success) {
        None => ty::rust(&content.typed.ty, imports),
        Some("String") => quote!(String),
        Some(path) => imports.item(path),
    }
}

/// The type that a content is read as where that is not its own.
pub(crate) fn received_type(content: &Content, success: bool) -> Option<&'static str> {
    match reader(content) {
        Reader::Json | Reader::Typed | Reader::Xml(_) => None,
        Reader::Items(_) if success => None,
        Reader::Text => Some("String"),
        Reader::Bytes if success => Some("crate::runtime::ByteStream"),
        Reader::Bytes | Reader::Items(_) => Some("bytes::Bytes"),
    }
}

/// How the runtime reads a content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Json,
    Typed,
    Xml(XmlId),
    Text,
    Bytes,
    Items(Framing),
}

pub(super) fn reader(content: &Content) -> Reader {
    match content.codec {
        _ if content.typed.ty == Type::Bytes => Reader::Bytes,
        Codec::Json => Reader::Json,
        Codec::Text => Reader::Typed,
        Codec::Document(id) => Reader::Xml(id),
        Codec::Xml | Codec::Form => Reader::Text,
        Codec::Sequence(framing) => Reader::Items(framing),
        Codec::Multipart | Codec::Bytes => Reader::Bytes,
    }
}

/// A status as the docs name it.
fn status(status: StatusMatch) -> String {
    match status {
        StatusMatch::Exact(code) => code.to_string(),
        StatusMatch::Range(hundreds) => format!("{hundreds}XX"),
        StatusMatch::Default => "any other".to_owned(),
    }
}

/// The `# Errors` section.
pub(super) fn error_docs(operation: &Operation, imports: &mut Imports<'_>) -> Vec<String> {
    let contract = imports.contract();
    let error = "[`Error`](crate::runtime::Error)";
    let cases = &operation.failure.cases;
    let line = if cases.is_empty() {
        format!("See {error}.")
    } else {
        let details = match &operation.failure.kind {
            OutcomeKind::Empty => "A failure without details".to_owned(),
            OutcomeKind::Enum(name) => format!("[`{name}`]"),
            OutcomeKind::Single(content) => match (reader(content), &content.typed.ty) {
                (Reader::Json | Reader::Typed | Reader::Xml(_), Type::Model(id)) => {
                    let path = imports.model(*id).to_string().replace(' ', "");
                    let name = &contract.model(*id).name;
                    if path == *name {
                        format!("[`{name}`]")
                    } else {
                        format!("[`{name}`]({path})")
                    }
                }
                (Reader::Json, _) => "A failure with JSON".to_owned(),
                (Reader::Xml(_), _) => "A failure with XML".to_owned(),
                (Reader::Bytes | Reader::Items(_), _) => "A failure with bytes".to_owned(),
                _ => "A failure with text".to_owned(),
            },
        };
        let statuses: Vec<_> = cases.iter().map(|case| status(case.status)).collect();
        match cases.as_slice() {
            [case] if case.status == StatusMatch::Default => {
                format!("{details}; see {error} for the rest.")
            }
            _ => format!(
                "{details} with status {}; see {error} for the rest.",
                listed(&statuses)
            ),
        }
    };
    vec![String::new(), "# Errors".to_owned(), line]
}

/// `401, 403 or 404`
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

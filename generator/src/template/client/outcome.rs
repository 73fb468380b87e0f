//! Outcomes: the types of answers, the enums where they differ, and reading one by its status.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::statuses::Statuses;
use crate::contract::{Case, Codec, Content, Operation, Outcome, OutcomeKind, StatusMatch, Type};
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

/// `Error<HttpErrorDetails>`
pub(super) fn error_type(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let error = imports.item("crate::runtime::Error");
    match &operation.failure.kind {
        OutcomeKind::Empty => quote!(#error),
        OutcomeKind::Single(content) => {
            let details = received(content, false, imports);
            quote!(#error<#details>)
        }
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            quote!(#error<#name>)
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
            .map(|case| variant(case, success, imports))
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

fn variant(case: &Case, success: bool, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", case.variant);
    let said = match case.status {
        StatusMatch::Default => "Any other status.".to_owned(),
        declared => format!("Status {}.", status(declared)),
    };
    let lines = docs::with(&case.docs, &[said]);
    let content = case.content.as_ref().map(|content| {
        let ty = received(content, success, imports);
        quote!((#ty))
    });
    quote!(#lines #name #content)
}

/// The type that a content is read as.
fn received(content: &Content, success: bool, imports: &mut Imports<'_>) -> TokenStream {
    match received_type(content, success) {
        None => ty::rust(&content.typed.ty, imports),
        Some("String") => quote!(String),
        Some(path) => imports.item(path),
    }
}

/// The type that a content is read as where that is not its own.
pub(crate) fn received_type(content: &Content, success: bool) -> Option<&'static str> {
    match reader(content) {
        Reader::Json | Reader::Typed => None,
        Reader::Text => Some("String"),
        Reader::Bytes if success => Some("crate::runtime::ByteStream"),
        Reader::Bytes => Some("bytes::Bytes"),
    }
}

/// How the runtime reads a content.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Json,
    Typed,
    Text,
    Bytes,
}

fn reader(content: &Content) -> Reader {
    match content.codec {
        _ if content.typed.ty == Type::Bytes => Reader::Bytes,
        Codec::Json => Reader::Json,
        Codec::Text => Reader::Typed,
        Codec::Xml | Codec::Form => Reader::Text,
        Codec::Multipart | Codec::Sequence | Codec::Bytes => Reader::Bytes,
    }
}

/// The `match` on the answer's status.
pub(super) fn answer(operation: &Operation) -> TokenStream {
    let mut arms: Vec<(Statuses, TokenStream)> = Vec::new();
    let mut arm = |statuses: Statuses, code: TokenStream| match arms.last_mut() {
        Some((before, last)) if last.to_string() == code.to_string() => before.join(statuses),
        _ => arms.push((statuses, code)),
    };
    success_arms(&operation.success, &mut arm);
    let failure = &operation.failure;
    let open = failure
        .cases
        .iter()
        .any(|case| case.status == StatusMatch::Default);
    let unexpected = quote!(Err(answer.unexpected().await));
    let several = matches!(operation.success.kind, OutcomeKind::Enum(_));
    let wide = operation
        .success
        .cases
        .iter()
        .any(|case| !matches!(case.status, StatusMatch::Exact(_)));
    let covered = !several || wide;
    if open && !covered {
        arm(Statuses::success(), unexpected.clone());
    }
    for case in &failure.cases {
        arm(
            Statuses::of(case.status, false),
            failure_code(failure, case),
        );
    }
    if !open {
        arm(Statuses::any(), unexpected);
    }
    let mut taken = Vec::new();
    let mut tokens = TokenStream::new();
    for (mut statuses, code) in arms {
        statuses.without(&taken);
        if !statuses.is_empty() {
            let pattern = statuses.pattern();
            tokens.extend(quote!(#pattern => #code,));
            taken.push(statuses);
        }
    }
    quote!(match answer.status() { #tokens })
}

fn success_arms(success: &Outcome, arm: &mut dyn FnMut(Statuses, TokenStream)) {
    match &success.kind {
        OutcomeKind::Empty => arm(Statuses::success(), quote!(answer.empty().await)),
        // A status of success that the contract does not list is read too.
        OutcomeKind::Single(content) => arm(Statuses::success(), success_code(content)),
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            for case in &success.cases {
                let variant = format_ident!("{}", case.variant);
                let variant = quote!(#name::#variant);
                let code = match case.content.as_ref().map(reader) {
                    Some(Reader::Json) => quote!(answer.json_as(#variant).await),
                    Some(Reader::Typed | Reader::Text) => quote!(answer.text_as(#variant).await),
                    Some(Reader::Bytes) => quote!(answer.stream_as(#variant)),
                    None => quote!(answer.empty_as(#variant).await),
                };
                arm(Statuses::of(case.status, true), code);
            }
        }
    }
}

fn success_code(content: &Content) -> TokenStream {
    match reader(content) {
        Reader::Json => quote!(answer.json().await),
        Reader::Typed | Reader::Text => quote!(answer.text().await),
        Reader::Bytes => quote!(answer.stream()),
    }
}

fn failure_code(failure: &Outcome, case: &Case) -> TokenStream {
    let variant = match &failure.kind {
        OutcomeKind::Enum(name) => {
            let (name, variant) = (format_ident!("{name}"), format_ident!("{}", case.variant));
            Some(quote!(#name::#variant))
        }
        _ => None,
    };
    let Some(content) = &case.content else {
        return match (&failure.kind, variant) {
            (OutcomeKind::Single(_), _) => quote!(Err(answer.empty_error().await)),
            (_, Some(variant)) => quote!(Err(answer.unit_error(#variant).await)),
            _ => quote!(Err(answer.unit_error(()).await)),
        };
    };
    let code = match reader(content) {
        Reader::Json => quote!(answer.json_error().await),
        Reader::Typed | Reader::Text => quote!(answer.text_error().await),
        Reader::Bytes => quote!(answer.bytes_error().await),
    };
    let change = variant.map(|variant| quote!(.map(#variant)));
    quote!(Err(#code #change))
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
    let error = imports
        .item("crate::runtime::Error")
        .to_string()
        .replace(' ', "");
    let error = if error == "Error" {
        "[`Error`]".to_owned()
    } else {
        format!("[`Error`]({error})")
    };
    let cases = &operation.failure.cases;
    let line = if cases.is_empty() {
        format!("See {error}.")
    } else {
        let details = match &operation.failure.kind {
            OutcomeKind::Empty => "A failure without details".to_owned(),
            OutcomeKind::Enum(name) => format!("[`{name}`]"),
            OutcomeKind::Single(content) => match (reader(content), &content.typed.ty) {
                (Reader::Json | Reader::Typed, Type::Model(id)) => {
                    let path = imports.model(*id).to_string().replace(' ', "");
                    let name = &contract.model(*id).name;
                    if path == *name {
                        format!("[`{name}`]")
                    } else {
                        format!("[`{name}`]({path})")
                    }
                }
                (Reader::Json, _) => "A failure with JSON".to_owned(),
                (Reader::Bytes, _) => "A failure with bytes".to_owned(),
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

//! Answers: reading one by its status, and by its media type where that is left open.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::outcome::{Reader, reader};
use super::statuses::Statuses;
use super::xml;
use crate::contract::{Case, Content, Framing, Operation, Outcome, OutcomeKind, StatusMatch};
use crate::template::imports::Imports;

/// The `match` on the answer's status.
pub(super) fn by_status(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let mut arms: Vec<(Statuses, TokenStream)> = Vec::new();
    let mut arm = |statuses: Statuses, code: TokenStream| match arms.last_mut() {
        Some((before, last)) if last.to_string() == code.to_string() => before.join(statuses),
        _ => arms.push((statuses, code)),
    };
    success_arms(&operation.success, imports, &mut arm);
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
            failure_code(failure, case, imports),
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

fn success_arms(
    success: &Outcome,
    imports: &mut Imports<'_>,
    arm: &mut dyn FnMut(Statuses, TokenStream),
) {
    match &success.kind {
        OutcomeKind::Empty => arm(Statuses::success(), quote!(answer.empty().await)),
        // A status of success that the contract does not list is read too.
        OutcomeKind::Single(content) => arm(Statuses::success(), success_code(content, imports)),
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            let ways = success
                .cases
                .chunk_by(|one, next| one.status == next.status);
            for ways in ways {
                let code = match ways {
                    [case] => variant_code(&name, case, imports),
                    several => by_media(&name, several, imports),
                };
                let status = ways
                    .first()
                    .map_or(StatusMatch::Default, |case| case.status);
                arm(Statuses::of(status, true), code);
            }
        }
    }
}

/// The statuses of success whose answers are not read to their end here: streams, which the caller
/// reads, and what has no content.
pub(super) fn unread(operation: &Operation) -> Option<Statuses> {
    let success = &operation.success;
    match &success.kind {
        OutcomeKind::Empty => Some(Statuses::success()),
        OutcomeKind::Single(content) => is_stream(content).then(Statuses::success),
        OutcomeKind::Enum(_) => {
            let unread = |case: &&Case| match &case.content {
                Some(content) => is_stream(content),
                None => case.status != StatusMatch::Exact(204),
            };
            let cases = success.cases.iter().filter(unread);
            cases
                .map(|case| Statuses::of(case.status, true))
                .reduce(|mut all, more| {
                    all.join(more);
                    all
                })
        }
    }
}

fn is_stream(content: &Content) -> bool {
    matches!(reader(content), Reader::Bytes | Reader::Items(_))
}

/// Reads one of several answers.
fn variant_code(name: &Ident, case: &Case, imports: &mut Imports<'_>) -> TokenStream {
    let variant = format_ident!("{}", case.variant);
    let variant = quote!(#name::#variant);
    match case.content.as_ref().map(reader) {
        Some(Reader::Json) => quote!(answer.json_as(#variant).await),
        Some(Reader::Xml(id)) => xml::read_as(id, &variant, imports),
        Some(Reader::Typed | Reader::Text) => quote!(answer.text_as(#variant).await),
        Some(Reader::Bytes) => quote!(answer.stream_as(#variant)),
        Some(Reader::Items(framing)) => {
            let framing = runtime_framing(framing, imports);
            quote!(answer.items_as(#framing, #variant))
        }
        None => quote!(answer.empty_as(#variant).await),
    }
}

/// Reads an answer as the media type says that it states.
fn by_media(name: &Ident, cases: &[Case], imports: &mut Imports<'_>) -> TokenStream {
    let mut code = quote!({ Err(answer.undeclared_media().await) });
    for case in cases.iter().rev() {
        let read = variant_code(name, case, imports);
        let media = case.content.iter().flat_map(Content::media_types);
        code = quote!(if answer.is_any(&[#(#media),*]) { #read } else #code);
    }
    quote!({ #code })
}

/// The runtime's name of a framing.
fn runtime_framing(framing: Framing, imports: &mut Imports<'_>) -> TokenStream {
    let framings = imports.item("crate::runtime::Framing");
    let name = match framing {
        Framing::RawEvents | Framing::Events => "Events",
        Framing::EventData => "EventData",
        Framing::Lines => "Lines",
        Framing::Records => "Records",
    };
    let name = format_ident!("{name}");
    quote!(#framings::#name)
}

fn success_code(content: &Content, imports: &mut Imports<'_>) -> TokenStream {
    match reader(content) {
        Reader::Json => quote!(answer.json().await),
        Reader::Xml(id) => xml::read(id, imports),
        Reader::Typed | Reader::Text => quote!(answer.text().await),
        Reader::Bytes => quote!(answer.stream()),
        Reader::Items(framing) => {
            let framing = runtime_framing(framing, imports);
            quote!(answer.items(#framing))
        }
    }
}

fn failure_code(failure: &Outcome, case: &Case, imports: &Imports<'_>) -> TokenStream {
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
        Reader::Xml(id) => xml::read_error(id, imports),
        Reader::Typed | Reader::Text => quote!(answer.text_error().await),
        Reader::Bytes | Reader::Items(_) => quote!(answer.bytes_error().await),
    };
    let change = variant.map(|variant| quote!(.map(#variant)));
    quote!(Err(#code #change))
}

//! Answers: reading one by its status, and by its media type where that is left open.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::outcome::{Reader, reader};
use super::statuses::Statuses;
use super::xml;
use crate::contract::{Case, Content, Framing, Operation, Outcome, OutcomeKind, StatusMatch};
use crate::template::imports::Imports;

/// Sends the request, and reads the answer by its status.
pub(super) fn by_status(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let mut contents = operation
        .success
        .cases
        .iter()
        .flat_map(|case| &case.content);
    if contents.any(is_stream) {
        let arms = arms(operation, &quote!(answer.whole().await), imports);
        let sending = imports.runtime("Sending");
        quote! {
            #sending::new(async move {
                let answer = ready.send().await?;
                match answer.status() { #arms }
            })
        }
    } else {
        let arms = arms(operation, &quote!(answer), imports);
        quote!(ready.fetch(|answer| match answer.status() { #arms }))
    }
}

/// The arms of the `match` on the status. `whole` is the answer with its body.
fn arms(operation: &Operation, whole: &TokenStream, imports: &mut Imports<'_>) -> TokenStream {
    let mut arms: Vec<(Statuses, TokenStream)> = Vec::new();
    let mut arm = |statuses: Statuses, code: TokenStream| match arms.last_mut() {
        Some((before, last)) if last.to_string() == code.to_string() => before.join(statuses),
        _ => arms.push((statuses, code)),
    };
    success_arms(&operation.success, whole, imports, &mut arm);
    let failure = &operation.failure;
    let open = failure
        .cases
        .iter()
        .any(|case| case.status == StatusMatch::Default);
    let unexpected = quote!(Err(#whole.unexpected()));
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
            failure_code(failure, case, whole, imports),
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
    tokens
}

fn success_arms(
    success: &Outcome,
    whole: &TokenStream,
    imports: &mut Imports<'_>,
    arm: &mut dyn FnMut(Statuses, TokenStream),
) {
    match &success.kind {
        OutcomeKind::Empty => arm(Statuses::success(), quote!(#whole.empty())),
        // A status of success that the contract does not list is read too.
        OutcomeKind::Single(content) => {
            arm(Statuses::success(), success_code(content, whole, imports));
        }
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            let ways = success
                .cases
                .chunk_by(|one, next| one.status == next.status);
            for ways in ways {
                let code = match ways {
                    [case] => variant_code(&name, case, whole, imports),
                    several => by_media(&name, several, whole, imports),
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

/// Whether the caller reads the body as it arrives.
pub(in crate::template) fn is_stream(content: &Content) -> bool {
    reader(content) == Reader::Bytes || is_sequence(content)
}

/// Whether the caller reads it item by item.
pub(in crate::template) fn is_sequence(content: &Content) -> bool {
    matches!(reader(content), Reader::Items(_))
}

/// Reads one of several answers.
fn variant_code(
    name: &Ident,
    case: &Case,
    whole: &TokenStream,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let variant = format_ident!("{}", case.variant);
    let variant = quote!(#name::#variant);
    match case.content.as_ref().map(reader) {
        Some(Reader::Json) => quote!(#whole.json_as(#variant)),
        Some(Reader::Xml(id)) => xml::read_as(id, &variant, whole, imports),
        Some(Reader::Typed | Reader::Text) => quote!(#whole.text_as(#variant)),
        Some(Reader::Bytes) => quote!(answer.stream_as(#variant)),
        Some(Reader::Items(framing)) => {
            let framing = runtime_framing(framing, imports);
            quote!(answer.items_as(#framing, #variant))
        }
        None => quote!(#whole.empty_as(#variant)),
    }
}

/// Reads an answer as the media type says that it states.
fn by_media(
    name: &Ident,
    cases: &[Case],
    whole: &TokenStream,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let mut code = quote!({ Err(#whole.undeclared_media()) });
    for case in cases.iter().rev() {
        let read = variant_code(name, case, whole, imports);
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

fn success_code(content: &Content, whole: &TokenStream, imports: &mut Imports<'_>) -> TokenStream {
    match reader(content) {
        Reader::Json => quote!(#whole.json()),
        Reader::Xml(id) => xml::read(id, whole, imports),
        Reader::Typed | Reader::Text => quote!(#whole.text()),
        Reader::Bytes => quote!(answer.stream()),
        Reader::Items(framing) => {
            let framing = runtime_framing(framing, imports);
            quote!(answer.items(#framing))
        }
    }
}

fn failure_code(
    failure: &Outcome,
    case: &Case,
    whole: &TokenStream,
    imports: &Imports<'_>,
) -> TokenStream {
    let variant = match &failure.kind {
        OutcomeKind::Enum(name) => {
            let (name, variant) = (format_ident!("{name}"), format_ident!("{}", case.variant));
            Some(quote!(#name::#variant))
        }
        _ => None,
    };
    let Some(content) = &case.content else {
        return match (&failure.kind, variant) {
            (OutcomeKind::Single(_), _) => quote!(Err(#whole.empty_error())),
            (_, Some(variant)) => quote!(Err(#whole.unit_error(#variant))),
            _ => quote!(Err(#whole.unit_error(()))),
        };
    };
    let code = match reader(content) {
        Reader::Json => quote!(#whole.json_error()),
        Reader::Xml(id) => xml::read_error(id, whole, imports),
        Reader::Typed | Reader::Text => quote!(#whole.text_error()),
        Reader::Bytes | Reader::Items(_) => quote!(#whole.bytes_error()),
    };
    let change = variant.map(|variant| quote!(.map(#variant)));
    quote!(Err(#code #change))
}

//! Bodies: as arguments, fields and setters of a request, and as payloads.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::contract::{Body, Codec, Content, Contract, Framing, ModelKind, Type};
use crate::template::imports::Imports;
use crate::template::model::Checks;
use crate::template::{docs, encodings, ty};

/// `body: StorageInput`, or the payload itself where there are several ways to send one.
pub(super) fn field(body: &Body, imports: &mut Imports<'_>) -> TokenStream {
    let ty = match body.contents.as_slice() {
        [content] => sent_type(content, imports),
        _ => imports.item("crate::runtime::Payload"),
    };
    if body.required {
        quote!(body: #ty)
    } else {
        quote!(body: Option<#ty>)
    }
}

/// The argument of a body that the contract demands, and the expression of the field's value.
pub(super) fn argument(
    body: &Body,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> Option<(TokenStream, TokenStream)> {
    let first = body.contents.first()?;
    let (argument, value) = content_argument(first, &format_ident!("body"), imports);
    match body.contents.as_slice() {
        [_] => Some((argument, value)),
        _ => Some((argument, payload(first, checks, &value, imports))),
    }
}

/// The setters: for a body that may be left out, and for the other ways to send one.
pub(super) fn setters(body: &Body, checks: &Checks<'_>, imports: &mut Imports<'_>) -> TokenStream {
    let alone = body.contents.len() == 1;
    let setters = body
        .contents
        .iter()
        .enumerate()
        .filter_map(|(index, content)| {
            let name = format_ident!("{}", setter(body, index)?);
            let (argument, value) = content_argument(content, &format_ident!("body"), imports);
            let value = if alone {
                value
            } else {
                payload(content, checks, &value, imports)
            };
            let value = if body.required {
                value
            } else {
                quote!(Some(#value))
            };
            let lines = docs::with(
                &body.docs,
                &[format!("The body, as {}.", docs::code(&content.media))],
            );
            let ty = &content.typed.ty;
            let converts = plain_type(content).is_some() || ty::converts(imports.contract(), ty);
            let inline = ty::inline(imports.contract(), ty, converts);
            let inline = inline.map(|_| quote!(#[inline]));
            Some(quote! {
                #lines
                #inline
                pub fn #name(mut self, #argument) -> Self {
                    self.body = #value;
                    self
                }
            })
        });
    setters.collect()
}

/// The setter of one of the ways to send a body; the first is an argument if the body is required.
pub(crate) fn setter(body: &Body, index: usize) -> Option<String> {
    if body.required && index == 0 {
        return None;
    }
    if body.contents.len() == 1 {
        return Some("body".to_owned());
    }
    let content = body.contents.get(index)?;
    Some(format!("body_{}", content.name))
}

/// The type of a body's argument where that is not the content's own.
pub(crate) fn plain_type(content: &Content) -> Option<&'static str> {
    match content.codec {
        _ if content_is_bytes(content) => Some("crate::runtime::File"),
        // Text for now: the caller writes the document.
        Codec::Xml => Some("String"),
        _ => None,
    }
}

/// The statements of `send` that check the body and give it to the draft.
pub(super) fn statements(
    body: &Body,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let [content] = body.contents.as_slice() else {
        return if body.required {
            quote!(draft.body(self.body);)
        } else {
            quote!(if let Some(body) = self.body {
                draft.body(body);
            })
        };
    };
    let check = if has_model(content) {
        checks.argument("body", &content.typed, quote!(self.body), !body.required)
    } else {
        TokenStream::new()
    };
    let check = super::send::check("body", &format_ident!("body"), &check, imports);
    let by = if is_sent_once(content, imports.contract()) {
        quote!(self.body)
    } else {
        quote!(&self.body)
    };
    if body.required {
        let payload = made(content, &by, imports);
        quote!(#check draft.body(#payload);)
    } else {
        let payload = made(content, &quote!(body), imports);
        quote!(#check if let Some(body) = #by { draft.body(#payload); })
    }
}

fn content_argument(
    content: &Content,
    name: &Ident,
    imports: &mut Imports<'_>,
) -> (TokenStream, TokenStream) {
    if plain_type(content).is_some() {
        let ty = sent_type(content, imports);
        return (quote!(#name: impl Into<#ty>), quote!(#name.into()));
    }
    let (ty, convert) = ty::argument(&content.typed.ty, imports);
    (
        quote!(#name: #ty),
        if convert {
            quote!(#name.into())
        } else {
            quote!(#name)
        },
    )
}

fn sent_type(content: &Content, imports: &mut Imports<'_>) -> TokenStream {
    match plain_type(content) {
        None => ty::rust(&content.typed.ty, imports),
        Some("String") => quote!(String),
        Some(path) => imports.item(path),
    }
}

/// A payload with what its value's check found.
fn payload(
    content: &Content,
    checks: &Checks<'_>,
    value: &TokenStream,
    imports: &mut Imports<'_>,
) -> TokenStream {
    if content_is_bytes(content) {
        return made(content, value, imports);
    }
    let check = if has_model(content) {
        checks.argument("body", &content.typed, quote!(body), false)
    } else {
        TokenStream::new()
    };
    if is_sent_once(content, imports.contract()) {
        if matches!(content.typed.ty, Type::List(_)) {
            return made(content, value, imports);
        }
        let (payload, media) = (imports.item("crate::runtime::Payload"), &content.media);
        let parts = format_ident!(
            "{}",
            if check.is_empty() {
                "parts"
            } else {
                "parts_checked"
            }
        );
        return quote!(#payload::#parts(#media, #value));
    }
    let made = made(content, &quote!(&body), imports);
    let ty = sent_type(content, imports);
    let body = (value.to_string() != "body").then(|| quote!(let body: #ty = #value;));
    match checked(&check, imports) {
        Some(Checked::With(call)) => quote!({ #body let payload = #made; payload #call }),
        Some(Checked::By(call)) if body.is_none() => quote!(#made #call),
        Some(Checked::By(call)) => quote!({ #body #made #call }),
        None if body.is_none() => made,
        None => quote!({ #body #made }),
    }
}

/// The call that puts a check's findings in a payload.
enum Checked {
    /// The value has them all.
    By(TokenStream),
    /// A closure.
    With(TokenStream),
}

/// The call; nothing where there is no check.
fn checked(check: &TokenStream, imports: &mut Imports<'_>) -> Option<Checked> {
    if check.is_empty() {
        return None;
    }
    if check.to_string() == quote!(body.check(at, found);).to_string() {
        return Some(Checked::By(quote!(.checked(&body))));
    }
    super::send::import_check(check, imports);
    Some(Checked::With(quote!(.checked_with(|at, found| { #check }))))
}

/// The payload of a value.
fn made(content: &Content, value: &TokenStream, imports: &mut Imports<'_>) -> TokenStream {
    let payload = imports.item("crate::runtime::Payload");
    let media = &content.media;
    if let (Codec::Multipart, Type::List(item)) = (
        content.codec,
        ty::resolve(imports.contract(), &content.typed.ty),
    ) {
        if item.ty == Type::File {
            let each = content.items.last().and_then(Option::as_deref);
            let each = each.unwrap_or("application/octet-stream");
            return quote!(#payload::mixed_files(#media, #each, #value));
        }
        let items = content.items.iter().map(|media| match media {
            Some(media) => quote!(Some(#media)),
            None => quote!(None),
        });
        return quote!(#payload::mixed(#media, #value, &[#(#items),*]));
    }
    if let Codec::Document(id) = content.codec {
        let document = super::xml::document(id, imports);
        return quote!(#payload::xml(#media, #value, &#document));
    }
    if let Codec::Form | Codec::Multipart = content.codec
        && !content.encodings.is_empty()
        && !is_sent_once(content, imports.contract())
    {
        let table = encodings::table(&content.encodings, imports);
        let codec = match content.codec {
            Codec::Form => quote!(form_as),
            _ => quote!(multipart_as),
        };
        return quote!(#payload::#codec(#media, #value, #table));
    }
    let codec = match content.codec {
        _ if content_is_bytes(content) => "file",
        Codec::Json => "json",
        Codec::Form => "form",
        Codec::Multipart if is_sent_once(content, imports.contract()) => "parts",
        Codec::Multipart => "multipart",
        Codec::Sequence(Framing::Records) => "records",
        Codec::Sequence(_) => "lines",
        Codec::Text | Codec::Xml | Codec::Document(_) | Codec::Bytes => "text",
    };
    let codec = format_ident!("{codec}");
    quote!(#payload::#codec(#media, #value))
}

/// Whether a body can be sent once only: it may hold a stream.
pub(crate) fn is_sent_once(content: &Content, contract: &Contract) -> bool {
    content_is_bytes(content)
        || match &content.typed.ty {
            Type::Model(id) => match &contract.model(*id).kind {
                ModelKind::Struct(object) => object.form.is_some(),
                _ => false,
            },
            Type::List(item) => item.ty == Type::File,
            _ => false,
        }
}

fn content_is_bytes(content: &Content) -> bool {
    content.codec == Codec::Bytes || content.typed.ty == Type::Bytes
}

/// Whether the value sent is the model's own.
fn has_model(content: &Content) -> bool {
    plain_type(content).is_none()
}

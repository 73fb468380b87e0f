//! The body of a call: what fills it, and what callers have chosen.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Contract, Field, ModelKind, Type, UploadBody, UploadValue};
use crate::template::imports::Imports;
use crate::template::ty;

/// When a call is made, and so how the values are at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// Before a file of known size is sent.
    Single,
    /// Before parts are sent, maybe of a stream whose size nobody knows.
    Begin,
    /// In an upload in parts.
    Parts,
    /// When the file is there.
    Register,
}

/// `let body = …;`
pub(super) fn body(body: &UploadBody, moment: Moment, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    let made = new(body, moment, imports);
    let fields = fields(contract, body);
    let mut rest = TokenStream::new();
    for (index, value) in &body.fills {
        let field = &fields[*index];
        if !is_required(field) {
            let name = format_ident!("{}", field.name);
            let value = optional(*value, moment);
            rest.extend(quote!(body.#name = #value;));
        }
    }
    for setting in &body.settings {
        let name = format_ident!("{setting}");
        let field = fields.iter().find(|field| field.name == *setting);
        let copied = field.is_some_and(|field| {
            let ty = ty::resolve(contract, &field.typed.ty);
            matches!(ty, Type::Bool | Type::Integer(_))
        });
        rest.extend(if copied {
            quote!(body.#name = self.#name;)
        } else {
            quote!(body.#name.clone_from(&self.#name);)
        });
    }
    if rest.is_empty() {
        quote!(let body = #made;)
    } else {
        quote!(let mut body = #made; #rest)
    }
}

/// `FileInput::new(…)`
pub(super) fn new(body: &UploadBody, moment: Moment, imports: &mut Imports<'_>) -> TokenStream {
    let fields = fields(imports.contract(), body).iter().enumerate();
    let arguments: Vec<_> = fields
        .filter(|(_, field)| is_required(field))
        .filter_map(|(index, _)| body.fills.iter().find(|(filled, _)| *filled == index))
        .map(|(_, value)| argument(*value, moment))
        .collect();
    let model = imports.model(body.model);
    quote!(#model::new(#(#arguments),*))
}

fn fields<'c>(contract: &'c Contract, body: &UploadBody) -> &'c [Field] {
    match &contract.model(body.model).kind {
        ModelKind::Struct(object) => &object.fields,
        _ => &[],
    }
}

/// Whether it is an argument of `new`.
fn is_required(field: &Field) -> bool {
    field.required && !field.read_only && !field.write_only
}

/// A value for an argument, which is `impl Into` of the field's type where that is text.
fn argument(value: UploadValue, moment: Moment) -> TokenStream {
    match value {
        UploadValue::Name => quote!(file.name()),
        UploadValue::MediaType => quote!(file.media_type()),
        UploadValue::Size => quote!(file.size()?),
        UploadValue::Key if moment == Moment::Parts => quote!(&upload.key),
        UploadValue::Key => quote!(key),
        UploadValue::UploadId => quote!(&upload.upload_id),
        UploadValue::PartNumber => quote!(part.number),
        UploadValue::Parts => quote!(parts),
        UploadValue::Etag => quote!(&part.etag),
    }
}

/// A value for a field that may be left out.
fn optional(value: UploadValue, moment: Moment) -> TokenStream {
    match value {
        UploadValue::Size if moment == Moment::Begin => quote!(file.size().ok()),
        UploadValue::Size | UploadValue::PartNumber | UploadValue::Parts => {
            let value = argument(value, moment);
            quote!(Some(#value))
        }
        UploadValue::Key if moment == Moment::Parts => quote!(Some(upload.key.clone())),
        UploadValue::Name | UploadValue::MediaType | UploadValue::Key => {
            let value = argument(value, moment);
            quote!(Some(#value.to_owned()))
        }
        UploadValue::UploadId => quote!(Some(upload.upload_id.clone())),
        UploadValue::Etag => quote!(Some(part.etag.clone())),
    }
}

//! Encodings: how properties of forms travel, as the runtime's values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::imports::Imports;
use crate::contract::{Encoding, EncodingKind, Style};

/// One encoding.
pub(super) fn value(kind: &EncodingKind, imports: &mut Imports<'_>) -> TokenStream {
    let encoding = imports.runtime("Encoding");
    match kind {
        EncodingKind::Media(media) => quote!(#encoding::Media(#media)),
        EncodingKind::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let name = match style {
                Style::DeepObject => "DeepObject",
                _ if *explode => "Form",
                Style::SpaceDelimited => "SpaceDelimited",
                Style::PipeDelimited => "PipeDelimited",
                _ => "FormJoined",
            };
            let (styles, name) = (imports.runtime("QueryStyle"), format_ident!("{name}"));
            if *allow_reserved {
                quote!(#encoding::Reserved(#styles::#name))
            } else {
                quote!(#encoding::Style(#styles::#name))
            }
        }
    }
}

/// A table of them: `&[("tags", Encoding::Style(QueryStyle::PipeDelimited))]`.
pub(super) fn table(encodings: &[Encoding], imports: &mut Imports<'_>) -> TokenStream {
    let rows = encodings.iter().map(|encoding| {
        let (wire, value) = (&encoding.wire, value(&encoding.kind, imports));
        quote!((#wire, #value))
    });
    quote!(&[#(#rows),*])
}

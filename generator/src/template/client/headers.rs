//! Headers of answers: a type an operation that reads them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Header, Operation, Style};
use crate::template::imports::Imports;
use crate::template::{docs, ty};

/// The type, where answers of the operation have headers.
pub(super) fn items(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let Some(name) = operation.headers_type() else {
        return TokenStream::new();
    };
    let line = format!(
        "The headers of what [`Client::{}`] answers.",
        operation.name
    );
    let lines = docs::attributes([line.as_str()]);
    let name = format_ident!("{name}");
    let map = imports.item("reqwest::header::HeaderMap");
    let methods: Vec<_> = operation
        .headers
        .iter()
        .map(|header| method(header, imports))
        .collect();
    quote! {
        #lines
        #[derive(Clone, Copy)]
        pub struct #name<'h> {
            headers: &'h #map,
        }

        impl<'h> #name<'h> {
            #[doc = " Those of an answer or an error: its `headers()`."]
            pub fn of(headers: &'h #map) -> Self {
                Self { headers }
            }

            #(#methods)*
        }
    }
}

fn method(header: &Header, imports: &mut Imports<'_>) -> TokenStream {
    let said = format!("Header {}.", docs::code(&header.wire));
    let mut remarks = vec![said, String::new(), "# Errors".to_owned()];
    let wrong = if header.required {
        "It is not there, or does not read so."
    } else {
        "It does not read so."
    };
    remarks.push(wrong.to_owned());
    let lines = docs::with(&header.docs, &remarks);
    let (name, wire) = (format_ident!("{}", header.name), &header.wire);
    let read = format_ident!(
        "{}",
        if header.required {
            "required_header"
        } else {
            "header"
        }
    );
    let style = format_ident!(
        "{}",
        match header.style {
            Style::Json => "Json",
            _ if header.explode => "SimpleExploded",
            _ => "Simple",
        }
    );
    let ty = ty::rust(&header.typed.ty, imports);
    let ty = if header.required {
        ty
    } else {
        quote!(Option<#ty>)
    };
    let error = imports.runtime("HeaderError");
    let styles = imports.runtime("HeaderStyle");
    quote! {
        #lines
        #[inline]
        pub fn #name(self) -> Result<#ty, #error> {
            crate::runtime::#read(self.headers, #wire, #styles::#style)
        }
    }
}

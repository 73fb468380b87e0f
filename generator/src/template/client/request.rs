//! A request: the client's method, the type it makes, and the type's setters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{argument, body, send};
use crate::contract::Operation;
use crate::template::docs;
use crate::template::imports::Imports;
use crate::template::model::{Checks, defaults};

/// The most arguments that clippy finds few enough, `self` among them.
const FEW: usize = 7;

/// The method, the type and its methods.
pub(super) fn items(
    operation: &Operation,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let method = method(operation, checks, imports);
    let request = request(operation, imports);
    let methods = methods(operation, checks, imports);
    TokenStream::from_iter([quote!(impl Client { #method }), request, methods])
}

fn method(operation: &Operation, checks: &Checks<'_>, imports: &mut Imports<'_>) -> TokenStream {
    let (name, request) = (
        format_ident!("{}", operation.name),
        format_ident!("{}", operation.request),
    );
    let options = imports.item("crate::runtime::Options");
    let (mut arguments, mut fields) = (Vec::new(), Vec::new());
    for parameter in argument::sent(operation) {
        let field = argument::ident(parameter);
        if parameter.required {
            let (argument, value) = argument::argument(parameter, imports);
            let plain = field == value.to_string();
            arguments.push(argument);
            fields.push(if plain {
                quote!(#field)
            } else {
                quote!(#field: #value)
            });
        } else {
            fields.push(quote!(#field: None));
        }
    }
    match &operation.body {
        Some(sent) if sent.required => {
            if let Some((argument, value)) = body::argument(sent, checks, imports) {
                let plain = value.to_string() == "body";
                arguments.push(argument);
                fields.push(if plain {
                    quote!(body)
                } else {
                    quote!(body: #value)
                });
            }
        }
        Some(_) => fields.push(quote!(body: None)),
        None => {}
    }
    let many = (arguments.len() + 1 > FEW).then(
        || quote!(#[allow(clippy::too_many_arguments, reason = "the contract demands them all")]),
    );
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let call = format!("{} {}", operation.method.as_str(), operation.path);
    let mut last = vec![docs::code(&call)];
    let rows = rows(operation);
    if !rows.is_empty() {
        last.push(String::new());
        last.extend(rows);
    }
    let lines = docs::with(&operation.docs, &last);
    quote! {
        #lines
        #deprecated
        #many
        pub fn #name(&self, #(#arguments),*) -> #request<'_> {
            #request { client: self, #(#fields,)* options: #options::default() }
        }
    }
}

/// What there is to say about the arguments.
fn rows(operation: &Operation) -> Vec<String> {
    let required = argument::sent(operation)
        .into_iter()
        .filter(|parameter| parameter.required);
    let mut rows: Vec<String> = required.flat_map(argument::parameter_row).collect();
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        rows.extend(argument::row("body", &body.docs, &[]));
    }
    rows
}

fn request(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", operation.request);
    let options = imports.item("crate::runtime::Options");
    let mut fields: Vec<_> = argument::sent(operation)
        .into_iter()
        .map(|parameter| argument::field(parameter, imports))
        .collect();
    fields.extend(
        operation
            .body
            .as_ref()
            .map(|sent| body::field(sent, imports)),
    );
    // A file and a payload can be sent once only.
    let once = operation
        .body
        .as_ref()
        .is_some_and(|body| match body.contents.as_slice() {
            [content] => body::is_sent_once(content, imports.contract()),
            _ => true,
        });
    let clone = (!once).then(|| quote!(Clone,));
    let lines =
        docs::attributes([format!("The request of [`Client::{}`].", operation.name).as_str()]);
    quote! {
        #lines
        #[derive(#clone Debug)]
        #[must_use = "a request is sent by `.send().await`"]
        pub struct #name<'c> {
            client: &'c Client,
            #(#fields,)*
            options: #options,
        }
    }
}

fn methods(operation: &Operation, checks: &Checks<'_>, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", operation.request);
    let options = imports.item("crate::runtime::Options");
    let optional = argument::sent(operation)
        .into_iter()
        .filter(|parameter| !parameter.required);
    let given = optional.clone().map(|parameter| {
        let ty = &argument::typed(parameter).ty;
        (&*parameter.name, ty, parameter.default.as_ref())
    });
    let defaults = defaults(given, imports);
    let setters: Vec<_> = optional
        .map(|parameter| argument::setter(parameter, imports))
        .collect();
    let bodies = operation
        .body
        .as_ref()
        .map(|sent| body::setters(sent, checks, imports));
    let send = send::method(operation, checks, imports);
    quote! {
        impl #name<'_> {
            #defaults
            #(#setters)*
            #bodies

            #[doc = " What holds for this call only, such as a timeout."]
            #[inline]
            pub fn options(mut self, options: #options) -> Self {
                self.options = options;
                self
            }

            #send
        }
    }
}

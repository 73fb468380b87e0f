//! `send`: arguments to the runtime, which sends what the wire makes of them, and the answer by its
//! status.
//!
//! `#[inline]` has rustc compile it in the crates that call it, and all that it alone needs with it:
//! how a body is written and checked, and how answers are read. What nobody calls is compiled nowhere.
//!
//! No `async fn`: its future would hold the request beside what becomes of it, and rustc would pay for
//! one more body an operation.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::{answer, argument, body, outcome};
use crate::contract::{Operation, Parameter};
use crate::template::docs;
use crate::template::imports::Imports;
use crate::template::model::Checks;
use crate::upstream::function;

/// The method.
pub(super) fn method(
    operation: &Operation,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let constant = format_ident!("{}", operation.constant);
    let mut statements = TokenStream::new();
    for parameter in argument::sent(operation) {
        statements.extend(parameter_check(parameter, checks, imports));
        statements.extend(argument::spell(parameter, imports));
    }
    if let Some(sent) = &operation.body {
        statements.extend(body::statements(sent, checks, imports));
    }
    let mutable = (!statements.is_empty()).then(|| quote!(mut));
    let function = function(operation);
    let answer = answer::by_status(operation, imports);
    let sending = outcome::sending_type(operation, imports);
    let lines = docs::attributes(
        outcome::error_docs(operation, imports)
            .iter()
            .map(String::as_str),
    );
    quote! {
        #[doc = " Sends it."]
        #lines
        #[inline]
        pub fn send(self) -> #sending {
            let #mutable draft = self.client.core.draft(&#constant, self.options);
            #statements
            let ready = draft.ready(super::wire::#function);
            #answer
        }
    }
}

/// The call that checks the argument in a field, where it has rules.
pub(super) fn check(
    wire: &str,
    field: &Ident,
    statements: &TokenStream,
    imports: &mut Imports<'_>,
) -> TokenStream {
    if statements.is_empty() {
        return TokenStream::new();
    }
    if statements.to_string() == quote!(self.#field.check(at, found);).to_string() {
        return quote!(draft.check(#wire, &self.#field););
    }
    import_check(statements, imports);
    quote! {
        let (at, found) = draft.rules(#wire);
        #statements
    }
}

/// Imports the trait whose method the statements call.
pub(super) fn import_check(statements: &TokenStream, imports: &mut Imports<'_>) {
    if calls_check(statements) {
        imports.methods_of("crate::runtime::Check");
    }
}

/// Tokens nest as deep as the templates make them.
fn calls_check(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "check",
        TokenTree::Group(group) => calls_check(&group.stream()),
        _ => false,
    })
}

fn parameter_check(
    parameter: &Parameter,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let name = argument::ident(parameter);
    let typed = argument::typed(parameter);
    let optional = !parameter.required;
    let statements = checks.argument(&parameter.name, typed, quote!(self.#name), optional);
    check(&parameter.wire, &name, &statements, imports)
}

//! Flows: the values of answers and requests that what comes next depends on.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Operation, Reading, Slot, Step};
use crate::template::imports::Imports;

/// A reference to a value of the answer that `answer` refers to, to an `Option` of one where it may be absent.
pub(super) fn reading(
    reading: &Reading,
    answer: &TokenStream,
    imports: &mut Imports<'_>,
) -> TokenStream {
    match reading {
        Reading::Header(name) => {
            let header = imports.item("crate::runtime::flow::header_text");
            quote!(&#header(#answer, #name))
        }
        Reading::Body(steps) if steps.fields.is_empty() => quote!(&**#answer),
        Reading::Body(steps) => {
            let (value, optional) = value(answer.clone(), &steps.fields);
            if optional { quote!(&#value) } else { value }
        }
    }
}

/// `&answer.a.b`, or `answer.a.as_ref().map(|at| &at.b)`, and whether it is the latter.
fn value(mut from: TokenStream, fields: &[Step]) -> (TokenStream, bool) {
    let mut rest = fields;
    while let Some((step, behind)) = rest.split_first() {
        let field = format_ident!("{}", step.field);
        from = quote!(#from.#field);
        if step.options > 0 && !behind.is_empty() {
            let flat = (step.options > 1).then(|| quote!(.and_then(Option::as_ref)));
            let (inner, optional) = value(quote!(at), behind);
            let then = format_ident!("{}", if optional { "and_then" } else { "map" });
            return (quote!(#from.as_ref() #flat.#then(|at| #inner)), true);
        }
        rest = behind;
    }
    (quote!(&#from), false)
}

/// `Some(&mut page.a.items)`: the array, where there is one.
pub(super) fn array(page: TokenStream, fields: &[Step]) -> TokenStream {
    let Some((last, way)) = fields.split_last() else {
        return quote!(Some(#page));
    };
    let mut from = page;
    for step in way {
        let field = format_ident!("{}", step.field);
        let options = (0..step.options).map(|_| quote!(.as_mut()?));
        from = quote!(#from.#field #(#options)*);
    }
    let field = format_ident!("{}", last.field);
    match last.options {
        0 => quote!(Some(&mut #from.#field)),
        1 => quote!(#from.#field.as_mut()),
        _ => quote!(#from.#field.as_mut()?.as_mut()),
    }
}

/// A place of the request: `self.page`, `self.body.cursor`.
pub(super) fn slot(slot: &Slot, operation: &Operation) -> TokenStream {
    match slot {
        Slot::Parameter(index) => {
            let name = operation.parameters.get(*index).map(super::argument::ident);
            quote!(self.#name)
        }
        Slot::Body(steps) => {
            let fields = steps
                .fields
                .iter()
                .map(|step| format_ident!("{}", step.field));
            quote!(self.body #(.#fields)*)
        }
    }
}

//! Arguments: placeholders become the names that the contract gives functions, arguments and
//! headers.

use std::collections::BTreeMap;

use proc_macro2::Ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, File, FnArg, LitStr, Pat, Signature, parse_quote};

use super::{Shape, calls, function, idents, placeholder, signature};
use crate::contract::Contract;

pub(super) fn name(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |index, call, operation| {
        Shape::require(
            call.sig.ident == placeholder::operation(index),
            "the functions in the order of the document",
        )?;
        let arguments = signature(operation);
        let declared = arguments
            .iter()
            .enumerate()
            .map(|(at, a)| placeholder::argument(at, *a));
        let declared: Vec<String> = declared.collect();
        Shape::require(
            written(&call.sig) == declared,
            "the arguments in their order",
        )?;

        let mut names = Names::default();
        let idents = idents(operation, &arguments);
        for ((argument, ident), placeholder) in arguments.iter().zip(idents).zip(declared) {
            if let Some(header) = argument.header(operation) {
                names.headers.insert(placeholder.clone(), header);
            }
            names.idents.insert(placeholder, ident);
        }
        names.visit_impl_item_fn_mut(call);
        Shape::require(
            names.headers.is_empty(),
            "`header_map.append` for each header",
        )?;
        call.sig.ident = function(operation);
        Ok(())
    })
}

/// The arguments' names as they stand.
fn written(signature: &Signature) -> Vec<String> {
    let typed = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Receiver(_) => None,
        FnArg::Typed(typed) => Some(&*typed.pat),
    });
    typed
        .map(|pattern| match pattern {
            Pat::Ident(name) => name.ident.to_string(),
            _ => String::new(),
        })
        .collect()
}

/// Names by placeholder. A header is taken out once it has its place.
#[derive(Default)]
struct Names {
    idents: BTreeMap<String, Ident>,
    headers: BTreeMap<String, String>,
}

impl VisitMut for Names {
    fn visit_ident_mut(&mut self, ident: &mut Ident) {
        if let Some(name) = self.idents.get(&ident.to_string()) {
            *ident = name.clone();
        }
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        let map: Expr = parse_quote!(header_map);
        if *call.receiver == map
            && call.method == "append"
            && let Some(Expr::Lit(literal)) = call.args.first_mut()
            && let syn::Lit::Str(text) = &mut literal.lit
            && let Some(header) = self.headers.remove(&text.value())
        {
            *text = LitStr::new(&header, text.span());
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

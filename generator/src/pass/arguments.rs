//! Arguments: functions and headers get the names that the contract gives them, and each argument is
//! taken from what is prepared for the call.

use std::collections::BTreeMap;

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, File, FnArg, LitStr, Pat, Signature};

use super::{Shape, calls, function, placeholder, signature};
use crate::contract::Contract;

pub(super) fn look_up(file: &mut File, contract: &Contract) -> Result<(), Shape> {
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
        for (argument, placeholder) in arguments.iter().zip(declared) {
            if let Some(header) = argument.header(operation) {
                names.headers.insert(placeholder.clone(), header);
            }
            names
                .places
                .insert(placeholder, argument.look_up(operation));
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

/// What stands for a placeholder. A header is taken out once it has its name.
#[derive(Default)]
struct Names {
    places: BTreeMap<String, Expr>,
    headers: BTreeMap<String, String>,
}

impl VisitMut for Names {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let name = match expr {
            Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
            _ => None,
        };
        match name.and_then(|name| self.places.get(&name)) {
            Some(place) => expr.clone_from(place),
            None => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if call.method == "append"
            && matches!(&*call.receiver, Expr::Path(map) if map.path.is_ident("header_map"))
            && let Some(Expr::Lit(literal)) = call.args.first_mut()
            && let syn::Lit::Str(text) = &mut literal.lit
            && let Some(header) = self.headers.remove(&text.value())
        {
            *text = LitStr::new(&header, text.span());
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

//! Header text: the value of a header is text already and needs no `to_string`.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, File};

use super::{Shape, calls, signature};
use crate::contract::Contract;

pub(super) fn simplify(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, operation| {
        let headers = signature(operation)
            .into_iter()
            .filter_map(|a| a.header(operation));
        let mut values = Values { simplified: 0 };
        values.visit_impl_item_fn_mut(call);
        Shape::require(
            values.simplified == headers.count(),
            "`….to_string().try_into()?`",
        )
    })
}

struct Values {
    simplified: usize,
}

impl VisitMut for Values {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if call.method == "try_into"
            && let Expr::MethodCall(text) = &*call.receiver
            && text.method == "to_string"
            && matches!(*text.receiver, Expr::Path(_))
        {
            let value = text.receiver.clone();
            call.receiver = value;
            self.simplified += 1;
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

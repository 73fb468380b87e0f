//! Tail: what every call does once its request is built, made one function from the first call.

use syn::{File, ImplItem, ReturnType, Stmt, parse_quote};

use super::{Shape, calls, placeholder};
use crate::contract::Contract;

pub(super) fn share(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let mut shared: Option<(ReturnType, Vec<Stmt>)> = None;
    calls::each(file, contract, |index, call, _| {
        let (at, _) = calls::request(call)?;
        let mut tail = call.block.stmts.split_off(at + 1).into_iter();
        let id = placeholder::operation(index);
        let info = parse_quote!(let info = OperationInfo { operation_id: #id, };);
        Shape::require(tail.next() == Some(info), "`let info = OperationInfo`")?;
        let tail = (call.sig.output.clone(), tail.collect());
        let common = shared.get_or_insert_with(|| tail.clone());
        Shape::require(*common == tail, "the tail of the other calls")?;

        if let Some(Stmt::Local(request)) = call.block.stmts.last_mut() {
            request.pat = parse_quote!(request);
        }
        let id = call.sig.ident.to_string();
        let finish = parse_quote!(self.finish(request, #id).await);
        call.block.stmts.push(Stmt::Expr(finish, None));
        Ok(())
    })?;
    let Some((output, tail)) = shared else {
        return calls::remove_block(file);
    };
    calls::of(file)?.items.push(ImplItem::Fn(parse_quote! {
        /// Sends a request; an answer that is no success comes back as it is.
        async fn finish(
            &self,
            mut request: reqwest::Request,
            operation_id: &'static str,
        ) #output {
            let info = OperationInfo { operation_id };
            #(#tail)*
        }
    }));
    Ok(())
}

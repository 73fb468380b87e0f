//! Tail: a call ends with what its request is built of, and is no future. Building and sending it is
//! the same for every call, so the runtime does it, and rustc makes one state machine an operation less.

use syn::{File, ReturnType, Stmt, parse_quote};

use super::{Shape, calls, placeholder};
use crate::contract::Contract;

pub(super) fn cut(file: &mut File, contract: &Contract) -> Result<(), Shape> {
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
        Shape::require(call.sig.asyncness.take().is_some(), "`async fn`")?;

        let (_, chain) = calls::request(call)?;
        let end = parse_quote!(Ok(#chain));
        call.block.stmts.pop();
        call.block.stmts.push(Stmt::Expr(end, None));
        call.sig.output = parse_quote!(-> Result<reqwest::RequestBuilder, Fault>);
        Ok(())
    })
}

//! Tail: a call ends with what its request is built of, and is no future. Building and sending it is
//! the same for every call, so the runtime does it, and rustc makes one state machine an operation less.

use syn::punctuated::Punctuated;
use syn::{Expr, ExprCall, ExprStruct, File, Lit, Local, Member, ReturnType, Stmt, parse_quote};

use super::{Shape, calls, placeholder};
use crate::contract::Contract;

pub(super) fn cut(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let mut shared: Option<(ReturnType, Vec<Stmt>)> = None;
    let ok: Expr = parse_quote!(Ok);
    let output: ReturnType = parse_quote!(-> Result<reqwest::RequestBuilder, Fault>);
    calls::each(file, contract, |index, call, _| {
        let (at, _) = calls::request(call)?;
        let mut tail = call.block.stmts.split_off(at + 1).into_iter();
        let id = placeholder::operation(index);
        let info = tail.next().is_some_and(|stmt| is_info(&stmt, &id));
        Shape::require(info, "`let info = OperationInfo`")?;
        let tail = (call.sig.output.clone(), tail.collect());
        let common = shared.get_or_insert_with(|| tail.clone());
        Shape::require(*common == tail, "the tail of the other calls")?;
        Shape::require(call.sig.asyncness.take().is_some(), "`async fn`")?;

        let (_, chain) = calls::request(call)?;
        let end = ExprCall {
            attrs: Vec::new(),
            func: Box::new(ok.clone()),
            paren_token: syn::token::Paren::default(),
            args: Punctuated::from_iter([calls::taken(chain)]),
        };
        call.block.stmts.pop();
        call.block.stmts.push(Stmt::Expr(Expr::Call(end), None));
        call.sig.output.clone_from(&output);
        Ok(())
    })
}

/// Whether it is `let info = OperationInfo { operation_id: "…" };` with this identifier.
fn is_info(stmt: &Stmt, id: &str) -> bool {
    let Stmt::Local(Local {
        pat,
        init: Some(init),
        ..
    }) = stmt
    else {
        return false;
    };
    let Expr::Struct(ExprStruct {
        path, fields, rest, ..
    }) = &*init.expr
    else {
        return false;
    };
    let mut each = fields.iter().map(|field| (&field.member, &field.expr));
    let (first, more) = (each.next(), each.next());
    let is_id = |member: &Member| matches!(member, Member::Named(name) if name == "operation_id");
    let says = |value: &Expr| matches!(value, Expr::Lit(text) if matches!(&text.lit, Lit::Str(text) if text.value() == id));
    calls::is_name(pat, "info", false)
        && path.is_ident("OperationInfo")
        && first.is_some_and(|(member, value)| is_id(member) && says(value))
        && more.is_none()
        && rest.is_none()
}

//! Calls: the functions of the wire client, each beside its operation.

use proc_macro2::TokenStream;
use syn::{
    Expr, ExprMethodCall, File, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Pat, Stmt, Type,
};

use super::Shape;
use crate::contract::{Contract, Operation};

/// Repairs one call after the other.
pub(super) fn each(
    file: &mut File,
    contract: &Contract,
    mut repair: impl FnMut(usize, &mut ImplItemFn, &Operation) -> Result<(), Shape>,
) -> Result<(), Shape> {
    let calls = of(file)?.items.iter_mut().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    });
    let mut calls: Vec<_> = calls.collect();
    Shape::require(
        calls.len() == contract.operations.len(),
        "one function an operation",
    )?;
    for (index, (call, operation)) in calls.iter_mut().zip(&contract.operations).enumerate() {
        repair(index, call, operation).map_err(|shape| shape.in_function(&call.sig.ident))?;
    }
    Ok(())
}

/// The block that holds the calls: the last of the client's own.
pub(super) fn of(file: &mut File) -> Result<&mut ItemImpl, Shape> {
    own(file)
        .next_back()
        .ok_or_else(|| Shape::expected("`impl Client` with the calls"))
}

/// Takes the block of the calls out of the file.
pub(super) fn take_block(file: &mut File) -> Result<ItemImpl, Shape> {
    let at = file.items.iter().rposition(is_own);
    match at.map(|at| file.items.remove(at)) {
        Some(Item::Impl(block)) => Ok(block),
        _ => Err(Shape::expected("`impl Client` with the calls")),
    }
}

/// Removes the block of the constructors.
pub(super) fn remove_first_block(file: &mut File) -> Result<(), Shape> {
    let at = file.items.iter().position(is_own);
    file.items
        .remove(at.ok_or_else(|| Shape::expected("`impl Client`"))?);
    Ok(())
}

/// The client's struct, and its place.
pub(super) fn client(file: &File) -> Result<(usize, &ItemStruct), Shape> {
    let mut items = file.items.iter().enumerate();
    let found = items.find_map(|(at, item)| match item {
        Item::Struct(client) if client.ident == "Client" => Some((at, client)),
        _ => None,
    });
    found.ok_or_else(|| Shape::expected("`struct Client`"))
}

/// The blocks of functions that are the client's own: its constructors, and the calls.
pub(super) fn own(file: &mut File) -> impl DoubleEndedIterator<Item = &mut ItemImpl> {
    let own = file.items.iter_mut().filter(|item| is_own(item));
    own.filter_map(|item| match item {
        Item::Impl(block) => Some(block),
        _ => None,
    })
}

fn is_own(item: &Item) -> bool {
    let is_client = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident("Client"));
    matches!(item, Item::Impl(block) if block.trait_.is_none() && is_client(&block.self_ty))
}

/// Whether a pattern is this name, and `mut` or not, and nothing else.
pub(super) fn is_name(pattern: &Pat, name: &str, mutable: bool) -> bool {
    matches!(pattern, Pat::Ident(found) if found.ident == name
        && found.mutability.is_some() == mutable
        && found.by_ref.is_none()
        && found.subpat.is_none())
}

/// What the request is built by: `self.client.get(url).body(body).build()?` without its end, and
/// the place of the statement.
pub(super) fn request(call: &mut ImplItemFn) -> Result<(usize, &mut Expr), Shape> {
    let expected = "`let mut request = self.client…build()?`";
    let found = call
        .block
        .stmts
        .iter_mut()
        .enumerate()
        .find_map(|(at, stmt)| match stmt {
            Stmt::Local(local) if is_name(&local.pat, "request", true) => {
                Some((at, &mut *local.init.as_mut()?.expr))
            }
            _ => None,
        });
    match found {
        Some((at, Expr::Try(value))) => match &mut *value.expr {
            Expr::MethodCall(build) if build.method == "build" => Ok((at, &mut *build.receiver)),
            _ => Err(Shape::expected(expected)),
        },
        _ => Err(Shape::expected(expected)),
    }
}

/// Takes the one link `.name(…)` out of a chain of methods, when its arguments are these.
pub(super) fn unlink(chain: &mut Expr, link: &ExprMethodCall) -> bool {
    let mut at = chain;
    loop {
        let Expr::MethodCall(call) = at else {
            return false;
        };
        if call.method == link.method && call.args == link.args {
            let receiver = taken(&mut call.receiver);
            *at = receiver;
            return true;
        }
        at = match at {
            Expr::MethodCall(call) => &mut call.receiver,
            _ => return false,
        };
    }
}

/// An expression out of its place, for another one.
pub(super) fn taken(place: &mut Expr) -> Expr {
    std::mem::replace(place, Expr::Verbatim(TokenStream::new()))
}

//! Reach: which models lead to which, and which a caller sends.

use super::typed;
use crate::contract::{Case, Contract, Model, Operation, Type};

/// Which models can be in what is sent: those that parameters and bodies lead to, and those that no
/// call leads to, since nobody knows what they are for.
pub(super) fn sent(contract: &Contract) -> Vec<bool> {
    let sent = spread(contract, contract.operations.iter().flat_map(of_request));
    let called = spread(contract, contract.operations.iter().flat_map(of_operation));
    let pairs = sent.into_iter().zip(called);
    let roots = pairs.enumerate();
    let roots = roots.filter(|(_, (sent, called))| *sent || !called);
    spread(contract, roots.map(|(model, _)| model))
}

/// Some models, and all that they lead to.
fn spread(contract: &Contract, from: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut reached = vec![false; contract.models.len()];
    let mut open: Vec<usize> = from.collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut reached[id], true) {
            open.extend(of_model(&contract.models[id]));
        }
    }
    reached
}

/// The models that what an operation sends names.
fn of_request(operation: &Operation) -> Vec<usize> {
    let mut found = Vec::new();
    let mut add = |ty: &Type| models(ty, &mut found);
    for parameter in &operation.parameters {
        add(&parameter.typed.ty);
    }
    for content in operation.body.iter().flat_map(|body| &body.contents) {
        add(&content.typed.ty);
    }
    found
}

/// The models that an operation's items name.
pub(super) fn of_operation(operation: &Operation) -> Vec<usize> {
    let mut found = of_request(operation);
    let mut add = |ty: &Type| models(ty, &mut found);
    let cases = operation
        .success
        .cases
        .iter()
        .chain(&operation.failure.cases);
    for Case {
        content, headers, ..
    } in cases
    {
        for typed in content.iter().map(|content| &content.typed) {
            add(&typed.ty);
        }
        for header in headers {
            add(&header.typed.ty);
        }
    }
    for header in &operation.headers {
        add(&header.typed.ty);
    }
    if let Some(pagination) = &operation.pagination {
        add(&pagination.item);
    }
    found
}

/// The models that a model's file names.
pub(super) fn of_model(model: &Model) -> Vec<usize> {
    let mut found = Vec::new();
    for typed in typed::of_model(model) {
        models(&typed.ty, &mut found);
    }
    found
}

/// The model in a type.
fn models(mut ty: &Type, found: &mut Vec<usize>) {
    while let Some(inner) = typed::inner(ty) {
        ty = &inner.ty;
    }
    if let Type::Model(id) = ty {
        found.push(id.0);
    }
}

//! Coverage: the contracts say which rows there have to be, and what a full and a minimal one gives.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use specwright::contract::{Contract, Field, ModelKind, Operation, Place, Type, Typed};

use crate::exchange::{Extent, Row, Suite};

/// What `specs/` says, overlays included; read once.
static CONTRACTS: LazyLock<Vec<Contract>> = LazyLock::new(|| {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let folder = specwright::specs::folder(&specs, false);
    let examined = specwright::pipeline::inspect(&folder.inputs);
    examined.expect("the contracts can be read").contracts
});

/// The contract of a module.
pub(crate) fn contract(module: &str) -> &'static Contract {
    let mut contracts = CONTRACTS.iter();
    contracts
        .find(|contract| contract.module == module)
        .expect("there is such a contract")
}

#[test]
fn every_contract_is_tested() {
    let modules: Vec<_> = CONTRACTS.iter().map(|contract| &*contract.module).collect();
    assert_eq!(modules, ["bkend", "claid", "cval"]);
}

/// An operation by the name of its method.
pub(crate) fn operation<'c>(contract: &'c Contract, name: &str) -> &'c Operation {
    let mut operations = contract.operations.iter();
    operations
        .find(|operation| operation.name == name)
        .unwrap_or_else(|| panic!("the contract has no operation `{name}`"))
}

/// The fields behind a type, when it is a struct.
fn fields<'c>(contract: &'c Contract, typed: &Typed) -> &'c [Field] {
    match &typed.ty {
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Struct(body) => &body.fields,
            ModelKind::Alias(inner) | ModelKind::Newtype(inner) => fields(contract, inner),
            _ => &[],
        },
        Type::Nullable(inner) | Type::Boxed(inner) | Type::Secret(inner) => fields(contract, inner),
        _ => &[],
    }
}

/// The properties that a value leaves out, however deep. What a union holds is its own choice.
fn left_out(contract: &Contract, typed: &Typed, value: &Value, at: &str, out: &mut Vec<String>) {
    if let (Type::List(inner), Value::Array(items)) = (&typed.ty, value) {
        for item in items {
            left_out(contract, inner, item, at, out);
        }
    }
    for field in fields(contract, typed) {
        let at = format!("{at}/{}", field.wire);
        match value.get(&field.wire) {
            Some(value) => left_out(contract, &field.typed, value, &at, out),
            None => out.push(at),
        }
    }
}

/// The names in a request's query.
fn queried(target: &str) -> BTreeSet<&str> {
    let pairs = target.split_once('?').map_or("", |(_, query)| query);
    pairs
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split('=').next().unwrap_or_default())
        .collect()
}

fn body_of(operation: &Operation) -> Option<&Typed> {
    Some(&operation.body.as_ref()?.contents.first()?.typed)
}

impl<C, E> Suite<C, E> {
    /// Every operation has a full row, and a minimal one where it takes anything optional.
    pub(crate) fn covers_the_contract(&self) {
        let contract = contract(self.module);
        for operation in &contract.operations {
            let name = &operation.name;
            let rows = || self.rows.iter().filter(|row| row.operation == *name);
            let row = |extent| rows().find(|row| row.extent == extent);
            let full = row(Extent::Full).unwrap_or_else(|| panic!("`{name}` has no full row"));
            assert_full(contract, operation, full);
            let optional = operation
                .parameters
                .iter()
                .any(|parameter| !parameter.required)
                || body_of(operation)
                    .is_some_and(|body| fields(contract, body).iter().any(|field| !field.required));
            match row(Extent::Minimal) {
                Some(minimal) => assert_minimal(contract, operation, minimal),
                None => assert!(!optional, "`{name}` has no minimal row"),
            }
        }
        for row in &self.rows {
            operation(contract, row.operation);
        }
    }
}

fn assert_full<C, E>(contract: &Contract, operation: &Operation, row: &Row<C, E>) {
    let name = &operation.name;
    assert_eq!(
        queried(&row.sent.target),
        names(operation, |_| true),
        "{name}"
    );
    if let Some(typed) = body_of(operation) {
        let mut missing = Vec::new();
        let body = row.sent.body.as_ref().expect("a full row has a body");
        left_out(contract, typed, body, "", &mut missing);
        assert!(missing.is_empty(), "`{name}` leaves out {missing:?}");
    }
}

fn assert_minimal<C, E>(contract: &Contract, operation: &Operation, row: &Row<C, E>) {
    let name = &operation.name;
    assert_eq!(
        queried(&row.sent.target),
        names(operation, |required| required),
        "{name}"
    );
    let given: BTreeSet<&str> = match &row.sent.body {
        Some(Value::Object(given)) => given.keys().map(String::as_str).collect(),
        _ => BTreeSet::new(),
    };
    let required = body_of(operation).map_or(&[][..], |body| fields(contract, body));
    let required = required.iter().filter(|field| field.required);
    assert_eq!(
        given,
        required.map(|field| field.wire.as_str()).collect(),
        "{name}"
    );
}

/// The names of an operation's query parameters.
fn names(operation: &Operation, wanted: fn(bool) -> bool) -> BTreeSet<&str> {
    let parameters = operation.parameters.iter();
    parameters
        .filter(|parameter| parameter.place == Place::Query && wanted(parameter.required))
        .map(|parameter| parameter.wire.as_str())
        .collect()
}

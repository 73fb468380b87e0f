//! The signature is what the emitted function takes from the prepared call.

use quote::ToTokens;

use super::{contract, every_shape, functions, operation};
use crate::contract::{Contract, HttpMethod, Operation};
use crate::upstream::{WireArgument, function, signature, wire};

#[test]
fn of_every_shape() {
    agrees(&every_shape());
}

/// progenitor sorts arguments by a comparison that is no order: enough headers beside a body make
/// the standard library notice, were they not sorted before.
#[test]
fn of_sixty_headers_and_a_body() {
    let put = operation("put", HttpMethod::Put, "/{id}").query("q");
    let call = (0..60).rev().fold(put, |call, n| {
        call.header(&format!("header_{n}"), &format!("x-{n}"), n % 2 == 0)
    });
    let call = call.sending(true).answering();
    agrees(&contract(vec![call]));
}

#[test]
fn of_a_put_with_everything() {
    use WireArgument::{Body, Cookie, Header, Path, Query};

    let contract = every_shape();
    let put = contract
        .operations
        .iter()
        .find(|operation| operation.name == "put_part");
    assert_eq!(
        signature(put.unwrap()),
        [Path(0), Path(1), Query, Header(3), Header(4), Cookie, Body]
    );
}

fn agrees(contract: &Contract) {
    let file = wire(contract, "crate::runtime").unwrap();
    let functions = functions(&file);
    for operation in &contract.operations {
        let name = function(operation);
        let found: Vec<_> = functions.iter().filter(|f| f.sig.ident == name).collect();
        let [call] = found[..] else {
            panic!("{} functions are called {name}", found.len());
        };
        let inputs = call.sig.inputs.to_token_stream().to_string();
        assert_eq!(inputs, "call : & mut Prepared", "{name}");
        let body = call.block.to_token_stream().to_string();
        for argument in signature(operation) {
            let place = place(argument, operation);
            assert!(body.contains(&place), "{name}: {place} in {body}");
        }
    }
}

/// Where the runtime has it.
fn place(argument: WireArgument, operation: &Operation) -> String {
    let named = |function: &str, index: usize| {
        let wire = &operation.parameters[index].wire;
        format!("call . {function} ({wire:?})")
    };
    match argument {
        WireArgument::Path(index) => named("path", index),
        WireArgument::Query => "call . query ()".to_owned(),
        WireArgument::Header(index) if argument.optional(operation) => {
            named("header_if_any", index)
        }
        WireArgument::Header(index) => named("header", index),
        WireArgument::Cookie => "call . cookie ()".to_owned(),
        WireArgument::Body => "call . body ()".to_owned(),
    }
}

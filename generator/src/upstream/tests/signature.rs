//! The signature is what the emitted function has.

use quote::ToTokens;
use syn::FnArg;

use super::{contract, every_shape, functions, operation};
use crate::contract::{Contract, HttpMethod, Operation};
use crate::upstream::{WireArgument, function, idents, signature, wire};

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
        let inputs = call.sig.inputs.iter().skip(1);
        let written: Vec<String> = inputs
            .map(|input| input.to_token_stream().to_string())
            .collect();
        assert_eq!(written, expected(operation), "{name}");
        assert!(matches!(call.sig.inputs[0], FnArg::Receiver(_)));
    }
}

fn expected(operation: &Operation) -> Vec<String> {
    let arguments = signature(operation);
    let names = idents(operation, &arguments);
    assert_eq!(names.len(), arguments.len());
    let typed = names.iter().zip(arguments).map(|(name, argument)| {
        let ty = match argument {
            WireArgument::Body => "reqwest :: Body",
            _ if argument.optional(operation) => "Option < & str >",
            _ => "& str",
        };
        format!("{name} : {ty}")
    });
    typed.collect()
}

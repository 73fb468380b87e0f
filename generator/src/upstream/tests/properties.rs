//! Whatever text a contract has, the calls are written and are Rust.

use proptest::prelude::*;

use super::{contract, functions, operation};
use crate::contract::{HttpMethod, Operation, PathPart, Place};
use crate::upstream::{findings, wire};

fn method() -> impl Strategy<Value = HttpMethod> {
    prop_oneof![
        Just(HttpMethod::Get),
        Just(HttpMethod::Head),
        Just(HttpMethod::Trace),
        ".{0,12}".prop_map(HttpMethod::Other),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Path),
        Just(Place::Query),
        Just(Place::Header),
        Just(Place::Cookie)
    ]
}

prop_compose! {
    fn any_operation()(
        method in method(),
        path in any::<String>(),
        texts in prop::collection::vec(any::<String>(), 0..4),
        parameters in prop::collection::vec((place(), any::<String>(), any::<String>(), any::<bool>()), 0..30),
        name in prop_oneof!["[a-z_]{1,8}", any::<String>()],
        body in prop::option::of(any::<bool>()),
        fixed_query in prop::option::of(any::<String>()),
    ) -> Operation {
        let mut call = operation(&name, method, "");
        call.path = path;
        call.fixed_query = fixed_query;
        call.parts = texts.into_iter().map(PathPart::Literal).collect();
        for (place, name, wire, required) in parameters {
            if place == Place::Path {
                call.parts.push(PathPart::Parameter(call.parameters.len()));
            }
            call = call.with(place, &name, &wire, required);
        }
        match body {
            Some(required) => call.sending(required),
            None => call,
        }
    }
}

proptest! {
    #[test]
    fn any_contract(operations in prop::collection::vec(any_operation(), 0..4)) {
        let contract = contract(operations);
        findings(&contract);
        let file = wire(&contract, "crate::runtime").unwrap();
        let printed = prettyplease::unparse(&file);
        prop_assert!(syn::parse_file(&printed).is_ok(), "{printed}");
    }

    /// The text of the path stands in the URL as it went in.
    #[test]
    fn any_text(text in any::<String>()) {
        let mut call = operation("get", HttpMethod::Get, "");
        call.parts = vec![PathPart::Literal(text.clone())];
        let file = wire(&contract(vec![call]), "crate::runtime").unwrap();
        let functions = functions(&file);
        let call = functions.iter().find(|call| call.sig.ident == "get").unwrap();
        let syn::Stmt::Local(url) = &call.block.stmts[0] else { panic!("no url") };
        let written: syn::Expr = syn::parse_quote!(call.url(&[#text])?);
        prop_assert_eq!(&*url.init.as_ref().unwrap().expr, &written);
    }
}

//! Names that would meet others.

use insta::assert_snapshot;

use super::{calls, contract, operation};
use crate::contract::{HttpMethod, Place};
use crate::diagnostic::Place as At;
use crate::upstream::{findings, function};

#[test]
fn arguments_named_like_what_the_body_uses() {
    let call = operation("get", HttpMethod::Get, "/{url}/{request}")
        .header("header_map", "Header-Map", true)
        .header("value", "Value", false)
        .header("body", "Body", true)
        .query("q")
        .sending(true);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /{url}/{request}`
    #[inline]
    pub(crate) fn get(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call
            .url(&["/", call.path("url"), "/", call.path("request"), call.query()])?;
        let mut header_map = reqwest::header::HeaderMap::with_capacity(3);
        header_map.append("header-map", call.header("Header-Map").try_into()?);
        if let Some(value) = call.header_if_any("Value") {
            header_map.append("value", value.try_into()?);
        }
        header_map.append("body", call.header("Body").try_into()?);
        Ok(call.http().get(url).body(call.body()).headers(header_map))
    }
    "#);
}

#[test]
fn names_of_functions() {
    for (name, expected) in [
        ("new", "new"),
        ("gen", "gen_"),
        ("list", "list"),
        ("type", "type_"),
        ("r#type", "r_type"),
        (" list /* x */", "list_x"),
    ] {
        let call = operation(name, HttpMethod::Get, "/");
        assert_eq!(function(&call), expected);
    }
}

#[test]
fn headers_that_are_left_out() {
    let call = operation("get", HttpMethod::Get, "/a/b")
        .header("broken", "not a token", true)
        .header("accept", "Accept", false)
        .header("range", "Range", false)
        .answering();
    let contract = contract(vec![call]);
    let found = findings(&contract);
    let messages: Vec<_> = found
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "header parameter \"not a token\" is left out: its name is no HTTP token",
            "header parameter \"Accept\" is left out: the client sends this header itself",
        ]
    );
    assert_eq!(found[0].place, At::Pointer("#/paths/~1a~1b/get".to_owned()));
    assert_snapshot!(calls(contract.operations), @r#"
    /// `GET /a/b`
    #[inline]
    pub(crate) fn get(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/a/b"])?;
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        if let Some(value) = call.header_if_any("Range") {
            header_map.append("range", value.try_into()?);
        }
        Ok(call.http().get(url).headers(header_map))
    }
    "#);
}

#[test]
fn a_cookie_header_beside_cookie_parameters() {
    let call = operation("get", HttpMethod::Get, "/")
        .header("cookie", "Cookie", false)
        .with(Place::Cookie, "session", "session", false);
    assert_eq!(findings(&contract(vec![call])).len(), 1);
}

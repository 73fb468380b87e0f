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
    #[allow(clippy::too_many_arguments, reason = "one for each that the contract has")]
    #[inline]
    pub(crate) fn get(
        &self,
        url2: &str,
        request2: &str,
        query: &str,
        header_map2: &str,
        value: Option<&str>,
        body2: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/", url2, "/", request2, query].concat();
        let mut header_map = reqwest::header::HeaderMap::with_capacity(3);
        header_map.append("header-map", header_map2.try_into()?);
        if let Some(value) = value {
            header_map.append("value", value.try_into()?);
        }
        header_map.append("body", body2.try_into()?);
        let request = self.client.get(url).body(body).headers(header_map).build()?;
        Ok(request)
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
    pub(crate) fn get(&self, range: Option<&str>) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/a/b"].concat();
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        if let Some(value) = range {
            header_map.append("range", value.try_into()?);
        }
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
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

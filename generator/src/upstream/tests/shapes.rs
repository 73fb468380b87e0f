//! One shape of a call a test.

use insta::{assert_snapshot, with_settings};

use super::{calls, contract, every_shape, operation};
use crate::contract::{HttpMethod, Place};
use crate::upstream::wire;

#[test]
fn a_whole_file() {
    let file = wire(&every_shape(), "crate::runtime").unwrap();
    with_settings!({ prepend_module_to_snapshot => false }, {
        assert_snapshot!("wire@every_shape", prettyplease::unparse(&file));
    });
}

#[test]
fn without_operations() {
    let file = wire(&contract(vec![]), "crate::runtime").unwrap();
    assert_snapshot!(prettyplease::unparse(&file), @r"
    //! The calls as they go on the wire: one function an operation, its arguments encoded already.
    ");
}

#[test]
fn headers_in_the_order_of_the_contract() {
    let call = operation("get_file", HttpMethod::Get, "/file")
        .header("range", "Range", false)
        .header("account", "ACCOUNT", true)
        .header("if_match", "If-Match", false)
        .answering();
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /file`
    #[inline]
    pub(crate) fn get_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/file"])?;
        let mut header_map = reqwest::header::HeaderMap::with_capacity(3);
        if let Some(value) = call.header_if_any("Range") {
            header_map.append("range", value.try_into()?);
        }
        header_map.append("account", call.header("ACCOUNT").try_into()?);
        if let Some(value) = call.header_if_any("If-Match") {
            header_map.append("if-match", value.try_into()?);
        }
        Ok(call.http().get(url).headers(header_map))
    }
    "#);
}

#[test]
fn cookies_are_one_header() {
    let call = operation("get_file", HttpMethod::Get, "/file")
        .with(Place::Cookie, "session", "session", true)
        .with(Place::Cookie, "theme", "theme", false);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /file`
    #[inline]
    pub(crate) fn get_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/file"])?;
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        if let Some(value) = call.cookie() {
            header_map.append("cookie", value.try_into()?);
        }
        Ok(call.http().get(url).headers(header_map))
    }
    "#);
}

#[test]
fn a_body_with_any_method() {
    let call = operation("find", HttpMethod::Get, "/find").sending(true);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /find`
    #[inline]
    pub(crate) fn find(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/find"])?;
        Ok(call.http().get(url).body(call.body()))
    }
    "#);
}

#[test]
fn a_body_that_may_be_left_out() {
    let call = operation("delete", HttpMethod::Delete, "/file").sending(false);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `DELETE /file`
    #[inline]
    pub(crate) fn delete(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/file"])?;
        Ok(call.http().delete(url).body(call.body()))
    }
    "#);
}

#[test]
fn a_method_that_reqwest_names() {
    assert_snapshot!(calls(vec![operation("options", HttpMethod::Options, "/")]), @r#"
    /// `OPTIONS /`
    #[inline]
    pub(crate) fn options(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/"])?;
        Ok(call.http().request(reqwest::Method::OPTIONS, url))
    }
    "#);
}

#[test]
fn a_method_that_reqwest_does_not_name() {
    let query = HttpMethod::Other("QUERY".to_owned());
    assert_snapshot!(calls(vec![operation("search", query, "/search").sending(true)]), @r#"
    /// `QUERY /search`
    #[inline]
    pub(crate) fn search(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/search"])?;
        let method = reqwest::Method::from_bytes(b"QUERY")
            .map_err(|error| Fault::Request(error.to_string()))?;
        Ok(call.http().request(method, url).body(call.body()))
    }
    "#);
}

#[test]
fn more_arguments_than_clippy_likes() {
    let call = operation("many", HttpMethod::Get, "/")
        .header("a", "a", true)
        .header("b", "b", true)
        .header("c", "c", true)
        .header("d", "d", true)
        .header("e", "e", true)
        .header("f", "f", true)
        .header("g", "g", true);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /`
    #[inline]
    pub(crate) fn many(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/"])?;
        let mut header_map = reqwest::header::HeaderMap::with_capacity(7);
        header_map.append("a", call.header("a").try_into()?);
        header_map.append("b", call.header("b").try_into()?);
        header_map.append("c", call.header("c").try_into()?);
        header_map.append("d", call.header("d").try_into()?);
        header_map.append("e", call.header("e").try_into()?);
        header_map.append("f", call.header("f").try_into()?);
        header_map.append("g", call.header("g").try_into()?);
        Ok(call.http().get(url).headers(header_map))
    }
    "#);
}

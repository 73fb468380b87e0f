//! URLs.

use insta::assert_snapshot;

use super::{calls, operation};
use crate::contract::HttpMethod;

#[test]
fn path_only() {
    let call = operation("get_part", HttpMethod::Get, "/v1/files/{file_id}:{part}/x");
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /v1/files/{file_id}:{part}/x`
    #[inline]
    pub(crate) fn get_part(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call
            .url(&["/v1/files/", call.path("file_id"), ":", call.path("part"), "/x"])?;
        Ok(call.http().get(url))
    }
    "#);
}

#[test]
fn the_same_parameter_twice_in_the_path() {
    let call = operation("get_file", HttpMethod::Get, "/{id}/{id}.json");
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /{id}/{id}.json`
    #[inline]
    pub(crate) fn get_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/", call.path("id"), "/", call.path("id"), ".json"])?;
        Ok(call.http().get(url))
    }
    "#);
}

#[test]
fn the_same_path_twice() {
    let mut second = operation("list_more", HttpMethod::Post, "/");
    second.fixed_query = Some("Action=ListMore".to_owned());
    assert_snapshot!(calls(vec![operation("list", HttpMethod::Post, "/"), second]), @r#"
    /// `POST /`
    #[inline]
    pub(crate) fn list(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/"])?;
        Ok(call.http().post(url))
    }
    /// `POST /`
    #[inline]
    pub(crate) fn list_more(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["/", call.query()])?;
        Ok(call.http().post(url))
    }
    "#);
}

#[test]
fn text_of_the_path_as_it_stands() {
    let call = operation("odd", HttpMethod::Get, "//a\"b\\c/%7Bid%7D/é/`");
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET //a"b\c/%7Bid%7D/%C3%A9/%60`
    #[inline]
    pub(crate) fn odd(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
        let url = call.url(&["//a\"b\\c/%7Bid%7D/é/`"])?;
        Ok(call.http().get(url))
    }
    "#);
}

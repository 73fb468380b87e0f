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
    /// Builds the requests of one call.
    pub(crate) struct Client<'c> {
        pub(crate) baseurl: &'c str,
        pub(crate) client: &'c reqwest::Client,
    }
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
    pub(crate) fn get_file(
        &self,
        range: Option<&str>,
        account: &str,
        if_match: Option<&str>,
    ) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/file"].concat();
        let mut header_map = reqwest::header::HeaderMap::with_capacity(3);
        if let Some(value) = range {
            header_map.append("range", value.try_into()?);
        }
        header_map.append("account", account.try_into()?);
        if let Some(value) = if_match {
            header_map.append("if-match", value.try_into()?);
        }
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
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
    pub(crate) fn get_file(
        &self,
        cookie: Option<&str>,
    ) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/file"].concat();
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        if let Some(value) = cookie {
            header_map.append("cookie", value.try_into()?);
        }
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn a_body_with_any_method() {
    let call = operation("find", HttpMethod::Get, "/find").sending(true);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /find`
    #[inline]
    pub(crate) fn find(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/find"].concat();
        let request = self.client.get(url).body(body).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn a_body_that_may_be_left_out() {
    let call = operation("delete", HttpMethod::Delete, "/file").sending(false);
    assert_snapshot!(calls(vec![call]), @r#"
    /// `DELETE /file`
    #[inline]
    pub(crate) fn delete(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/file"].concat();
        let request = self.client.delete(url).body(body).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn a_method_that_reqwest_names() {
    assert_snapshot!(calls(vec![operation("options", HttpMethod::Options, "/")]), @r#"
    /// `OPTIONS /`
    #[inline]
    pub(crate) fn options(&self) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/"].concat();
        let request = self.client.request(reqwest::Method::OPTIONS, url).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn a_method_that_reqwest_does_not_name() {
    let query = HttpMethod::Other("QUERY".to_owned());
    assert_snapshot!(calls(vec![operation("search", query, "/search").sending(true)]), @r#"
    /// `QUERY /search`
    #[inline]
    pub(crate) fn search(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/search"].concat();
        let method = reqwest::Method::from_bytes(b"QUERY")
            .map_err(|error| Fault::Request(error.to_string()))?;
        let request = self.client.request(method, url).body(body).build()?;
        Ok(request)
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
    #[allow(clippy::too_many_arguments, reason = "one for each that the contract has")]
    #[inline]
    pub(crate) fn many(
        &self,
        a: &str,
        b: &str,
        c: &str,
        d: &str,
        e: &str,
        f: &str,
        g: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/"].concat();
        let mut header_map = reqwest::header::HeaderMap::with_capacity(7);
        header_map.append("a", a.try_into()?);
        header_map.append("b", b.try_into()?);
        header_map.append("c", c.try_into()?);
        header_map.append("d", d.try_into()?);
        header_map.append("e", e.try_into()?);
        header_map.append("f", f.try_into()?);
        header_map.append("g", g.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }
    "#);
}

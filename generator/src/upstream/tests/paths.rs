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
    pub(crate) fn get_part(
        &self,
        file_id: &str,
        part: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/v1/files/", file_id, ":", part, "/x"].concat();
        let request = self.client.get(url).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn the_same_parameter_twice_in_the_path() {
    let call = operation("get_file", HttpMethod::Get, "/{id}/{id}.json");
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET /{id}/{id}.json`
    #[inline]
    pub(crate) fn get_file(&self, id: &str) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/", id, "/", id, ".json"].concat();
        let request = self.client.get(url).build()?;
        Ok(request)
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
    pub(crate) fn list(&self) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/"].concat();
        let request = self.client.post(url).build()?;
        Ok(request)
    }
    /// `POST /`
    #[inline]
    pub(crate) fn list_more(&self, query: &str) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "/", query].concat();
        let request = self.client.post(url).build()?;
        Ok(request)
    }
    "#);
}

#[test]
fn text_of_the_path_as_it_stands() {
    let call = operation("odd", HttpMethod::Get, "//a\"b\\c/%7Bid%7D/é/`");
    assert_snapshot!(calls(vec![call]), @r#"
    /// `GET //a"b\c/%7Bid%7D/%C3%A9/%60`
    #[inline]
    pub(crate) fn odd(&self) -> Result<reqwest::Request, Fault> {
        let url = [self.baseurl, "//a\"b\\c/%7Bid%7D/é/`"].concat();
        let request = self.client.get(url).build()?;
        Ok(request)
    }
    "#);
}

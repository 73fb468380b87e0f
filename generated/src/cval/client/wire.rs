// @generated from specs/cval.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::Fault;

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) baseurl: &'c str,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /api/cloud`
    #[inline]
    pub(crate) fn create_connection(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/api/cloud", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(2);
        header_map.append("accept", accept.try_into()?);
        header_map.append("content-type", content_type.try_into()?);
        let request = self
            .client
            .post(url)
            .body(body)
            .headers(header_map)
            .build()?;
        Ok(request)
    }

    /// `DELETE /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn delete_connection(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/api/cloud/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn get_connection(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/api/cloud/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /api/clouds/all`
    #[inline]
    pub(crate) fn list_connections(&self, accept: &str) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/api/clouds/all", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `PUT /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn set_synchronization(
        &self,
        storage_id: &str,
        query: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/api/cloud/{storage_id}{query}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.put(url).headers(header_map).build()?;
        Ok(request)
    }
}

// @generated from specs/cval.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Call, Fault};

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) call: &'c Call,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /api/cloud`
    #[inline]
    pub(crate) fn create_connection(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/api/cloud"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `DELETE /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn delete_connection(&self, storage_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/api/cloud/", storage_id])?;
        let request = self.client.delete(url).build()?;
        Ok(request)
    }

    /// `GET /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn get_connection(&self, storage_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/api/cloud/", storage_id])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `GET /api/clouds/all`
    #[inline]
    pub(crate) fn list_connections(&self) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/api/clouds/all"])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `PUT /api/cloud/{storage_id}`
    #[inline]
    pub(crate) fn set_synchronization(
        &self,
        storage_id: &str,
        query: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/api/cloud/", storage_id, query])?;
        let request = self.client.put(url).build()?;
        Ok(request)
    }
}

// @generated from specs/claid.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Call, Fault};

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) call: &'c Call,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /v1/image/edit/batch`
    #[inline]
    pub(crate) fn create_batch_edit(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/image/edit/batch"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `POST /v1/storage/storages`
    #[inline]
    pub(crate) fn create_storage(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storages"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `DELETE /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn delete_storage(&self, storage_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storages/", storage_id])?;
        let request = self.client.delete(url).build()?;
        Ok(request)
    }

    /// `GET /v1/image/edit/batch/{task_id}`
    #[inline]
    pub(crate) fn get_batch_edit(&self, task_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/image/edit/batch/", task_id])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn get_storage(&self, storage_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storages/", storage_id])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storage-types`
    #[inline]
    pub(crate) fn list_storage_types(&self) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storage-types"])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storages`
    #[inline]
    pub(crate) fn list_storages(&self) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storages"])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `PATCH /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn update_storage(
        &self,
        storage_id: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/storage/storages/", storage_id])?;
        let request = self.client.patch(url).body(body).build()?;
        Ok(request)
    }
}

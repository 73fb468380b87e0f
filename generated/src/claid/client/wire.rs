// @generated from specs/claid.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::Fault;

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) baseurl: &'c str,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /v1/image/edit/batch`
    #[inline]
    pub(crate) fn create_batch_edit(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/image/edit/batch", self.baseurl);
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

    /// `POST /v1/storage/storages`
    #[inline]
    pub(crate) fn create_storage(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storages", self.baseurl);
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

    /// `DELETE /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn delete_storage(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storages/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /v1/image/edit/batch/{task_id}`
    #[inline]
    pub(crate) fn get_batch_edit(
        &self,
        task_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/image/edit/batch/{task_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn get_storage(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storages/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storage-types`
    #[inline]
    pub(crate) fn list_storage_types(&self, accept: &str) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storage-types", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /v1/storage/storages`
    #[inline]
    pub(crate) fn list_storages(&self, accept: &str) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storages", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `PATCH /v1/storage/storages/{storage_id}`
    #[inline]
    pub(crate) fn update_storage(
        &self,
        storage_id: &str,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/storage/storages/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(2);
        header_map.append("accept", accept.try_into()?);
        header_map.append("content-type", content_type.try_into()?);
        let request = self
            .client
            .patch(url)
            .body(body)
            .headers(header_map)
            .build()?;
        Ok(request)
    }
}

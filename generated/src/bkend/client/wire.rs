// @generated from specs/bkend.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Call, Fault};

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) call: &'c Call,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /v1/files/multipart/abort`
    #[inline]
    pub(crate) fn abort_multipart_upload(
        &self,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/multipart/abort"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `POST /v1/files/multipart/complete`
    #[inline]
    pub(crate) fn complete_multipart_upload(
        &self,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/multipart/complete"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `POST /v1/files/{fileId}/download-url`
    #[inline]
    pub(crate) fn create_download_url(&self, file_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/", file_id, "/download-url"])?;
        let request = self.client.post(url).build()?;
        Ok(request)
    }

    /// `POST /v1/files`
    #[inline]
    pub(crate) fn create_file(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `POST /v1/files/presigned-url`
    #[inline]
    pub(crate) fn create_presigned_upload(
        &self,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/presigned-url"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `DELETE /v1/files/{fileId}`
    #[inline]
    pub(crate) fn delete_file(&self, file_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/", file_id])?;
        let request = self.client.delete(url).build()?;
        Ok(request)
    }

    /// `GET /v1/files/{fileId}`
    #[inline]
    pub(crate) fn get_file(&self, file_id: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/", file_id])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `POST /v1/files/multipart/init`
    #[inline]
    pub(crate) fn init_multipart_upload(
        &self,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/multipart/init"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `GET /v1/files`
    #[inline]
    pub(crate) fn list_files(&self, query: &str) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files", query])?;
        let request = self.client.get(url).build()?;
        Ok(request)
    }

    /// `POST /v1/files/multipart/presigned-url`
    #[inline]
    pub(crate) fn presign_part(&self, body: reqwest::Body) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/multipart/presigned-url"])?;
        let request = self.client.post(url).body(body).build()?;
        Ok(request)
    }

    /// `PATCH /v1/files/{fileId}`
    #[inline]
    pub(crate) fn update_file(
        &self,
        file_id: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = self.call.url(&["/v1/files/", file_id])?;
        let request = self.client.patch(url).body(body).build()?;
        Ok(request)
    }
}

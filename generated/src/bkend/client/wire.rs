// @generated from specs/bkend.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::Fault;

/// Builds the requests of one call.
pub(crate) struct Client<'c> {
    pub(crate) baseurl: &'c str,
    pub(crate) client: &'c reqwest::Client,
}

impl Client<'_> {
    /// `POST /v1/files/multipart/abort`
    #[inline]
    pub(crate) fn abort_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/multipart/abort", self.baseurl);
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

    /// `POST /v1/files/multipart/complete`
    #[inline]
    pub(crate) fn complete_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/multipart/complete", self.baseurl);
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

    /// `POST /v1/files/{fileId}/download-url`
    #[inline]
    pub(crate) fn create_download_url(
        &self,
        file_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/{file_id}/download-url", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.post(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `POST /v1/files`
    #[inline]
    pub(crate) fn create_file(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files", self.baseurl);
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

    /// `POST /v1/files/presigned-url`
    #[inline]
    pub(crate) fn create_presigned_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/presigned-url", self.baseurl);
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

    /// `DELETE /v1/files/{fileId}`
    #[inline]
    pub(crate) fn delete_file(
        &self,
        file_id: &str,
        accept: &str,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/{file_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `GET /v1/files/{fileId}`
    #[inline]
    pub(crate) fn get_file(&self, file_id: &str, accept: &str) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/{file_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `POST /v1/files/multipart/init`
    #[inline]
    pub(crate) fn init_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/multipart/init", self.baseurl);
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

    /// `GET /v1/files`
    #[inline]
    pub(crate) fn list_files(&self, query: &str, accept: &str) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files{query}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        Ok(request)
    }

    /// `POST /v1/files/multipart/presigned-url`
    #[inline]
    pub(crate) fn presign_part(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/multipart/presigned-url", self.baseurl);
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

    /// `PATCH /v1/files/{fileId}`
    #[inline]
    pub(crate) fn update_file(
        &self,
        file_id: &str,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<reqwest::Request, Fault> {
        let url = format!("{}/v1/files/{file_id}", self.baseurl);
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

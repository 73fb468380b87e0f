// @generated from specs/bkend.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use progenitor_client::{ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue};

/// Sends the requests of one call.
pub(crate) struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::runtime::Call,
}

impl Client {
    /// A client that sends by `inner` what it builds with `client`.
    pub(crate) fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::runtime::Call,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<crate::runtime::Call> for Client {
    fn api_version() -> &'static str {
        "0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &crate::runtime::Call {
        &self.inner
    }
}

impl ClientHooks<crate::runtime::Call> for Client {
    async fn exec(
        &self,
        request: reqwest::Request,
        _info: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        self.inner.exec(&self.client, request).await
    }
}

impl Client {
    /// `POST /v1/files/multipart/abort`
    pub(crate) async fn abort_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "abort_multipart_upload").await
    }

    /// `POST /v1/files/multipart/complete`
    pub(crate) async fn complete_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "complete_multipart_upload").await
    }

    /// `POST /v1/files/{fileId}/download-url`
    pub(crate) async fn create_download_url(
        &self,
        file_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/files/{file_id}/download-url", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.post(url).headers(header_map).build()?;
        self.finish(request, "create_download_url").await
    }

    /// `POST /v1/files`
    pub(crate) async fn create_file(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "create_file").await
    }

    /// `POST /v1/files/presigned-url`
    pub(crate) async fn create_presigned_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "create_presigned_upload").await
    }

    /// `DELETE /v1/files/{fileId}`
    pub(crate) async fn delete_file(
        &self,
        file_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/files/{file_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        self.finish(request, "delete_file").await
    }

    /// `GET /v1/files/{fileId}`
    pub(crate) async fn get_file(
        &self,
        file_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/files/{file_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "get_file").await
    }

    /// `POST /v1/files/multipart/init`
    pub(crate) async fn init_multipart_upload(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "init_multipart_upload").await
    }

    /// `GET /v1/files`
    pub(crate) async fn list_files(
        &self,
        query: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/files{query}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "list_files").await
    }

    /// `POST /v1/files/multipart/presigned-url`
    pub(crate) async fn presign_part(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "presign_part").await
    }

    /// `PATCH /v1/files/{fileId}`
    pub(crate) async fn update_file(
        &self,
        file_id: &str,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "update_file").await
    }

    /// Sends a request; an answer that is no success comes back as it is.
    async fn finish(
        &self,
        mut request: reqwest::Request,
        operation_id: &'static str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let info = OperationInfo { operation_id };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

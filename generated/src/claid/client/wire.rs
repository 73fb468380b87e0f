// @generated from specs/claid.yaml. Do not edit.

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
    /// `POST /v1/image/edit/batch`
    pub(crate) async fn create_batch_edit(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "create_batch_edit").await
    }

    /// `POST /v1/storage/storages`
    pub(crate) async fn create_storage(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "create_storage").await
    }

    /// `DELETE /v1/storage/storages/{storage_id}`
    pub(crate) async fn delete_storage(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/storage/storages/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        self.finish(request, "delete_storage").await
    }

    /// `GET /v1/image/edit/batch/{task_id}`
    pub(crate) async fn get_batch_edit(
        &self,
        task_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/image/edit/batch/{task_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "get_batch_edit").await
    }

    /// `GET /v1/storage/storages/{storage_id}`
    pub(crate) async fn get_storage(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/storage/storages/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "get_storage").await
    }

    /// `GET /v1/storage/storage-types`
    pub(crate) async fn list_storage_types(
        &self,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/storage/storage-types", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "list_storage_types").await
    }

    /// `GET /v1/storage/storages`
    pub(crate) async fn list_storages(
        &self,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v1/storage/storages", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "list_storages").await
    }

    /// `PATCH /v1/storage/storages/{storage_id}`
    pub(crate) async fn update_storage(
        &self,
        storage_id: &str,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "update_storage").await
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

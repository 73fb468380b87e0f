// @generated from specs/cval.yaml. Do not edit.

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
    /// `POST /api/cloud`
    pub(crate) async fn create_connection(
        &self,
        accept: &str,
        content_type: &str,
        body: reqwest::Body,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
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
        self.finish(request, "create_connection").await
    }

    /// `DELETE /api/cloud/{storage_id}`
    pub(crate) async fn delete_connection(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/api/cloud/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.delete(url).headers(header_map).build()?;
        self.finish(request, "delete_connection").await
    }

    /// `GET /api/cloud/{storage_id}`
    pub(crate) async fn get_connection(
        &self,
        storage_id: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/api/cloud/{storage_id}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "get_connection").await
    }

    /// `GET /api/clouds/all`
    pub(crate) async fn list_connections(
        &self,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/api/clouds/all", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.get(url).headers(header_map).build()?;
        self.finish(request, "list_connections").await
    }

    /// `PUT /api/cloud/{storage_id}`
    pub(crate) async fn set_synchronization(
        &self,
        storage_id: &str,
        query: &str,
        accept: &str,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/api/cloud/{storage_id}{query}", self.baseurl);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1);
        header_map.append("accept", accept.try_into()?);
        let request = self.client.put(url).headers(header_map).build()?;
        self.finish(request, "set_synchronization").await
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

//! Spare: what it takes to send a request again.

use reqwest::header::HeaderMap;
use reqwest::{Body, Method, Request, Url};

use super::content::Rewind;

/// A request as the wire built it: its body is to be had from the call, and it has neither the call's
/// headers nor credentials yet.
#[derive(Clone)]
pub(super) struct Spare {
    method: Method,
    url: Url,
    /// Most requests have none yet.
    headers: Option<Box<HeaderMap>>,
    pub(super) has_body: bool,
}

impl Spare {
    /// `None`: the body is a stream, which is gone once it is sent.
    #[inline]
    pub(super) fn of(request: &Request, rewind: Option<&Rewind>) -> Option<Self> {
        let gone = |body: &Body| match rewind {
            Some(Rewind::Bytes(_)) => body.as_bytes().is_none(),
            #[cfg(not(target_arch = "wasm32"))]
            Some(Rewind::Sources(_)) => false,
            None => true,
        };
        if request.body().is_some_and(gone) {
            return None;
        }
        Some(Self {
            method: request.method().clone(),
            url: request.url().clone(),
            headers: Some(request.headers())
                .filter(|headers| !headers.is_empty())
                .map(|headers| Box::new(headers.clone())),
            has_body: request.body().is_some(),
        })
    }

    /// The headers that the wire put on, if any.
    pub(super) fn headers(&self) -> Option<&HeaderMap> {
        self.headers.as_deref()
    }

    /// The request, its body read from the beginning. `None`: it is not what it was.
    pub(super) async fn request(&self, rewind: Option<&Rewind>) -> Option<Request> {
        let mut request = self.head();
        if self.has_body {
            *request.body_mut() = Some(rewind?.body().await?);
        }
        Some(request)
    }

    #[inline]
    pub(super) fn head(&self) -> Request {
        let mut request = Request::new(self.method.clone(), self.url.clone());
        if let Some(headers) = self.headers() {
            request.headers_mut().clone_from(headers);
        }
        request
    }
}

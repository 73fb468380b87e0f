//! Spare: what it takes to send a request again.

use reqwest::Request;

use super::content::Rewind;

/// A request that can be sent when another one like it has been. It has no credentials yet.
pub(super) struct Spare<'c> {
    request: Request,
    /// Where its body is to be had, if it is not at hand.
    rewind: Option<&'c Rewind>,
}

impl<'c> Spare<'c> {
    /// `None`: the body is a stream, which is gone once it is sent.
    pub(super) fn of(request: &Request, rewind: Option<&'c Rewind>) -> Option<Self> {
        if let Some(request) = request.try_clone() {
            return Some(Self {
                request,
                rewind: None,
            });
        }
        let rewind = Some(rewind?);
        let mut head = Request::new(request.method().clone(), request.url().clone());
        *head.headers_mut() = request.headers().clone();
        Some(Self {
            request: head,
            rewind,
        })
    }

    /// Another one.
    pub(super) fn again(&self) -> Option<Self> {
        Self::of(&self.request, self.rewind).map(|spare| Self {
            rewind: self.rewind,
            ..spare
        })
    }

    /// The request, its body read from the beginning. `None`: it is not what it was.
    pub(super) async fn request(mut self) -> Option<Request> {
        if let Some(rewind) = self.rewind {
            *self.request.body_mut() = Some(rewind.body().await?);
        }
        Some(self.request)
    }
}

//! Again: a request that is sent once more after its answer broke off in its caller's hands.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, Request, Response};

use super::Call;
use super::content::Rewind;
use super::exchange::Exchange;
use super::reason::Reason;
use super::spare::Spare;
use crate::runtime::clock::{self, Instant};

/// A request that has been answered and can be sent again: a `GET`.
pub(super) struct Again {
    call: Call,
    spare: Spare,
    began: Instant,
    /// How often an answer broke off in a row.
    failures: u32,
}

#[cfg(not(target_arch = "wasm32"))]
type Answering = Pin<Box<dyn Future<Output = reqwest::Result<Response>> + Send>>;

/// A browser has one thread.
#[cfg(target_arch = "wasm32")]
type Answering = Pin<Box<dyn Future<Output = reqwest::Result<Response>>>>;

/// An answer that was asked for again. Whoever holds it polls it: the lock, which makes it `Sync`, is
/// never waited for.
pub(super) struct Asked(Mutex<Answering>);

impl Asked {
    #[inline]
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<reqwest::Result<Response>> {
        let sending = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        sending.as_mut().poll(context)
    }
}

impl Again {
    /// `None`: the request is another method's, or is sent once only.
    #[inline]
    pub(super) fn of(call: &Call, request: &Request) -> Option<Self> {
        if request.method() != Method::GET || call.retry.most == 0 {
            return None;
        }
        let rewind = call.rewind.as_ref();
        let spare = Spare::of(request, rewind).filter(|spare| spare.is_at_hand(rewind))?;
        Some(Self {
            call: call.clone(),
            spare,
            began: Instant::now(),
            failures: 0,
        })
    }

    /// Something came since the answer broke off last.
    pub(super) fn went_on(&mut self) {
        self.failures = 0;
    }

    /// Asks again with these headers, after a time that the server has named or that
    /// [`Retry`](super::Retry) has. It takes from the client's budget unless there is no reason but that
    /// the answer ended. `None`: not any more.
    #[inline]
    pub(super) fn ask(
        &mut self,
        reason: Option<&Reason>,
        wait: Option<Duration>,
        headers: HeaderMap,
    ) -> Option<Asked> {
        self.failures += 1;
        let mut call = self.call.clone();
        let delay = wait.unwrap_or_else(|| call.retry.delay(self.failures, None));
        let paid = reason.is_none_or(|reason| call.core.budget().take(reason.cost()));
        if self.failures > call.retry.most || !paid {
            return None;
        }
        if let Some(time) = call.timeout {
            let left = time.saturating_sub(self.began.elapsed());
            call.timeout = Some(left.checked_sub(delay).filter(|left| !left.is_zero())?);
        }
        call.exchange = Exchange::after(self.failures);
        let mut request = self.spare.at_hand(call.rewind.as_ref())?;
        for (name, value) in &headers {
            request.headers_mut().insert(name, value.clone());
        }
        Some(Asked(Mutex::new(Box::pin(async move {
            clock::sleep(delay).await;
            call.exec(call.http(), request).await
        }))))
    }
}

impl Spare {
    /// Whether its body, if any, is at hand.
    #[inline]
    fn is_at_hand(&self, rewind: Option<&Rewind>) -> bool {
        !self.has_body || matches!(rewind, Some(Rewind::Bytes(_)))
    }

    /// The request, if its body is at hand.
    #[inline]
    fn at_hand(&self, rewind: Option<&Rewind>) -> Option<Request> {
        let mut request = self.head();
        if self.has_body {
            *request.body_mut() = Some(rewind?.at_hand()?);
        }
        Some(request)
    }
}

impl Rewind {
    /// The body from its beginning, if it is at hand.
    fn at_hand(&self) -> Option<reqwest::Body> {
        match self {
            Self::Bytes(bytes) => Some(bytes.clone().into()),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Sources(_) => None,
        }
    }
}

//! Tries: a request is sent again where that is safe and may help. [`Retry`](super::Retry) has the
//! rules.

use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT};
use reqwest::{Client, Request, Response, StatusCode, Url};

use super::call::Token;
use super::extra::{find, has};
#[cfg(not(target_arch = "wasm32"))]
use super::gathered::Gathered;
use super::reason::Reason;
use super::spare::Spare;
use super::{Call, trace};
use crate::runtime::clock::{self, Instant};

impl Call {
    /// Sends a request with the caller's credentials, and again where [`Retry`](super::Retry) says
    /// so.
    ///
    /// # Errors
    /// There is no connection, or it breaks.
    // No `async fn`: its future would hold the request twice.
    #[inline]
    pub fn exec<'c>(
        &'c self,
        client: &'c Client,
        mut request: Request,
    ) -> impl Future<Output = reqwest::Result<Response>> + use<'c> {
        if let Some(url) = self.url.as_deref() {
            request.url_mut().clone_from(url);
        }
        let mut tries = Tries {
            call: self,
            client,
            token: self.token.clone(),
            spare: None,
            deadline: self.timeout.map(|time| (Instant::now(), time)),
            paid: None,
        };
        if self.retry.most > 0 || self.token.is_some() {
            tries.spare = Spare::of(&request, self.rewind.as_ref());
        }
        self.dress(&mut request);
        let send = move |request| {
            let span = trace::Span::new(self, &request);
            span.around(self, tries.run(request))
        };
        #[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
        {
            let base = self.base_url().path();
            async move {
                crate::runtime::mock::record(self.operation, base, &mut request).await;
                send(request).await
            }
        }
        #[cfg(not(all(feature = "mock", not(target_arch = "wasm32"))))]
        send(request)
    }

    /// Puts on the headers that are the same in each try.
    #[inline]
    fn dress(&self, request: &mut Request) {
        let headers = request.headers_mut();
        for (name, value) in [(ACCEPT, &self.accept), (CONTENT_TYPE, &self.media)] {
            if let Some(value) = value {
                headers.entry(name).or_insert_with(|| value.clone());
            }
        }
        headers
            .entry(USER_AGENT)
            .or_insert_with(|| self.core.agent());
        if let Some(length) = self.length {
            headers.insert(CONTENT_LENGTH, length.into());
        }
        for (name, value) in &self.extra {
            headers.insert(name, value.clone());
        }
    }
}

/// The tries of one call.
struct Tries<'c> {
    call: &'c Call,
    client: &'c Client,
    token: Option<Box<Token>>,
    /// What is sent again.
    spare: Option<Spare>,
    /// When the call began, and how long it may take.
    deadline: Option<(Instant, Duration)>,
    /// What the last retry took from the budget.
    paid: Option<u32>,
}

impl Tries<'_> {
    /// Sends until there is an answer to keep, or nothing more to try.
    // No `async fn`: its future would hold the request.
    #[inline]
    fn run(mut self, request: Request) -> impl Future<Output = reqwest::Result<Response>> {
        let (mut own, mut sending) = self.send(request);
        async move {
            loop {
                let tries = self.call.exchange.begin();
                let last = tries > self.call.retry.most;
                let mut sent = sending.await;
                if own && self.is_refused(&sent) {
                    // On the heap, as all that is rare: futures are as large as the largest part.
                    if let Some(request) = Box::pin(self.with_another_token()).await {
                        sending = self.send(*request).1;
                        sent = sending.await;
                    }
                }
                if !last
                    && let Ok(response) = &mut sent
                    && let Err(error) = self.read(response).await
                {
                    sent = Err(error);
                }
                let Some(reason) = Reason::of(&sent, self.call.operation) else {
                    self.call.core.budget().give_back(self.paid);
                    return sent;
                };
                if last {
                    return sent;
                }
                let again = Box::pin(self.again(tries, &reason, &sent)).await;
                let Some((delay, next)) = again else {
                    return sent;
                };
                // The connection goes before the wait.
                drop(sent);
                trace::retry(tries, &reason, delay);
                Box::pin(clock::sleep(delay)).await;
                (own, sending) = self.send(*next);
            }
        }
    }

    /// The request to send next, and after what delay; `None` when the call is at its end.
    async fn again(
        &mut self,
        tries: u32,
        reason: &Reason,
        sent: &reqwest::Result<Response>,
    ) -> Option<(Duration, Box<Request>)> {
        if !self.is_repeatable() && !reason.nothing_sent() {
            return None;
        }
        let headers = sent.as_ref().ok().map(Response::headers);
        let delay = self.call.retry.delay(tries, headers);
        if self.left().is_some_and(|left| left <= delay) {
            return None;
        }
        let request = self.another().await?;
        let cost = reason.cost();
        self.paid = Some(cost);
        let paid = self.call.core.budget().take(cost);
        paid.then_some((delay, request))
    }

    /// Whether doing it twice is doing it once.
    fn is_repeatable(&self) -> bool {
        let operation = self.call.operation;
        let key = operation.key();
        let headers = self.spare.as_ref().and_then(Spare::headers);
        let sent = |headers| find(headers, key).is_some();
        operation.idempotent || has(&self.call.extra, key) || headers.is_some_and(sent)
    }

    /// The request once more. `None`: it cannot be had again.
    async fn another(&self) -> Option<Box<Request>> {
        let spare = self.spare.as_ref()?;
        let mut request = spare.request(self.call.rewind.as_ref()).await?;
        self.call.dress(&mut request);
        Some(Box::new(request))
    }

    /// Whether the server refuses the access token.
    fn is_refused(&self, sent: &reqwest::Result<Response>) -> bool {
        let status = sent.as_ref().map(Response::status);
        self.token.is_some() && matches!(status, Ok(StatusCode::UNAUTHORIZED))
    }

    /// The request once more, with another token. `None`: there is none, or no request.
    async fn with_another_token(&mut self) -> Option<Box<Request>> {
        let token = self.token.as_mut()?;
        let value = token.source.authorization(self.client, Some(&token.value));
        token.value = value.await.ok()?;
        self.another().await
    }

    /// Begins to send a request, and tells whether it goes to the server that the caller or the
    /// contract named: credentials are for that one, no other.
    #[inline]
    fn send(
        &self,
        mut request: Request,
    ) -> (
        bool,
        impl Future<Output = reqwest::Result<Response>> + use<>,
    ) {
        if let Some(left) = self.left() {
            *request.timeout_mut() = Some(left);
        }
        let own = is_same_origin(request.url(), self.call.base_url());
        if own {
            if let Some(token) = &self.token {
                let headers = request.headers_mut();
                headers.insert(AUTHORIZATION, token.value.clone());
            }
            self.call.core.sign(self.call.operation, &mut request);
        }
        (own, self.client.execute(request))
    }

    /// Reads an answer that the call reads to its end anyway: one that breaks off is noticed while
    /// the request can be sent again.
    #[cfg(not(target_arch = "wasm32"))]
    async fn read(&self, response: &mut Response) -> reqwest::Result<()> {
        let status = response.status();
        let operation = self.call.operation;
        if operation.tries_again(status) || operation.leaves(status) {
            return Ok(());
        }
        let limit = self.call.core.limit();
        let stated = response.content_length().map(usize::try_from);
        let mut body =
            Gathered::new(stated.map_or(0, |length| length.map_or(limit, |l| l.min(limit))));
        while let Some(piece) = response.chunk().await? {
            body.push(piece);
            // What is too large is cut off later.
            if body.len() > limit {
                break;
            }
        }
        self.call.exchange.keep(body.whole());
        Ok(())
    }

    /// A browser's answers are read in one way only.
    #[cfg(target_arch = "wasm32")]
    async fn read(&self, _: &mut Response) -> reqwest::Result<()> {
        Ok(())
    }

    /// How much of the call's time is left, if there is a limit.
    #[inline]
    fn left(&self) -> Option<Duration> {
        let (began, time) = self.deadline?;
        Some(time.saturating_sub(began.elapsed()))
    }
}

/// Whether two URLs of HTTP have the same origin.
#[inline]
fn is_same_origin(one: &Url, other: &Url) -> bool {
    one.scheme() == other.scheme()
        && one.host() == other.host()
        && one.port_or_known_default() == other.port_or_known_default()
}

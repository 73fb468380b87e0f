//! From the arguments of a call to its answer: what every operation does alike.

use reqwest::RequestBuilder;
use reqwest::header::AUTHORIZATION;

use super::call::Token;
use super::extra::has;
use super::{Call, Draft, Error, Fault, Prepared, Response, Sending, Whole};

/// Builds the request of one operation.
pub type Wire = fn(&mut Prepared) -> Result<RequestBuilder, Fault>;

/// A call that is ready to be sent, or why it cannot be.
pub struct Ready {
    pub(super) prepared: Result<Box<Prepared>, Fault>,
    pub(super) wire: Wire,
}

impl Draft {
    /// The call, which this makes a request.
    pub fn ready(self, wire: Wire) -> Ready {
        // By a pointer: rustc's inliner would look at all that a call does again for each operation.
        let finish: fn(Self) -> Result<Box<Prepared>, Fault> = Self::finish;
        let prepared = finish(self);
        Ready { prepared, wire }
    }
}

impl Ready {
    /// Sends the call, and reads the answer with its body, as far as the contract declares one.
    ///
    /// # Errors
    /// The arguments cannot be sent, there is no answer, or it reads as an error.
    // Never in place, for the inliner's sake too.
    #[inline(never)]
    pub fn fetch<T: 'static, E: 'static>(
        self,
        read: fn(Whole) -> Result<Response<T>, Error<E>>,
    ) -> Sending<T, E> {
        Sending::new(async move { read(self.whole().await?) })
    }

    /// The answer with its body, whatever it is read as.
    #[inline]
    async fn whole(self) -> Result<Whole, Fault> {
        let mut ready = self.prepared?;
        ready.call.authorize().await?;
        let request = (self.wire)(&mut ready)?.build()?;
        let call = &ready.call;
        let drained = {
            let mut response = call.sent(call.exec(call.http(), request).await)?;
            if let Some(whole) = call.whole(&mut response) {
                return Ok(whole);
            }
            // On the heap: this is rare, and futures are as large as the largest part.
            Box::pin(call.drain(response))
        };
        Ok(drained.await)
    }
}

impl Call {
    /// Takes an access token, where the operation may need one and the caller has the client fetch it.
    #[inline]
    pub(super) async fn authorize(&mut self) -> Result<(), Fault> {
        if self.operation.tokens {
            // On the heap, as all that is rare: futures are as large as the largest part.
            Box::pin(self.fetch_token()).await?;
        }
        Ok(())
    }

    /// # Errors
    /// [`Fault::Token`]: there is none. The call has not been sent.
    #[inline]
    async fn fetch_token(&mut self) -> Result<(), Fault> {
        #[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
        if crate::runtime::mock::is_recording() {
            return Ok(());
        }
        let sent = |name: &str| has(&self.extra, name);
        if sent(AUTHORIZATION.as_str()) {
            return Ok(());
        }
        if let Some(source) = self.core.tokens(self.operation, &sent) {
            let value = source.authorization(self.core.http(), None).await;
            let value = value.map_err(Fault::Token)?;
            self.token = Some(Box::new(Token { source, value }));
        }
        Ok(())
    }
}

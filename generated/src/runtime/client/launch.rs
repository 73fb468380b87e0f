//! From the arguments of a call to its answer: what every operation does alike.

use reqwest::RequestBuilder;
use reqwest::header::AUTHORIZATION;

use super::call::Token;
use super::extra::has;
use super::{Answer, Call, Draft, Fault, Prepared, Whole};

/// Builds the request of one operation.
pub type Wire = fn(&mut Prepared) -> Result<RequestBuilder, Fault>;

impl Draft {
    /// Sends the call, and takes the answer with its body, as far as the contract declares one.
    ///
    /// # Errors
    /// The arguments cannot be sent, or there is no answer.
    // No `async fn`: its future would hold the draft beside what becomes of it. Here and below.
    #[inline]
    pub fn fetch(self, wire: Wire) -> impl Future<Output = Result<Whole, Fault>> {
        let ready = self.finish();
        async move {
            let mut ready = ready?;
            ready.call.authorize().await?;
            let request = wire(&mut ready)?.build()?;
            ready.call.fetch(request).await
        }
    }

    /// Sends the call, and takes the answer while its body is on the way.
    ///
    /// # Errors
    /// The arguments cannot be sent, or there is no answer.
    #[inline]
    pub fn send(self, wire: Wire) -> impl Future<Output = Result<Answer, Fault>> {
        let ready = self.finish();
        async move {
            let mut ready = ready?;
            ready.call.authorize().await?;
            let request = wire(&mut ready)?.build()?;
            ready.call.send(request).await
        }
    }
}

impl Call {
    /// Takes an access token, where the operation may need one and the caller has the client fetch it.
    #[inline]
    async fn authorize(&mut self) -> Result<(), Fault> {
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

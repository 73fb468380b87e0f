//! The server.

use std::fmt;
use std::marker::PhantomData;
use std::net::SocketAddr;
use std::sync::Arc;

use super::record::recorded;
use super::state::Shared;
use super::wanted::Wanted;
use super::{Declared, SentRequest, When, listen};
use crate::runtime::{Api, Builder, Core, Error, Response, Retry};

/// A contract's client, as its server knows it.
pub trait Mocked: From<Core> {
    /// What the contract says about all calls.
    const API: &'static Api;
    /// What each operation answers.
    const OPERATIONS: &'static [Declared];
}

/// A server on loopback that answers the calls of clients `C` in tests.
///
/// Expectations are tried in the order in which they were made. A request that meets none is answered
/// with status 501, and the test fails at its end: [`verify`](Self::verify), or when the server is
/// dropped, with what was asked and how it differs from what was expected.
pub struct MockServer<C> {
    address: SocketAddr,
    shared: Arc<Shared>,
    client: PhantomData<fn() -> C>,
}

impl<C: Mocked> MockServer<C> {
    /// Starts one, on a port that is free.
    ///
    /// # Panics
    /// There is no port, or no thread.
    pub fn start() -> Self {
        let shared = Arc::<Shared>::default();
        match listen::start(Arc::clone(&shared)) {
            Ok(address) => Self {
                address,
                shared,
                client: PhantomData,
            },
            Err(error) => panic!("the mock server does not start: {error}"),
        }
    }

    /// The base URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A client of this server, with some value for each credential; it sends nothing twice.
    ///
    /// # Panics
    /// It cannot be built.
    pub fn client(&self) -> C {
        match self.builder().retries(Retry::none()).build() {
            Ok(client) => client,
            Err(error) => panic!("the client cannot be built: {error}"),
        }
    }

    /// Begins a client of this server, with some value for each credential.
    pub fn builder(&self) -> Builder<C> {
        let builder = Builder::new(C::API).base_url(self.url());
        let schemes = 0..C::API.schemes.len();
        schemes.fold(builder, |builder, scheme| {
            builder.put_credential(scheme, "mock".to_owned())
        })
    }

    /// Expects a call like this one, which is not sent. What it gives is what a request must have;
    /// what it leaves out is free, down to the members of its body. Credentials, idempotency keys and
    /// `Accept` are not compared.
    ///
    /// # Panics
    /// The call is not one that a client would send.
    #[track_caller]
    pub fn on<T, E>(
        &self,
        call: impl Future<Output = Result<Response<T>, Error<E>>>,
    ) -> When<T, E> {
        self.when(Wanted::like(C::API, recorded(call)))
    }

    /// Expects any call of this one's operation, whatever its arguments. Those given here have to be
    /// such as a client would send.
    ///
    /// # Panics
    /// The call is not one that a client would send.
    #[track_caller]
    pub fn any<T, E>(
        &self,
        call: impl Future<Output = Result<Response<T>, Error<E>>>,
    ) -> When<T, E> {
        self.when(Wanted::any(recorded(call)))
    }

    /// All requests so far, in the order in which they arrived.
    pub fn requests(&self) -> Vec<SentRequest> {
        self.shared.log().requests.clone()
    }

    /// Ends the test.
    ///
    /// # Panics
    /// There were requests that nobody expected, or not as many as was said.
    pub fn verify(self) {
        drop(self);
    }

    fn when<T, E>(&self, wanted: Wanted) -> When<T, E> {
        let id = wanted.operation.id;
        let declared = C::OPERATIONS.iter().find(|declared| declared.id == id);
        When::new(
            Arc::clone(&self.shared),
            wanted,
            declared.copied().unwrap_or(Declared { id, answers: &[] }),
        )
    }
}

impl<C> Drop for MockServer<C> {
    fn drop(&mut self) {
        self.shared.close();
        listen::wake(self.address);
        let Some(verdict) = self.shared.log().verdict() else {
            return;
        };
        if std::thread::panicking() {
            // The test fails already; this may be why.
            eprintln!("{verdict}");
        } else {
            panic!("{verdict}");
        }
    }
}

impl<C> fmt::Debug for MockServer<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockServer")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

//! An exchange: what a call sends, what the server answers, and what the caller reads of it.

use std::fmt::Debug;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;

use serde_json::{Value, json};
use specwright_live::{Error, Response};

use crate::server::{Sent, Server};

/// How much of what an operation takes is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything, the optional too.
    Full,
    /// Only what the contract requires.
    Minimal,
}

/// A call that must be able to cross threads, as in any server.
type Calling<E> = Pin<Box<dyn Future<Output = Result<(), Error<E>>> + Send>>;

/// One exchange of one operation.
pub(crate) struct Row<C, E> {
    pub(crate) operation: &'static str,
    pub(crate) extent: Extent,
    pub(crate) sent: Sent,
    pub(crate) status: u16,
    pub(crate) answer: Value,
    call: Box<dyn Fn(C) -> Calling<E>>,
}

impl<C: 'static, E: 'static> Row<C, E> {
    /// `call` makes the call that sends `sent`; `read` asserts what the caller reads of `answer`.
    pub(crate) fn new<T, F>(
        operation: &'static str,
        extent: Extent,
        sent: Sent,
        (status, answer): (u16, Value),
        call: fn(C) -> F,
        read: fn(&T),
    ) -> Self
    where
        T: 'static,
        F: Future<Output = Result<Response<T>, Error<E>>> + Send + 'static,
    {
        let call = Box::new(move |client| {
            let calling = call(client);
            let read = async move {
                let response = calling.await?;
                assert_eq!(response.status().as_u16(), status);
                read(&response);
                Ok(())
            };
            Box::pin(read) as Calling<E>
        });
        Self {
            operation,
            extent,
            sent,
            status,
            answer,
            call,
        }
    }
}

/// The rows of one API, and what they have in common.
pub(crate) struct Suite<C, E> {
    /// Rust module, by which the contract is found.
    pub(crate) module: &'static str,
    /// A client with credentials for this base URL.
    pub(crate) client: fn(&str) -> C,
    pub(crate) rows: Vec<Row<C, E>>,
    /// The body of a declared failure, and what it reads as.
    pub(crate) failure: (Value, E),
}

impl<C, E: Debug> Suite<C, E> {
    /// Makes a row's call to a server that answers so.
    pub(crate) async fn call(&self, row: &Row<C, E>, server: &Server) -> Result<(), Error<E>> {
        self.call_at(row, &server.url()).await
    }

    /// Makes a row's call to this base URL.
    pub(crate) async fn call_at(&self, row: &Row<C, E>, url: &str) -> Result<(), Error<E>> {
        (row.call)((self.client)(url)).await
    }

    pub(crate) async fn exchanges(&self) {
        for row in &self.rows {
            let name = (row.operation, row.extent);
            let server = Server::answering(row.status, &row.answer).await;
            let called = self.call(row, &server).await;
            assert_eq!(
                server.sent().await,
                std::slice::from_ref(&row.sent),
                "{name:?}"
            );
            called.unwrap_or_else(|error| panic!("{name:?}: {error:?}"));
        }
    }

    /// An answer may grow anywhere; the caller reads what was there before.
    pub(crate) async fn answers_with_new_properties(&self) {
        for row in &self.rows {
            let mut answer = row.answer.clone();
            grow(&mut answer);
            let server = Server::answering(row.status, answer).await;
            let called = self.call(row, &server).await;
            called.unwrap_or_else(|error| panic!("{}: {error:?}", row.operation));
        }
    }
}

/// Adds a property to every object.
fn grow(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(grow);
            fields.insert("addedLater".to_owned(), json!({ "nested": [null, 1] }));
        }
        Value::Array(items) => items.iter_mut().for_each(grow),
        _ => {}
    }
}

/// An example body of the documentation pages.
pub(crate) fn example(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json")));
    serde_json::from_str(&text.expect("there is such an example")).expect("it is JSON")
}

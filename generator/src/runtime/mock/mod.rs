//! Mock: a server for tests, for whoever turns on feature `mock`.
//!
//! What a test expects is written as the call itself, and what comes back has the type that the call
//! answers:
//!
//! ```text
//! let server = MockServer::start();
//! let client = server.client();
//! server.on(client.get_item("a").send()).answers(Item::new("a"));
//! server.on(client.get_item("b").send()).fails(404, Problem::new("there is none"));
//! ```
//!
//! The call in `on` is not sent. What it gives is what a request must have: parameters, headers and
//! members of the body; what it leaves out is free.

mod answer;
mod body;
mod declared;
mod difference;
mod expectation;
mod items;
mod json;
mod listen;
mod parts;
mod record;
mod reply;
mod request;
mod server;
mod state;
mod stream;
mod wanted;

pub use answer::Answer;
pub use declared::{Declared, Said};
pub use expectation::{Expectation, When};
pub use reply::Reply;
pub use request::SentRequest;
pub use server::{MockServer, Mocked};

#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use {answer::answers, declared::declared};

pub(crate) use record::{is_recording, record};

//! Extension: what a contract says by `x-specwright-*`, since OpenAPI has no words for it.
//!
//! One noun a file: a struct whose doc comments are the documentation. `generator/EXTENSIONS.md` and
//! `generator/extensions.schema.json` are made of them, which a test proves. `lint` says what is
//! wrong with a use; whether an expression leads anywhere is found out where types are known, in
//! `lower`.

mod expression;
pub(crate) mod idempotency;
pub(crate) mod names;
pub(crate) mod pagination;
pub(crate) mod polling;
mod read;
pub(crate) mod retry;
pub(crate) mod secret;
#[cfg(test)]
mod tests;
pub(crate) mod upload;

pub(crate) use expression::{Answer, Argument};
pub(crate) use idempotency::Idempotency;
pub(crate) use names::{Assumed, RustName};
pub(crate) use pagination::Pagination;
pub(crate) use polling::Polling;
pub(crate) use read::{Flaw, read};
pub(crate) use retry::Retry;
pub(crate) use secret::Secret;
pub(crate) use upload::Upload;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::document::Kind;

/// What an extension is to the rest of the generator.
pub(crate) trait Extension: DeserializeOwned {
    /// The property that holds it.
    const KEY: &'static str;

    /// What has it.
    const ON: &'static [Kind];

    /// What each property by itself does not show to be wrong.
    fn flaws(&self) -> Vec<Flaw> {
        Vec::new()
    }
}

/// An extension, whatever its type.
pub(crate) struct Row {
    pub(crate) key: &'static str,
    pub(crate) on: &'static [Kind],
    /// What is wrong with a value of it.
    pub(crate) flaws: fn(&Value) -> Vec<Flaw>,
}

/// All of them, sorted by key.
pub(crate) const EXTENSIONS: &[Row] = &[
    row::<RustName>(),
    row::<Assumed>(),
    row::<Idempotency>(),
    row::<Pagination>(),
    row::<Polling>(),
    row::<Retry>(),
    row::<Secret>(),
    row::<Upload>(),
];

const fn row<T: Extension>() -> Row {
    Row {
        key: T::KEY,
        on: T::ON,
        flaws: |value| read::<T>(value).err().unwrap_or_default(),
    }
}

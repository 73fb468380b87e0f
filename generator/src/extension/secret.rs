//! `x-specwright-secret`: a value that is never printed.

use serde::Deserialize;

use super::Extension;
use crate::document::Kind;

/// Whether a value is never printed: neither by `Debug` nor in an error. On a schema or a property.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Secret(#[expect(dead_code, reason = "`lower` asks for the keyword")] bool);

impl Extension for Secret {
    const KEY: &'static str = "x-specwright-secret";
    const ON: &'static [Kind] = &[Kind::Schema];
}

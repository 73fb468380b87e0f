//! Names and notes: `x-rust-name` and `x-specwright-assumed`.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::Extension;
use crate::document::Kind;

/// The name in Rust of a schema, property, parameter, branch of a union, operation or security scheme.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RustName(#[expect(dead_code, reason = "`lower` asks for the keyword")] String);

impl Extension for RustName {
    const KEY: &'static str = "x-rust-name";
    const ON: &'static [Kind] = &[
        Kind::Schema,
        Kind::Parameter,
        Kind::Operation,
        Kind::SecurityScheme,
    ];
}

impl<'de> Deserialize<'de> for RustName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        if name.is_ascii() && syn::parse_str::<syn::Ident>(&name).is_ok() {
            Ok(Self(name))
        } else {
            let message = format!("`{}` is no Rust identifier", name.escape_debug());
            Err(D::Error::custom(message))
        }
    }
}

/// A note for readers, anywhere: the source left this open, and this is what was taken to be.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Assumed(#[expect(dead_code, reason = "only people read it")] String);

impl Extension for Assumed {
    const KEY: &'static str = "x-specwright-assumed";
    const ON: &'static [Kind] = &[];
}

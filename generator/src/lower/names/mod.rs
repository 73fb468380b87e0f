//! Names: published text becomes Rust identifiers, minted once in a scope.

mod case;
mod scope;

pub(crate) use case::{field, pascal, screaming, snake};
pub(crate) use scope::Scope;

//! Names: published text becomes Rust identifiers, minted once in a scope.

mod case;
mod component;
mod length;
mod scope;
mod variant;

pub(crate) use case::{field, pascal, screaming, snake};
pub(crate) use component::{component, module_name, reads_as_name, type_name};
pub(crate) use length::short;
pub(crate) use scope::Scope;
pub(crate) use variant::{CATCH_ALL, Wish, given, variant, variants};

//! Pass: repairs of what progenitor writes, one a file.
//!
//! A pass knows exactly what it repairs and says so when it does not find it: a new release of
//! progenitor is met by an error, not by calls that are subtly wrong. They run in the order of
//! [`PASSES`].

mod allowances;
mod api_version;
mod arguments;
mod body;
mod calls;
mod constructor;
mod docs;
mod free;
mod header_text;
mod hooks;
mod imports;
mod inline;
mod method;
mod naming;
pub(crate) mod placeholder;
mod shape;
mod signature;
mod surplus;
mod tail;
mod url;

pub use naming::function;
pub use shape::Shape;
pub(crate) use signature::findings;
pub use signature::{WireArgument, signature};

use crate::contract::Contract;

/// A repair of progenitor's output.
pub(crate) type Pass = fn(&mut syn::File, &Contract) -> Result<(), Shape>;

/// Every repair, in order: first what belongs to the whole file, then the calls, then the looks.
pub(crate) const PASSES: &[(&str, Pass)] = &[
    ("surplus", surplus::remove),
    ("allowances", allowances::remove),
    ("constructor", constructor::remove),
    ("hooks", hooks::remove),
    ("api_version", api_version::remove),
    ("url", url::write),
    ("header_text", header_text::simplify),
    ("arguments", arguments::look_up),
    ("method", method::name),
    ("body", body::settle),
    ("docs", docs::write),
    ("inline", inline::mark),
    ("tail", tail::cut),
    ("free", free::set),
    ("imports", imports::remove),
];

// @generated from specs/bkend.yaml, specs/claid.yaml, specs/cval.yaml. Do not edit.

//! Clients of these APIs, each a module and a feature of its name:
//!
//! - `bkend`: `bkend storage API`
//! - `claid`: `Claid REST API`
//! - `cval`: `CVAL cloud storage`

#[cfg(feature = "bkend")]
pub mod bkend;
#[cfg(feature = "claid")]
pub mod claid;
#[cfg(feature = "cval")]
pub mod cval;
pub mod runtime;

pub use reqwest::StatusCode;
pub use runtime::ByteStream;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub use runtime::blocking::{Blocking, BlockingStream};
pub use runtime::{Error, Options, Response, Retry, Secret};

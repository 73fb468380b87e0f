// @generated from specs/cval.yaml. Do not edit.

//! A client of `CVAL cloud storage`.
//!
//! ```text
//! let client = storage_clients::cval::Client::builder().build()?;
//! let answer = client.list_connections().send().await?;
//! ```

pub mod client;
pub mod model;

pub use client::Client;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub use client::mock::MockServer;

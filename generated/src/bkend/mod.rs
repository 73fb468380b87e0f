// @generated from specs/bkend.yaml. Do not edit.

//! A client of `bkend storage API`.
//!
//! ```text
//! let client = storage_clients::bkend::Client::builder().bearer_token(key).build()?;
//! let answer = client.list_files().send().await?;
//! ```

pub mod client;
pub mod model;

pub use client::Client;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub use client::mock::MockServer;

// @generated from specs/claid.yaml. Do not edit.

//! A client of `Claid REST API`.
//!
//! ```text
//! let client = storage_clients::claid::Client::builder().bearer_token(key).build()?;
//! let answer = client.list_storage_types().send().await?;
//! ```

pub mod client;
pub mod model;

pub use client::Client;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub use client::mock::MockServer;

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

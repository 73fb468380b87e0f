//! Uploads of any size to presigned URLs, in one piece or in parts.
//!
//! Only crates whose contract has such an upload have this module. The API's own operations are
//! called by [`Steps`], which the generator writes; everything else is here. A browser has neither
//! files nor tasks, and so no uploads.

#![cfg(not(target_arch = "wasm32"))]

mod body;
mod chunks;
mod error;
mod guard;
mod meter;
mod part;
mod put;
mod refused;
mod run;
mod send;
mod source;
mod state;
mod steps;

pub use error::{UploadCause, UploadError};
pub use meter::Progress;
pub use refused::StorageError;
pub use send::Upload;
pub use source::Source;
pub use state::{SentPart, UploadState};
pub use steps::{Begun, Described, PartNumber, Plan, Steps, Target};

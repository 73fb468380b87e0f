// @generated from specs/cval.yaml. Do not edit.

//! The client and its calls, one file a group.

mod cloud_storage;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub mod mock;
mod wire;

pub use cloud_storage::CreateConnection;
pub use cloud_storage::DeleteConnection;
pub use cloud_storage::GetConnection;
pub use cloud_storage::ListConnections;
pub use cloud_storage::SetSynchronization;

use crate::runtime::{self, Builder, Core};

/// What the contract says about all calls.
static API: runtime::Api = runtime::Api {
    servers: &[],
    schemes: &[],
};

/// Connections between CVAL and an S3-like cloud storage.
///
/// The contract is `CVAL cloud storage`, version `unversioned`.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Begins a client; `build` ends it.
    pub fn builder() -> Builder<Self> {
        Builder::new(&API)
    }

    /// Where calls go, unless an operation has a server of its own.
    pub fn base_url(&self) -> &str {
        self.core.base_url()
    }
}

impl From<Core> for Client {
    fn from(core: Core) -> Self {
        Self { core }
    }
}

// @generated from specs/claid.yaml. Do not edit.

//! The client and its calls, one file a group.

mod image;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub mod mock;
mod storage;
mod wire;

pub use image::CreateBatchEdit;
pub use image::GetBatchEdit;
pub use storage::CreateStorage;
pub use storage::DeleteStorage;
pub use storage::GetStorage;
pub use storage::ListStorageTypes;
pub use storage::ListStorages;
pub use storage::UpdateStorage;

use crate::runtime::{self, Builder, Core};

/// What the contract says about all calls.
static API: runtime::Api = runtime::Api {
    servers: &[runtime::Server::at("https://api.claid.ai")],
    schemes: &[runtime::Scheme {
        id: "OAuth2PasswordBearer",
        kind: &runtime::scheme::Authorization("Bearer"),
    }],
};

/// Storage connections and batch image editing of the Claid image service.
///
/// The contract is `Claid REST API`, version `v1`.
///
/// Server `https://api.claid.ai`.
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

impl Builder<Client> {
    /// The bearer token.
    ///
    /// Sign in with an API key in the header `Authorization: Bearer YOUR_API_KEY`, over HTTPS; no password is needed.
    /// A key is made in the Claid account under Overview or API keys.
    ///
    /// Security scheme `OAuth2PasswordBearer`.
    #[must_use]
    pub fn bearer_token(self, token: impl Into<String>) -> Self {
        self.put_credential(0, token.into())
    }
}

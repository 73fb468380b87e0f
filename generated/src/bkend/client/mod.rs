// @generated from specs/bkend.yaml. Do not edit.

//! The client and its calls, one file a group.

mod files;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub mod mock;
mod multipart;
#[cfg(not(target_arch = "wasm32"))]
mod upload_file;
mod wire;

pub use files::CreateDownloadUrl;
pub use files::CreateFile;
pub use files::CreatePresignedUpload;
pub use files::DeleteFile;
pub use files::GetFile;
pub use files::ListFiles;
pub use files::UpdateFile;
pub use multipart::AbortMultipartUpload;
pub use multipart::CompleteMultipartUpload;
pub use multipart::InitMultipartUpload;
pub use multipart::PresignPart;
#[cfg(not(target_arch = "wasm32"))]
pub use upload_file::UploadFile;

use crate::runtime::{self, Builder, Core};

/// What the contract says about all calls.
static API: runtime::Api = runtime::Api {
    servers: &[runtime::Server::at("https://api-client.bkend.ai")],
    schemes: &[
        runtime::Scheme {
            id: "accessToken",
            kind: &runtime::scheme::Authorization("Bearer"),
        },
        runtime::Scheme {
            id: "publishableKey",
            kind: &runtime::scheme::Header("X-API-Key"),
        },
    ],
};

/// File uploads, downloads and metadata of the bkend storage service.
///
/// The contract is `bkend storage API`, version `v1`.
///
/// Server `https://api-client.bkend.ai`.
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
    /// The access token of the user, sent with every request in the header `Authorization: Bearer TOKEN`.
    ///
    /// Security scheme `accessToken`.
    #[must_use]
    pub fn bearer_token(self, token: impl Into<String>) -> Self {
        self.put_credential(0, token.into())
    }

    /// The key of the header `X-API-Key`.
    ///
    /// The publishable key, sent with every request.
    ///
    /// Security scheme `publishableKey`.
    #[must_use]
    pub fn api_key(self, key: impl Into<String>) -> Self {
        self.put_credential(1, key.into())
    }
}

// @generated from specs/claid.yaml. Do not edit.

//! Calls of the group `Storage`.
//!
//! Connect buckets and web folders to Claid, and see which types of storage it supports.

use super::Client;
use crate::claid::model::{
    DeleteStorageResponse, HttpErrorDetails, StorageDetailsResponse, StorageInput, StorageList,
    StorageTypeList, StorageUpdate,
};
use crate::runtime::{Operation, Options, PathStyle, Payload, Sending};

static CREATE_STORAGE: Operation = Operation {
    id: "create_storage_v1_storage_storages_post",
    method: "POST",
    path: "/v1/storage/storages",
    accept: "application/json",
    security: &[&[0]],
    ..Operation::PLAIN
};

impl Client {
    /// Connect a storage.
    ///
    /// Connects an AWS S3 bucket, a Google Cloud Storage bucket or a web folder to Claid.
    ///
    /// `POST /v1/storage/storages`
    pub fn create_storage(&self, body: StorageInput) -> CreateStorage<'_> {
        CreateStorage {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreateStorage<'c> {
    client: &'c Client,
    body: StorageInput,
    options: Options,
}

impl CreateStorage<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 403 or 422; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<StorageDetailsResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&CREATE_STORAGE, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::create_storage);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 422 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static DELETE_STORAGE: Operation = Operation {
    id: "delete_storage_v1_storage_storages__storage_id__delete",
    method: "DELETE",
    path: "/v1/storage/storages/{storage_id}",
    accept: "application/json",
    security: &[&[0]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Disconnect a storage.
    ///
    /// Disconnects a storage from Claid.
    /// The bucket itself stays on its cloud platform.
    ///
    /// `DELETE /v1/storage/storages/{storage_id}`
    ///
    /// - `storage_id`: Id of the storage.
    pub fn delete_storage(&self, storage_id: i64) -> DeleteStorage<'_> {
        DeleteStorage {
            client: self,
            storage_id,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::delete_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct DeleteStorage<'c> {
    client: &'c Client,
    storage_id: i64,
    options: Options,
}

impl DeleteStorage<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 403, 404 or 422; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<DeleteStorageResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&DELETE_STORAGE, self.options);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        let ready = draft.ready(super::wire::delete_storage);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 422 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static GET_STORAGE: Operation = Operation {
    id: "get_storage_v1_storage_storages__storage_id__get",
    method: "GET",
    path: "/v1/storage/storages/{storage_id}",
    accept: "application/json",
    security: &[&[0]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Get one storage.
    ///
    /// Answers with the `id`, `name`, `type` and `parameters` of one storage.
    ///
    /// `GET /v1/storage/storages/{storage_id}`
    ///
    /// - `storage_id`: Id of the storage.
    pub fn get_storage(&self, storage_id: i64) -> GetStorage<'_> {
        GetStorage {
            client: self,
            storage_id,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::get_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct GetStorage<'c> {
    client: &'c Client,
    storage_id: i64,
    options: Options,
}

impl GetStorage<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 403, 404 or 422; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<StorageDetailsResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&GET_STORAGE, self.options);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        let ready = draft.ready(super::wire::get_storage);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 422 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static LIST_STORAGE_TYPES: Operation = Operation {
    id: "list_storage_types_v1_storage_storage_types_get",
    method: "GET",
    path: "/v1/storage/storage-types",
    accept: "application/json",
    security: &[&[0]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// List the storage types.
    ///
    /// Lists the types of storage that Claid can connect to.
    ///
    /// `GET /v1/storage/storage-types`
    pub fn list_storage_types(&self) -> ListStorageTypes<'_> {
        ListStorageTypes {
            client: self,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::list_storage_types`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct ListStorageTypes<'c> {
    client: &'c Client,
    options: Options,
}

impl ListStorageTypes<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401 or 403; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<StorageTypeList, HttpErrorDetails> {
        let draft = self.client.core.draft(&LIST_STORAGE_TYPES, self.options);
        let ready = draft.ready(super::wire::list_storage_types);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static LIST_STORAGES: Operation = Operation {
    id: "list_storages_v1_storage_storages_get",
    method: "GET",
    path: "/v1/storage/storages",
    accept: "application/json",
    security: &[&[0]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// List the connected storages.
    ///
    /// Lists the storages connected to the account, each with its `id`, `name`, `type` and `parameters`.
    ///
    /// `GET /v1/storage/storages`
    pub fn list_storages(&self) -> ListStorages<'_> {
        ListStorages {
            client: self,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::list_storages`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct ListStorages<'c> {
    client: &'c Client,
    options: Options,
}

impl ListStorages<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401 or 403; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<StorageList, HttpErrorDetails> {
        let draft = self.client.core.draft(&LIST_STORAGES, self.options);
        let ready = draft.ready(super::wire::list_storages);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static UPDATE_STORAGE: Operation = Operation {
    id: "patch_storage_v1_storage_storages__storage_id__patch",
    method: "PATCH",
    path: "/v1/storage/storages/{storage_id}",
    accept: "application/json",
    security: &[&[0]],
    ..Operation::PLAIN
};

impl Client {
    /// Change a storage.
    ///
    /// Changes the `name`, `type` or `parameters` of a storage, one or several at a time.
    ///
    /// `PATCH /v1/storage/storages/{storage_id}`
    ///
    /// - `storage_id`: Id of the storage.
    pub fn update_storage(&self, storage_id: i64, body: StorageUpdate) -> UpdateStorage<'_> {
        UpdateStorage {
            client: self,
            storage_id,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::update_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct UpdateStorage<'c> {
    client: &'c Client,
    storage_id: i64,
    body: StorageUpdate,
    options: Options,
}

impl UpdateStorage<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 403, 404 or 422; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<StorageDetailsResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&UPDATE_STORAGE, self.options);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::update_storage);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 422 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

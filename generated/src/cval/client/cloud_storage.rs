// @generated from specs/cval.yaml. Do not edit.

//! Calls of the group `Cloud storage`.
//!
//! Connect buckets of an S3-like storage (such as Minio, Scality, Yandex Cloud or Google Cloud).
//! The user of the storage needs read permission, the bucket a `/cval` directory, and a dataset the folders `images` and `annotations`, each with `train`, `test` and `val` inside.

use super::Client;
use crate::cval::model::{Connection, ConnectionId, ConnectionInput};
use crate::runtime::{Operation, Options, PathStyle, Payload, QueryStyle, Sending, Uuid};

static CREATE_CONNECTION: Operation = Operation {
    id: "create_connection",
    method: "POST",
    path: "/api/cloud",
    accept: "application/json",
    ..Operation::PLAIN
};

impl Client {
    /// Connect a storage.
    ///
    /// Makes a connection to a bucket and answers with its id.
    ///
    /// `POST /api/cloud`
    pub fn create_connection(&self, body: ConnectionInput) -> CreateConnection<'_> {
        CreateConnection {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreateConnection<'c> {
    client: &'c Client,
    body: ConnectionInput,
    options: Options,
}

impl CreateConnection<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// A failure without details; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<ConnectionId> {
        let mut draft = self.client.core.draft(&CREATE_CONNECTION, self.options);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::create_connection);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            _ => Err(answer.unit_error(())),
        })
    }
}

static DELETE_CONNECTION: Operation = Operation {
    id: "delete_connection",
    method: "DELETE",
    path: "/api/cloud/{storage_id}",
    accept: "application/json",
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Delete a connection.
    ///
    /// Deletes a connection and answers with its id.
    ///
    /// `DELETE /api/cloud/{storage_id}`
    ///
    /// - `storage_id`: Id of the connection.
    pub fn delete_connection(&self, storage_id: impl Into<Uuid>) -> DeleteConnection<'_> {
        DeleteConnection {
            client: self,
            storage_id: storage_id.into(),
            options: Options::default(),
        }
    }
}

/// The request of [`Client::delete_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct DeleteConnection<'c> {
    client: &'c Client,
    storage_id: Uuid,
    options: Options,
}

impl DeleteConnection<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// A failure without details; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<ConnectionId> {
        let mut draft = self.client.core.draft(&DELETE_CONNECTION, self.options);
        draft.check("storage_id", &self.storage_id);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        let ready = draft.ready(super::wire::delete_connection);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            _ => Err(answer.unit_error(())),
        })
    }
}

static GET_CONNECTION: Operation = Operation {
    id: "get_connection",
    method: "GET",
    path: "/api/cloud/{storage_id}",
    accept: "application/json",
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Get a connection.
    ///
    /// Answers with the parameters of one connection.
    ///
    /// `GET /api/cloud/{storage_id}`
    ///
    /// - `storage_id`: Id of the connection.
    pub fn get_connection(&self, storage_id: impl Into<Uuid>) -> GetConnection<'_> {
        GetConnection {
            client: self,
            storage_id: storage_id.into(),
            options: Options::default(),
        }
    }
}

/// The request of [`Client::get_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct GetConnection<'c> {
    client: &'c Client,
    storage_id: Uuid,
    options: Options,
}

impl GetConnection<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// A failure without details; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<Connection> {
        let mut draft = self.client.core.draft(&GET_CONNECTION, self.options);
        draft.check("storage_id", &self.storage_id);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        let ready = draft.ready(super::wire::get_connection);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            _ => Err(answer.unit_error(())),
        })
    }
}

static LIST_CONNECTIONS: Operation = Operation {
    id: "list_connections",
    method: "GET",
    path: "/api/clouds/all",
    accept: "application/json",
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// List the connections.
    ///
    /// Answers with every connection and its parameters.
    ///
    /// `GET /api/clouds/all`
    pub fn list_connections(&self) -> ListConnections<'_> {
        ListConnections {
            client: self,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::list_connections`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct ListConnections<'c> {
    client: &'c Client,
    options: Options,
}

impl ListConnections<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// A failure without details; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<Vec<Connection>> {
        let draft = self.client.core.draft(&LIST_CONNECTIONS, self.options);
        let ready = draft.ready(super::wire::list_connections);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            _ => Err(answer.unit_error(())),
        })
    }
}

static SET_SYNCHRONIZATION: Operation = Operation {
    id: "set_synchronization",
    method: "PUT",
    path: "/api/cloud/{storage_id}",
    accept: "application/json",
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Turn synchronization on or off.
    ///
    /// Turns the automatic synchronization of CVAL with the storage on or off.
    ///
    /// `PUT /api/cloud/{storage_id}`
    ///
    /// - `storage_id`: Id of the connection.
    /// - `synchronization`: Whether to synchronize.
    ///   The name is misspelled on the wire too.
    pub fn set_synchronization(
        &self,
        storage_id: impl Into<Uuid>,
        synchronization: bool,
    ) -> SetSynchronization<'_> {
        SetSynchronization {
            client: self,
            storage_id: storage_id.into(),
            synchronization,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::set_synchronization`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct SetSynchronization<'c> {
    client: &'c Client,
    storage_id: Uuid,
    synchronization: bool,
    options: Options,
}

impl SetSynchronization<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// A failure without details; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<ConnectionId> {
        let mut draft = self.client.core.draft(&SET_SYNCHRONIZATION, self.options);
        draft.check("storage_id", &self.storage_id);
        draft.path("storage_id", PathStyle::Simple, &self.storage_id);
        draft.query("syncronization", QueryStyle::Form, &self.synchronization);
        let ready = draft.ready(super::wire::set_synchronization);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            _ => Err(answer.unit_error(())),
        })
    }
}

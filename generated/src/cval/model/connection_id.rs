// @generated from specs/cval.yaml. Do not edit.

use crate::runtime::{Extra, Uuid};

/// The id of a connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConnectionId {
    /// Id of the connection.
    pub id: Uuid,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl ConnectionId {
    /// With what the contract requires.
    pub fn new(id: impl Into<Uuid>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    ConnectionId {
        "id" => id: required,
        ..extra
    }
}

// @generated from specs/cval.yaml. Do not edit.

//! The models: what is sent and what comes back.

mod connection;
mod connection_id;
mod connection_input;

pub use connection::Connection;
pub use connection_id::ConnectionId;
pub use connection_input::ConnectionInput;

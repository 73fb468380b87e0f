// @generated from specs/cval.yaml. Do not edit.

//! A server for tests, with feature `mock`.

use super::Client;

/// Answers the calls of [`Client`]s in tests.
pub type MockServer = crate::runtime::mock::MockServer<Client>;

crate::runtime::mock::declared! {
    Client {
        "create_connection" = "200 application/json" "default",
        "delete_connection" = "200 application/json" "default",
        "get_connection" = "200 application/json" "default",
        "list_connections" = "200 application/json" "default",
        "set_synchronization" = "200 application/json" "default",
    }
}

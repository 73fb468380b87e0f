//! CVAL: its five operations. It asks for no credentials, and its failures have no details.

use serde_json::json;
use specwright_live::cval::Client;
use specwright_live::cval::model::{Connection, ConnectionId, ConnectionInput};

use crate::exchange::{self, Extent, Suite, example};
use crate::server::Sent;

type Row = exchange::Row<Client, ()>;

const ID: &str = "3f0c6f5e-8a51-4c5e-9d3a-0b6a1f6d2c47";
const PATH: &str = "/api/cloud/3f0c6f5e-8a51-4c5e-9d3a-0b6a1f6d2c47";

fn client(url: &str) -> Client {
    Client::builder().base_url(url).build().expect("a client")
}

fn suite() -> Suite<Client, ()> {
    let rows = [
        create_connection(),
        delete_connection(),
        get_connection(),
        list_connections(),
        set_synchronization(),
    ];
    Suite {
        module: "cval",
        client,
        rows: rows.into_iter().flatten().collect(),
        failure: (json!({ "anything": "goes" }), ()),
    }
}

api_tests!(suite);

fn input() -> ConnectionInput {
    ConnectionInput::new(
        "your_access_key",
        "your_bucket_name",
        "https://your-storage-endpoint.com",
        "your_secret_key",
    )
}

fn is_id(id: &ConnectionId) {
    assert_eq!(id.id.as_str(), ID);
}

fn is_connection(connection: &Connection) {
    assert_eq!(connection.id.as_str(), ID);
    assert_eq!(connection.access_key.expose(), "your_access_key");
    assert_eq!(connection.secret_key.expose(), "your_secret_key");
    assert_eq!(connection.endpoint, "https://your-storage-endpoint.com");
    assert_eq!(connection.bucket, "your_bucket_name");
    assert!(connection.synchronize);
}

fn create_connection() -> Vec<Row> {
    let answer = || (200, example("cval_create_connection_response_200"));
    let sent = || Sent::new("POST", "/api/cloud");
    let full = example("cval_create_connection_request");
    let minimal = json!({
        "access_key": "your_access_key",
        "bucket": "your_bucket_name",
        "endpoint": "https://your-storage-endpoint.com",
        "secret_key": "your_secret_key",
    });
    vec![
        Row::new(
            "create_connection",
            Extent::Full,
            sent().json(full),
            answer(),
            |api| async move {
                api.create_connection(input().synchronize(true))
                    .send()
                    .await
            },
            is_id,
        ),
        Row::new(
            "create_connection",
            Extent::Minimal,
            sent().json(minimal),
            answer(),
            |api| async move { api.create_connection(input()).send().await },
            is_id,
        ),
    ]
}

fn delete_connection() -> Vec<Row> {
    vec![Row::new(
        "delete_connection",
        Extent::Full,
        Sent::new("DELETE", PATH),
        (200, example("cval_delete_connection_response_200")),
        |api| async move { api.delete_connection(ID).send().await },
        is_id,
    )]
}

fn get_connection() -> Vec<Row> {
    vec![Row::new(
        "get_connection",
        Extent::Full,
        Sent::new("GET", PATH),
        (200, example("cval_get_connection_response_200")),
        |api| async move { api.get_connection(ID).send().await },
        is_connection,
    )]
}

fn list_connections() -> Vec<Row> {
    vec![Row::new(
        "list_connections",
        Extent::Full,
        Sent::new("GET", "/api/clouds/all"),
        (200, example("cval_list_connections_response_200")),
        |api| async move { api.list_connections().send().await },
        |connections| {
            assert_eq!(connections.len(), 1);
            is_connection(&connections[0]);
        },
    )]
}

fn set_synchronization() -> Vec<Row> {
    let answer = || (200, example("cval_set_synchronization_response_200"));
    // The name is misspelled on the wire.
    let sent = |value: &str| Sent::new("PUT", &format!("{PATH}?syncronization={value}"));
    vec![
        Row::new(
            "set_synchronization",
            Extent::Full,
            sent("true"),
            answer(),
            |api| async move { api.set_synchronization(ID, true).send().await },
            is_id,
        ),
        Row::new(
            "set_synchronization",
            Extent::Full,
            sent("false"),
            answer(),
            |api| async move { api.set_synchronization(ID, false).send().await },
            is_id,
        ),
    ]
}

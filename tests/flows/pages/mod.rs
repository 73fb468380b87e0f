//! Lists of every style, to their end and no further, from servers that mean well and those that do not.

mod cursors;
mod numbers;
mod urls;

use serde_json::json;
use wiremock::ResponseTemplate;

use crate::lists::Client;
use crate::runtime::Error;
use crate::server::{Server, json};

fn client(server: &Server) -> Client {
    let client = Client::builder().base_url(server.url()).key("secret");
    client.build().expect("a client")
}

/// The message of a failure that the client found before it asked.
fn refused<T, E: std::fmt::Debug>(result: Result<T, Error<E>>) -> String {
    match result {
        Err(Error::Request(message)) => message,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it went well"),
    }
}

#[tokio::test]
async fn a_failure_keeps_its_type_and_ends_the_list() {
    let wrong = ResponseTemplate::new(400).set_body_json(json!({"code": "too far"}));
    let server = Server::with(vec![
        json(json!({"items": [1, 2]})),
        wrong,
        json(json!({"items": [9]})),
    ])
    .await;
    let client = client(&server);
    let mut stream = client.by_page().stream();
    assert_eq!(
        stream.next().await.expect("an item").expect("a good one"),
        1
    );
    assert_eq!(
        stream.next().await.expect("an item").expect("a good one"),
        2
    );
    let error = stream.next().await.expect("an end").expect_err("it failed");
    assert_eq!(error.details().expect("details").code, "too far");
    assert!(stream.next().await.is_none());
    assert_eq!(server.targets().await.len(), 2);
}

/// Both are streams for those who have combinators for them.
#[tokio::test]
async fn they_are_streams() {
    fn is_stream<S: futures_core::Stream + Send + Unpin>(_: &S) {}
    let server = Server::with(vec![json(json!({}))]).await;
    let client = client(&server);
    is_stream(&client.by_page().pages());
    is_stream(&client.by_page().stream());
}

//! How a test fails: with what was asked, and what is different.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::mocked::MockServer;
use crate::mocked::model::{Item, Problem};

/// What a test fails with.
fn failure(test: impl FnOnce()) -> String {
    let caught = catch_unwind(AssertUnwindSafe(test)).expect_err("the test fails");
    let text = caught.downcast_ref::<String>().cloned();
    text.or_else(|| caught.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .expect("a message")
}

#[tokio::test]
async fn an_unexpected_request_is_told_with_what_differs() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_item("a").depth(2).send())
        .answers(Item::new("a"));
    server
        .on(client.get_item("b").send())
        .fails(404, Problem::new("none"))
        .times(1);
    server.any(client.delete_item("a").send()).answers(());
    _ = client.get_item("a").depth(1).send().await;
    _ = client.get_item("b").send().await;
    _ = client.get_item("b").send().await;
    _ = client.get_photo("a").send().await;
    let text = failure(|| server.verify());
    let expected = "\
unexpected: GET /v1/items/a?depth=1&key=mock
  expected: getItem, GET /v1/items/a?depth=2
    query: depth=1, not depth=2
  expected: getItem, GET /v1/items/b
    path: /v1/items/a, not /v1/items/b
unexpected: GET /v1/items/b?key=mock
  expected: getItem, GET /v1/items/a?depth=2
    path: /v1/items/b, not /v1/items/a
    query: depth=2 is missing
  expected: getItem, GET /v1/items/b
    its calls have all come: 1
unexpected: GET /v1/items/a/photo?key=mock
  expected: getItem, GET /v1/items/a?depth=2
  expected: getItem, GET /v1/items/b
  expected: any deleteItem, DELETE /v1/items/{id}";
    assert_eq!(text, expected);
}

#[tokio::test]
async fn a_call_that_does_not_come_fails_the_test() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_item("a").send())
        .answers(Item::new("a"))
        .times(2);
    client.get_item("a").send().await.expect("an item");
    let text = failure(|| drop(server));
    assert_eq!(text, "expected 2 times, not 1: getItem, GET /v1/items/a");
}

#[test]
fn a_server_without_calls_is_fine() {
    let server = MockServer::start();
    server
        .any(server.client().delete_item("a").send())
        .answers(());
    server.verify();
}

#[test]
fn what_cannot_be_expected_is_told_at_once() {
    let server = MockServer::start();
    let client = server.client();
    let undeclared = failure(|| {
        server
            .on(client.get_item("a").send())
            .fails(410, Problem::new("gone"));
    });
    assert_eq!(
        undeclared,
        "the contract declares no 410 for `getItem`, only 200, 404: `replies` can say anything"
    );
    let unsendable = failure(|| {
        _ = server.on(client.get_item("..").send());
    });
    assert!(
        unsendable.starts_with("the expected call cannot be made: "),
        "{unsendable}"
    );
}

/// Neither a credential nor a header that a caller adds by hand is in a message.
#[tokio::test]
async fn messages_have_no_credentials() {
    use crate::runtime::Options;
    let server = MockServer::start();
    let client = server
        .builder()
        .key("k")
        .token("hush")
        .build()
        .expect("a client");
    let secret = |text: &str| Options::new().header("x-secret", text);
    server
        .on(client.delete_item("a").options(secret("hush-1")).send())
        .answers(());
    _ = client
        .delete_item("a")
        .options(secret("hush-2"))
        .send()
        .await;
    let text = failure(|| server.verify());
    assert!(text.contains("header x-secret: another value"), "{text}");
    assert!(!text.contains("hush"), "{text}");
}

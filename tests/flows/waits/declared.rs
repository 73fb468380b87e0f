//! What a contract can say about a task: where its state is, and what it is called.

use serde_json::{Value, json};
use tokio::time::{Duration, Instant};
use wiremock::ResponseTemplate;

use crate::runtime::flow::WaitError;
use crate::server::{Server, json as answer};
use crate::tasks::Client;
use crate::tasks::model::Begun;

fn client(server: &Server) -> Client {
    let client = Client::builder().base_url(server.url());
    client.build().expect("a client")
}

fn begun(number: &Value, task: &str) -> ResponseTemplate {
    let begun = ResponseTemplate::new(202).set_body_json(json!({"number": number}));
    begun.append_header("x-task", task)
}

/// The name is a number where text is asked for, and text where a number is.
#[tokio::test]
async fn states_by_number() {
    let server = Server::with(vec![
        begun(&json!(7), "81"),
        answer(json!({"code": null})),
        answer(json!({"code": 3})),
    ])
    .await;
    let began = Instant::now();
    let api = client(&server);
    let done = api.report().wait().await.expect("it is done");
    assert_eq!(done.code, Some(Some(3)));
    let wanted = ["/reports", "/by-number/7?of=81", "/by-number/7?of=81"];
    assert_eq!(server.targets().await, wanted);
    assert!(began.elapsed() >= Duration::from_millis(100));

    let server = Server::with(vec![answer(json!({"code": -1}))]).await;
    let api = client(&server);
    let error = api.by_number("a", 1).wait().await.expect_err("it failed");
    assert!(matches!(error, WaitError::Failed(_)), "{error:?}");
}

#[tokio::test]
async fn a_name_that_does_not_fit() {
    let server = Server::with(vec![begun(&json!(7), "eighty-one")]).await;
    let error = client(&server).report().wait().await;
    let error = error.expect_err("there is nothing to ask for");
    assert!(error.to_string().contains("x-task"), "{error}");
    assert_eq!(server.targets().await.len(), 1);
}

#[tokio::test]
async fn states_elsewhere() {
    let ready = ResponseTemplate::new(200).append_header("x-state", "ready");
    let server = Server::with(vec![ready]).await;
    client(&server).by_header().wait().await.expect("ready");

    let server = Server::with(vec![answer(json!("ready"))]).await;
    let done = client(&server).whole().wait().await.expect("ready");
    assert_eq!(*done, "ready");

    let server = Server::with(vec![answer(json!({"over": true}))]).await;
    let wait = client(&server);
    let done = wait
        .by_flag(Begun::new(1))
        .wait()
        .await
        .expect("it is over");
    assert_eq!(done.over, Some(true));
}

//! Pages by URL.

use serde_json::json;
use wiremock::ResponseTemplate;

use super::{client, refused};
use crate::server::{Server, json};

fn link(target: &str, body: serde_json::Value) -> ResponseTemplate {
    let text = format!("<{target}>; rel=\"prev next\"; title=\"a, <b>; rel=next\"");
    json(body)
        .append_header(
            "link",
            "</by-link?page=0>; rel=prev, </x>; rel=\"next\"; anchor=\"/y\"",
        )
        .append_header("link", text)
}

#[tokio::test]
async fn links_are_followed_on_the_same_origin() {
    let server = Server::with(vec![
        link("?page=2&size=x%20y", json!([1])),
        link("/elsewhere/items?c=3#part", json!([2])),
        json(json!([3])),
    ])
    .await;
    let items = client(&server).by_link().size(1).stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2, 3]);
    let targets = server.targets().await;
    assert_eq!(
        targets,
        [
            "/by-link?size=1",
            "/by-link?page=2&size=x%20y",
            "/elsewhere/items?c=3"
        ]
    );
    let requests = server.requests().await;
    assert!(
        requests
            .iter()
            .all(|request| request.headers["authorization"] == "Bearer secret")
    );
}

/// A server that gives the key back in the URL gets it once; one that does not gets it too.
#[tokio::test]
async fn a_key_in_the_query_is_sent_once() {
    let page = |url: &str| json(json!({"items": [1], "meta": {"url": url}}));
    let server = Server::with(vec![
        page("?page=2&api+key=s%26t"),
        page("?page=3"),
        page("?api%20key=other&page=4"),
        json(json!({"items": []})),
    ])
    .await;
    let client = crate::lists::Client::builder().base_url(server.url());
    let client = client.query_key("s&t").build().expect("a client");
    let items = client.by_url_with_key().stream().collect().await;
    assert_eq!(items.expect("a list").len(), 3);
    let wanted = [
        "/by-url-with-key?api%20key=s%26t",
        "/by-url-with-key?page=2&api+key=s%26t",
        "/by-url-with-key?page=3&api%20key=s%26t",
        "/by-url-with-key?api%20key=other&page=4",
    ];
    assert_eq!(server.targets().await, wanted);
}

#[tokio::test]
async fn urls_of_the_body_are_followed_on_the_same_origin() {
    let page =
        |items: serde_json::Value, url: String| json(json!({"items": items, "meta": {"url": url}}));
    let server = Server::with(vec![
        page(json!([1]), "/by-url?token=t".to_owned()),
        json(json!({"items": [2], "meta": {}})),
    ])
    .await;
    let items = client(&server).by_url().stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2]);
    assert_eq!(server.targets().await, ["/by-url", "/by-url?token=t"]);

    // Another port, host and scheme, and what is no URL.
    let others = [
        "http://127.0.0.1:1/by-url",
        "https://api.example/by-url",
        "//evil.example/x",
        "http://[",
        "file:///etc/passwd",
    ];
    for other in others {
        let server = Server::with(vec![page(json!([1]), other.to_owned())]).await;
        let client = client(&server);
        let mut stream = client.by_url().stream();
        assert_eq!(
            stream.next().await.expect("an item").expect("a good one"),
            1
        );
        let message = refused(stream.next().await.expect("an error"));
        assert!(message.contains("next page"), "{message}");
        assert!(stream.next().await.is_none());
        assert_eq!(server.targets().await.len(), 1, "{other}");
    }
    let server = Server::with(vec![json(json!({}))]).await;
    let password = server.url().replace("://", "://user:pass@");
    let client = client(&server);
    let result = client
        .by_url()
        .options(crate::runtime::Options::new().url(password))
        .send()
        .await;
    assert!(refused(result).contains("credentials"));
}

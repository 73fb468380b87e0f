//! Pages by cursor.

use serde_json::json;

use super::{client, refused};
use crate::lists::model::Search;
use crate::server::{Server, json};

#[tokio::test]
async fn cursors_of_body_and_header_go_where_they_belong() {
    let ends = [
        json!({"next": null}),
        json!({"next": ""}),
        json!({}),
        json!(null),
    ];
    for end in ends {
        let pages = [
            json!({"items": [1], "meta": {"next": "a/b"}}),
            json!({"items": [], "meta": {"next": "c"}, "more": true}),
            if end.is_null() {
                json!({"items": [2]})
            } else {
                json!({"items": [2], "meta": end})
            },
            json!({"items": [9]}),
        ];
        let answers = || pages.iter().cloned().map(json).collect();
        let server = Server::with(answers()).await;
        let items = client(&server).by_cursor().stream().collect().await;
        assert_eq!(items.expect("a list"), [1, 2]);
        let targets = server.targets().await;
        assert_eq!(
            targets,
            ["/by-cursor", "/by-cursor?after=a%2Fb", "/by-cursor?after=c"]
        );

        let server = Server::with(answers()).await;
        let items = client(&server)
            .by_body(Search::new("x"))
            .stream()
            .collect()
            .await;
        assert_eq!(items.expect("a list"), [1, 2]);
        let bodies: Vec<serde_json::Value> = server
            .requests()
            .await
            .iter()
            .map(|request| request.body_json().expect("JSON"))
            .collect();
        let wanted = [
            json!({"text": "x"}),
            json!({"text": "x", "after": "a/b"}),
            json!({"text": "x", "after": "c"}),
        ];
        assert_eq!(bodies, wanted);
    }
    let page = |items: serde_json::Value| json(json!({"items": items}));
    let answers = vec![
        page(json!([1])).insert_header("X-Next", "17"),
        page(json!([2])),
    ];
    let server = Server::with(answers).await;
    let items = client(&server).by_header().stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2]);
    let requests = server.requests().await;
    assert_eq!(requests[1].headers["x-after"], "17");
}

#[tokio::test]
async fn more_that_is_false_ends_a_list_with_a_cursor() {
    let page = json!({"items": [1], "meta": {"next": "a"}, "more": false});
    let server = Server::with(vec![json(page)]).await;
    let items = client(&server).by_cursor().stream().collect().await;
    assert_eq!(items.expect("a list"), [1]);
    assert_eq!(server.targets().await.len(), 1);
}

#[tokio::test]
async fn a_cursor_that_repeats_is_an_error_behind_its_page() {
    // At once, after two others, and the one that the caller began with.
    let cursors = [vec!["a", "a"], vec!["a", "b", "c", "a"], vec!["a", "start"]];
    for cursors in cursors {
        let page = |cursor: &&str| json(json!({"items": [1], "meta": {"next": cursor}}));
        let server = Server::with(cursors.iter().map(page).collect()).await;
        let client = client(&server);
        let mut pages = client.by_cursor().after("start").pages();
        for _ in &cursors {
            pages.next().await.expect("a page").expect("a good one");
        }
        let end = pages.next().await.expect("an error");
        assert!(refused(end).contains("read already"));
        assert!(pages.next().await.is_none());
        assert_eq!(server.targets().await.len(), cursors.len());
    }
}

#[tokio::test]
async fn empty_pages_without_end_are_an_error() {
    let page = |number: u32| json(json!({"items": [], "meta": {"next": number.to_string()}}));
    let server = Server::with((0..200).map(page).collect()).await;
    let result = client(&server).by_cursor().stream().collect().await;
    assert!(refused(result).contains("100 empty ones"));
    assert_eq!(server.targets().await.len(), 100);
}

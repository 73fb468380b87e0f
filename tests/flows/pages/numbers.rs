//! Pages by number and by offset.

use serde_json::json;

use super::{client, refused};
use crate::server::{Server, json};

#[tokio::test]
async fn numbered_pages_end_where_the_answer_says() {
    // The pages, and how many are asked for.
    let table = [
        (
            vec![
                json!({"items": [1, 2], "more": true}),
                json!({"items": [3], "more": false}),
                json!({"items": [9]}),
            ],
            2,
        ),
        (
            vec![
                json!({"items": [1, 2], "pages": 2}),
                json!({"items": [3], "pages": 2}),
                json!({"items": [9]}),
            ],
            2,
        ),
        (
            vec![
                json!({"items": [1, 2], "total": 3}),
                json!({"items": [3], "total": 3}),
                json!({"items": [9]}),
            ],
            2,
        ),
        // Without a word, the empty page is the end; so it is for a server that says there is more.
        (
            vec![
                json!({"items": [1, 2]}),
                json!({"items": [3]}),
                json!({"items": []}),
            ],
            3,
        ),
        (
            vec![json!({"items": [1, 2]}), json!({"items": [3]}), json!({})],
            3,
        ),
        (
            vec![
                json!({"items": [1, 2]}),
                json!({"items": [3]}),
                json!({"items": [], "more": true, "total": 99}),
            ],
            3,
        ),
        // Totals that lie: `more` is believed first, then the number of pages.
        (
            vec![
                json!({"items": [1, 2], "more": true, "total": 1, "pages": 1}),
                json!({"items": [3], "more": false, "total": 99}),
            ],
            2,
        ),
        (
            vec![
                json!({"items": [1, 2], "pages": 2, "total": 1}),
                json!({"items": [3], "pages": 2}),
            ],
            2,
        ),
        (
            vec![
                json!({"items": [1, 2], "total": 99}),
                json!({"items": [3], "total": 99}),
                json!({"items": []}),
            ],
            3,
        ),
    ];
    for (pages, asked) in table {
        let shown = format!("{pages:?}");
        let server = Server::with(pages.into_iter().map(json).collect()).await;
        let items = client(&server).by_page().limit(2).stream().collect().await;
        assert_eq!(items.expect("a list"), [1, 2, 3], "{shown}");
        let wanted: Vec<_> = (1..=asked)
            .map(|page| {
                if page == 1 {
                    "/by-page?limit=2".to_owned()
                } else {
                    format!("/by-page?limit=2&page={page}")
                }
            })
            .collect();
        assert_eq!(server.targets().await, wanted, "{shown}");
    }
}

#[tokio::test]
async fn the_callers_page_is_the_start_and_take_the_bound() {
    let more = || json(json!({"items": [1, 2], "more": true}));
    let server = Server::with(vec![more()]).await;
    let client = client(&server);
    let mut stream = client.by_page().page(7).stream().take(3);
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(item.expect("an item"));
    }
    assert_eq!(items, [1, 2, 1]);
    let pages = client
        .by_page()
        .page(3)
        .pages()
        .take(2)
        .collect()
        .await
        .expect("pages");
    assert_eq!(pages.len(), 2);
    let targets = server.targets().await;
    assert_eq!(
        targets,
        [
            "/by-page?page=7",
            "/by-page?page=8",
            "/by-page?page=3",
            "/by-page?page=4"
        ]
    );
    // Nothing is asked for before somebody wants it.
    drop(client.by_page().stream());
    assert!(client.by_page().pages().take(0).next().await.is_none());
    assert_eq!(server.targets().await.len(), 4);
}

#[tokio::test]
async fn a_short_page_ends_where_the_extension_says_so() {
    let server = Server::with(vec![
        json(json!([1, 2])),
        json(json!([3])),
        json(json!([9])),
    ])
    .await;
    let items = client(&server).zero_based("a b").stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2, 3]);
    assert_eq!(
        server.targets().await,
        ["/from-zero/a%20b", "/from-zero/a%20b?page=1"]
    );

    let server = Server::with(vec![json(json!([1, 2, 3])), json(json!([4, 5]))]).await;
    let items = client(&server)
        .zero_based("a")
        .size(3)
        .stream()
        .collect()
        .await;
    assert_eq!(items.expect("a list"), [1, 2, 3, 4, 5]);
}

#[tokio::test]
async fn offsets_count_items() {
    let page = |items: serde_json::Value| json(json!({"items": items, "total": 7}));
    let server = Server::with(vec![page(json!([1, 2])), page(json!([3, 4]))]).await;
    let items = client(&server).by_offset(3).stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2, 3, 4]);
    assert_eq!(
        server.targets().await,
        ["/by-offset?skip=3", "/by-offset?skip=5"]
    );

    // Beyond the parameter's type there is no next page to ask for.
    let server = Server::with(vec![json(json!({"items": [1]}))]).await;
    let client = client(&server);
    let result = client.by_offset(i32::MAX).stream().collect().await;
    assert!(refused(result).contains("cannot be asked for"));
}

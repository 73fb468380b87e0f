//! Lists of every style, to their end and no further, from servers that mean well and those that do not.

use serde_json::json;
use wiremock::ResponseTemplate;

use crate::lists::Client;
use crate::lists::model::Search;
use crate::runtime::Error;
use crate::server::{Server, json};

fn client(server: &Server) -> Client {
    let client = Client::builder().base_url(server.url()).key("secret");
    client.build().expect("a client")
}

fn link(target: &str, body: serde_json::Value) -> ResponseTemplate {
    let text = format!("<{target}>; rel=\"prev next\"; title=\"a, <b>; rel=next\"");
    json(body)
        .append_header(
            "link",
            "</by-link?page=0>; rel=prev, </x>; rel=\"next\"; anchor=\"/y\"",
        )
        .append_header("link", text)
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
    let items = client(&server).from_zero("a b").stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2, 3]);
    assert_eq!(
        server.targets().await,
        ["/from-zero/a%20b", "/from-zero/a%20b?page=1"]
    );

    let server = Server::with(vec![json(json!([1, 2, 3])), json(json!([4, 5]))]).await;
    let items = client(&server)
        .from_zero("a")
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
    let client = client(&server);
    let result = client.by_offset(i32::MAX).stream().collect().await;
    assert!(refused(result).contains("cannot be asked for"));
}

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

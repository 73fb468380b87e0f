//! What a request must have, and what is free.

use crate::mocked::MockServer;
use crate::mocked::model::Item;
use crate::runtime::Options;
use crate::runtime::mock::Reply;

#[tokio::test]
async fn what_a_call_gives_is_expected_and_the_rest_is_free() {
    let server = MockServer::start();
    let client = server.client();
    let deep = server
        .on(client
            .get_item("a")
            .depth(2)
            .x_tenant("t1")
            .lang("de")
            .send())
        .answers(Item::new("deep"));
    let any = server
        .on(client.get_item("a").send())
        .answers(Item::new("any"));
    let get = || client.get_item("a").depth(2).x_tenant("t1").lang("de");
    for (call, name) in [
        (get(), "deep"),
        (get().fields(vec!["x".to_owned(), "y".to_owned()]), "deep"),
        (get().depth(3), "any"),
        (get().x_tenant("t2"), "any"),
        (get().lang("en"), "any"),
        (client.get_item("a"), "any"),
    ] {
        assert_eq!(call.send().await.expect("an item").name, name);
    }
    assert_eq!((deep.calls(), any.calls()), (2, 4));
}

#[tokio::test]
async fn exactly_leaves_nothing_free() {
    let server = MockServer::start();
    let client = server.client();
    let exact = server
        .on(client.get_item("a").depth(2).send())
        .answers(Item::new("exact"));
    exact.exactly();
    server
        .on(client.get_item("a").send())
        .answers(Item::new("any"));
    let one = client.get_item("a").depth(2).send().await.expect("an item");
    let more = client
        .get_item("a")
        .depth(2)
        .fields(vec!["x".to_owned()])
        .send()
        .await
        .expect("an item");
    assert_eq!((&*one.name, &*more.name), ("exact", "any"));
}

#[tokio::test]
async fn any_call_of_an_operation() {
    let server = MockServer::start();
    let client = server.client();
    let any = server
        .any(client.get_item("some").send())
        .answers(Item::new("it"));
    client
        .get_item("a/b")
        .depth(1)
        .send()
        .await
        .expect("an item");
    client
        .get_item("c")
        .x_tenant("t")
        .send()
        .await
        .expect("an item");
    assert_eq!(any.calls(), 2);
    let paths: Vec<_> = any
        .requests()
        .into_iter()
        .map(|request| request.to_string())
        .collect();
    assert_eq!(
        paths,
        [
            "GET /v1/items/a%2Fb?depth=1&key=mock",
            "GET /v1/items/c?key=mock"
        ]
    );
    // It is no other operation's, though that has the same path but for its end.
    let photo = client
        .get_photo("c")
        .send()
        .await
        .expect_err("not expected");
    assert_eq!(photo.status().map(|it| it.as_u16()), Some(501));
    assert_eq!(server.requests().len(), 3);
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(
        || server.verify(),
    )));
}

/// The first that fits and is not used up answers.
#[tokio::test]
async fn expectations_are_used_up_in_their_order() {
    let server = MockServer::start();
    let client = server.client();
    let when = || server.on(client.get_item("task").send());
    when().answers(Item::new("waiting")).times(2);
    when().answers(Item::new("done"));
    let mut names = Vec::new();
    for _ in 0..4 {
        names.push(
            client
                .get_item("task")
                .send()
                .await
                .expect("an item")
                .into_data()
                .name,
        );
    }
    assert_eq!(names, ["waiting", "waiting", "done", "done"]);
}

#[tokio::test]
async fn what_is_expected_is_not_sent() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.delete_item("a").send())
        .replies(Reply::new(204));
    assert!(server.requests().is_empty());
    let odd = Options::new().header("x-odd", "1");
    server
        .on(client.delete_item("b").options(odd).send())
        .answers(());
    let error = client.delete_item("b").send().await.expect_err("no header");
    let text = String::from_utf8_lossy(error.body().expect("a body")).into_owned();
    assert!(text.ends_with("header x-odd is missing"), "{text}");
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(
        || server.verify(),
    )));
}

/// What calls come to together asks by calls like any other.
#[tokio::test]
async fn pages_are_expected_one_by_one() {
    let server = crate::lists::MockServer::start();
    let client = server.client();
    let second = client.zero_based("a").page(1);
    server.on(second.send()).answers(vec![3]).times(1);
    let first = server.on(client.zero_based("a").send());
    first.answers(vec![1, 2]).times(1);
    let items = client.zero_based("a").stream().collect().await;
    assert_eq!(items.expect("a list"), [1, 2, 3]);
    server.verify();
}

/// A server needs no async runtime, and a client none of the server's.
#[test]
fn threads_have_servers_too() {
    use crate::Blocking;
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_item("a").send())
        .answers(Item::new("a"));
    let item = client.get_item("a").send().blocking().expect("an item");
    assert_eq!(item.name, "a");
}

//! What comes back: by type, by declared status, and whatever else a test needs.

use std::time::Duration;

use crate::mocked::client::{PutItemError, PutItemResponse};
use crate::mocked::model::{Item, Problem, Task};
use crate::mocked::{Client, MockServer};
use crate::runtime::mock::Reply;
use crate::runtime::{Error, Event, Options, Retry};

#[tokio::test]
async fn a_success_has_the_declared_status_and_media_type() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_item("a").send())
        .answers(Item::new("a").size(3))
        .header("etag", "\"7\"");
    let item = client.get_item("a").send().await.expect("an item");
    assert_eq!(*item, Item::new("a").size(3));
    assert_eq!(item.headers()["etag"], "\"7\"");
    assert_eq!(item.headers()["content-type"], "application/json");

    server.on(client.delete_item("a").send()).answers(());
    let gone = client.delete_item("a").send().await.expect("a success");
    assert_eq!(gone.status().as_u16(), 204);

    server
        .on(client.put_photo("a", vec![1]).send())
        .answers("saved".to_owned());
    let saved = client.put_photo("a", vec![1]).send().await.expect("a text");
    assert_eq!((&**saved, saved.status().as_u16()), ("saved", 201));
    assert_eq!(saved.headers()["content-type"], "text/plain");
}

#[tokio::test]
async fn a_failure_has_its_details() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_item("b").send())
        .fails(404, Problem::new("there is none"));
    let error = client.get_item("b").send().await.expect_err("a failure");
    assert_eq!(error.details().expect("details").title, "there is none");
    assert_eq!(
        error.headers().expect("headers")["content-type"],
        "application/problem+json"
    );
}

#[tokio::test]
async fn each_of_several_answers_has_its_own_status() {
    let server = MockServer::start();
    let client = server.client();
    let put = || client.put_item("a", Item::new("a"));
    let when = || server.any(put().send());
    when()
        .answers(PutItemResponse::Ok(Item::new("old")))
        .times(1);
    when()
        .answers(PutItemResponse::Accepted(Task::new("/t")))
        .times(1);
    when()
        .fails(409, PutItemError::Conflict(Item::new("b")))
        .times(1);
    when().fails(413, PutItemError::ContentTooLarge).times(1);
    when()
        .fails(422, PutItemError::ClientError(Problem::new("no")))
        .times(1);

    let first = put().send().await.expect("a success").into_data();
    assert!(matches!(first, PutItemResponse::Ok(item) if item.name == "old"));
    let second = put().send().await.expect("a success");
    assert_eq!(second.status().as_u16(), 202);
    assert!(matches!(second.into_data(), PutItemResponse::Accepted(task) if task.url == "/t"));
    let mut errors = Vec::new();
    for _ in 0..3 {
        errors.push(put().send().await.expect_err("a failure"));
    }
    let statuses: Vec<_> = errors
        .iter()
        .filter_map(Error::status)
        .map(|it| it.as_u16())
        .collect();
    assert_eq!(statuses, [409, 413, 422]);
    assert!(matches!(errors[0].details(), Ok(PutItemError::Conflict(item)) if item.name == "b"));
    assert!(matches!(
        errors[1].details(),
        Ok(PutItemError::ContentTooLarge)
    ));
    assert!(
        matches!(errors[2].details(), Ok(PutItemError::ClientError(problem)) if problem.title == "no")
    );
    server.verify();
}

#[tokio::test]
async fn bytes_and_items_come_as_streams() {
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.get_photo("a").send())
        .answers_bytes(vec![0, 159, 146, 150]);
    let photo = client.get_photo("a").send().await.expect("bytes");
    assert_eq!(photo.headers()["content-type"], "image/png");
    assert_eq!(
        photo.into_data().collect().await.expect("bytes"),
        [0, 159, 146, 150][..]
    );

    server
        .on(client.list_log().send())
        .answers_items([Item::new("a"), Item::new("b\nc")]);
    let log = client.list_log().send().await.expect("items").into_data();
    let names: Vec<_> = log
        .collect()
        .await
        .expect("items")
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(names, ["a", "b\nc"]);

    let events = r#"[{"event": "new", "data": {"name": "a"}, "id": "1"}, {"data": {"name": "b"}}]"#;
    let events: Vec<Event<Item>> = serde_json::from_str(events).expect("events");
    server
        .on(client.list_events().send())
        .answers_items(events.clone());
    let read = client
        .list_events()
        .send()
        .await
        .expect("events")
        .into_data();
    assert_eq!(read.collect().await.expect("events"), events);
}

#[tokio::test]
async fn a_reply_may_say_anything() {
    let server = MockServer::start();
    let client = server.client();
    let odd = Reply::new(418).header("x-request-id", "r7").json(&["tea"]);
    server.on(client.get_item("a").send()).replies(odd);
    let error = client
        .get_item("a")
        .send()
        .await
        .expect_err("no such status");
    assert!(matches!(error, Error::Unexpected(_)));
    assert_eq!(error.request_id(), Some("r7"));
    assert_eq!(error.body().expect("a body"), r#"["tea"]"#);
}

#[tokio::test]
async fn an_answer_may_be_late_or_break_off() {
    let server = MockServer::start();
    let client = server.client();
    let soon = Options::new().timeout(Duration::from_millis(50));
    let late = server
        .on(client.get_item("late").send())
        .answers(Item::new("late"))
        .after(Duration::from_secs(30));
    let error = client
        .get_item("late")
        .options(soon)
        .send()
        .await
        .expect_err("no time");
    assert!(error.is_timeout());
    assert_eq!(late.calls(), 1);

    let broken = server
        .on(client.get_item("broken").send())
        .answers(Item::new("broken"));
    let broken = broken.breaks_after(4);
    let error = client
        .get_item("broken")
        .send()
        .await
        .expect_err("half an answer");
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(broken.calls(), 1);
}

/// The client of the server sends nothing twice; another one may.
#[tokio::test]
async fn retries_are_the_callers_choice() {
    let server = MockServer::start();
    let delay = Duration::from_millis(1);
    let retry = Retry::at_most(2).delays(delay, delay);
    let client = server.builder().retries(retry).build().expect("a client");
    let when = || server.on(client.get_item("a").send());
    when().replies(Reply::new(503)).times(1);
    when().answers(Item::new("a")).times(1);
    client
        .get_item("a")
        .send()
        .await
        .expect("the second answer");
    assert_eq!(server.requests().len(), 2);

    server
        .on(client.delete_item("a").send())
        .replies(Reply::new(503))
        .times(1);
    let once = server.client().delete_item("a").send().await;
    assert_eq!(once.expect_err("a failure").attempts(), 1);
}

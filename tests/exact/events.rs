//! Server-sent events whose connection ends, and that go on when they are told to.

use std::time::Duration;

use crate::runtime::{Error, Retry};
use crate::script::{lines, script};
use crate::streams::Client;

fn events(text: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n{text}")
}

fn status(status: u16) -> String {
    format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n")
}

fn client(url: &str) -> Client {
    let retry = Retry::default().delays(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().base_url(url).retries(retry);
    client.build().expect("a client")
}

/// The data of all events, how they ended, and the `Last-Event-ID` of each request.
async fn heard(answers: &[String]) -> (Vec<String>, Option<Error>, Vec<Option<String>>) {
    let socket = script(answers).await;
    let events = client(socket.url()).get_events().send().await;
    let mut events = events.expect("headers").into_data().reconnecting();
    let (mut data, mut end) = (Vec::new(), None);
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => data.extend(event.data),
            Err(error) => end = Some(error),
        }
    }
    let name = |request: &String| {
        let lines = lines(request);
        lines
            .iter()
            .find_map(|line| line.strip_prefix("last-event-id: ").map(str::to_owned))
    };
    (data, end, socket.take().iter().map(name).collect())
}

fn some(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[tokio::test]
async fn events_go_on_until_there_is_no_more() {
    let answers = [
        // The third is not complete: it is none, and comes again.
        events("id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: c\n"),
        events("id: 3\ndata: c\n\n: a name without data\nid: 4\n\n"),
        events("data: d\n\nid\ndata: e\n\n"),
        status(204),
    ];
    let (data, end, names) = heard(&answers).await;
    assert_eq!(data, ["a", "b", "c", "d", "e"]);
    assert!(end.is_none(), "{end:?}");
    assert_eq!(names, [None, some("2"), some("4"), None]);
}

#[tokio::test]
async fn whatever_is_no_event_stream_fails() {
    let plain = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 0\r\n\r\n";
    for (name, second) in [("a page", plain.to_owned()), ("gone", status(404))] {
        let (data, end, names) = heard(&[events("id: 1\ndata: a\n\n"), second]).await;
        let end = end.expect(name);
        let fits = match name {
            "gone" => matches!(&end, Error::Unexpected(_)),
            _ => matches!(&end, Error::Decode(_)),
        };
        assert!(fits, "{name}: {end:?}");
        assert_eq!((data.len(), names.len()), (1, 2), "{name}");
    }
}

/// Twice in a row without an event, and that is the end; with one, it counts anew.
#[tokio::test]
async fn nobody_asks_forever() {
    let nothing = events(": nothing\n\n");
    let answers = [
        vec![events("data: a\n\n")],
        vec![nothing.clone()],
        vec![events("data: b\n\n")],
        vec![nothing; 9],
    ];
    let (data, end, names) = heard(&answers.concat()).await;
    assert_eq!(data, ["a", "b"]);
    assert!(end.is_none(), "{end:?}");
    assert_eq!(names.len(), 3 + 2);
}

/// The server says how long to wait.
#[tokio::test]
async fn the_servers_time_is_heeded() {
    let began = std::time::Instant::now();
    let answers = [events("retry: 300\ndata: a\n\n"), status(204)];
    let (data, ..) = heard(&answers).await;
    assert_eq!(data, ["a"]);
    assert!(began.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn only_events_go_on_and_only_when_asked_to() {
    let socket = script(&[events("data: a\n\n"), events("data: b\n\n")]).await;
    let all = client(socket.url()).get_events().send().await;
    let all = all.expect("headers").into_data().collect().await;
    assert_eq!((all.expect("one").len(), socket.take().len()), (1, 1));

    let numbers = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n1\n2\n".to_owned();
    let socket = script(&[numbers.clone(), numbers]).await;
    let all = client(socket.url()).get_lines().send().await;
    let all = all
        .expect("headers")
        .into_data()
        .reconnecting()
        .collect()
        .await;
    assert_eq!((all.expect("two"), socket.take().len()), (vec![1, 2], 1));
}

//! Items: sequences however they are cut into pieces.

use bytes::Bytes;
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::{builder, send};
use crate::runtime::{Error, Event, Framing, Items};

/// What a server answers, as items.
async fn items<T: serde::de::DeserializeOwned>(
    framing: Framing,
    text: impl Into<Bytes>,
    limit: usize,
) -> Items<T> {
    let server = MockServer::start().await;
    let bytes: Bytes = text.into();
    let answer = ResponseTemplate::new(200).set_body_bytes(bytes.to_vec());
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = builder(&server.uri()).max_answer_size(limit);
    let client: super::Client = client.build().unwrap();
    let ready = client.draft().finish().unwrap();
    let answer = send(&ready.call, "/x/1").await.unwrap();
    let items: Result<_, Error> = answer.items(framing);
    items.unwrap().into_data()
}

async fn all(framing: Framing, text: &str) -> Vec<Value> {
    let items = items(framing, text.to_owned(), 1 << 20).await;
    items.collect().await.unwrap()
}

#[tokio::test]
async fn lines_and_records() {
    let wanted = vec![json!({"a": 1}), json!([2]), json!(3)];
    let rows = [
        (Framing::Lines, "{\"a\":1}\n[2]\n3"),
        (Framing::Lines, "\u{feff}{\"a\":1}\r\n\r\n  [2] \n\n3\n"),
        (Framing::Records, "\u{1e}{\"a\":1}\n\u{1e}[2]\n\u{1e}3\n"),
        (
            Framing::Records,
            "\u{1e}\u{1e}{\"a\":\n1}\n\u{1e}[2]\u{1e}3",
        ),
    ];
    for (framing, text) in rows {
        assert_eq!(all(framing, text).await, wanted, "{text:?}");
    }
    assert!(all(Framing::Lines, "").await.is_empty());
}

#[tokio::test]
async fn events_by_the_rules() {
    let one = |data: &str| json!({"event": "message", "data": data});
    let rows = [
        ("data: a\n\n", vec![one("a")]),
        (
            "\u{feff}data: a\r\n\r\ndata:b\r\r",
            vec![one("a"), one("b")],
        ),
        ("data: a\ndata:  b\ndata\n\n", vec![one("a\n b\n")]),
        (": comment\nunknown: x\ndata: a:b\n\n", vec![one("a:b")]),
        ("event: e\n\ndata: a\n\n", vec![one("a")]),
        ("data:\n\n", vec![one("")]),
        ("data: lost at the end", Vec::new()),
        (
            "event: e\nid: 7\nretry: 50\ndata: a\n\nid: x\0y\nretry: 5s\ndata: b\n\n",
            vec![
                json!({"event": "e", "data": "a", "id": "7", "retry": 50}),
                one("b"),
            ],
        ),
    ];
    for (text, wanted) in rows {
        assert_eq!(all(Framing::Events, text).await, wanted, "{text:?}");
        let events: Items<Event> = items(Framing::Events, text.to_owned(), 1 << 20).await;
        let events = events.collect().await.unwrap();
        assert_eq!(json!(events), json!(wanted), "{text:?}");
    }
}

#[tokio::test]
async fn data_that_is_json_ends_with_the_word_for_it() {
    let text = "data: {\"a\": 1}\n\ndata: {\"a\": 2}\n\ndata: [DONE]\n\ndata: {}\n\n";
    let events: Items<Event<Value>> = items(Framing::EventData, text, 1 << 20).await;
    let events = events.collect().await.unwrap();
    let data: Vec<_> = events.into_iter().map(|event| event.data).collect();
    assert_eq!(data, [json!({"a": 1}), json!({"a": 2})]);
}

#[tokio::test]
async fn an_item_that_does_not_read_is_no_end() {
    let mut items: Items<i64> = items(Framing::Lines, "1\n\"x\"\n3\n", 1 << 20).await;
    assert_eq!(items.next().await.unwrap().unwrap(), 1);
    let Some(Err(Error::Decode(wrong))) = items.next().await else {
        panic!("the text is no number")
    };
    assert_eq!(
        (&*wrong.path, &wrong.received.body[..]),
        ("/1", &b"\"x\""[..])
    );
    assert_eq!(items.next().await.unwrap().unwrap(), 3);
    assert!(items.next().await.is_none());

    let text = "data: {\"a\": \n\ndata: 5\n\n";
    let mut events: Items<Event<i64>> = self::items(Framing::EventData, text, 1 << 20).await;
    let Some(Err(Error::Decode(wrong))) = events.next().await else {
        panic!("the data is no JSON")
    };
    assert_eq!(wrong.path, "/0/data");
    assert_eq!(events.next().await.unwrap().unwrap().data, 5);
}

#[tokio::test]
async fn the_limit_is_one_on_each_item() {
    let text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    let many: Items<i64> = items(Framing::Lines, text, 8).await;
    assert_eq!(many.collect().await.unwrap().len(), 9);
    let long = [
        (Framing::Lines, "123456789"),
        (
            Framing::Events,
            "data: 1\ndata: 2\ndata: 3\ndata: 4\ndata: 5\ndata: 6\n",
        ),
    ];
    for (framing, text) in long {
        let mut items: Items<Value> = items(framing, text, 8).await;
        assert!(
            matches!(items.next().await, Some(Err(Error::TooLarge(_)))),
            "{text}"
        );
        assert!(items.next().await.is_none());
    }
}

#[tokio::test]
async fn pieces_may_be_cut_anywhere() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let text = "\u{feff}event: e\r\ndata: ü\r\n\r\ndata: b\r\rdata: c\n\n";
    let serve = async {
        let (mut socket, _) = listener.accept().await.unwrap();
        socket.set_nodelay(true).unwrap();
        _ = socket.read(&mut [0; 4096]).await.unwrap();
        let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";
        socket.write_all(head.as_bytes()).await.unwrap();
        for byte in text.bytes() {
            socket.write_all(&[byte]).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
    };
    let read = async {
        let client: super::Client = builder(&url).build().unwrap();
        let ready = client.draft().finish().unwrap();
        let answer = send(&ready.call, "/x/1").await.unwrap();
        let items: Result<_, Error> = answer.items::<Event, ()>(Framing::Events);
        items.unwrap().into_data().collect().await.unwrap()
    };
    let ((), events) = tokio::join!(serve, read);
    let said: Vec<_> = events
        .iter()
        .map(|event| (&*event.event, &*event.data))
        .collect();
    assert_eq!(said, [("e", "ü"), ("message", "b"), ("message", "c")]);
}

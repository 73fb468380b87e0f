//! The style table of OpenAPI (3.2, 4.12.6), cell by cell against literal text, each with values
//! that would end a segment, a pair or a header if they went as they are.

mod absent;
mod table;

use std::future::Future;
use std::pin::Pin;

use self::table::{HOSTILE, lists, objects, texts};
use crate::runtime::Error;
use crate::socket::Socket;
use crate::styles::Client;
use crate::styles::model::Color;

const DONE: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

type Called = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// A call with a value of a kind, and what it sends: the target, or the header's line.
struct Row<T> {
    call: fn(Client, T) -> Called,
    wire: &'static str,
}

fn list(first: &str) -> Vec<String> {
    [first, "black", "brown"].map(str::to_owned).into()
}

fn object(first: &str) -> Color {
    Color::new().b(first).g("200").r("100")
}

struct Exchange {
    socket: Socket,
    client: Client,
}

impl Exchange {
    async fn new() -> Self {
        let socket = Socket::answering(DONE).await;
        let client = Client::builder().base_url(socket.url()).build();
        Self {
            socket,
            client: client.expect("a client"),
        }
    }

    /// What a call sent: its target and its lines for the parameter, if any. `None`: nothing.
    async fn sent(&self, called: Called) -> Option<String> {
        let answer = called.await;
        let requests = self.socket.take();
        assert_eq!(answer.is_ok(), requests.len() == 1, "{answer:?}");
        requests.into_iter().next()
    }

    /// Goes through a table with the usual value and then with every hostile one, in whose place
    /// `usual` stands in the literals.
    async fn go<T>(&self, rows: Vec<Row<T>>, usual: &str, value: fn(&str) -> T) {
        for Row { call, wire } in rows {
            let sent = self.sent(call(self.client.clone(), value(usual))).await;
            assert_eq!(seen(sent, wire).as_deref(), Some(wire));
            for (text, strict, reserved, header) in HOSTILE {
                let spelt = if wire.starts_with("x-color") {
                    header
                } else if wire.contains("Reserved") {
                    Some(reserved)
                } else {
                    Some(strict)
                };
                let expected = spelt.map(|spelt| wire.replacen(usual, spelt, 1));
                let sent = self.sent(call(self.client.clone(), value(text))).await;
                assert_eq!(seen(sent, wire), expected, "{wire} with {text:?}");
            }
        }
    }
}

/// The part of a request that a literal is about: the target, or one header's line.
fn seen(request: Option<String>, wire: &str) -> Option<String> {
    let request = request?;
    let mut lines = request.lines();
    let target = lines.next()?.split(' ').nth(1)?;
    if wire.starts_with('/') {
        return Some(target.to_owned());
    }
    let (name, _) = wire.split_once(':')?;
    let line = lines.find(|line| line.starts_with(name));
    Some(line.unwrap_or_default().to_owned())
}

#[tokio::test]
async fn texts_in_every_style() {
    Exchange::new()
        .await
        .go(texts(), "blue", str::to_owned)
        .await;
}

#[tokio::test]
async fn lists_in_every_style() {
    Exchange::new().await.go(lists(), "blue", list).await;
}

#[tokio::test]
async fn objects_in_every_style() {
    Exchange::new().await.go(objects(), "150", object).await;
}

#[tokio::test]
async fn json_in_every_place() {
    let exchange = Exchange::new().await;
    let call = |value: &str| {
        let (client, color) = (exchange.client.clone(), Color::new().r(value));
        let all: [(Called, &str); 4] = [
            (
                Box::pin({
                    let (client, color) = (client.clone(), color.clone());
                    async move { client.path_content(color).send().await.map(drop) }
                }),
                "/pathContent/",
            ),
            (
                Box::pin({
                    let (client, color) = (client.clone(), color.clone());
                    async move { client.query_content().color(color).send().await.map(drop) }
                }),
                "/queryContent?color=",
            ),
            (
                Box::pin({
                    let (client, color) = (client.clone(), color.clone());
                    async move {
                        client
                            .header_content()
                            .x_color(color)
                            .send()
                            .await
                            .map(drop)
                    }
                }),
                "x-color: ",
            ),
            (
                Box::pin(
                    async move { client.cookie_content().color(color).send().await.map(drop) },
                ),
                "cookie: color=",
            ),
        ];
        all
    };
    for (value, encoded, header) in [
        ("a b", "%7B%22R%22%3A%22a%20b%22%7D", r#"{"R":"a b"}"#),
        ("\r\n", "%7B%22R%22%3A%22%5Cr%5Cn%22%7D", r#"{"R":"\r\n"}"#),
        ("é", "%7B%22R%22%3A%22%C3%A9%22%7D", r#"{"R":"\u00e9"}"#),
    ] {
        for (called, before) in call(value) {
            let text = if before.starts_with('x') {
                header
            } else {
                encoded
            };
            let sent = exchange.sent(called).await;
            assert_eq!(seen(sent, before), Some(format!("{before}{text}")));
        }
    }
}

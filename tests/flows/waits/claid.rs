//! A small Claid: a batch is started, and goes through its states as the paused clock goes on.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use specwright_live::claid::Client;
use tokio::io::AsyncWriteExt;
use tokio::time::{Duration, Instant};

use crate::socket::Socket;

/// What becomes of a question.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Say {
    /// The task's state.
    State(&'static str),
    /// The same, with a header.
    With(&'static str, &'static str),
    /// A failure with this status and a header.
    Fail(u16, &'static str),
    /// Nothing, for ever.
    Silence,
}

/// From which second on it says what.
pub(crate) type Script = &'static [(u64, Say)];

/// What becomes of the start.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start {
    /// Accepted, with a header.
    Accept(&'static str),
    /// A failure with this status.
    Refuse(u16),
    /// A success that does not name the task.
    Nameless,
}

pub(crate) struct Claid {
    socket: Socket,
    asked: Arc<Mutex<Vec<f64>>>,
}

impl Claid {
    pub(crate) async fn with(script: Script) -> Self {
        Self::starting(Start::Accept(""), script).await
    }

    pub(crate) async fn starting(start: Start, script: Script) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (kept, began) = (Arc::clone(&asked), Instant::now());
        let socket = Socket::behaving(Arc::new(move |request, mut stream| {
            let now = began.elapsed();
            let say = match request.starts_with("POST") {
                true => begun(start),
                false => {
                    kept.lock().expect("no test panics").push(now.as_secs_f64());
                    let mut past = script.iter().rev();
                    let said = past.find(|(from, _)| Duration::from_secs(*from) <= now);
                    answer(said.expect("it says something").1)
                }
            };
            Box::pin(async move {
                let Some(text) = say else {
                    return std::future::pending().await;
                };
                let _ = stream.write_all(text.as_bytes()).await;
                let _ = stream.shutdown().await;
            })
        }))
        .await;
        Self { socket, asked }
    }

    pub(crate) fn client(&self) -> Client {
        let client = Client::builder().bearer_token("key");
        client
            .base_url(self.socket.url())
            .build()
            .expect("a client")
    }

    /// The requests, as they came.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.socket.take()
    }

    /// The seconds at which it was asked.
    pub(crate) fn asked(&self) -> Vec<f64> {
        self.asked.lock().expect("no test panics").clone()
    }
}

fn begun(start: Start) -> Option<String> {
    let accepted = include_str!("../../examples/claid_batch_accepted.json");
    Some(match start {
        Start::Accept(header) => text(200, header, accepted),
        Start::Refuse(status) => text(status, "", &problem(status)),
        Start::Nameless => text(200, "", "{}"),
    })
}

fn answer(say: Say) -> Option<String> {
    let (state, header) = match say {
        Say::State(state) => (state, ""),
        Say::With(state, header) => (state, header),
        Say::Fail(status, header) => return Some(text(status, header, &problem(status))),
        Say::Silence => return None,
    };
    let example = include_str!("../../examples/claid_batch_result.json");
    let mut body: Value = serde_json::from_str(example).expect("JSON");
    body["data"]["status"] = state.into();
    if state != "DONE" {
        body["data"]["results"] = json!([]);
    }
    Some(text(200, header, &body.to_string()))
}

fn problem(status: u16) -> String {
    let body = json!({
        "error_type": "Billing",
        "error_code": status.to_string(),
        "error_message": "no",
    });
    body.to_string()
}

fn text(status: u16, header: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{header}\r\n{body}"
    )
}

//! A server that plays a list of answers, one a connection, and the time by the paused clock.

use std::sync::{Arc, Mutex};

use tokio::io::AsyncWriteExt;
use tokio::time::{Duration, Instant};

use crate::socket::Socket;

/// What becomes of a request.
#[derive(Clone, Copy, Debug)]
pub(super) enum Say {
    /// A whole answer: its status and a header.
    Answer(u16, &'static str),
    /// Half of an answer with this status.
    Half(u16),
    /// The connection breaks.
    Reset,
    /// Nothing, for ever.
    Silence,
}

/// A server and when it was asked.
pub(super) struct Server {
    socket: Socket,
    times: Arc<Mutex<Vec<Instant>>>,
}

impl Server {
    /// The last answer is given for good.
    pub(super) async fn saying(answers: &'static [Say]) -> Self {
        let times = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&times);
        let socket = Socket::behaving(Arc::new(move |_, mut stream| {
            let mut kept = kept.lock().expect("no test panics with it");
            let say = answers[kept.len().min(answers.len() - 1)];
            kept.push(Instant::now());
            Box::pin(async move {
                let text = match say {
                    Say::Answer(204, header) => head(204, header),
                    Say::Answer(status, header) => {
                        head(status, &format!("{header}content-length: 8\r\n")) + r#"{"id":1}"#
                    }
                    Say::Half(status) => head(status, "content-length: 8\r\n") + r#"{"id"#,
                    Say::Reset => {
                        let _ = stream.set_zero_linger();
                        return;
                    }
                    Say::Silence => return std::future::pending().await,
                };
                let _ = stream.write_all(text.as_bytes()).await;
                let _ = stream.shutdown().await;
            })
        }))
        .await;
        Self { socket, times }
    }

    pub(super) fn url(&self) -> &str {
        self.socket.url()
    }

    /// The requests, as they came.
    pub(super) fn requests(&self) -> Vec<String> {
        self.socket.take()
    }

    /// The times between them.
    pub(super) fn delays(&self) -> Vec<Duration> {
        let times = self.times.lock().expect("no test panics with it");
        times.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }
}

fn head(status: u16, headers: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-type: application/json\r\n{headers}\r\n"
    )
}

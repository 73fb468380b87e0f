//! A server that gives one answer after the other, each on a connection of its own.

use std::sync::{Arc, Mutex};

use tokio::io::AsyncWriteExt as _;

use crate::socket::Socket;

/// Answers in order, each followed by the end of its connection; none is left in the end.
pub(crate) async fn script(answers: &[String]) -> Socket {
    let left: Vec<String> = answers.iter().rev().cloned().collect();
    let left = Arc::new(Mutex::new(left));
    Socket::behaving(Arc::new(move |mut stream, _| {
        let answer = left.lock().expect("no test panics with it").pop();
        Box::pin(async move {
            // The client may have gone already.
            let _ = stream
                .write_all(answer.unwrap_or_default().as_bytes())
                .await;
            let _ = stream.shutdown().await;
        })
    }))
    .await
}

/// The lines of a request, in small letters.
pub(crate) fn lines(request: &str) -> Vec<String> {
    request.lines().map(str::to_ascii_lowercase).collect()
}

//! How a server goes on once it has written its first bytes.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::socket::Behaviour;

/// No server goes on for longer, whatever the client does.
const AT_MOST: Duration = Duration::from_secs(8);

/// How a server goes on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Then {
    /// It closes the connection in order.
    Close,
    /// It drops the connection with a reset.
    Reset,
    /// It says nothing more.
    Silence,
    /// It writes these bytes again and again.
    Repeat(&'static [u8]),
    /// It writes this byte again and again, with pauses that are no silence yet.
    Drip(u8),
}

/// A server that writes `first` and goes on as told.
pub(super) fn behaviour(first: Vec<u8>, then: Then) -> Behaviour {
    let first: Arc<[u8]> = first.into();
    Arc::new(move |_, stream| {
        let first = Arc::clone(&first);
        Box::pin(async move {
            let _ = tokio::time::timeout(AT_MOST, go_on(stream, &first, then)).await;
        })
    })
}

/// Ends when the client has gone.
async fn go_on(mut stream: TcpStream, first: &[u8], then: Then) {
    if stream.write_all(first).await.is_err() {
        return;
    }
    match then {
        Then::Close => {
            let _ = stream.shutdown().await;
        }
        Then::Reset => {
            let _ = stream.set_zero_linger();
        }
        Then::Silence => std::future::pending().await,
        Then::Repeat(bytes) => while stream.write_all(bytes).await.is_ok() {},
        Then::Drip(byte) => {
            while stream.write_all(&[byte]).await.is_ok() {
                tokio::time::sleep(super::SILENCE / 3).await;
            }
        }
    }
}

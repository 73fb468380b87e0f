//! A server that is a socket: it keeps the bytes it got and writes the bytes it is told to.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What a server does with a connection once a request has been read.
pub(crate) type Behaviour =
    Arc<dyn Fn(&str, TcpStream) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// Ends with the test that holds it.
pub(crate) struct Socket {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Socket {
    /// A server that answers every request with these bytes and closes the connection.
    pub(crate) async fn answering(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes: Arc<[u8]> = bytes.into().into();
        Self::behaving(Arc::new(move |_, mut stream| {
            let bytes = Arc::clone(&bytes);
            Box::pin(async move {
                // The client may have gone already.
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
            })
        }))
        .await
    }

    /// A server that does this with every connection.
    pub(crate) async fn behaving(behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        let task = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (kept, behaviour) = (Arc::clone(&kept), Arc::clone(&behaviour));
                tokio::spawn(async move {
                    if let Some(request) = read(&mut stream).await {
                        let then = behaviour(&request, stream);
                        kept.lock().expect("no test panics with it").push(request);
                        then.await;
                    }
                });
            }
        });
        Self {
            url,
            requests,
            task,
        }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The requests since the last time, as they came.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.requests.lock().expect("no test panics with it"))
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A request's head, and as much of a body as it announces. `None`: the client went before.
async fn read(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() >= announced(head)
        {
            return Some(text);
        }
        // The handshake of TLS, which is all that comes until it is answered.
        if bytes.first() == Some(&0x16) {
            return Some(text);
        }
        match stream.read(&mut buffer).await {
            Ok(count) if count > 0 => bytes.extend_from_slice(&buffer[..count]),
            _ => return None,
        }
    }
}

fn announced(head: &str) -> usize {
    let lines = head.lines().map(str::to_ascii_lowercase);
    lines
        .filter_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok())
        .next()
        .unwrap_or_default()
}

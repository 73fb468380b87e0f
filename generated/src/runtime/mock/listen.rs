//! Listening: HTTP/1.1 on loopback, on a thread of its own.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::runtime::Builder;

use super::body::{self, Given};
use super::state::Shared;
use super::{Reply, SentRequest};

/// Serves on a free port until the end is told.
///
/// # Errors
/// There is no port, or no thread.
pub(super) fn start(shared: Arc<Shared>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    // Of a thread that ends early the test hears by its calls.
    thread::Builder::new()
        .name("mock server".to_owned())
        .spawn(move || runtime.block_on(serve(listener, shared)))?;
    Ok(address)
}

/// Has the server look whether it is to end.
pub(super) fn wake(address: SocketAddr) {
    _ = TcpStream::connect(address);
}

async fn serve(listener: TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        if shared.is_closed() {
            return Ok(());
        }
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| answer(Arc::clone(&shared), request));
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A client that goes away is nothing to tell of.
        tokio::spawn(async move { _ = connection.await });
    }
}

async fn answer(
    shared: Arc<Shared>,
    request: Request<Incoming>,
) -> Result<Response<Given>, Infallible> {
    let (head, body) = request.into_parts();
    let request = SentRequest {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: body::read(body).await,
    };
    let reply = shared.log().answer(request);
    tokio::time::sleep(reply.delay).await;
    let wrong = |error: hyper::http::Error| Reply::new(500).body(error.to_string());
    let response = reply.response().or_else(|error| wrong(error).response());
    Ok(response.unwrap_or_else(|_| Response::new(Given::new(bytes::Bytes::new(), None))))
}

//! The server: it answers as fast as it can, with what was made before.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::archive::{Archive, LENGTH};

/// Answers all connections, and never ends.
///
/// # Errors
/// No connection can be accepted any more.
pub async fn serve(listener: TcpListener, records: Bytes) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let records = records.clone();
        let service = service_fn(move |request| answer(request, records.clone()));
        let mut connections = http1::Builder::new();
        connections.max_buf_size(512 * 1024);
        let connection = connections.serve_connection(TokioIo::new(stream), service);
        // A client that goes away is no concern of ours.
        tokio::spawn(async move { drop(connection.await) });
    }
}

async fn answer(
    mut request: Request<Incoming>,
    records: Bytes,
) -> Result<Response<BoxBody<Bytes, Infallible>>, hyper::Error> {
    let mut length = 0;
    while let Some(frame) = request.body_mut().frame().await {
        length += frame?.data_ref().map_or(0, Bytes::len) as u64;
    }
    let json = |body| (StatusCode::OK, "application/json", Full::new(body).boxed());
    let bytes = "application/octet-stream";
    let order = "/projects/spring%20sale/orders";
    let (status, media, body) = match (request.method(), request.uri().path()) {
        (&Method::POST, path) if path == order && length > 0 => json(Bytes::from_static(ORDER)),
        (&Method::GET, "/records") => json(records),
        (&Method::GET, "/archive") => (StatusCode::OK, bytes, Sent::default().boxed()),
        (&Method::PUT, "/archive") if length == LENGTH => {
            (StatusCode::NO_CONTENT, bytes, Full::default().boxed())
        }
        _ => (StatusCode::NOT_FOUND, bytes, Full::default().boxed()),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let media = hyper::header::HeaderValue::from_static(media);
    response.headers_mut().insert(CONTENT_TYPE, media);
    Ok(response)
}

const ORDER: &[u8] = br#"{"id":"7d1f0c","state":"open","total":1290,"lines":[{"sku":"A-1","quantity":3},{"sku":"B-2","quantity":3}],"note":"Soon."}"#;

/// The archive as a body of known length.
#[derive(Default)]
struct Sent(Archive);

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.next().map(|piece| Ok(Frame::data(piece))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(LENGTH)
    }
}

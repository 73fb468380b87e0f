//! Downloads: from presigned URLs, and to wherever bytes can be written.

use reqwest::{Method, Request, Url};

use super::{Api, Builder, ByteStream, Core, Error, Operation, Options, Response};

/// A place that no contract describes.
static NOWHERE: Api = Api {
    servers: &[],
    schemes: &[],
};

static DOWNLOAD: Operation = Operation {
    id: "download",
    accept: "*/*",
    idempotent: true,
    unread: &[200..=299],
    ..Operation::PLAIN
};

impl ByteStream {
    /// Downloads from a presigned URL, which an API hands out. Nothing of the API's goes there: no
    /// credential, no header. It is sent again, and goes on where it broke off, as any call.
    ///
    /// # Errors
    /// [`Error::Request`] for what is no URL of a server, [`Error::Unexpected`] for an answer that is
    /// no success, [`Error::Transport`] for none. None shows the URL.
    pub async fn download(url: &str) -> Result<Response<Self>, Error> {
        let invalid =
            || Error::Request("the URL to download from is not one of a server".to_owned());
        let url = Url::parse(url).map_err(|_| invalid())?;
        let origin = url.origin();
        if !origin.is_tuple() {
            return Err(invalid());
        }
        let core = Builder::<Core>::new(&NOWHERE).base_url(origin.ascii_serialization());
        let draft = core.build()?.draft(&DOWNLOAD, Options::default());
        let call = draft.finish()?.call;
        let answer = call.send(Request::new(Method::GET, url)).await?;
        match answer.status() {
            200..=299 => answer.stream(),
            _ => Err(answer.whole().await.unexpected()),
        }
    }

    /// Writes the body as it arrives, and flushes; gives the number of bytes.
    ///
    /// # Errors
    /// The writer's, or the body's: an [`Error`] within one of [`std::io`].
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn write_to<W>(mut self, writer: &mut W) -> std::io::Result<u64>
    where
        W: tokio::io::AsyncWrite + Unpin + ?Sized,
    {
        use std::future::poll_fn;
        use std::io;
        use std::pin::Pin;

        use bytes::Buf as _;

        let mut writer = Pin::new(writer);
        let mut written = 0;
        while let Some(piece) = self.next().await {
            let mut piece = piece.map_err(io::Error::other)?;
            while !piece.is_empty() {
                let count = poll_fn(|context| writer.as_mut().poll_write(context, &piece)).await?;
                if count == 0 {
                    return Err(io::ErrorKind::WriteZero.into());
                }
                piece.advance(count);
                written += count as u64;
            }
        }
        poll_fn(|context| writer.as_mut().poll_flush(context)).await?;
        Ok(written)
    }
}

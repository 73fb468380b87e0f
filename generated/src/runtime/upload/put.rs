//! One `PUT` to a presigned URL.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use reqwest::Response;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG};

use super::super::Secret;
use super::body::{Body, Sum};
use super::chunks::Chunk;
use super::meter::Meter;
use super::refused::{Refused, StorageError};

/// How long a storage may take no bytes.
const SILENCE: Duration = Duration::from_secs(60);

/// How much of a storage's failure is read.
const EXCERPT: usize = 16 * 1024;

/// The storage behind presigned URLs. Its client knows nothing of the API: no credentials, no
/// headers, no redirects.
#[derive(Clone, Debug)]
pub(super) struct Storage {
    pub(super) http: reqwest::Client,
    /// Whether an `ETag` may be an MD5.
    pub(super) md5: bool,
    pub(super) meter: Meter,
}

impl Storage {
    /// A client for presigned URLs.
    ///
    /// # Errors
    /// There are no certificates to trust.
    pub(super) fn client() -> reqwest::Result<reqwest::Client> {
        reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .build()
    }

    /// Sends a piece.
    pub(super) async fn put(
        &self,
        url: &Secret<String>,
        chunk: &Chunk,
        media: Option<&str>,
    ) -> Result<Stored, Tried> {
        let sum = Sum::default();
        let tried = self.exchange(url, chunk, media, &sum).await;
        if tried.is_err() {
            self.meter.back(sum.bytes());
        }
        tried
    }

    async fn exchange(
        &self,
        url: &Secret<String>,
        chunk: &Chunk,
        media: Option<&str>,
        sum: &Sum,
    ) -> Result<Stored, Tried> {
        let body = Body::open(chunk, sum.clone(), self.meter.clone()).await;
        let body = reqwest::Body::wrap_stream(body.map_err(Tried::Source)?);
        let mut request = self
            .http
            .put(url.expose())
            .header(CONTENT_LENGTH, chunk.len());
        if let Some(media) = media {
            request = request.header(CONTENT_TYPE, media);
        }
        let answer = watched(sum, request.body(body).send()).await;
        let answer = answer.ok_or(StorageError::Silent)?;
        let answer = answer.map_err(|error| StorageError::Transport(error.without_url()))?;
        if !answer.status().is_success() {
            return Err(Tried::Refused(refused(answer).await));
        }
        let etag = answer
            .headers()
            .get(ETAG)
            .and_then(|etag| etag.to_str().ok());
        let etag = etag.ok_or(StorageError::NoEtag)?.to_owned();
        let sent = sum.md5();
        match self.stated(&answer, &etag) {
            Some(stored) if stored != sent => Err(StorageError::Corrupted { sent, stored }.into()),
            _ => Ok(Stored { etag, md5: sent }),
        }
    }

    /// The MD5 that an `ETag` states. Of what the storage encrypts by keys of its own it states none
    /// (Amazon S3, "Checking object integrity").
    fn stated(&self, answer: &Response, etag: &str) -> Option<String> {
        let header = |name| answer.headers().get(name);
        let keys = header("x-amz-server-side-encryption").is_some_and(|kind| kind != "AES256");
        let own = header("x-amz-server-side-encryption-customer-algorithm").is_some();
        let text = etag.trim_matches('"');
        let sum = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        (self.md5 && sum && !keys && !own).then(|| text.to_ascii_lowercase())
    }
}

/// What is known of a piece that the storage has.
pub(super) struct Stored {
    /// As it came.
    pub(super) etag: String,
    /// Of what was sent, in hexadecimal digits.
    pub(super) md5: String,
}

/// Why a try failed.
pub(super) enum Tried {
    /// On our side.
    Source(std::io::Error),
    /// On the storage's.
    Refused(Refused),
}

impl From<StorageError> for Tried {
    fn from(error: StorageError) -> Self {
        Self::Refused(error.into())
    }
}

/// Waits for an answer as long as bytes are taken.
async fn watched<F: Future>(sum: &Sum, answer: F) -> Option<F::Output> {
    let mut answer = pin!(answer);
    let mut seen = 0;
    loop {
        if let Ok(answer) = tokio::time::timeout(SILENCE, answer.as_mut()).await {
            return Some(answer);
        }
        let now = sum.bytes();
        if now == seen {
            return None;
        }
        seen = now;
    }
}

async fn refused(mut answer: Response) -> Refused {
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    let mut text = Vec::new();
    while let Ok(Some(piece)) = answer.chunk().await {
        text.extend_from_slice(&piece);
        if text.len() > EXCERPT {
            break;
        }
    }
    let code = code(&String::from_utf8_lossy(&text));
    Refused {
        error: StorageError::Status { status, code },
        headers,
    }
}

/// The element `Code` of a failure. The rest may repeat the URL.
fn code(xml: &str) -> Option<String> {
    let (_, rest) = xml.split_once("<Code>")?;
    let (code, _) = rest.split_once("</Code>")?;
    let plain = code.len() <= 64 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain.then(|| code.to_owned())
}

//! bkend on loopback, with a real S3 behind it: `s3s` checks the signature of every presigned URL.

mod api;
mod disk;

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use rusty_s3::{Bucket, Credentials, UrlStyle};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::net::TcpListener;

/// The credential of the API, which the storage never sees.
pub const KEY: &str = "the API's key";

/// The one bucket.
const BUCKET: &str = "files";

/// bkend and its storage, until it is dropped.
pub struct Service {
    /// Where the API is.
    pub url: String,
    front: Arc<Front>,
    root: TempDir,
}

/// The API's half.
struct Front {
    bucket: Bucket,
    credentials: Credentials,
    http: reqwest::Client,
    root: PathBuf,
    /// How many URLs are still to be signed for a time that is over.
    expired: AtomicUsize,
    /// How many URLs of parts were asked for.
    parts: AtomicUsize,
}

impl Service {
    /// Starts both on free ports.
    pub async fn start() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(root.path().join(BUCKET)).expect("a bucket");
        let storage = storage(root.path()).await;
        let endpoint = storage.parse().expect("a URL");
        let bucket = Bucket::new(endpoint, UrlStyle::Path, BUCKET, "us-east-1");
        let front = Arc::new(Front {
            bucket: bucket.expect("a bucket"),
            credentials: Credentials::new("access", "secret"),
            http: reqwest::Client::new(),
            root: root.path().to_owned(),
            expired: AtomicUsize::new(0),
            parts: AtomicUsize::new(0),
        });
        let (listener, url) = listen().await;
        let shared = Arc::clone(&front);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let front = Arc::clone(&shared);
                tokio::spawn(async move {
                    let answer = service_fn(move |request| {
                        let front = Arc::clone(&front);
                        async move { Ok::<_, Infallible>(front.answer(request).await) }
                    });
                    let server = Builder::new(TokioExecutor::new());
                    _ = server.serve_connection(TokioIo::new(socket), answer).await;
                });
            }
        });
        Self { url, front, root }
    }

    /// Lets so many of the next URLs be too old.
    pub fn expire(&self, urls: usize) {
        self.front.expired.store(urls, Ordering::Relaxed);
    }

    /// How many URLs of parts were asked for.
    pub fn part_urls(&self) -> usize {
        self.front.parts.load(Ordering::Relaxed)
    }

    /// A file of the bucket.
    pub fn file(&self, name: &str) -> PathBuf {
        self.root.path().join(BUCKET).join(name)
    }

    /// How many parts lie about.
    pub fn loose_parts(&self) -> usize {
        disk::parts(self.root.path())
    }
}

/// S3 in a folder.
async fn storage(root: &Path) -> String {
    let mut service = S3ServiceBuilder::new(FileSystem::new(root).expect("a folder"));
    service.set_auth(SimpleAuth::from_single("access", "secret"));
    let service = service.build().into_shared();
    let (listener, url) = listen().await;
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let service = service.clone();
            tokio::spawn(async move {
                let server = Builder::new(TokioExecutor::new());
                _ = server.serve_connection(TokioIo::new(socket), service).await;
            });
        }
    });
    url
}

async fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let place = listener.local_addr().expect("a place");
    (listener, format!("http://{place}"))
}

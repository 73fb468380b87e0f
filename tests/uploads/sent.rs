//! Uploads that end well.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;
use specwright_live::bkend::model::Visibility;
use specwright_live::runtime::upload::Source;

use crate::fake::{Fake, bytes};

const MIB: usize = 1024 * 1024;

#[tokio::test]
async fn a_small_file_goes_in_one_piece() {
    let (fake, file) = (Fake::start().await, bytes(5 * MIB));
    let upload = fake.client().upload_file(file.clone());
    let upload = upload.name("photo.png").media_type("image/png");
    let stored = upload.visibility(Visibility::Private).send().await;
    assert_eq!(stored.expect("it is uploaded")["id"], "f_1");
    let seen = fake.seen();
    assert_eq!(seen.calls, ["presigned-url", ""]);
    assert!(seen.files["files/photo.png"] == file);
    let registered = serde_json::json!({
        "s3Key": "files/photo.png",
        "originalName": "photo.png",
        "mimeType": "image/png",
        "size": 5 * MIB,
        "visibility": "private",
    });
    assert_eq!(seen.registered, registered);
}

#[tokio::test]
async fn a_large_file_goes_in_parts() {
    let (fake, file) = (Fake::start().await, bytes(100 * MIB));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("video.mp4");
    tokio::fs::write(&path, &file).await.expect("it is written");
    let told = Arc::new(Mutex::new(Vec::new()));
    let listener = Arc::clone(&told);
    let upload = fake.client().upload_file(path).media_type("video/mp4");
    let upload = upload.on_progress(move |progress| listener.lock().unwrap().push(progress));
    upload.send().await.expect("it is uploaded");
    let seen = fake.seen();
    assert!(seen.files["files/video.mp4"] == file);
    assert_eq!(seen.calls[0], "multipart/init");
    assert_eq!(seen.count("multipart/presigned-url"), 13);
    assert_eq!(seen.calls[14..], ["multipart/complete", ""]);
    assert_eq!(seen.registered["originalName"], "video.mp4");

    let told = told.lock().unwrap();
    let total = u64::try_from(file.len()).ok();
    assert!(told.iter().all(|progress| progress.total == total));
    assert!(
        told.windows(2)
            .all(|two| two[0].sent < two[1].sent || two[1].sent > 0)
    );
    assert_eq!(told.iter().map(|progress| progress.sent).max(), total);
}

/// Headers that say whose request it is, or anything of the API's, would be among these.
#[tokio::test]
async fn the_storage_hears_nothing_of_the_api() {
    let fake = Fake::start().await;
    fake.upload(bytes(100)).send().await.expect("in one piece");
    fake.upload(bytes(9000)).send().await.expect("in parts");
    let seen = fake.seen();
    assert_eq!(seen.headers.len(), 1 + 9);
    for headers in &seen.headers {
        let mut names: Vec<_> = headers.keys().map(|name| name.as_str()).collect();
        names.retain(|name| !["accept", "accept-encoding", "content-type"].contains(name));
        names.sort_unstable();
        assert_eq!(names, ["content-length", "host"]);
    }
}

#[tokio::test]
async fn a_stream_is_measured_up_to_the_threshold() {
    for length in [0, 1, 4096] {
        let (fake, file) = (Fake::start().await, bytes(length));
        let upload = fake.upload(Source::stream(pieces(&file)));
        upload.send().await.expect("it is uploaded");
        assert!(fake.seen().files["files/blob"] == file);
        assert_eq!(fake.seen().calls, ["presigned-url", ""]);
    }
}

/// bkend wants to know the size before parts are sent.
#[tokio::test]
async fn a_large_stream_states_its_size() {
    let (fake, file) = (Fake::start().await, bytes(10_000));
    let source = || Source::stream(pieces(&file));
    let unknown = fake.upload(source()).send().await;
    let error = unknown.expect_err("nobody knows the size").to_string();
    assert!(
        error.ends_with("wants to know the size of a stream first"),
        "{error}"
    );
    assert!(fake.seen().calls.is_empty());

    let upload = fake.upload(source().size(10_000));
    upload.send().await.expect("it is uploaded");
    assert!(fake.seen().files["files/blob"] == file);
}

#[tokio::test]
async fn a_stream_of_another_size_is_given_up() {
    for (stated, says) in [(9999, "longer"), (10_001, "shorter")] {
        let (fake, file) = (Fake::start().await, bytes(10_000));
        let source = Source::stream(pieces(&file)).size(stated);
        let sent = fake.upload(source).send().await;
        let error = sent.expect_err("it has another size");
        assert!(format!("{:?}", error.cause).contains(says), "{error:?}");
        assert!(error.left.is_none());
        assert_eq!(fake.seen().count("multipart/abort"), 1);
        assert!(fake.seen().files.is_empty());
    }
}

/// A file in odd pieces.
fn pieces(file: &[u8]) -> impl Stream<Item = std::io::Result<Bytes>> + Send + 'static {
    let pieces: Vec<_> = file.chunks(777).map(Bytes::copy_from_slice).collect();
    Pieces(pieces.into_iter())
}

struct Pieces(std::vec::IntoIter<Bytes>);

impl Stream for Pieces {
    type Item = std::io::Result<Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.next().map(Ok))
    }
}

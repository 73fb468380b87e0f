//! Uploads that another process goes on with.

use std::sync::{Arc, Mutex};

use specwright_live::runtime::upload::UploadState;

use crate::fake::{Fake, Fault, bytes};

/// An upload that fails at its fourth part, and what its keeper was told last, as JSON.
async fn broken(fake: &Fake, file: &[u8]) -> String {
    let kept = Arc::new(Mutex::new(String::new()));
    let keeper = Arc::clone(&kept);
    fake.fail(4, &[Fault::Status(400)]);
    let upload = fake.upload(file.to_vec()).parallel(1);
    let upload = upload.on_state(move |state| {
        *keeper.lock().unwrap() = serde_json::to_string(state).unwrap();
    });
    let error = upload.send().await.expect_err("a part is refused");
    let kept = kept.lock().unwrap().clone();
    let state: UploadState = serde_json::from_str(&kept).expect("it reads");
    assert_eq!(error.left, Some(state));
    kept
}

#[tokio::test]
async fn only_what_is_missing_is_sent() {
    let (fake, file) = (Fake::start().await, bytes(9000));
    let kept = broken(&fake, &file).await;
    // The caller keeps it, so nobody gives it up. The URLs are secrets, and are not in it.
    assert_eq!(fake.seen().count("multipart/abort"), 0);
    assert!(
        !kept.contains("http") && !kept.contains("signature"),
        "{kept}"
    );

    fake.seen().sent.clear();
    let state = serde_json::from_str(&kept).expect("it reads");
    let told = Arc::new(Mutex::new(0));
    let listener = Arc::clone(&told);
    let upload = fake.upload(file.clone()).resume(state);
    let upload = upload.on_progress(move |progress| *listener.lock().unwrap() = progress.sent);
    upload.send().await.expect("it is uploaded");
    let mut seen = fake.seen();
    seen.sent.sort_unstable();
    assert_eq!(seen.sent, [4, 5, 6, 7, 8, 9]);
    assert_eq!(seen.count("multipart/init"), 1);
    assert!(seen.files["files/blob"] == file);
    assert_eq!(*told.lock().unwrap(), 9000);
}

/// What the storage has is compared with the file by its sums.
#[tokio::test]
async fn what_has_changed_is_sent_again() {
    let (fake, mut file) = (Fake::start().await, bytes(9000));
    let kept = broken(&fake, &file).await;
    file[1500] ^= 1;
    fake.seen().sent.clear();
    let state = serde_json::from_str(&kept).expect("it reads");
    let upload = fake.upload(file.clone()).resume(state);
    upload.send().await.expect("it is uploaded");
    let mut seen = fake.seen();
    seen.sent.sort_unstable();
    assert_eq!(seen.sent, [2, 4, 5, 6, 7, 8, 9]);
    assert!(seen.files["files/blob"] == file);
}

#[tokio::test]
async fn a_file_of_another_size_is_refused() {
    let (fake, file) = (Fake::start().await, bytes(9000));
    let kept = broken(&fake, &file).await;
    let state: UploadState = serde_json::from_str(&kept).expect("it reads");
    let sent = fake.upload(bytes(9001)).resume(state.clone()).send().await;
    let error = sent.expect_err("it is another file");
    assert!(error.to_string().contains("another size"), "{error}");
    assert_eq!(error.left, Some(state));
}

/// When only the registration failed, only that is made again.
#[tokio::test]
async fn a_whole_file_is_only_registered() {
    for length in [100, 9000] {
        let (fake, file) = (Fake::start().await, bytes(length));
        fake.refuse("");
        let error = fake
            .upload(file.clone())
            .send()
            .await
            .expect_err("it is refused");
        let state = error.left.expect("the file is there");
        assert!(state.complete);
        fake.recover();
        fake.seen().sent.clear();
        let upload = fake.upload(file).resume(state);
        upload.send().await.expect("it is registered");
        assert!(fake.seen().sent.is_empty());
        assert_eq!(fake.seen().registered["size"], length);
        assert_eq!(fake.seen().count("multipart/abort"), 0);
    }
}

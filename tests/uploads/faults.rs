//! A storage that refuses, loses or spoils what it is sent.

use specwright_live::runtime::upload::{StorageError, UploadCause};

use crate::fake::{Fake, Fault, bytes};

#[tokio::test]
async fn a_part_that_fails_twice_is_sent_thrice() {
    let (fake, file) = (Fake::start().await, bytes(9000));
    fake.fail(3, &[Fault::Status(503), Fault::Status(500)]);
    let sent = fake.upload(file.clone()).send().await;
    sent.expect("it is uploaded");
    let seen = fake.seen();
    assert!(seen.files["files/blob"] == file);
    let sent = seen.sent.iter().filter(|part| **part == 3);
    assert_eq!(sent.count(), 3);
    // The URL is as good as it was.
    assert_eq!(seen.count("multipart/presigned-url"), 9);
}

#[tokio::test]
async fn another_url_is_asked_for_when_one_has_expired() {
    let (fake, file) = (Fake::start().await, bytes(9000));
    fake.fail(2, &[Fault::Expired]);
    fake.upload(file.clone()).send().await.expect("in parts");
    fake.fail(0, &[Fault::Expired, Fault::Expired]);
    let sent = fake.upload(file[..100].to_vec()).name("small").send().await;
    sent.expect("in one piece");
    let seen = fake.seen();
    assert!(seen.files["files/blob"] == file);
    assert!(seen.files["files/small"] == file[..100]);
    assert_eq!(seen.count("multipart/presigned-url"), 10);
    assert_eq!(seen.count("presigned-url"), 3);
}

#[tokio::test]
async fn a_wrong_sum_is_sent_again_and_is_an_error_in_the_end() {
    let fake = Fake::start().await;
    fake.fail(1, &[Fault::WrongEtag, Fault::NoEtag]);
    fake.upload(bytes(9000))
        .send()
        .await
        .expect("it is right in the end");

    let fake = Fake::start().await;
    fake.fail(1, &[Fault::WrongEtag; 5]);
    let error = fake
        .upload(bytes(9000))
        .send()
        .await
        .expect_err("it stays wrong");
    let UploadCause::Storage { part, error: cause } = &*error.cause else {
        panic!("{error:?}");
    };
    assert_eq!(*part, Some(1));
    assert!(matches!(cause, StorageError::Corrupted { .. }), "{cause:?}");
    assert!(error.left.is_none());
    assert_eq!(fake.seen().count("multipart/abort"), 1);
    assert!(fake.seen().parts.is_empty());
}

#[tokio::test]
async fn what_will_not_pass_is_not_tried_again() {
    let fake = Fake::start().await;
    fake.fail(0, &[Fault::Status(400)]);
    let error = fake
        .upload(bytes(10))
        .send()
        .await
        .expect_err("it is refused");
    let said = "the upload failed: the storage answered 400 Bad Request (SlowDown)";
    assert_eq!(error.to_string(), said);
    assert_eq!(fake.seen().calls, ["presigned-url"]);
}

/// What could not be given up is named.
#[tokio::test]
async fn what_is_left_is_said() {
    let fake = Fake::start().await;
    fake.fail(9, &[Fault::Status(400)]);
    fake.refuse("multipart/abort");
    let error = fake.upload(bytes(9000)).parallel(1).send().await;
    let error = error.expect_err("a part is refused");
    let left = error.left.as_ref().expect("the parts are still there");
    assert_eq!(left.key, "files/blob");
    assert_eq!(left.upload_id.as_deref(), Some("upload-1"));
    assert_eq!(left.parts.len(), 8);
    let said = error.to_string();
    assert!(
        said.ends_with("the storage has \"files/blob\", upload \"upload-1\", 8 parts"),
        "{said}"
    );

    fake.recover();
    let upload = fake.upload(bytes(9000)).resume(left.clone());
    upload.abort().await.expect("it is given up");
    assert!(fake.seen().parts.is_empty());
}

/// The URL is a secret: neither the error nor the upload shows it.
#[tokio::test]
async fn no_error_shows_the_url() {
    let fake = Fake::start().await;
    fake.fail(1, &[Fault::Expired; 5]);
    let error = fake
        .upload(bytes(9000))
        .send()
        .await
        .expect_err("no URL is good");
    let said = format!("{error} {error:?} {error:#?}");
    assert!(
        !said.contains("signature") && !said.contains("secret"),
        "{said}"
    );
}

/// A call that only asks for a URL is made again; one that the API refuses is the error.
#[tokio::test]
async fn an_operation_that_fails_is_the_error() {
    let fake = Fake::start().await;
    fake.refuse("multipart/complete");
    let error = fake
        .upload(bytes(9000))
        .send()
        .await
        .expect_err("it is refused");
    let UploadCause::Call(cause) = &*error.cause else {
        panic!("{error:?}");
    };
    assert_eq!(cause.status().map(|status| status.as_u16()), Some(422));
    assert_eq!(fake.seen().count("multipart/complete"), 1);
    assert_eq!(fake.seen().count("multipart/abort"), 1);
}

/// The parts may have been joined all the same: nothing is given up, and the state says which.
#[tokio::test]
async fn what_may_be_whole_is_left() {
    let fake = Fake::start().await;
    fake.silence("multipart/complete");
    let error = fake.upload(bytes(9000)).send().await;
    let error = error.expect_err("nobody answers");
    assert!(matches!(&*error.cause, UploadCause::Call(cause) if cause.is_timeout()));
    let left = error.left.expect("the parts, or the file");
    assert_eq!((left.parts.len(), left.complete), (9, false));
    assert_eq!(fake.seen().count("multipart/abort"), 0);
}

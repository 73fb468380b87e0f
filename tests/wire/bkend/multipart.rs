//! bkend: its uploads in parts.

use serde_json::json;
use specwright_live::bkend::model::{
    AbortedUpload, CompletedUpload, MultipartAbortInput, MultipartCompleteInput,
    MultipartInitInput, MultipartUpload, PartUrl, PartUrlInput, UploadedPart,
};

use super::{Extent, Row, example, sent};

const KEY: &str = "files/2024/video.mp4";

pub(super) fn abort_multipart_upload() -> Vec<Row> {
    vec![Row::new(
        "abort_multipart_upload",
        Extent::Full,
        sent("POST", "/v1/files/multipart/abort")
            .json(example("bkend_abort_multipart_upload_request")),
        (200, example("bkend_abort_multipart_upload_response_200")),
        |api| async move {
            let upload = MultipartAbortInput::new(KEY, "upload-1");
            api.abort_multipart_upload(upload).send().await
        },
        |aborted: &AbortedUpload| {
            assert!(aborted.success);
            assert_eq!(aborted.key, KEY);
        },
    )]
}

pub(super) fn complete_multipart_upload() -> Vec<Row> {
    vec![Row::new(
        "complete_multipart_upload",
        Extent::Full,
        sent("POST", "/v1/files/multipart/complete")
            .json(example("bkend_complete_multipart_upload_request")),
        (200, example("bkend_complete_multipart_upload_response_200")),
        |api| async move {
            let parts = vec![
                UploadedPart::new("\"d41d8cd98f00b204\"", 1),
                UploadedPart::new("\"0cc175b9c0f1b6a8\"", 2),
            ];
            let upload = MultipartCompleteInput::new(KEY, parts, "upload-1");
            api.complete_multipart_upload(upload).send().await
        },
        |file: &CompletedUpload| {
            assert_eq!(file.key, KEY);
            let location = "https://bucket.s3.amazonaws.com/files/2024/video.mp4";
            assert_eq!(file.location, location);
        },
    )]
}

pub(super) fn init_multipart_upload() -> Vec<Row> {
    let answer = || (200, example("bkend_init_multipart_upload_response_200"));
    let sent = || sent("POST", "/v1/files/multipart/init");
    let minimal = json!({
        "filename": "video.mp4",
        "contentType": "video/mp4",
        "fileSize": 5_368_709_120_i64,
    });
    let read: fn(&MultipartUpload) = |upload| {
        assert_eq!(upload.upload_id, "upload-1");
        assert_eq!(upload.key, KEY);
        assert_eq!(upload.filename, "video.mp4");
    };
    vec![
        Row::new(
            "init_multipart_upload",
            Extent::Full,
            sent().json(example("bkend_init_multipart_upload_request")),
            answer(),
            |api| async move {
                let upload = video().visibility("private").category("media");
                api.init_multipart_upload(upload).send().await
            },
            read,
        ),
        Row::new(
            "init_multipart_upload",
            Extent::Minimal,
            sent().json(minimal),
            answer(),
            |api| async move { api.init_multipart_upload(video()).send().await },
            read,
        ),
    ]
}

/// Larger than 32 bits can tell.
fn video() -> MultipartInitInput {
    MultipartInitInput::new("video/mp4", 5_368_709_120, "video.mp4")
}

pub(super) fn presign_part() -> Vec<Row> {
    vec![Row::new(
        "presign_part",
        Extent::Full,
        sent("POST", "/v1/files/multipart/presigned-url")
            .json(example("bkend_presign_part_request")),
        (200, example("bkend_presign_part_response_200")),
        |api| async move {
            let part = PartUrlInput::new(KEY, 1, "upload-1");
            api.presign_part(part).send().await
        },
        |part: &PartUrl| {
            assert_eq!(part.part_number, 1);
            assert!(part.url.expose().ends_with("&X-Amz-Signature=abc"));
        },
    )]
}

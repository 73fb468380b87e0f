//! What breaks a rule of the contract never leaves, unless the caller turns checks off.

use std::future::Future;
use std::pin::Pin;

use serde_json::{Value, json};
use specwright_live::bkend::model::{
    MultipartCompleteInput, PartUrlInput, PresignedUploadInput, UploadedPart,
};
use specwright_live::claid::model::{
    Adjustments, AwsCredentials, BatchEditRequest, BatchInput, GenerativeOptions, ImageOperations,
    S3Parameters, StorageInput, StorageUpdate, StyleTransfer, WebFolderParameters,
};
use specwright_live::{Error, bkend, claid, cval};

use crate::server::Server;

/// The clients of all APIs, for one server.
#[derive(Clone)]
struct Apis {
    bkend: bkend::Client,
    claid: claid::Client,
    cval: cval::Client,
}

impl Apis {
    fn new(url: &str, checks: bool) -> Self {
        Self {
            bkend: bkend::Client::builder()
                .base_url(url)
                .check(checks)
                .build()
                .expect("bkend"),
            claid: claid::Client::builder()
                .base_url(url)
                .check(checks)
                .build()
                .expect("claid"),
            cval: cval::Client::builder()
                .base_url(url)
                .check(checks)
                .build()
                .expect("cval"),
        }
    }
}

type Called = Pin<Box<dyn Future<Output = Option<Error>>>>;

/// A call that breaks rules, and all of them: pointer and rule.
struct Case {
    call: fn(Apis) -> Called,
    rules: &'static [(&'static str, &'static str)],
}

/// A case: `call!(api: its call => its broken rules)`.
macro_rules! case {
    ($api:ident: $call:expr => $($pointer:literal $rule:literal),+) => {
        Case {
            call: |apis| {
                Box::pin(async move {
                    let $api = apis.$api;
                    $call.send().await.err().map(|error| error.map(drop))
                })
            },
            rules: &[$(($pointer, $rule)),+],
        }
    };
}

fn s3(bucket: &str) -> S3Parameters {
    S3Parameters::new(bucket, AwsCredentials::new("key", "secret"))
}

/// A union that is read from JSON which fits no branch.
fn no_input() -> BatchInput {
    serde_json::from_value(json!(7)).expect("a union takes any value")
}

fn cases() -> Vec<Case> {
    vec![
        case!(claid: claid.create_storage(StorageInput::new("n".repeat(51), s3("b"), "s3")) =>
            "/body/name" "maxLength"),
        case!(claid: claid.create_storage(StorageInput::new("n", s3("b"), "ftp")) =>
            "/body/type" "enum"),
        case!(claid: claid.create_storage(StorageInput::new("é".repeat(51), s3(""), "ftp")) =>
            "/body/name" "maxLength", "/body/parameters/bucket" "minLength", "/body/type" "enum"),
        case!(claid: claid.update_storage(1, StorageUpdate::new().name("n".repeat(51)).kind("x")) =>
            "/body/name" "maxLength", "/body/type" "enum"),
        case!(claid: claid.create_batch_edit(BatchEditRequest::new(no_input(), operations())) =>
            "/body/input" "anyOf",
            "/body/operations/adjustments/contrast" "maximum",
            "/body/operations/adjustments/hdr" "minimum",
            "/body/operations/generative/style_transfer/style_strength" "maximum"),
        case!(claid: claid.create_batch_edit(BatchEditRequest::new(
                vec!["https://image.site/a.png".to_owned(), String::new()],
                ImageOperations::new(),
            ).output("")) =>
            "/body/input/1" "minLength", "/body/output" "minLength"),
        case!(cval: cval.get_connection("no uuid") => "/storage_id" "format"),
        case!(bkend: bkend.list_files().visibility("secret").sort_direction("up").bucket("attic") =>
            "/bucket" "enum", "/sortDirection" "enum", "/visibility" "enum"),
        case!(bkend: bkend.presign_part(PartUrlInput::new("key", 10_001, "id")) =>
            "/body/partNumber" "maximum"),
        case!(bkend: bkend.complete_multipart_upload(MultipartCompleteInput::new(
                "key",
                vec![UploadedPart::new("etag", 1), UploadedPart::new("etag", 0)],
                "id",
            )) => "/body/parts/1/partNumber" "minimum"),
        case!(bkend: bkend.create_presigned_upload(
                PresignedUploadInput::new("image/png", "a.png").category("Images")) =>
            "/body/category" "enum"),
    ]
}

fn operations() -> ImageOperations {
    let style = StyleTransfer::new("https://image.site/style.png").style_strength(1.5);
    ImageOperations::new()
        .adjustments(Adjustments::new().contrast(101).hdr(-1))
        .generative(GenerativeOptions::new().style_transfer(style))
}

#[tokio::test]
async fn all_broken_rules_come_back_and_nothing_is_sent() {
    let server = Server::answering(200, "{}").await;
    for case in cases() {
        let error = (case.call)(Apis::new(&server.url(), true)).await;
        let Some(Error::Violations(violations)) = &error else {
            panic!("{:?}: {error:?}", case.rules);
        };
        let found: Vec<_> = violations
            .iter()
            .map(|found| (&*found.pointer, found.rule))
            .collect();
        assert_eq!(found, case.rules);
        let text = error.map(|error| error.to_string()).unwrap_or_default();
        for (pointer, rule) in case.rules {
            assert!(text.contains(pointer) && text.contains(rule), "{text}");
        }
    }
    assert_eq!(server.sent().await, []);
}

#[tokio::test]
async fn an_error_before_sending_has_no_answer() {
    let server = Server::answering(200, "{}").await;
    let claid = Apis::new(&server.url(), true).claid;
    let input = StorageInput::new("site", WebFolderParameters::new("https://a"), "ftp");
    let error = claid
        .create_storage(input)
        .send()
        .await
        .expect_err("`ftp` is no type");
    assert_eq!(
        (error.status(), error.headers(), error.body()),
        (None, None, None)
    );
    assert!(error.details().is_err() && error.request_id().is_none());
}

#[tokio::test]
async fn without_checks_it_is_sent_as_it_is() {
    for case in cases() {
        let server = Server::answering(200, "{}").await;
        let error = (case.call)(Apis::new(&server.url(), false)).await;
        assert!(
            !matches!(error, Some(Error::Violations(_) | Error::Request(_))),
            "{error:?}"
        );
        assert_eq!(server.sent().await.len(), 1, "{:?}", case.rules);
    }

    let server = Server::answering(200, "{}").await;
    let claid = Apis::new(&server.url(), false).claid;
    let input = StorageInput::new("n".repeat(51), s3(""), "ftp");
    claid
        .create_storage(input)
        .send()
        .await
        .expect("`{}` is an answer");
    let sent: Vec<Value> = server
        .sent()
        .await
        .into_iter()
        .filter_map(|sent| sent.body)
        .collect();
    let credentials = json!({ "access_key": "key", "secret_access_key": "secret" });
    let parameters = json!({ "bucket": "", "credentials": credentials });
    let name = "n".repeat(51);
    assert_eq!(
        sent,
        [json!({ "name": name, "type": "ftp", "parameters": parameters })]
    );
}

#[tokio::test]
async fn a_path_value_is_one_segment_of_the_path() {
    let cases = [
        ("a/b", "a%2Fb"),
        ("../secrets", "..%2Fsecrets"),
        ("..a", "..a"),
        ("%2e%2e", "%252e%252e"),
        ("a?b=c#d", "a%3Fb%3Dc%23d"),
        ("ключ", "%D0%BA%D0%BB%D1%8E%D1%87"),
        (" ", "%20"),
        ("a\r\nb", "a%0D%0Ab"),
        ("\\..\\", "%5C..%5C"),
        ("{fileId}", "%7BfileId%7D"),
    ];
    for (id, segment) in cases {
        let server = Server::answering(200, "{}").await;
        let bkend = Apis::new(&server.url(), true).bkend;
        bkend.get_file(id).send().await.expect("a file");
        let sent = server.sent().await;
        assert_eq!(sent[0].target, format!("/v1/files/{segment}"), "{id:?}");
        assert_eq!(sent.len(), 1);
    }
}

#[tokio::test]
async fn a_path_value_that_names_another_resource_is_never_sent() {
    let server = Server::answering(200, "{}").await;
    for checks in [true, false] {
        let Apis { bkend, cval, .. } = Apis::new(&server.url(), checks);
        for id in ["", ".", "..", "\t..", ".\n."] {
            let error = bkend
                .delete_file(id)
                .send()
                .await
                .expect_err("no file has that id");
            assert!(matches!(error, Error::Request(_)), "{id:?}: {error:?}");
            assert!(error.to_string().contains("`fileId`"), "{error}");
            let error = cval.delete_connection(id).send().await.expect_err("no id");
            assert!(matches!(error, Error::Request(_)), "{id:?}: {error:?}");
        }
    }
    assert_eq!(server.sent().await, []);
}

//! Secrets: no text that a program prints of its client, its calls or their answers holds one.

use std::fmt::Debug;

use serde_json::json;
use specwright_live::bkend::model::{DownloadUrl, PartUrl, PresignedUpload};
use specwright_live::claid::model::{
    AwsCredentials, AwsCredentialsUpdate, GcpCredentials, GcpCredentialsUpdate, GcsParameters,
    GcsParametersUpdate, S3Parameters, S3ParametersUpdate, StorageDetailsParameters, StorageInput,
    StorageInputParameters, StorageUpdate,
};
use specwright_live::cval::model::ConnectionInput;
use specwright_live::{Secret, bkend, claid, cval};

use crate::server::Server;

/// Part of every secret here, and of nothing else.
const CANARY: &str = "canary";

const URL: &str = "https://bucket.example/key?X-Amz-Signature=canary";

/// What was printed.
#[derive(Default)]
struct Printed(Vec<String>);

impl Printed {
    fn debug(&mut self, value: &impl Debug) {
        self.0.push(format!("{value:?}\n{value:#?}"));
    }

    fn error(&mut self, error: &impl std::error::Error) {
        self.debug(error);
        self.0.push(error.to_string());
        let mut source = error.source();
        while let Some(error) = source {
            self.0.push(format!("{error} {error:?}"));
            source = error.source();
        }
    }

    /// Every text is there, and none holds a secret.
    fn assert_clean(self) {
        for text in self.0 {
            assert!(!text.is_empty());
            assert!(!text.contains(CANARY), "{text}");
        }
    }
}

fn claid(url: &str) -> claid::Client {
    let builder = claid::Client::builder().bearer_token("canary-token");
    builder.base_url(url).build().expect("a client")
}

#[test]
fn builders_clients_and_secrets_hide_credentials() {
    let mut printed = Printed::default();
    printed.debug(&claid::Client::builder().bearer_token("canary-token"));
    let builder = || {
        bkend::Client::builder()
            .bearer_token("canary-1")
            .api_key("canary-2")
    };
    printed.debug(&builder());
    printed.debug(&builder().build().expect("a client"));
    printed.debug(&claid("http://localhost"));
    let secret: Secret<String> = "canary".into();
    printed.debug(&secret);
    printed.0.push(secret.to_string());
    printed.assert_clean();
}

#[test]
fn models_and_requests_hide_keys() {
    let s3 = S3Parameters::new("b", AwsCredentials::new("canary-key", "canary-secret"));
    let gcs = GcsParameters::new("b", GcpCredentials::new("canary-key", "canary-secret"));
    let s3_update = S3ParametersUpdate::new().credentials(
        AwsCredentialsUpdate::new()
            .access_key("canary-key")
            .secret_access_key("canary-secret"),
    );
    let gcs_update = GcsParametersUpdate::new().credentials(
        GcpCredentialsUpdate::new()
            .access_key("canary-key")
            .secret_access_key("canary-secret"),
    );
    let client = claid("http://localhost");
    let mut printed = Printed::default();
    printed.debug(&s3);
    printed.debug(&client.create_storage(StorageInput::new("n", s3, "s3")));
    printed.debug(&client.create_storage(StorageInput::new("n", gcs, "gcs")));
    printed.debug(&client.update_storage(1, StorageUpdate::new().parameters(s3_update)));
    printed.debug(&client.update_storage(1, StorageUpdate::new().parameters(gcs_update)));

    let cval = cval::Client::builder()
        .base_url("http://localhost")
        .build()
        .expect("a client");
    let input = ConnectionInput::new("canary-key", "b", "https://e", "canary-secret");
    printed.debug(&cval.create_connection(input));

    printed.debug(&DownloadUrl::new("image/png", json!(null), "a.png", 1, URL));
    printed.debug(&PartUrl::new(1, URL));
    printed.debug(&PresignedUpload::new("image/png", "a.png", "key", URL));
    printed.assert_clean();
}

#[tokio::test]
async fn answers_hide_keys_and_presigned_urls() {
    let mut printed = Printed::default();
    let credentials = json!({ "access_key": "canary-key" });
    let parameters = json!({ "bucket": "b", "credentials": credentials });
    let storage = json!({ "data": {
        "id": 1, "name": "n", "type": "s3", "created_at": "2024-06-01T12:00:00Z",
        "parameters": parameters,
    }});
    let server = Server::answering(200, storage).await;
    let answer = claid(&server.url())
        .get_storage(1)
        .send()
        .await
        .expect("a storage");
    printed.debug(&answer);

    let upload = json!({ "url": URL, "key": "k", "filename": "a", "contentType": "c" });
    let server = Server::answering(200, upload).await;
    let client = bkend::Client::builder()
        .base_url(server.url())
        .build()
        .expect("a client");
    let input = bkend::model::PresignedUploadInput::new("c", "a");
    let answer = client
        .create_presigned_upload(input)
        .send()
        .await
        .expect("a URL");
    assert_eq!(answer.url.expose(), URL);
    printed.debug(&answer);
    printed.assert_clean();
}

#[tokio::test]
async fn errors_hide_keys_and_bodies() {
    let mut printed = Printed::default();
    // A declared failure that does not read, an undeclared one, and a success that does not read.
    for (status, body) in [
        (401, "canary"),
        (401, r#"{"error_type": "canary"}"#),
        (418, r#"{"access_key": "canary"}"#),
        (200, r#"{"data": "canary"}"#),
        (200, r#"{"data": {"id": "canary \" canary"}}"#),
        (200, "canary"),
    ] {
        let server = Server::answering(status, body).await;
        let error = claid(&server.url())
            .get_storage(1)
            .send()
            .await
            .expect_err(body);
        printed.error(&error);
        printed.error(&error.details().expect_err("it does not read"));
    }

    let s3 = S3Parameters::new("", AwsCredentials::new("canary-key", "canary-secret"));
    let input = StorageInput::new("n", s3, "s3");
    let error = claid("http://localhost").create_storage(input).send().await;
    printed.error(&error.expect_err("a bucket has a name"));

    // Nobody listens at port 1.
    let error = claid("http://127.0.0.1:1/canary")
        .list_storages()
        .send()
        .await;
    printed.error(&error.expect_err("there is no server"));
    printed.assert_clean();
}

#[tokio::test]
async fn headers_of_an_answer_are_hidden_unless_known_to_be_harmless() {
    use wiremock::matchers::any;
    use wiremock::{Mock, MockServer, ResponseTemplate};

    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200)
        .insert_header("set-cookie", "session=canary")
        .insert_header("x-new-token", "canary")
        .set_body_json(json!({}));
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let answer = claid(&server.uri())
        .list_storages()
        .send()
        .await
        .expect("storages");
    assert_eq!(answer.headers()["x-new-token"], "canary");
    let mut printed = Printed::default();
    printed.debug(&answer);
    printed.assert_clean();
}

/// A key in a shape that no branch takes is still a key.
#[test]
fn unknown_branches_hide_keys() {
    let credentials = json!({ "access_key": "canary", "secret_access_key": "canary" });
    let value = json!({ "container": "images", "credentials": credentials });
    let mut printed = Printed::default();
    let input: Result<StorageInputParameters, _> = serde_json::from_value(value.clone());
    printed.debug(&input.expect("a union takes any value"));
    let details: Result<StorageDetailsParameters, _> = serde_json::from_value(value);
    printed.debug(&details.expect("a union takes any value"));
    printed.assert_clean();
}

#[test]
fn a_builder_hides_the_password_in_a_base_url() {
    let builder = claid::Client::builder().base_url("https://user:canary@host/");
    let mut printed = Printed::default();
    printed.debug(&builder);
    printed.error(&builder.build().expect_err("a base URL has no password"));
    printed.assert_clean();
}

/// Details are what a developer looks for in a failure.
#[tokio::test]
async fn details_of_a_failure_are_shown_by_debug_alone() {
    let server = Server::answering(401, r#"{"code": "common/authentication-required"}"#).await;
    let client = bkend::Client::builder()
        .base_url(server.url())
        .build()
        .expect("a client");
    let error = client.get_file("f_1").send().await.expect_err("a failure");
    assert!(format!("{error:?}").contains("common/authentication-required"));
    assert!(!error.to_string().contains("common/authentication-required"));
}

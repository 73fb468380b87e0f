//! One short flow an API, as a newcomer writes it. The README shows these functions.

use std::error::Error;
use std::path::Path;

use serde_json::{Value, json};
use specwright_live::bkend::model::Visibility;
use specwright_live::claid::model::{AwsCredentials, S3Parameters, StorageInput, StorageType};
use specwright_live::cval::model::{ConnectionId, ConnectionInput};
use specwright_live::{StatusCode, bkend, claid, cval};
use wiremock::matchers::{body_string, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

type Clients = (claid::Client, cval::Client, bkend::Client);

/// A client for each API: CVAL's pages name no server, so that one has to be given.
fn clients(key: &str, token: &str) -> Result<Clients, Box<dyn Error>> {
    let claid = claid::Client::builder().bearer_token(key).build()?;
    let cval = cval::Client::builder().base_url("https://cval.example");
    let bkend = bkend::Client::builder().api_key(key).bearer_token(token);
    Ok((claid, cval.build()?, bkend.build()?))
}

/// Connects a bucket to edit images in, and counts what is connected.
async fn storages(claid: &claid::Client) -> Result<usize, Box<dyn Error>> {
    let bucket = S3Parameters::new("photos", AwsCredentials::new("access key", "secret key"));
    let storage = StorageInput::new("photos", bucket, StorageType::S3);
    claid.create_storage(storage).send().await?;
    let storages = claid.list_storages().send().await?;
    Ok(storages.into_data().data.ok_or("no list")?.len())
}

/// Connects a bucket and lists what is connected.
async fn connect(cval: &cval::Client) -> Result<usize, Box<dyn Error>> {
    let bucket = ConnectionInput::new("key", "datasets", "https://storage.example", "secret");
    let bucket = bucket.synchronize(true);
    let created = cval.create_connection(bucket).send().await?;
    println!("connected as {}", created.id);

    let connections = cval.list_connections().send().await?;
    for connection in connections.iter() {
        println!("{} at {}", connection.bucket, connection.endpoint);
    }
    Ok(connections.len())
}

/// Uploads a file of any size, and lists the first 50.
async fn upload(bkend: &bkend::Client, file: &Path) -> Result<usize, Box<dyn Error>> {
    let photo = bkend.upload_file(file).media_type("image/png");
    let photo = photo.visibility(Visibility::Private).parallel(8);
    let photo = photo.on_progress(|now| println!("{} of {:?} bytes", now.sent, now.total));
    println!("{:?}", photo.send().await?);

    let files = bkend.list_files().limit(50).send().await?;
    Ok(files.items.len())
}

/// Tells a file that is not there from a service that does not work.
async fn exists(bkend: &bkend::Client, id: &str) -> Result<bool, Box<dyn Error>> {
    match bkend.get_file(id).send().await {
        Ok(_) => Ok(true),
        Err(error) if error.status() == Some(StatusCode::NOT_FOUND) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// What [`connect`] asks of the service, and what it does with the answers.
#[tokio::test]
async fn a_bucket_is_connected_once() -> Result<(), Box<dyn Error>> {
    let server = cval::MockServer::start();
    let cval = server.client();
    let bucket = ConnectionInput::new("key", "datasets", "https://storage.example", "secret");
    let created = server.on(cval.create_connection(bucket).send());
    created.answers(ConnectionId::new("1d0f")).times(1);
    server.on(cval.list_connections().send()).answers(vec![]);
    assert_eq!(connect(&cval).await?, 0);
    Ok(())
}

/// A body from the documentation pages.
fn example(name: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples");
    let text = std::fs::read_to_string(format!("{folder}/{name}.json"));
    serde_json::from_str(&text.expect("there is such an example")).expect("it is JSON")
}

/// A server with these answers, each to be asked for once.
async fn server(answers: &[(&str, &str, &str)]) -> MockServer {
    let server = MockServer::start().await;
    for (verb, at, name) in answers {
        let answer = ResponseTemplate::new(200).set_body_json(example(name));
        let mock = Mock::given(method(*verb))
            .and(path(*at))
            .respond_with(answer);
        mock.expect(1).mount(&server).await;
    }
    server
}

#[tokio::test]
async fn claid_connects_a_bucket() {
    let at = "/v1/storage/storages";
    let server = server(&[
        ("POST", at, "claid_create_storage_response_200"),
        ("GET", at, "claid_list_storages_response_200"),
    ])
    .await;
    let claid = claid::Client::builder()
        .bearer_token("key")
        .base_url(server.uri());
    let count = storages(&claid.build().expect("a client")).await;
    assert_eq!(count.expect("the flow works"), 2);
}

#[tokio::test]
async fn cval_connects_a_bucket() {
    let server = server(&[
        ("POST", "/api/cloud", "cval_create_connection_response_200"),
        (
            "GET",
            "/api/clouds/all",
            "cval_list_connections_response_200",
        ),
    ])
    .await;
    let cval = cval::Client::builder().base_url(server.uri()).build();
    let connected = connect(&cval.expect("a client")).await;
    assert_eq!(connected.expect("the flow works"), 1);
}

#[tokio::test]
async fn bkend_uploads_and_lists_files() {
    let registered = "bkend_create_file_response_201";
    let server = server(&[("POST", "/v1/files", registered)]).await;
    let mut presigned = example("bkend_create_presigned_upload_response_200");
    presigned["url"] = format!("{}/bucket?X-Amz-Signature=abc", server.uri()).into();
    let presigned = ResponseTemplate::new(200).set_body_json(presigned);
    let asked = Mock::given(method("POST")).and(path("/v1/files/presigned-url"));
    asked.respond_with(presigned).mount(&server).await;
    let stored = ResponseTemplate::new(200).insert_header("etag", "\"a sum\"");
    let put = Mock::given(method("PUT")).and(path("/bucket"));
    let put = put.and(body_string("a photo")).respond_with(stored);
    put.expect(1).mount(&server).await;

    let folder = tempfile::tempdir().expect("a folder");
    let photo = folder.path().join("photo.png");
    std::fs::write(&photo, "a photo").expect("it is written");
    let files = ResponseTemplate::new(200).set_body_json(example("bkend_list_files_response_200"));
    let list = Mock::given(method("GET")).and(path("/v1/files"));
    let list = list.and(query_param("limit", "50")).respond_with(files);
    list.expect(1).mount(&server).await;
    let bkend = bkend::Client::builder()
        .bearer_token("token")
        .api_key("key");
    let bkend = bkend.base_url(server.uri()).build().expect("a client");
    assert_eq!(upload(&bkend, &photo).await.expect("the flow works"), 1);
}

#[tokio::test]
async fn a_missing_file_is_told_from_a_failure() {
    let server = MockServer::start().await;
    let at = |id: &str| Mock::given(method("GET")).and(path(format!("/v1/files/{id}")));
    let gone = ResponseTemplate::new(404).set_body_json(json!({ "code": "file/not-found" }));
    at("gone").respond_with(gone).mount(&server).await;
    at("locked")
        .respond_with(ResponseTemplate::new(403))
        .mount(&server)
        .await;
    let bkend = bkend::Client::builder()
        .base_url(server.uri())
        .build()
        .expect("a client");
    assert!(!exists(&bkend, "gone").await.expect("an answer"));
    let error = exists(&bkend, "locked").await.expect_err("a failure");
    assert_eq!(error.to_string(), "the server answered 403 Forbidden");
}

#[test]
fn clients_are_built_from_keys_alone() {
    let (claid, cval, bkend) = clients("key", "token").expect("three clients");
    let urls = [claid.base_url(), cval.base_url(), bkend.base_url()];
    let expected = [
        "https://api.claid.ai/",
        "https://cval.example/",
        "https://api-client.bkend.ai/",
    ];
    assert_eq!(urls, expected);
}

#[test]
fn the_readme_shows_these_functions() {
    let here = [include_str!("usage.rs"), include_str!("flows/usage.rs")].concat();
    let readme = include_str!("../README.md");
    let blocks: Vec<&str> = readme
        .split("```rust\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert_eq!(blocks.len(), 9);
    for block in blocks {
        assert!(here.contains(block), "the README has another:\n{block}");
    }
}

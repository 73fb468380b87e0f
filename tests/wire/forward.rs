//! Answers that say more than the contract: new values of enums and unions, and new properties.

use serde_json::{Value, json};
use specwright_live::claid::model::{
    BatchEditResultRequest, StorageDetailsParameters, StorageType, TaskStatus,
};
use specwright_live::{bkend, claid, cval};

use crate::exchange::example;
use crate::server::Server;

/// A client of a server with this answer; the server ends when it is dropped.
async fn claid(answer: &Value) -> (Server, claid::Client) {
    let server = Server::answering(200, answer).await;
    let client = claid::Client::builder().base_url(server.url()).build();
    (server, client.expect("a client"))
}

#[tokio::test]
async fn a_new_enum_value_is_kept() {
    let (_server, client) = claid(&json!({ "data": ["s3", "azure"] })).await;
    let types = client.list_storage_types().send().await.expect("types");
    let azure = StorageType::Unknown("azure".to_owned());
    // The model's own field: an answer has none in its way.
    assert_eq!(types.data, Some(vec![StorageType::S3, azure]));

    let mut result = example("claid_batch_result");
    result["data"]["status"] = json!("ARCHIVED");
    let (_server, client) = claid(&result).await;
    let task = client.get_batch_edit(1).send().await;
    let task = task.expect("a task").into_data().data.expect("a task");
    assert_eq!(task.status, TaskStatus::Unknown("ARCHIVED".to_owned()));
    assert_eq!(task.results.map(|results| results.len()), Some(2));
}

#[tokio::test]
async fn a_new_enum_value_does_not_hide_a_failure() {
    let body = json!({ "error_type": "quantum", "error_code": "Q", "error_message": "later" });
    let server = Server::answering(422, &body).await;
    let client = claid::Client::builder()
        .base_url(server.url())
        .build()
        .expect("a client");
    let error = client.get_storage(1).send().await.expect_err("a failure");
    let details = error.details().expect("details");
    assert_eq!(details.error_type.as_str(), "quantum");
    assert_eq!(details.error_message, "later");
}

#[tokio::test]
async fn a_new_branch_of_a_union_is_kept() {
    let mut answer = example("claid_get_storage_response_200");
    let container = json!({ "container": "images", "region": ["north"] });
    answer["data"]["type"] = json!("azure");
    answer["data"]["parameters"] = container.clone();
    let (_server, client) = claid(&answer).await;
    let storage = client.get_storage(1).send().await;
    let storage = storage
        .expect("a storage")
        .into_data()
        .data
        .expect("a storage");
    assert_eq!(
        storage.parameters,
        StorageDetailsParameters::Unknown(container)
    );
    assert_eq!(storage.name, "s3-playground");

    let mut answer = example("claid_batch_result");
    answer["data"]["request"] = json!("gone");
    let (_server, client) = claid(&answer).await;
    let task = client.get_batch_edit(1).send().await;
    let task = task.expect("a task").into_data().data.expect("a task");
    assert_eq!(task.request, BatchEditResultRequest::Unknown(json!("gone")));
}

#[tokio::test]
async fn new_properties_are_kept_where_the_contract_leaves_room() {
    let mut answer = example("claid_get_storage_response_200");
    answer["data"]["owner"] = json!({ "id": 7 });
    let (_server, client) = claid(&answer).await;
    let storage = client.get_storage(1).send().await;
    let storage = storage
        .expect("a storage")
        .into_data()
        .data
        .expect("a storage");
    assert_eq!(storage.extra["owner"]["id"], 7);

    let mut answer = example("cval_get_connection_response_200");
    answer["region"] = json!("north");
    let server = Server::answering(200, &answer).await;
    let client = cval::Client::builder().base_url(server.url());
    let client = client.build().expect("a client");
    let id = "3f0c6f5e-8a51-4c5e-9d3a-0b6a1f6d2c47";
    let connection = client
        .get_connection(id)
        .send()
        .await
        .expect("a connection");
    assert_eq!(connection.extra["region"], "north");

    let mut answer = example("bkend_list_files_response_200");
    answer["pagination"]["cursor"] = json!("c-1");
    let server = Server::answering(200, &answer).await;
    let client = bkend::Client::builder().base_url(server.url());
    let files = client.build().expect("a client").list_files().send().await;
    assert_eq!(files.expect("files").pagination.extra["cursor"], "c-1");
}

/// A client that meets what it does not know can still send it back.
#[tokio::test]
async fn a_storage_of_a_new_kind_comes_back_as_it_was() {
    let mut answer = example("claid_get_storage_response_200");
    answer["data"]["type"] = json!("azure");
    answer["data"]["parameters"] = json!({ "container": "images" });
    let (_server, client) = claid(&answer).await;
    let storage = client.get_storage(1).send().await.expect("a storage");
    assert_eq!(serde_json::to_value(&*storage).expect("JSON"), answer);
}

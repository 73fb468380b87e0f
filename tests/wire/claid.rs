//! Claid: its storages. Its images are in a file of their own.

mod image;

use serde_json::{Value, json};
use specwright_live::claid::Client;
use specwright_live::claid::model::{
    AwsCredentials, AwsCredentialsUpdate, ErrorType, HttpErrorDetails, S3Parameters,
    S3ParametersUpdate, StorageDetailsParameters, StorageDetailsResponse, StorageInput,
    StorageList, StorageParameters, StorageType, StorageTypeList, StorageUpdate,
    WebFolderParameters,
};

use crate::exchange::{self, Extent, Suite, example};
use crate::server::Sent;

type Row = exchange::Row<Client, HttpErrorDetails>;

fn client(url: &str) -> Client {
    let builder = Client::builder().bearer_token("claid-key").base_url(url);
    builder.build().expect("a client")
}

fn sent(method: &str, target: &str) -> Sent {
    Sent::new(method, target).header("authorization", "Bearer claid-key")
}

fn suite() -> Suite<Client, HttpErrorDetails> {
    let rows = [
        create_storage(),
        delete_storage(),
        get_storage(),
        list_storage_types(),
        list_storages(),
        update_storage(),
        image::create_batch_edit(),
        image::get_batch_edit(),
    ];
    Suite {
        module: "claid",
        client,
        rows: rows.into_iter().flatten().collect(),
        failure: (failure(), details()),
    }
}

api_tests!(suite);

fn failure() -> Value {
    json!({
        "error_type": "validation",
        "error_code": "VALIDATION_ERROR",
        "error_message": "The name is taken.",
        "error_details": { "name": ["taken"] },
    })
}

fn details() -> HttpErrorDetails {
    let named = [("name".to_owned(), json!(["taken"]))].into();
    HttpErrorDetails::new(
        "VALIDATION_ERROR",
        "The name is taken.",
        ErrorType::Validation,
    )
    .error_details(named)
}

fn s3() -> S3Parameters {
    let credentials = AwsCredentials::new("AKIAXXXXXXX", "YourSecretAccessKey");
    S3Parameters::new("playground", credentials)
}

/// What three of the documented answers hold.
fn is_playground(answer: &StorageDetailsResponse) {
    let storage = answer.data.as_ref().expect("a storage");
    assert_eq!(storage.id, 1);
    assert_eq!(storage.name, "s3-playground");
    assert_eq!(storage.kind, StorageType::S3);
    assert_eq!(
        storage.created_at.as_str(),
        "2022-05-10T10:29:12.754824+00:00"
    );
    match &storage.parameters {
        StorageDetailsParameters::CloudParametersDetails(cloud) => {
            assert_eq!(cloud.bucket, "playground");
            assert_eq!(cloud.path.as_deref(), Some(""));
            assert!(cloud.credentials.is_none());
        }
        other => panic!("{other:?}"),
    }
}

fn create_storage() -> Vec<Row> {
    let answer = || (200, example("claid_create_storage_response_200"));
    let sent = || sent("POST", "/v1/storage/storages");
    let mut full = example("claid_create_storage_request");
    full["parameters"]["path"] = json!("/input/");
    let minimal = json!({
        "name": "site",
        "type": "web_folder",
        "parameters": { "base_url": "https://image.site/" },
    });
    vec![
        Row::new(
            "create_storage",
            Extent::Full,
            sent().json(full),
            answer(),
            |api| async move {
                let input = StorageInput::new("s3-playground", s3().path("/input/"), "s3");
                api.create_storage(input).send().await
            },
            is_playground,
        ),
        Row::new(
            "create_storage",
            Extent::Minimal,
            sent().json(minimal),
            answer(),
            |api| async move {
                let folder = WebFolderParameters::new("https://image.site/");
                let input = StorageInput::new("site", folder, StorageType::WebFolder);
                api.create_storage(input).send().await
            },
            is_playground,
        ),
    ]
}

fn delete_storage() -> Vec<Row> {
    vec![Row::new(
        "delete_storage",
        Extent::Full,
        sent("DELETE", "/v1/storage/storages/7"),
        (200, json!({ "data": null })),
        |api| async move { api.delete_storage(7).send().await },
        |answer| assert!(answer.data.as_ref().is_none_or(Value::is_null)),
    )]
}

fn get_storage() -> Vec<Row> {
    vec![Row::new(
        "get_storage",
        Extent::Full,
        sent("GET", "/v1/storage/storages/1"),
        (200, example("claid_get_storage_response_200")),
        |api| async move { api.get_storage(1).send().await },
        is_playground,
    )]
}

fn list_storage_types() -> Vec<Row> {
    vec![Row::new(
        "list_storage_types",
        Extent::Full,
        sent("GET", "/v1/storage/storage-types"),
        (200, example("claid_list_storage_types_response_200")),
        |api| async move { api.list_storage_types().send().await },
        |answer: &StorageTypeList| {
            let types = [StorageType::WebFolder, StorageType::S3, StorageType::Gcs];
            assert_eq!(answer.data.as_deref(), Some(&types[..]));
        },
    )]
}

fn list_storages() -> Vec<Row> {
    vec![Row::new(
        "list_storages",
        Extent::Full,
        sent("GET", "/v1/storage/storages"),
        (200, example("claid_list_storages_response_200")),
        |api| async move { api.list_storages().send().await },
        |answer: &StorageList| {
            let storages = answer.data.as_ref().expect("storages");
            let names: Vec<_> = storages.iter().map(|storage| &*storage.name).collect();
            assert_eq!(names, ["s3-playground", "designer-uploads"]);
            assert_eq!(storages[1].kind, StorageType::Gcs);
            match &storages[1].parameters {
                StorageParameters::CloudParameters(cloud) => {
                    assert_eq!(cloud.bucket, "image-uploads");
                }
                other => panic!("{other:?}"),
            }
        },
    )]
}

fn update_storage() -> Vec<Row> {
    let answer = || (200, example("claid_patch_storage_response_200"));
    let sent = || sent("PATCH", "/v1/storage/storages/1");
    vec![
        Row::new(
            "update_storage",
            Extent::Full,
            sent().json(example("claid_patch_storage_request")),
            answer(),
            |api| async move {
                let credentials = AwsCredentialsUpdate::new()
                    .access_key("AKIAXXXXXXX")
                    .secret_access_key("YourSecretAccessKey");
                let s3 = S3ParametersUpdate::new()
                    .bucket("playground")
                    .credentials(credentials);
                let change = StorageUpdate::new()
                    .name("s3-playground")
                    .parameters(s3)
                    .kind(StorageType::S3);
                api.update_storage(1, change).send().await
            },
            is_playground,
        ),
        Row::new(
            "update_storage",
            Extent::Minimal,
            sent().json(json!({})),
            answer(),
            |api| async move { api.update_storage(1, StorageUpdate::new()).send().await },
            is_playground,
        ),
    ]
}

//! bkend: its files. Uploads in parts are in a file of their own.

mod multipart;

use serde_json::{Value, json};
use specwright_live::bkend::Client;
use specwright_live::bkend::model::{
    Bucket, DownloadUrl, ErrorBody, FileInput, FileList, FileMetadata, FileObject, FileUpdate,
    PresignedUpload, PresignedUploadInput, SortDirection, Visibility,
};

use crate::exchange::{self, Extent, Suite, example};
use crate::server::Sent;

type Row = exchange::Row<Client, ErrorBody>;

fn client(url: &str) -> Client {
    let builder = Client::builder()
        .bearer_token("user-token")
        .api_key("publishable-key");
    builder.base_url(url).build().expect("a client")
}

/// Every call carries both credentials.
fn sent(method: &str, target: &str) -> Sent {
    Sent::new(method, target)
        .header("authorization", "Bearer user-token")
        .header("x-api-key", "publishable-key")
}

fn suite() -> Suite<Client, ErrorBody> {
    let rows = [
        create_download_url(),
        create_file(),
        create_presigned_upload(),
        delete_file(),
        get_file(),
        list_files(),
        update_file(),
        multipart::abort_multipart_upload(),
        multipart::complete_multipart_upload(),
        multipart::init_multipart_upload(),
        multipart::presign_part(),
    ];
    let details = [("code".to_owned(), json!("file/not-found"))].into();
    Suite {
        module: "bkend",
        client,
        rows: rows.into_iter().flatten().collect(),
        failure: (example("bkend_get_file_response_404"), details),
    }
}

api_tests!(suite);

fn is_photo(file: &FileObject) {
    assert_eq!(file["id"], "f_01HZX4");
    assert_eq!(file["size"], 204_800);
}

fn create_download_url() -> Vec<Row> {
    vec![Row::new(
        "create_download_url",
        Extent::Full,
        sent("POST", "/v1/files/f_01HZX4/download-url"),
        (200, example("bkend_create_download_url_response_200")),
        |api| async move { api.create_download_url("f_01HZX4").send().await },
        |download: &DownloadUrl| {
            let url = "https://bucket.s3.amazonaws.com/files/2024/photo.png?X-Amz-Signature=abc";
            assert_eq!(download.url.expose(), url);
            assert_eq!(download.filename, "photo.png");
            assert_eq!(download.content_type, "image/png");
            assert_eq!(download.size, 204_800);
            assert_eq!(download.expires_at, "2024-06-01T12:00:00Z");
        },
    )]
}

fn create_file() -> Vec<Row> {
    let answer = || (201, example("bkend_create_file_response_201"));
    let sent = || sent("POST", "/v1/files");
    let minimal = json!({
        "s3Key": "files/2024/photo.png",
        "originalName": "photo.png",
        "mimeType": "image/png",
        "size": 204_800,
    });
    vec![
        Row::new(
            "create_file",
            Extent::Full,
            sent().json(example("bkend_create_file_request")),
            answer(),
            |api| async move {
                let metadata = FileMetadata::new()
                    .category("images")
                    .tags(vec!["summer".to_owned(), "beach".to_owned()])
                    .description("The beach at noon")
                    .alt("A beach")
                    .related_entity_id("post-7")
                    .custom([("camera".to_owned(), json!("X100"))].into());
                let file = input()
                    .width(800)
                    .height(600)
                    .visibility(Visibility::Private)
                    .bucket(Bucket::Images)
                    .metadata(metadata);
                api.create_file(file).send().await
            },
            is_photo,
        ),
        Row::new(
            "create_file",
            Extent::Minimal,
            sent().json(minimal),
            answer(),
            |api| async move { api.create_file(input()).send().await },
            is_photo,
        ),
    ]
}

fn input() -> FileInput {
    FileInput::new("image/png", "photo.png", "files/2024/photo.png", 204_800)
}

fn create_presigned_upload() -> Vec<Row> {
    let answer = || (200, example("bkend_create_presigned_upload_response_200"));
    let sent = || sent("POST", "/v1/files/presigned-url");
    let read: fn(&PresignedUpload) = |upload| {
        let url = "https://bucket.s3.amazonaws.com/files/2024/photo.png?X-Amz-Signature=abc";
        assert_eq!(upload.url.expose(), url);
        assert_eq!(upload.key, "files/2024/photo.png");
        assert_eq!(upload.filename, "photo.png");
        assert_eq!(upload.content_type, "image/png");
    };
    vec![
        Row::new(
            "create_presigned_upload",
            Extent::Full,
            sent().json(example("bkend_create_presigned_upload_request")),
            answer(),
            |api| async move {
                let upload = PresignedUploadInput::new("image/png", "photo.png")
                    .file_size(204_800)
                    .visibility("private")
                    .category("images");
                api.create_presigned_upload(upload).send().await
            },
            read,
        ),
        Row::new(
            "create_presigned_upload",
            Extent::Minimal,
            sent().json(json!({ "filename": "photo.png", "contentType": "image/png" })),
            answer(),
            |api| async move {
                let upload = PresignedUploadInput::new("image/png", "photo.png");
                api.create_presigned_upload(upload).send().await
            },
            read,
        ),
    ]
}

fn delete_file() -> Vec<Row> {
    vec![Row::new(
        "delete_file",
        Extent::Full,
        sent("DELETE", "/v1/files/f_01HZX4"),
        (200, example("bkend_delete_file_response_200")),
        |api| async move { api.delete_file("f_01HZX4").send().await },
        |deleted| assert!(!deleted.contains_key("id")),
    )]
}

fn get_file() -> Vec<Row> {
    vec![Row::new(
        "get_file",
        Extent::Full,
        sent("GET", "/v1/files/f_01HZX4"),
        (200, example("bkend_get_file_response_200")),
        |api| async move { api.get_file("f_01HZX4").send().await },
        is_photo,
    )]
}

fn list_files() -> Vec<Row> {
    let answer = || (200, example("bkend_list_files_response_200"));
    let query = "bucket=images&limit=50&mimeType=image%2Fpng&ownerId=u%261&ownerType=user\
                 &page=2&search=a%20b%2Bc&sortBy=createdAt&sortDirection=asc&visibility=public";
    let read: fn(&FileList) = |files| {
        is_photo(&files.items[0]);
        assert_eq!(files.pagination.total, 21);
        assert_eq!(files.pagination.total_pages, 2);
        assert!(files.pagination.has_next_page && !files.pagination.has_prev_page);
    };
    vec![
        Row::new(
            "list_files",
            Extent::Full,
            sent("GET", &format!("/v1/files?{query}")),
            answer(),
            |api| async move {
                let list = api.list_files().bucket(Bucket::Images).limit(50).page(2);
                let list = list.mime_type("image/png").search("a b+c");
                let list = list.owner_id("u&1").owner_type("user");
                let list = list.sort_by("createdAt").sort_direction(SortDirection::Asc);
                list.visibility(Visibility::Public).send().await
            },
            read,
        ),
        Row::new(
            "list_files",
            Extent::Minimal,
            sent("GET", "/v1/files"),
            answer(),
            |api| async move { api.list_files().send().await },
            read,
        ),
    ]
}

fn update_file() -> Vec<Row> {
    let answer = || (200, example("bkend_update_file_response_200"));
    let sent = || sent("PATCH", "/v1/files/f_01HZX4");
    let read: fn(&FileObject) = |file| assert_eq!(file["originalName"], "beach.png");
    let mut full = example("bkend_update_file_request");
    full["metadata"] = json!({
        "alt": "A beach at noon",
        "category": "images",
        "custom": {},
        "description": "",
        "relatedEntityId": "post-7",
        "tags": Value::Array(Vec::new()),
    });
    vec![
        Row::new(
            "update_file",
            Extent::Full,
            sent().json(full),
            answer(),
            |api| async move {
                let metadata = FileMetadata::new()
                    .alt("A beach at noon")
                    .category("images")
                    .custom([].into())
                    .description("")
                    .related_entity_id("post-7")
                    .tags(Vec::new());
                let change = FileUpdate::new()
                    .original_name("beach.png")
                    .visibility("public")
                    .metadata(metadata);
                api.update_file("f_01HZX4", change).send().await
            },
            read,
        ),
        Row::new(
            "update_file",
            Extent::Minimal,
            sent().json(json!({})),
            answer(),
            |api| async move { api.update_file("f_01HZX4", FileUpdate::new()).send().await },
            read,
        ),
    ]
}

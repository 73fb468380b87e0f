//! What several calls come to, as a newcomer writes it. The README shows these functions.

use std::error::Error;
use std::time::Duration;

use serde_json::{Value, json};
use specwright_live::bkend::{self, model::FileObject};
use specwright_live::claid::model::{
    BatchEditRequest, BatchEditResultItem, ImageOperations, Resizing,
};
use specwright_live::{Options, Retry, claid};

use crate::server::{Server, json as answer};
use crate::waits::{Claid, Say};

/// All files, however many: the next page is fetched when the one before it is read.
async fn list(bkend: &bkend::Client) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut files = bkend.list_files().limit(100).stream();
    let mut ids = Vec::new();
    while let Some(file) = files.next().await {
        ids.extend(file?.remove("id"));
    }
    Ok(ids)
}

/// Shrinks all images of a folder, and waits until that is done.
async fn shrink(claid: &claid::Client) -> Result<Vec<BatchEditResultItem>, Box<dyn Error>> {
    let resize = ImageOperations::new().resizing(Resizing::new().width(1000));
    let edit = BatchEditRequest::new("storage://photos/in/", resize);
    let wait = claid.create_batch_edit(edit).wait();
    let wait = wait.deadline(Duration::from_secs(600));
    let done = wait.progress(|task| println!("{:?}", task.data)).await?;
    let task = done.into_data().data.ok_or("no task")?;
    Ok(task.results.unwrap_or_default())
}

/// A client with more patience than others, and a call with less.
async fn patient(url: &str) -> Result<FileObject, Box<dyn Error>> {
    let bkend = bkend::Client::builder().base_url(url);
    let bkend = bkend.retries(Retry::at_most(4)).build()?;
    let options = Options::new().timeout(Duration::from_secs(20));
    let options = options.retries(Retry::none());
    bkend.list_files().options(options).send().await?;
    Ok(bkend.get_file("one").send().await?.into_data())
}

#[tokio::test]
async fn files_are_listed_to_their_end() {
    let page = |ids: Value, more: bool| {
        answer(json!({"items": ids, "pagination": {
            "total": 3, "page": 1, "limit": 100, "totalPages": 2,
            "hasNextPage": more, "hasPrevPage": false,
        }}))
    };
    let server = Server::with(vec![
        page(json!([{"id": "a"}, {"id": "b"}]), true),
        page(json!([{"id": "c"}]), false),
    ])
    .await;
    let bkend = bkend::Client::builder().base_url(server.url());
    let bkend = bkend.api_key("key").bearer_token("token");
    let ids = list(&bkend.build().expect("a client")).await;
    assert_eq!(ids.expect("the flow works"), ["a", "b", "c"]);
    assert_eq!(
        server.targets().await,
        ["/v1/files?limit=100", "/v1/files?limit=100&page=2"]
    );
}

#[tokio::test(start_paused = true)]
async fn images_are_waited_for() {
    let claid = Claid::with(&[(0, Say::State("PROCESSING")), (100, Say::State("DONE"))]).await;
    let results = shrink(&claid.client()).await;
    assert_eq!(results.expect("the flow works").len(), 2);
    assert!(claid.asked().len() > 3);
}

#[tokio::test]
async fn patience_is_a_choice() {
    let busy = || wiremock::ResponseTemplate::new(503).append_header("retry-after-ms", "1");
    let list = answer(
        json!({"items": [], "pagination": {"page": 1, "limit": 1, "total": 0,
        "totalPages": 0, "hasNextPage": false, "hasPrevPage": false}}),
    );
    let answers = vec![
        list,
        busy(),
        busy(),
        busy(),
        busy(),
        answer(json!({"id": "one"})),
    ];
    let server = Server::with(answers).await;
    let file = patient(&server.url()).await.expect("the flow works");
    assert_eq!(file["id"], "one");
    assert_eq!(server.targets().await.len(), 6);
    let server = Server::with(vec![busy()]).await;
    patient(&server.url()).await.expect_err("it is busy");
    assert_eq!(server.targets().await.len(), 1);
}

//! What one gets by the examples of `generator/EXTENSIONS.md`, which shows these functions.

use serde_json::json;
use wiremock::ResponseTemplate;

use crate::examples::Client;
use crate::examples::model::{Batch, File, NewBatch, Order, Payment};
use crate::server::{Server, json as answer};

type Error = Box<dyn std::error::Error>;

async fn list(client: &Client) -> Result<Vec<File>, Error> {
    let first = client.list_files().limit(20).pages().next().await;
    println!("{:?}", first.transpose()?);
    Ok(client.list_files().stream().take(100).collect().await?)
}

async fn wait(client: &Client) -> Result<Batch, Error> {
    let started = client.start_batch(NewBatch::new("photos")).wait();
    let known = client.get_batch(7).wait();
    let known = known.progress(|answer| println!("{:?}", answer.data.status));
    known.await?;
    Ok(started.await?.into_data())
}

async fn pay(client: &Client) -> Result<(), Error> {
    // Sent once, whatever the client's or the call's `Retry` says.
    client.pay(Payment::new(5)).send().await?;
    Ok(())
}

async fn order(client: &Client) -> Result<(), Error> {
    // With a new key; after 503 it is sent again, with the same key.
    client.create_order(Order::new("tea")).send().await?;
    // With a key of the caller's.
    let own = crate::runtime::Options::new().header("Idempotency-Key", "order 7");
    let again = client.create_order(Order::new("tea"));
    again.options(own).send().await?;
    Ok(())
}

async fn show(client: &Client) -> Result<String, Error> {
    let url = client.create_download_url().send().await?.into_data().url;
    println!("{url}, {url:?}"); // [redacted], [redacted]
    Ok(url.expose().clone())
}

async fn named(client: &Client) -> Result<usize, Error> {
    // Not `get_v1_files`, as its path would have it.
    Ok(client.list_files().send().await?.items.len())
}

fn client(server: &Server) -> Client {
    let client = Client::builder().base_url(server.url());
    client.build().expect("a client")
}

async fn served(answers: Vec<ResponseTemplate>) -> (Server, Client) {
    let server = Server::with(answers).await;
    let client = client(&server);
    (server, client)
}

#[tokio::test]
async fn lists_and_names() {
    let page = json!({"items": [{"id": "a"}], "pagination": {"hasNextPage": false}});
    let (server, client) = served(vec![answer(page)]).await;
    assert_eq!(list(&client).await.expect("a list").len(), 1);
    assert_eq!(named(&client).await.expect("a list"), 1);
    let wanted = ["/v1/files?limit=20", "/v1/files", "/v1/files"];
    assert_eq!(server.targets().await, wanted);
}

#[tokio::test]
async fn waits() {
    let batch = |status: &str| answer(json!({"data": {"id": 3, "status": status}}));
    let soon = batch("ACCEPTED").append_header("retry-after-ms", "1");
    let answers = vec![batch("DONE"), soon, batch("DONE")];
    let (server, client) = served(answers).await;
    let done = wait(&client).await.expect("it is done");
    assert_eq!(done.data.id, 3);
    let at = "/v1/image/edit/batch";
    let wanted = [format!("{at}/7"), at.to_owned(), format!("{at}/3")];
    assert_eq!(server.targets().await, wanted);
}

#[tokio::test]
async fn keys_and_retries() {
    let busy = || ResponseTemplate::new(503).append_header("retry-after-ms", "1");
    let (server, client) = served(vec![busy(), busy(), answer(json!({})), answer(json!({}))]).await;
    pay(&client).await.expect_err("it is busy");
    order(&client).await.expect("two orders");
    let requests = server.requests().await;
    let keys: Vec<_> = requests
        .iter()
        .map(|one| one.headers.get("idempotency-key").cloned())
        .collect();
    assert_eq!(keys.len(), 4);
    assert_eq!(keys[0], None);
    assert_eq!(keys[1], keys[2]);
    assert_eq!(keys[3].as_ref().expect("a key"), "order 7");
}

#[tokio::test]
async fn secrets() {
    let (_server, client) = served(vec![answer(json!({"url": "https://x.example"}))]).await;
    assert_eq!(show(&client).await.expect("a URL"), "https://x.example");
    let answer = client.create_download_url().send().await.expect("a URL");
    assert!(!format!("{answer:?}").contains("x.example"));
}

/// The page's Rust is this file's, and its overlays are the fixture's.
#[test]
fn the_page_shows_these_functions() {
    let page = include_str!("../../generator/EXTENSIONS.md");
    let here = include_str!("page.rs");
    let overlay = include_str!("../fixtures/examples.overlay.yaml");
    let blocks = |language: &str| {
        let fence = format!("```{language}\n");
        let blocks = page.split(&fence).skip(1);
        let blocks = blocks.filter_map(|rest| rest.split("```").next());
        blocks.map(str::to_owned).collect::<Vec<_>>()
    };
    let (rust, yaml) = (blocks("rust"), blocks("yaml"));
    assert!(rust.len() >= 6 && yaml.len() > rust.len() - 1);
    for block in rust.iter().filter(|block| !block.contains("upload")) {
        assert!(here.contains(block), "the page has another:\n{block}");
    }
    for block in yaml.iter().filter(|block| !block.contains("upload")) {
        assert!(overlay.contains(block), "the page has another:\n{block}");
    }
}

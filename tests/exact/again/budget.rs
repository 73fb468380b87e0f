//! The budget: a server that is down is not stormed.

use super::server::Say::{Answer, Silence};
use super::{Call, Options, Server, call, client};

#[tokio::test(start_paused = true)]
async fn a_client_stops_trying_again() {
    let server = Server::saying(&[Answer(503, "")]).await;
    let client = client(server.url());
    for _ in 0..60 {
        // Clones share it.
        call(&client.clone(), Call::Get, Options::new()).await;
    }
    // 500 tokens are 100 retries.
    assert_eq!(server.requests().len(), 60 + 100);
}

#[tokio::test(start_paused = true)]
async fn silence_costs_twice_as_much() {
    let server = Server::saying(&[Silence]).await;
    let client = client(server.url());
    for _ in 0..30 {
        call(&client, Call::Get, Options::new()).await;
    }
    assert_eq!(server.requests().len(), 30 + 50);
}

#[tokio::test(start_paused = true)]
async fn success_gives_back() {
    let down = Server::saying(&[Answer(503, "")]).await;
    let up = Server::saying(&[Answer(200, "")]).await;
    let client = client(down.url());
    for _ in 0..50 {
        call(&client, Call::Get, Options::new()).await;
    }
    assert_eq!(down.requests().len(), 50 + 100);
    // One token each: five are a retry.
    for _ in 0..5 {
        call(&client, Call::Get, Options::new().base_url(up.url())).await;
    }
    call(&client, Call::Get, Options::new()).await;
    assert_eq!(down.requests().len(), 2);
}

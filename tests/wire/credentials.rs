//! Credentials: which combinations are sent, and where.

use specwright_live::{Error, bkend, claid};

use crate::server::Server;

#[tokio::test]
async fn the_user_agent_is_the_package_unless_the_caller_names_one() {
    let server = Server::answering(200, "{}").await;
    let builder = || claid::Client::builder().base_url(server.url());
    for client in [builder(), builder().user_agent("acme/2")] {
        let client = client.build().expect("a client");
        client.list_storages().send().await.expect("storages");
    }
    let requests = server.requests().await;
    let agents: Vec<_> = requests
        .iter()
        .map(|got| &got.headers["user-agent"])
        .collect();
    let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    assert_eq!(agents, [own, "acme/2"]);
}

#[tokio::test]
async fn a_client_without_credentials_sends_none() {
    let server = Server::answering(200, "{}").await;
    let client = claid::Client::builder().base_url(server.url());
    let client = client.build().expect("a client");
    client.list_storages().send().await.expect("storages");
    let headers = &server.sent().await[0].headers;
    assert_eq!(
        headers[..],
        [("accept".to_owned(), "application/json".to_owned())]
    );
}

/// The contract asks for both: half of a combination is a mistake, told before anything is sent. A
/// client that does not check leaves it to the server.
#[tokio::test]
async fn half_of_a_combination_is_refused() {
    let server = Server::answering(200, "{}").await;
    let builder = || bkend::Client::builder().base_url(server.url());
    for (client, missing) in [
        (builder().bearer_token("token"), "publishableKey"),
        (builder().api_key("key"), "accessToken"),
    ] {
        let client = client.build().expect("a client");
        let error = client.get_file("f_1").send().await.expect_err(missing);
        assert!(matches!(error, Error::Request(_)), "{error:?}");
        assert!(error.to_string().contains(missing), "{error}");
    }
    assert!(server.sent().await.is_empty());

    for (client, sent) in [
        (builder().bearer_token("token"), "authorization"),
        (builder().api_key("key"), "x-api-key"),
    ] {
        let client = client.check(false).build().expect("a client");
        client.get_file("f_1").send().await.expect("a file");
        let sent_last = server.sent().await.pop().expect("a request");
        let names: Vec<_> = sent_last
            .headers
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        assert!(names.contains(&sent) && names.len() == 2, "{names:?}");
    }
}

#[test]
fn a_credential_that_no_header_can_hold_is_refused_unseen() {
    for token in ["canary\r\nX-Admin: 1", "canary\0"] {
        let client = claid::Client::builder().bearer_token(token).build();
        let error = client.expect_err("control characters start new headers");
        assert!(matches!(error, Error::Request(_)), "{error:?}");
        assert!(
            !format!("{error:?} {error}").contains("canary"),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn a_base_url_may_have_a_path() {
    let server = Server::answering(200, "{}").await;
    for base in ["/proxy/claid", "/proxy/claid/"] {
        let url = format!("{}{base}", server.url());
        let client = claid::Client::builder()
            .base_url(url)
            .build()
            .expect("a client");
        client.list_storages().send().await.expect("storages");
    }
    for sent in server.sent().await {
        assert_eq!(sent.target, "/proxy/claid/v1/storage/storages");
    }
}

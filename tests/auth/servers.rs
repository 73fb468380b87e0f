//! Servers: chosen by enum, with variables, for the client and for a call.

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::access::Client;
use crate::access::client::Server;
use crate::{Error, Options};

fn base(client: Result<Client, Error>) -> Result<String, String> {
    match client {
        Ok(client) => Ok(client.base_url().to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn a_client_has_the_first_server_unless_the_caller_chooses() {
    let builder = Client::builder;
    for (built, expected) in [
        (builder(), "https://eu.api.example/v1"),
        (builder().region("us"), "https://us.api.example/v1"),
        (
            builder().port("8443").base("v2"),
            "https://eu.api.example:8443/v2",
        ),
        (
            builder().server(Server::Sandbox),
            "https://sandbox.api.example/v1",
        ),
        (
            builder().server(Server::TenantApiExample).tenant("acme"),
            "https://acme.api.example/",
        ),
        (
            builder()
                .server(Server::Sandbox)
                .base_url("http://localhost:1"),
            "http://localhost:1/",
        ),
    ] {
        assert_eq!(base(built.build()).as_deref(), Ok(expected));
    }
    for (built, problem) in [
        (builder().region("mars"), "does not list this value"),
        (builder().port("http"), "is not an absolute URL"),
        (builder().base("a?b"), "has a query"),
        (builder().server(Server::TenantApiExample), "has no default"),
        (
            builder()
                .server(Server::TenantApiExample)
                .tenant("evil.example/"),
            "cannot stand in the server's URL",
        ),
    ] {
        let error = base(built.build()).expect_err(problem);
        assert!(error.contains(problem), "{error}");
    }
}

#[test]
fn a_server_is_a_value() {
    let chosen = Server::Sandbox;
    assert_eq!(chosen.url(), "https://sandbox.api.example/v1");
    assert_ne!(chosen, Server::Production);
    assert_eq!(format!("{chosen:?}"), "Sandbox");
}

/// The paths of what the server got.
async fn got(server: &MockServer) -> Vec<String> {
    let requests = server.received_requests().await.expect("requests are kept");
    let paths = requests.iter().map(|request| request.url.path().to_owned());
    paths.collect()
}

#[tokio::test]
async fn base_urls_of_the_caller_come_before_servers_of_operations() {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_raw("{}", "application/json");
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = Client::builder().base_url(format!("{}/all/", server.uri()));
    let client = client.build().expect("a client");
    client.plain().send().await.expect("a thing");
    client.elsewhere().send().await.expect("a thing");
    // Relative to the caller's base URL.
    client.relative().send().await.expect("a thing");
    let paths = ["/all/plain", "/all/elsewhere", "/other/relative"];
    assert_eq!(got(&server).await, paths);

    let far = Client::builder().base_url("http://127.0.0.1:1");
    let far = far.build().expect("a client");
    let once = || Options::default().base_url(format!("{}/once", server.uri()));
    far.plain().options(once()).send().await.expect("a thing");
    far.elsewhere()
        .options(once())
        .send()
        .await
        .expect("a thing");
    far.relative()
        .options(once())
        .send()
        .await
        .expect("a thing");
    let paths = ["/once/plain", "/once/elsewhere", "/once/relative"];
    assert_eq!(got(&server).await[3..], paths);
    let error = far.plain().send().await.expect_err("nobody listens there");
    assert!(error.is_connect());
}

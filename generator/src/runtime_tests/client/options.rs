//! What a caller chooses for one call.

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::{Client, GET, builder, send};
use crate::runtime::{Error, Fault, Options};

fn client(server: &str) -> Client {
    builder(server)
        .put_credential(0, "token".to_owned())
        .build()
        .expect("a client")
}

#[tokio::test]
async fn headers_replace_the_calls_own() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    let options = Options::new()
        .header("user-agent", "first")
        .header("User-Agent", "last")
        .header("authorization", "none");
    let draft = client(&server.uri()).0.draft(&GET, options);
    let ready = draft.finish().expect("a call");
    send(&ready.call, "/x/1").await.expect("an answer");

    let seen = server
        .received_requests()
        .await
        .expect("requests")
        .remove(0);
    let values = |name| seen.headers.get_all(name).iter().collect::<Vec<_>>();
    assert_eq!(values("user-agent"), ["last"]);
    assert_eq!(values("authorization"), ["none"]);
}

#[test]
fn a_header_that_cannot_be_sent_is_an_error_without_its_value() {
    for (name, value) in [("a b", "secret"), ("x", "secret\n")] {
        let options = Options::new().header(name, value);
        assert!(!format!("{options:?}").contains("secret"));
        let draft = client("https://example.com").0.draft(&GET, options);
        let fault: Fault = draft.finish().expect_err("no header");
        let error = Error::<()>::from(fault);
        assert!(matches!(error, Error::Request(_)), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{error}");
    }
}

#[test]
fn nothing_prints_a_headers_value() {
    let options = Options::new().header("x", "secret");
    let draft = client("https://example.com").0.draft(&GET, options);
    assert!(!format!("{draft:?}").contains("secret"));
    let ready = draft.finish().expect("a call");
    assert!(!format!("{ready:?}").contains("secret"));
}

//! Numbers over the wire: spelled as they were read, and never what JSON cannot say.

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::limits::Client;
use crate::limits::model::Limits;
use crate::runtime::{Builder, Number};

async fn server(answer: &str) -> (MockServer, Builder<Client>) {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_raw(answer, "application/json");
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let builder = Client::builder().base_url(server.uri());
    (server, builder)
}

#[tokio::test]
async fn they_keep_their_spelling() {
    let text = r#"{"maximum":2,"numbers":1.0,"uniqueItems":[1,0.1,18446744073709551615]}"#;
    let (server, builder) = server(text).await;
    let client = builder.build().expect("a client");
    let read = client.save_limits("a", Limits::new()).send().await;
    let read = read.expect("an answer").into_data();
    assert_eq!(read.maximum, Some(Number::from(2.0)));
    let call = client.save_limits("a", read).share(1);
    call.send().await.expect("an answer");
    let spelled: Number = "1.0".parse().expect("a number");
    let call = client.save_limits("a", Limits::new()).share(spelled);
    call.send().await.expect("an answer");
    let requests = server.received_requests().await.expect("requests are kept");
    assert_eq!(String::from_utf8_lossy(&requests[1].body), text);
    let queries: Vec<_> = requests.iter().map(|sent| sent.url.query()).collect();
    assert_eq!(queries, [None, Some("share=1"), Some("share=1.0")]);
}

#[tokio::test]
async fn what_json_cannot_say_is_not_sent() {
    for checked in [true, false] {
        let (server, builder) = server("{}").await;
        let client = builder.check(checked).build().expect("a client");
        let body = Limits::new().maximum(f64::NAN);
        let sent = client.save_limits("a", body).send().await;
        assert!(sent.is_err(), "{sent:?}");
        let call = client.save_limits("a", Limits::new()).share(f64::INFINITY);
        let error = call.send().await.expect_err("it is no number").to_string();
        assert!(error.contains("NaN"), "{error}");
        let requests = server.received_requests().await.expect("requests are kept");
        assert_eq!(requests.len(), 0);
    }
}

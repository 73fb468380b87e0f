//! Access tokens that cannot be had, and where they may not come from.

use std::time::Duration;

use serde_json::json;
use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::Client;
use super::tokens::{API, call, client, got, machine};
use crate::runtime::oauth::{Discovery, Endpoints, Grant, RefusalCode};
use crate::runtime::{Builder, Error, TokenError};

async fn failure(answer: ResponseTemplate) -> (String, Error) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let grant = Grant::password("u", "canary").client("me", "canary");
    let error = call(&client(&server, grant)).await.unwrap_err();
    assert!(got(&server, "/x/1").await.is_empty());
    assert!(!format!("{error:?}").contains("canary"), "{error:?}");
    (error.to_string(), error)
}

#[tokio::test]
async fn failures_have_types() {
    let refusal =
        json!({"error": "invalid_client", "error_description": "canary", "error_uri": "u"});
    let (text, error) = failure(ResponseTemplate::new(401).set_body_json(refusal)).await;
    assert_eq!(
        text,
        "there is no access token: the token endpoint answered 401 Unauthorized, invalid_client"
    );
    let Error::Token(token) = error else {
        panic!("{error:?}")
    };
    let TokenError::Refused(refusal) = &*token else {
        panic!("{token:?}")
    };
    assert_eq!(refusal.code, RefusalCode::InvalidClient);
    let description = refusal
        .description
        .as_ref()
        .map(|text| text.expose().as_str());
    assert_eq!(description, Some("canary"));

    let other = json!({"error": "canary"});
    let (text, _) = failure(ResponseTemplate::new(200).set_body_json(other)).await;
    assert!(text.ends_with("200 OK, a code of its own"), "{text}");
    let long = format!("{{\"access_token\": \"{}\"}}", "x".repeat(1 << 20));
    for (status, body, reason) in [
        (200, "canary", "no JSON object"),
        (200, "[]", "no JSON object"),
        (200, "{}", "no `access_token`"),
        (200, r#"{"access_token": ""}"#, "no `access_token`"),
        (
            200,
            r#"{"access_token": "canary\n"}"#,
            "an `access_token` that no header can hold",
        ),
        (
            200,
            r#"{"access_token": "canary", "token_type": "mac"}"#,
            "a `token_type` that is not `Bearer`",
        ),
        (500, "{}", "no `error`"),
        (503, "canary", "no JSON object"),
        (302, "", "no JSON object"),
        (200, long.as_str(), "more than 1 MiB"),
    ] {
        let (text, _) = failure(ResponseTemplate::new(status).set_body_string(body)).await;
        assert!(text.ends_with(reason), "{text}");
    }
}

#[tokio::test]
async fn calls_that_waited_for_a_failure_fail_with_it() {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(400).set_body_json(json!({"error": "invalid_scope"}));
    let answer = answer.set_delay(Duration::from_millis(200));
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = std::sync::Arc::new(client(&server, machine()));
    let calls: Vec<_> = (0..10)
        .map(|_| {
            let client = std::sync::Arc::clone(&client);
            tokio::spawn(async move { call(&client).await.unwrap_err().to_string() })
        })
        .collect();
    for call in calls {
        assert!(call.await.unwrap().ends_with("invalid_scope"));
    }
    assert_eq!(got(&server, "/token").await.len(), 1);
    // The next call tries again.
    call(&client).await.unwrap_err();
    assert_eq!(got(&server, "/token").await.len(), 2);
}

#[test]
fn token_urls() {
    static FAR: Endpoints = Endpoints {
        client_credentials: Some("http://login.example/token"),
        password: Some("https://login.example/token#x"),
        refresh: None,
        scopes: &[],
    };
    static NEAR: Endpoints = Endpoints {
        client_credentials: Some("http://localhost:1/token"),
        password: Some("https://login.example/token"),
        refresh: Some("http://[::1]/token"),
        scopes: &[],
    };
    let build = |grant: Grant, endpoints| {
        let builder: Builder<Client> = Builder::new(&API).base_url("https://a.example/");
        let built = builder.put_tokens(0, grant.tokens(endpoints)).build();
        built.map(|_| ()).map_err(|error| error.to_string())
    };
    let password = || Grant::password("u", "p");
    for grant in [machine(), password(), Grant::refresh_token("r")] {
        assert_eq!(build(grant.clone(), &NEAR), Ok(()));
        let error = build(grant.clone(), &FAR).unwrap_err();
        assert!(error.contains("give one with `token_url`"), "{error}");
        assert_eq!(
            build(grant.clone().token_url("http://login.example/t"), &FAR),
            Ok(())
        );
        for url in [
            "",
            "/token",
            "ftp://login.example/t",
            "https://u:canary@login.example/t",
        ] {
            let error = build(grant.clone().token_url(url), &NEAR).unwrap_err();
            assert_eq!(error, "the token URL is no http or https URL");
        }
    }
    let document = |url: &str| json!({"issuer": "i", "token_endpoint": url}).to_string();
    let found = Discovery::from_json(&document("https://login.example/t")).unwrap();
    assert_eq!(build(machine().discovered(&found), &FAR), Ok(()));
    for text in [
        document("http://login.example/t"),
        "{}".to_owned(),
        "x".to_owned(),
    ] {
        assert_eq!(Discovery::from_json(&text), None);
    }
}

#[tokio::test]
async fn a_discovery_document_is_fetched_when_asked_for() {
    let server = MockServer::start().await;
    let url = format!("{}/token", server.uri());
    let answer = ResponseTemplate::new(200).set_body_json(json!({"token_endpoint": url}));
    Mock::given(path("/.well-known"))
        .respond_with(answer)
        .mount(&server)
        .await;
    let http = reqwest::Client::new();
    let place = format!("{}/.well-known", server.uri());
    let found = Discovery::fetch(&http, &place).await.unwrap();
    assert_eq!(found.token_endpoint, url);
    let error = Discovery::fetch(&http, &server.uri()).await.unwrap_err();
    assert!(matches!(error, TokenError::Unreadable { .. }), "{error:?}");
}

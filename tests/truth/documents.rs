//! XML bodies and answers: to the byte, and what becomes of documents that are none.

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::orders::Client;
use crate::orders::model::{Line, Order, OrderState};
use crate::runtime::Error;

const ORDER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <o:order xmlns:o=\"urn:orders\" id=\"7\"><customer>Zoë &amp; Co</customer>\
    <placed>2026-01-02T03:04:05Z</placed><state>open</state>\
    <lines><line sku=\"a&quot;1\">2</line><line sku=\"b\">3</line></lines>\
    <o:comment/></o:order>";

fn order() -> Order {
    let lines = vec![Line::new(2, "a\"1"), Line::new(3, "b")];
    Order::new("Zoë & Co", 7, lines)
        .placed("2026-01-02T03:04:05Z")
        .state(OrderState::Open)
        .comment("")
}

/// A server that gives one answer, and a client of it.
async fn answering(status: u16, media: &str, body: impl Into<Vec<u8>>) -> (MockServer, Client) {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(status).set_body_raw(body.into(), media);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = Client::builder().base_url(server.uri());
    (server, client.build().expect("a client"))
}

/// What the server got last: media type and body.
async fn sent(server: &MockServer) -> Option<(String, String)> {
    let request = server.received_requests().await?.pop()?;
    let media = request.headers.get("content-type")?.to_str().ok()?;
    let body = String::from_utf8(request.body.clone()).ok()?;
    Some((media.to_owned(), body))
}

#[tokio::test]
async fn a_model_is_a_document_both_ways() {
    let (server, client) = answering(201, "application/xml", ORDER).await;
    let answer = client.create_order(order()).body_xml(order()).send().await;
    assert_eq!(answer.expect("an order").into_data(), order());
    let expected = ("application/xml".to_owned(), ORDER.to_owned());
    assert_eq!(sent(&server).await, Some(expected));

    let (server, client) = answering(204, "application/xml", "").await;
    client.update_order(7, order()).send().await.expect("done");
    let expected = ("application/vnd.order+xml".to_owned(), ORDER.to_owned());
    assert_eq!(sent(&server).await, Some(expected));
}

#[tokio::test]
async fn json_comes_first() {
    let (server, client) = answering(201, "application/xml", ORDER).await;
    client.create_order(order()).send().await.expect("an order");
    let (media, _) = sent(&server).await.expect("a body");
    assert_eq!(media, "application/json");
}

#[tokio::test]
async fn a_declared_failure_has_details() {
    let body = "<Fault>\n  <code>full</code>\n  <hint>later</hint>\n</Fault>";
    let (_server, client) = answering(422, "text/xml", body).await;
    let error = client.create_order(order()).send().await.expect_err("422");
    let details = error.details().expect("details");
    assert_eq!(details.code, "full");
    assert_eq!(details.extra["hint"], "later");
}

#[tokio::test]
async fn any_encoding_of_xml() {
    let text = ORDER.replace("UTF-8", "ISO-8859-1");
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let marked = format!("\u{FEFF}{ORDER}");
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (media, body) in [
        ("application/xml", latin.clone()),
        ("text/xml; charset=\"iso-8859-1\"", latin),
        ("application/xml", marked.clone().into_bytes()),
        ("application/xml; charset=utf-16", wide),
    ] {
        let (_server, client) = answering(201, media, body).await;
        let answer = client.create_order(order()).send().await;
        assert_eq!(answer.expect(media).into_data(), order());
    }
}

#[tokio::test]
async fn what_is_no_such_document_is_kept() {
    let entity = "<!DOCTYPE order [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><order id='1'><customer>&x;</customer><lines/></order>";
    for (body, path, message) in [
        ("", "", "it has no body, but should have XML"),
        ("<order", "", "byte"),
        (entity, "", "document type declaration"),
        ("<html/>", "", "the root element is `html`, not `order`"),
        ("<order id='1'><lines/></order>", "/customer", "missing"),
        (
            "<order id='x'><customer/><lines/></order>",
            "/id",
            "invalid type",
        ),
        (
            "<order id='1'><customer/><lines><line sku='a'>1</line><line sku='b'>b</line></lines></order>",
            "/lines/1/amount",
            "invalid type",
        ),
    ] {
        let (_server, client) = answering(201, "application/xml", body).await;
        let error = client.create_order(order()).send().await.expect_err(body);
        let Error::Decode(undecodable) = &error else {
            panic!("{body}: {error:?}");
        };
        assert_eq!(undecodable.path, path, "{body}: {}", undecodable.message);
        assert!(
            undecodable.message.contains(message),
            "{body}: {}",
            undecodable.message
        );
        assert_eq!(undecodable.received.body, body);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(201));
    }
}

#[tokio::test]
async fn what_xml_cannot_hold_is_not_sent() {
    let (server, client) = answering(204, "application/xml", "").await;
    let odd = order().comment("a\u{1}b");
    let error = client
        .update_order(7, odd)
        .send()
        .await
        .expect_err("no character");
    let message = "the body cannot be sent: `/comment`: XML has no character \\u{1}";
    assert_eq!(error.to_string(), message);
    let long = Order::new("a name of more than twenty characters", 7, Vec::new());
    let error = client
        .create_order(order())
        .body_xml(long)
        .send()
        .await
        .expect_err("too long");
    assert!(matches!(error, Error::Violations(_)));
    assert_eq!(
        server.received_requests().await.map(|all| all.len()),
        Some(0)
    );
}

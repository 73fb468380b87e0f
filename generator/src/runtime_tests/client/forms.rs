//! Forms: how each encoding spells each shape of value.

use serde_json::{Value, json};

use super::{Client, builder};
use crate::runtime::{Encoding, Payload, QueryStyle};

const URLENCODED: &str = "application/x-www-form-urlencoded";

fn sent(payload: Payload) -> String {
    let client: Client = builder("https://example.com").build().unwrap();
    let mut draft = client.draft();
    draft.body(payload);
    let body = draft.finish().unwrap().body();
    String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap()
}

#[test]
fn pairs_by_their_encoding() {
    let list = json!(["a b", "c&d"]);
    let object = json!({"k": "v w", "n": null});
    let json = Encoding::Media("application/json");
    let rows: [(Encoding, &Value, &str); 12] = [
        (Encoding::Media("text/plain"), &list, "p=a+b&p=c%26d"),
        (json, &list, "p=%5B%22a+b%22%2C%22c%26d%22%5D"),
        (json, &json!("x"), "p=%22x%22"),
        (json, &Value::Null, ""),
        (Encoding::Style(QueryStyle::Form), &list, "p=a%20b&p=c%26d"),
        (Encoding::Style(QueryStyle::Form), &object, "k=v%20w"),
        (
            Encoding::Style(QueryStyle::FormJoined),
            &list,
            "p=a%20b,c%26d",
        ),
        (
            Encoding::Style(QueryStyle::SpaceDelimited),
            &list,
            "p=a%20b%20c%26d",
        ),
        (
            Encoding::Style(QueryStyle::PipeDelimited),
            &list,
            "p=a%20b%7Cc%26d",
        ),
        (
            Encoding::Style(QueryStyle::DeepObject),
            &object,
            "p%5Bk%5D=v%20w",
        ),
        (
            Encoding::Reserved(QueryStyle::Form),
            &json!("a/b:c"),
            "p=a/b:c",
        ),
        (
            Encoding::Style(QueryStyle::Form),
            &json!("a/b:c"),
            "p=a%2Fb%3Ac",
        ),
    ];
    for (encoding, value, expected) in rows {
        let payload = Payload::form_as(URLENCODED, &json!({"p": value}), &[("p", encoding)]);
        assert_eq!(sent(payload), expected, "{encoding:?} {value}");
    }
}

#[test]
fn parts_by_their_encoding() {
    let list = json!(["a b", "ü"]);
    let object = json!({"k": "v w", "n": null});
    let named = |name: &str, text: &str| format!("name=\"{name}\"\r\n\r\n{text}\r\n");
    let typed =
        |media: &str, text: &str| format!("name=\"p\"\r\nContent-Type: {media}\r\n\r\n{text}\r\n");
    let style = Encoding::Style;
    let rows: [(Encoding, &Value, Vec<String>); 8] = [
        (
            Encoding::Media("text/csv"),
            &list,
            vec![typed("text/csv", "a b"), typed("text/csv", "ü")],
        ),
        (
            Encoding::Media("application/json"),
            &list,
            vec![typed("application/json", "[\"a b\",\"ü\"]")],
        ),
        (
            style(QueryStyle::Form),
            &list,
            vec![named("p", "a b"), named("p", "ü")],
        ),
        (
            style(QueryStyle::FormJoined),
            &list,
            vec![named("p", "a b,ü")],
        ),
        (
            style(QueryStyle::SpaceDelimited),
            &list,
            vec![named("p", "a b ü")],
        ),
        (
            style(QueryStyle::PipeDelimited),
            &list,
            vec![named("p", "a b|ü")],
        ),
        (style(QueryStyle::Form), &object, vec![named("k", "v w")]),
        (
            style(QueryStyle::DeepObject),
            &object,
            vec![named("p[k]", "v w")],
        ),
    ];
    for (encoding, value, expected) in rows {
        let body = json!({"p": value});
        let payload = Payload::multipart_as("multipart/form-data", &body, &[("p", encoding)]);
        let line = "------form-data-0000000000000000";
        let parts = expected.iter();
        let parts = parts.map(|part| format!("{line}\r\nContent-Disposition: form-data; {part}"));
        let expected = format!("{}{line}--\r\n", parts.collect::<String>());
        assert_eq!(sent(payload), expected, "{encoding:?} {value}");
    }
}

#[test]
fn an_array_in_parts_has_no_names() {
    let values = json!([{"a": 1}, "text", 5]);
    let encodings = [Some("application/ld+json"), None];
    let payload = Payload::mixed("multipart/mixed; boundary=x", &values, &encodings);
    let shown = format!("{payload:?}");
    assert!(
        shown.contains("multipart/mixed; boundary=----form-data-0000000000000000"),
        "{shown}"
    );
    let line = "------form-data-0000000000000000";
    let expected = format!(
        "{line}\r\nContent-Type: application/ld+json\r\n\r\n{{\"a\":1}}\r\n\
         {line}\r\n\r\ntext\r\n{line}\r\n\r\n5\r\n{line}--\r\n"
    );
    assert_eq!(sent(payload), expected);
}

//! Bodies on the wire, and what is refused before there is one.

use serde_json::json;

use super::{Client, builder};
use crate::runtime::{Fault, Payload};

fn client() -> Client {
    builder("https://example.com").build().unwrap()
}

#[test]
fn bodies() {
    let value = json!({"a b": "c&d", "list": [1, "x y"], "none": null, "object": {"k": [true]}});
    let rows = [
        (
            Payload::json("application/json", &value),
            "application/json",
            value.to_string(),
        ),
        (
            Payload::form("application/x-www-form-urlencoded", &value),
            "application/x-www-form-urlencoded",
            "a+b=c%26d&list=1&list=x+y&object=%7B%22k%22%3A%5Btrue%5D%7D".to_owned(),
        ),
        (
            Payload::lines("application/jsonl", &[json!({"a": "b\nc"}), json!(1)]),
            "application/jsonl",
            "{\"a\":\"b\\nc\"}\n1\n".to_owned(),
        ),
        (
            Payload::records("application/json-seq", &[true, false]),
            "application/json-seq",
            "\u{1e}true\n\u{1e}false\n".to_owned(),
        ),
        (
            Payload::lines::<bool>("application/jsonl", &[]),
            "application/jsonl",
            String::new(),
        ),
        (
            Payload::text("text/plain", &json!("plain \"text\"")),
            "text/plain",
            "plain \"text\"".to_owned(),
        ),
        (
            Payload::text("text/plain", &json!(5)),
            "text/plain",
            "5".to_owned(),
        ),
        (
            Payload::text("text/plain; charset=UTF-8", &json!("ü")),
            "text/plain; charset=UTF-8",
            "ü".to_owned(),
        ),
        (
            Payload::file("image/png", vec![b'x', b'y'].into()),
            "image/png",
            "xy".to_owned(),
        ),
        (
            Payload::multipart(
                "multipart/form-data",
                &json!({"a\"b\r\n": "----form-data-0000000000000000", "j": {"k": 1}}),
            ),
            "multipart/form-data; boundary=----form-data-0000000000000001",
            "------form-data-0000000000000001\r\n\
             Content-Disposition: form-data; name=\"a%22b%0D%0A\"\r\n\r\n\
             ----form-data-0000000000000000\r\n\
             ------form-data-0000000000000001\r\n\
             Content-Disposition: form-data; name=\"j\"\r\nContent-Type: application/json\r\n\r\n\
             {\"k\":1}\r\n\
             ------form-data-0000000000000001--\r\n"
                .to_owned(),
        ),
    ];
    for (payload, media, expected) in rows {
        let mut draft = client().draft();
        draft.body(payload);
        let mut ready = draft.finish().unwrap();
        let body = ready.body();
        assert_eq!(ready.content_type(), Some(media));
        assert_eq!(body.as_bytes(), Some(expected.as_bytes()), "{media}");
    }
    let mut draft = client().draft();
    draft.body(Payload::form(
        "application/x-www-form-urlencoded",
        &json!([1]),
    ));
    assert!(matches!(draft.finish(), Err(Fault::Request(_))));
}

#[test]
fn text_in_the_charset_of_its_media_type() {
    let media = "text/plain; charset=\"ISO-8859-1\"";
    let mut draft = client().draft();
    draft.body(Payload::text(media, &json!("ü")));
    let body = draft.finish().unwrap().body();
    assert_eq!(body.as_bytes(), Some(&[0xFC][..]));
    let mut draft = client().draft();
    draft.body(Payload::text(media, &json!("€")));
    assert!(matches!(draft.finish(), Err(Fault::Request(_))));
}

#[test]
fn violations_stop_the_call_unless_switched_off() {
    let rules = |draft: &mut crate::runtime::Draft| {
        let (at, found) = draft.rules("limit");
        found.maximum(at, 7, 5);
        draft.body(
            Payload::json("application/json", &1).checked_with(|at, found| found.maximum(at, 1, 0)),
        );
    };
    let mut draft = client().draft();
    rules(&mut draft);
    let Err(Fault::Violations(violations)) = draft.finish() else {
        panic!("no violations")
    };
    let pointers: Vec<_> = violations
        .iter()
        .map(|violation| violation.pointer.as_str())
        .collect();
    assert_eq!(pointers, ["/limit", "/body"]);
    let mut draft = builder("https://example.com")
        .check(false)
        .build()
        .unwrap()
        .draft();
    rules(&mut draft);
    assert!(draft.finish().is_ok());
}

//! Parameters on the wire, row by row: the style table of OpenAPI 3.1 and RFC 6570.

use std::any::Any;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Client, builder};
use crate::runtime::{Draft, Error, HeaderStyle, PathStyle, QueryStyle};

pub(super) fn client() -> Client {
    builder("https://example.com").build().unwrap()
}

/// `name` lives as long as the test.
pub(super) fn path(name: &str, style: PathStyle, value: &Value) -> Result<String, String> {
    let name: &'static str = name.to_owned().leak();
    let finished = |draft: Draft| match draft.finish() {
        Ok(ready) => Ok(ready.path(name).to_owned()),
        Err(fault) => Err(Error::<()>::from(fault).to_string()),
    };
    let mut draft = client().draft();
    draft.path(name, style, value);
    let spelled = finished(draft);
    if let Value::String(text) = value {
        let mut draft = client().draft();
        draft.path(name, style, text);
        assert_eq!(finished(draft), spelled, "a text is spelled as its value");
    }
    spelled
}

pub(super) fn query(name: &str, style: QueryStyle, reserved: bool, value: &Value) -> String {
    let spelled = query_of(name, style, reserved, value);
    if let Value::String(text) = value {
        let text = Some(text.clone());
        assert_eq!(query_of(name, style, reserved, &text), spelled);
    }
    spelled
}

fn query_of(
    name: &str,
    style: QueryStyle,
    reserved: bool,
    value: &(impl Serialize + Any),
) -> String {
    let mut draft = client().draft();
    if reserved {
        draft.query_reserved(name, style, value);
    } else {
        draft.query(name, style, value);
    }
    draft.finish().unwrap().query().to_owned()
}

#[test]
fn path_styles() {
    let (list, map) = (
        json!(["blue", "black", "brown"]),
        json!({"B": 150, "G": 200, "R": 100}),
    );
    let rows = [
        (PathStyle::Simple, json!("blue"), "blue"),
        (PathStyle::Simple, list.clone(), "blue,black,brown"),
        (PathStyle::Simple, map.clone(), "B,150,G,200,R,100"),
        (PathStyle::SimpleExploded, list.clone(), "blue,black,brown"),
        (PathStyle::SimpleExploded, map.clone(), "B=150,G=200,R=100"),
        (PathStyle::Label, json!("blue"), ".blue"),
        (PathStyle::Label, list.clone(), ".blue,black,brown"),
        (PathStyle::Label, map.clone(), ".B,150,G,200,R,100"),
        (PathStyle::LabelExploded, list.clone(), ".blue.black.brown"),
        (PathStyle::LabelExploded, map.clone(), ".B=150.G=200.R=100"),
        (PathStyle::Matrix, json!("blue"), ";id=blue"),
        (PathStyle::Matrix, list.clone(), ";id=blue,black,brown"),
        (PathStyle::Matrix, map.clone(), ";id=B,150,G,200,R,100"),
        (PathStyle::MatrixExploded, json!("blue"), ";id=blue"),
        (
            PathStyle::MatrixExploded,
            list,
            ";id=blue;id=black;id=brown",
        ),
        (PathStyle::MatrixExploded, map, ";B=150;G=200;R=100"),
        (
            PathStyle::Json,
            json!({"a": "b"}),
            "%7B%22a%22%3A%22b%22%7D",
        ),
        (
            PathStyle::Simple,
            json!("a/b\\c d?#%+é~-._"),
            "a%2Fb%5Cc%20d%3F%23%25%2B%C3%A9~-._",
        ),
        (PathStyle::Simple, json!(["a,b", "c"]), "a%2Cb,c"),
        (PathStyle::Simple, json!(7), "7"),
        (PathStyle::Simple, json!("%2e%2e"), "%252e%252e"),
        (PathStyle::Simple, json!("..."), "..."),
    ];
    for (style, value, expected) in rows {
        assert_eq!(
            path("id", style, &value).as_deref(),
            Ok(expected),
            "{style:?} {value}"
        );
    }
}

#[test]
fn path_values_that_name_something_else() {
    let rows = [
        (PathStyle::Simple, json!("")),
        (PathStyle::Simple, json!(".")),
        (PathStyle::Simple, json!("..")),
        (PathStyle::Simple, json!("\t..")),
        (PathStyle::Simple, json!(".\n.")),
        (PathStyle::Simple, json!(["."])),
        (PathStyle::Simple, json!([])),
        (PathStyle::Simple, json!(null)),
        (PathStyle::Label, json!(["."])),
        (PathStyle::Label, json!("")),
    ];
    for (style, value) in rows {
        assert!(path("id", style, &value).is_err(), "{style:?} {value}");
    }
}

#[test]
fn query_styles() {
    let (list, map) = (
        json!(["blue", "black", "brown"]),
        json!({"B": 150, "G": 200, "R": 100}),
    );
    let rows = [
        (QueryStyle::Form, json!(""), "?color="),
        (QueryStyle::Form, json!("blue"), "?color=blue"),
        (
            QueryStyle::Form,
            list.clone(),
            "?color=blue&color=black&color=brown",
        ),
        (QueryStyle::Form, map.clone(), "?B=150&G=200&R=100"),
        (
            QueryStyle::FormJoined,
            list.clone(),
            "?color=blue,black,brown",
        ),
        (
            QueryStyle::FormJoined,
            map.clone(),
            "?color=B,150,G,200,R,100",
        ),
        (
            QueryStyle::SpaceDelimited,
            list.clone(),
            "?color=blue%20black%20brown",
        ),
        (
            QueryStyle::PipeDelimited,
            list.clone(),
            "?color=blue%7Cblack%7Cbrown",
        ),
        (
            QueryStyle::PipeDelimited,
            map.clone(),
            "?color=B%7C150%7CG%7C200%7CR%7C100",
        ),
        (
            QueryStyle::TabDelimited,
            list,
            "?color=blue%09black%09brown",
        ),
        (
            QueryStyle::DeepObject,
            map,
            "?color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100",
        ),
        (
            QueryStyle::DeepObject,
            json!({"a": {"b": [1, 2]}}),
            "?color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2",
        ),
        (
            QueryStyle::Json,
            json!({"a": 1}),
            "?color=%7B%22a%22%3A1%7D",
        ),
        (QueryStyle::Json, json!(null), "?color=null"),
        (QueryStyle::Form, json!(null), ""),
        (QueryStyle::Form, json!([]), ""),
        (QueryStyle::FormJoined, json!([]), ""),
        (QueryStyle::Form, json!([null, 1]), "?color=1"),
        (
            QueryStyle::Form,
            json!("a b&c=d+e"),
            "?color=a%20b%26c%3Dd%2Be",
        ),
        (
            QueryStyle::FormJoined,
            json!(["a,b", "c"]),
            "?color=a%2Cb,c",
        ),
        (QueryStyle::Form, json!(true), "?color=true"),
        (QueryStyle::Form, json!(1.5), "?color=1.5"),
    ];
    for (style, value, expected) in rows {
        assert_eq!(
            query("color", style, false, &value),
            expected,
            "{style:?} {value}"
        );
    }
    assert_eq!(
        query("a b[]", QueryStyle::Form, false, &json!(1)),
        "?a%20b%5B%5D=1"
    );
}

#[test]
fn reserved_characters_pass_but_never_end_the_query() {
    let rows = [
        (":/?@!$&'()*+,;=", "?q=:/?@!$&%27()*+,;="),
        ("#[] ", "?q=%23%5B%5D%20"),
        ("100%", "?q=100%25"),
        ("%2F%zz%é", "?q=%2F%25zz%25%C3%A9"),
    ];
    for (value, expected) in rows {
        assert_eq!(
            query("q", QueryStyle::Form, true, &json!(value)),
            expected,
            "{value}"
        );
    }
}

#[test]
fn headers_and_cookies() {
    let rows = [
        (HeaderStyle::Simple, json!("a b"), Ok(Some("a b"))),
        (HeaderStyle::Simple, json!(["a", "b"]), Ok(Some("a,b"))),
        (
            HeaderStyle::Simple,
            json!({"a": 1, "b": 2}),
            Ok(Some("a,1,b,2")),
        ),
        (
            HeaderStyle::SimpleExploded,
            json!({"a": 1, "b": 2}),
            Ok(Some("a=1,b=2")),
        ),
        (
            HeaderStyle::Json,
            json!({"a": "é"}),
            Ok(Some("{\"a\":\"\\u00e9\"}")),
        ),
        (HeaderStyle::Simple, json!(null), Ok(None)),
        (HeaderStyle::Json, json!(null), Ok(Some("null"))),
        (HeaderStyle::Simple, json!("a\r\nX-Evil: 1"), Err(())),
        (HeaderStyle::Simple, json!("a\0"), Err(())),
        (HeaderStyle::Simple, json!("é"), Err(())),
    ];
    for (style, value, expected) in rows {
        let mut draft = client().draft();
        draft.header("X", style, &value);
        let ready = draft.finish().map_err(|_| ());
        let found = match &ready {
            Ok(ready) => Ok(ready.header_if_any("X")),
            Err(()) => Err(()),
        };
        assert_eq!(found, expected, "{style:?} {value}");
    }
    let mut draft = client().draft();
    draft.cookie("a", QueryStyle::Form, &json!("x; y"));
    draft.cookie("b", QueryStyle::FormJoined, &json!([1, 2]));
    assert_eq!(draft.finish().unwrap().cookie(), Some("a=x%3B%20y; b=1,2"));
}

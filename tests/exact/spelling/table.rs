//! The cells: calls with a text, a list and an object, each with its literal; and hostile values.

use super::{Called, Row};
use crate::styles::Client;
use crate::styles::model::Color;

/// `row!(required_argument: wire)` or `row!(operation.setter: wire)`.
macro_rules! row {
    ($operation:ident: $wire:literal) => {
        Row {
            call: |client, value| {
                Box::pin(async move { client.$operation(value).send().await.map(drop) })
            },
            wire: $wire,
        }
    };
    ($operation:ident.$setter:ident: $wire:literal) => {
        Row {
            call: |client, value| {
                Box::pin(async move { client.$operation().$setter(value).send().await.map(drop) })
            },
            wire: $wire,
        }
    };
}

/// A text: `blue`.
pub(super) fn texts() -> Vec<Row<String>> {
    vec![
        row!(path_simple_text: "/pathSimpleText/blue"),
        row!(path_simple_exploded_text: "/pathSimpleExplodedText/blue"),
        row!(path_label_text: "/pathLabelText/.blue"),
        row!(path_label_exploded_text: "/pathLabelExplodedText/.blue"),
        row!(path_matrix_text: "/pathMatrixText/;color=blue"),
        row!(path_matrix_exploded_text: "/pathMatrixExplodedText/;color=blue"),
        row!(query_form_text.color: "/queryFormText?color=blue"),
        row!(query_form_exploded_text.color: "/queryFormExplodedText?color=blue"),
        row!(query_reserved_text.color: "/queryReservedText?color=blue"),
        row!(header_text.x_color: "x-color: blue"),
        row!(header_exploded_text.x_color: "x-color: blue"),
        row!(cookie_text.color: "cookie: color=blue"),
        row!(cookie_exploded_text.color: "cookie: color=blue"),
    ]
}

/// A list: `blue`, `black`, `brown`.
pub(super) fn lists() -> Vec<Row<Vec<String>>> {
    vec![
        row!(path_simple_list: "/pathSimpleList/blue,black,brown"),
        row!(path_simple_exploded_list: "/pathSimpleExplodedList/blue,black,brown"),
        row!(path_label_list: "/pathLabelList/.blue,black,brown"),
        row!(path_label_exploded_list: "/pathLabelExplodedList/.blue.black.brown"),
        row!(path_matrix_list: "/pathMatrixList/;color=blue,black,brown"),
        row!(path_matrix_exploded_list: "/pathMatrixExplodedList/;color=blue;color=black;color=brown"),
        row!(query_form_list.color: "/queryFormList?color=blue,black,brown"),
        row!(query_form_exploded_list.color: "/queryFormExplodedList?color=blue&color=black&color=brown"),
        row!(query_reserved_list.color: "/queryReservedList?color=blue,black,brown"),
        row!(query_space_delimited_list.color: "/querySpaceDelimitedList?color=blue%20black%20brown"),
        row!(query_pipe_delimited_list.color: "/queryPipeDelimitedList?color=blue%7Cblack%7Cbrown"),
        row!(header_list.x_color: "x-color: blue,black,brown"),
        row!(header_exploded_list.x_color: "x-color: blue,black,brown"),
        row!(cookie_list.color: "cookie: color=blue,black,brown"),
        row!(cookie_exploded_list.color: "cookie: color=blue; color=black; color=brown"),
    ]
}

/// An object: `B` 150, `G` 200, `R` 100.
pub(super) fn objects() -> Vec<Row<Color>> {
    vec![
        row!(path_simple_object: "/pathSimpleObject/B,150,G,200,R,100"),
        row!(path_simple_exploded_object: "/pathSimpleExplodedObject/B=150,G=200,R=100"),
        row!(path_label_object: "/pathLabelObject/.B,150,G,200,R,100"),
        row!(path_label_exploded_object: "/pathLabelExplodedObject/.B=150.G=200.R=100"),
        row!(path_matrix_object: "/pathMatrixObject/;color=B,150,G,200,R,100"),
        row!(path_matrix_exploded_object: "/pathMatrixExplodedObject/;B=150;G=200;R=100"),
        row!(query_form_object.color: "/queryFormObject?color=B,150,G,200,R,100"),
        row!(query_form_exploded_object.color: "/queryFormExplodedObject?B=150&G=200&R=100"),
        row!(query_reserved_object.color: "/queryReservedObject?color=B,150,G,200,R,100"),
        row!(query_space_delimited_object.color: "/querySpaceDelimitedObject?color=B%20150%20G%20200%20R%20100"),
        row!(query_pipe_delimited_object.color: "/queryPipeDelimitedObject?color=B%7C150%7CG%7C200%7CR%7C100"),
        row!(query_deep_object.color: "/queryDeepObject?color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100"),
        row!(header_object.x_color: "x-color: B,150,G,200,R,100"),
        row!(header_exploded_object.x_color: "x-color: B=150,G=200,R=100"),
        row!(cookie_object.color: "cookie: color=B,150,G,200,R,100"),
        row!(cookie_exploded_object.color: "cookie: B=150; G=200; R=100"),
    ]
}

/// A value; percent-encoded; with `allowReserved`; and in a header, which may not take it.
pub(super) const HOSTILE: [(&str, &str, &str, Option<&str>); 18] = [
    ("a b", "a%20b", "a%20b", Some("a b")),
    ("a/b", "a%2Fb", "a/b", Some("a/b")),
    ("a\\b", "a%5Cb", "a%5Cb", Some("a\\b")),
    (
        "?x=1&y#z",
        "%3Fx%3D1%26y%23z",
        "?x=1&y%23z",
        Some("?x=1&y#z"),
    ),
    ("100%", "100%25", "100%25", Some("100%")),
    ("%2F", "%252F", "%2F", Some("%2F")),
    ("..%2f", "..%252f", "..%2f", Some("..%2f")),
    ("é", "%C3%A9", "%C3%A9", None),
    ("🦀", "%F0%9F%A6%80", "%F0%9F%A6%80", None),
    ("a,b", "a%2Cb", "a,b", Some("a,b")),
    ("a;b", "a%3Bb", "a;b", Some("a;b")),
    ("a|b", "a%7Cb", "a%7Cb", Some("a|b")),
    ("'\"<>", "%27%22%3C%3E", "%27%22%3C%3E", Some("'\"<>")),
    ("+", "%2B", "+", Some("+")),
    ("[x]{y}", "%5Bx%5D%7By%7D", "%5Bx%5D%7By%7D", Some("[x]{y}")),
    (
        "\r\nX-Evil: 1",
        "%0D%0AX-Evil%3A%201",
        "%0D%0AX-Evil:%201",
        None,
    ),
    ("a\0b", "a%00b", "a%00b", None),
    ("a\tb", "a%09b", "a%09b", Some("a\tb")),
];

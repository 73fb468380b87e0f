//! Values that are not there, empty, or no name of anything.

use super::table::texts;
use super::{Exchange, Row, seen};
use crate::styles::model::Color;

/// The column `undefined`, and what RFC 6570 calls so: empty lists and objects (section 2.3).
#[tokio::test]
async fn what_is_absent_is_not_sent() {
    let exchange = Exchange::new().await;
    let client = &exchange.client;
    macro_rules! absent {
        ($($operation:ident$(.$setter:ident($value:expr))?),* $(,)?) => {$(
            let called = client.$operation()$(.$setter($value))?.send().await;
            assert!(called.is_ok(), "{called:?}");
            let request = exchange.socket.take().pop().expect("a request");
            let target = request.split(' ').nth(1).expect("a target");
            assert!(!target.contains('?'), "{request}");
            let named = ["\r\nx-color:", "\r\ncookie:"];
            assert!(!named.iter().any(|name| request.contains(name)), "{request}");
        )*};
    }
    absent!(
        query_form_text,
        query_form_exploded_text,
        query_form_list,
        query_form_exploded_list,
        query_form_object,
        query_form_exploded_object,
        query_reserved_text,
        query_space_delimited_list,
        query_space_delimited_object,
        query_pipe_delimited_list,
        query_pipe_delimited_object,
        query_deep_object,
        query_content,
        header_text,
        header_exploded_text,
        header_list,
        header_exploded_list,
        header_object,
        header_exploded_object,
        header_content,
        cookie_text,
        cookie_exploded_text,
        cookie_list,
        cookie_exploded_list,
        cookie_object,
        cookie_exploded_object,
        cookie_content,
        query_form_list.color(vec![]),
        query_form_exploded_list.color(vec![]),
        query_form_object.color(Color::new()),
        query_form_exploded_object.color(Color::new()),
        query_space_delimited_list.color(vec![]),
        query_pipe_delimited_list.color(vec![]),
        query_deep_object.color(Color::new()),
        header_list.x_color(vec![]),
        header_object.x_color(Color::new()),
        cookie_list.color(vec![]),
        cookie_object.color(Color::new()),
    );
}

/// The column `empty`.
#[tokio::test]
async fn an_empty_text_is_sent_as_such() {
    let exchange = Exchange::new().await;
    for Row { call, wire } in texts() {
        let sent = exchange
            .sent(call(exchange.client.clone(), String::new()))
            .await;
        // In a path it would name another resource.
        let expected = (!wire.starts_with("/path")).then(|| wire.replace("blue", ""));
        let seen = seen(sent, wire).map(|seen| seen.trim_end().to_owned());
        assert_eq!(seen, expected.map(|text| text.trim_end().to_owned()));
    }
}

#[tokio::test]
async fn a_path_value_never_names_another_resource() {
    let exchange = Exchange::new().await;
    for value in ["", ".", "..", "\t", ".\t", "\r..\n", ".\r\n."] {
        for Row { call, wire } in texts() {
            if wire.starts_with("/path") {
                let sent = exchange
                    .sent(call(exchange.client.clone(), value.to_owned()))
                    .await;
                assert_eq!(sent, None, "{wire} with {value:?}");
            }
        }
    }
}

//! Objects: presence, `null`, unknown properties, and where an error is.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::runtime::{Extra, Secret};

#[derive(Clone, Debug, PartialEq)]
struct Storage {
    bucket: String,
    kind: Option<i64>,
    note: Option<Option<String>>,
    parts: Option<Vec<Part>>,
    token: Option<Secret<String>>,
    any: Option<Value>,
    by_name: BTreeMap<String, Part>,
    extra: Extra,
}

crate::runtime::object! {
    Storage {
        "any" => any: optional any,
        "bucket" => bucket: required,
        "byName" => by_name: required map,
        "note" => note: nullable,
        "parts" => parts: optional list,
        "token" => token: optional,
        "type" => kind: optional,
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Part {
    size: i64,
}

crate::runtime::object! {
    Part {
        "size" => size: required,
    }
}

fn read(json: Value) -> Result<Storage, String> {
    let text = json.to_string();
    let from_text = serde_json::from_str::<Storage>(&text).map_err(|error| error.to_string());
    let from_value = serde_json::from_value::<Storage>(json).ok();
    assert_eq!(
        from_text.clone().ok(),
        from_value,
        "text and value are read alike"
    );
    from_text
}

fn written(storage: &Storage) -> Value {
    serde_json::to_value(storage).expect("written")
}

#[test]
fn round_trip_keeps_what_the_contract_does_not_name() {
    let json = json!({
        "bucket": "b", "byName": {"x": {"size": 1}}, "note": null, "parts": [{"size": 2}],
        "token": "s", "type": 3, "any": null, "other": [1, {"a": null}],
    });
    let storage = read(json.clone()).expect("read");
    assert_eq!(storage.note, Some(None));
    assert_eq!(storage.any, Some(Value::Null));
    assert_eq!(storage.extra.keys().collect::<Vec<_>>(), ["other"]);
    assert_eq!(written(&storage), json);
}

#[test]
fn absent_and_null_differ_only_where_the_contract_says_so() {
    let storage =
        read(json!({"bucket": "b", "byName": {}, "type": null, "parts": null})).expect("read");
    assert_eq!(
        (storage.kind, &storage.parts, &storage.note),
        (None, &None, &None)
    );
    assert_eq!(written(&storage), json!({"bucket": "b", "byName": {}}));
}

#[test]
fn properties_of_a_closed_object_are_passed_over() {
    let part: Part = serde_json::from_str(r#"{"later": {"deep": [1]}, "size": 1}"#).expect("read");
    assert_eq!(
        serde_json::to_string(&part).expect("written"),
        r#"{"size":1}"#
    );
}

#[test]
fn last_of_two_wins_and_escaped_names_are_found() {
    let part: Part = serde_json::from_str(r#"{"size": 1, "s\u0069ze": 2}"#).expect("read");
    assert_eq!(part.size, 2);
    let part: Part = serde_json::from_reader(&br#"{"size": 3}"#[..]).expect("read");
    assert_eq!(part.size, 3);
}

#[test]
fn a_named_property_is_never_written_twice() {
    let mut storage = read(json!({"bucket": "b", "byName": {}})).expect("read");
    storage.extra.insert("bucket".to_owned(), json!("other"));
    assert_eq!(
        serde_json::to_string(&storage).expect("written"),
        r#"{"bucket":"b","byName":{}}"#
    );
}

#[test]
fn errors_say_where() {
    let cases = [
        (json!({"byName": {}}), "`/bucket`: missing"),
        (
            json!({"bucket": null, "byName": {}}),
            "`/bucket`: invalid type: null, expected a string",
        ),
        (
            json!({"bucket": "b", "byName": {}, "parts": [{"size": 1}, {}]}),
            "`/parts/1/size`: missing",
        ),
        (
            json!({"bucket": "b", "byName": {}, "parts": [{"size": "x"}]}),
            "`/parts/0/size`: invalid type: string \"x\", expected i64",
        ),
        (
            json!({"bucket": "b", "byName": {"a": {}}}),
            "`/byName/a/size`: missing",
        ),
        (
            json!({"bucket": "b", "byName": {}, "token": 5}),
            "`/token`: not a valid secret",
        ),
    ];
    for (json, message) in cases {
        let error = read(json).expect_err("refused");
        assert_eq!(error.split(" at line ").next(), Some(message), "{error}");
        assert!(error.contains(" at line 1 column "), "{error}");
    }
}

#[test]
fn secrets_are_sent_and_not_printed() {
    let storage = read(json!({"bucket": "b", "byName": {}, "token": "hunter2"})).expect("read");
    assert!(!format!("{storage:?}").contains("hunter2"));
    assert_eq!(
        storage.token.as_ref().map(ToString::to_string).as_deref(),
        Some("[redacted]")
    );
    assert_eq!(written(&storage)["token"], "hunter2");
}

#[derive(Clone, Debug, PartialEq)]
struct Tree(pub Vec<Tree>);

crate::runtime::newtype! { Tree(Vec<Tree>) }

#[derive(Clone, Debug, PartialEq)]
struct Row(pub i64, pub String, pub Vec<bool>);

crate::runtime::tuple! {
    Row {
        [0, 1],
        [],
        [2],
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Short(pub i64, pub Option<String>, pub Option<bool>, pub Vec<i64>);

crate::runtime::tuple! {
    Short { [0], [1, 2], [3], }
}

#[test]
fn arrays_may_end_before_the_places_do() {
    for json in ["[1]", r#"[1,"a"]"#, r#"[1,"a",true]"#, r#"[1,"a",true,4]"#] {
        let short: Short = serde_json::from_str(json).expect("read");
        assert_eq!(serde_json::to_string(&short).expect("written"), json);
    }
    let gap = Short(1, None, Some(true), Vec::new());
    assert_eq!(
        serde_json::to_string(&gap).expect("written"),
        "[1,null,true]"
    );
    assert!(serde_json::from_str::<Short>("[]").is_err());
}

#[test]
fn an_integer_may_end_in_zeros() {
    use crate::runtime::Integer;
    for (json, number) in [("1", Some(1)), ("1.0", Some(1)), ("-3e2", Some(-300))] {
        let read = serde_json::from_str::<Integer<i32>>(json).ok();
        assert_eq!(read.map(|integer| integer.0), number, "{json}");
    }
    for json in ["1.5", "1e300", "4294967296", "-1e30", "\"1\"", "null"] {
        assert!(
            serde_json::from_str::<Integer<u32>>(json).is_err(),
            "{json}"
        );
    }
}

#[test]
fn newtypes_are_their_inside() {
    let tree: Tree = serde_json::from_str("[[],[[]]]").expect("read");
    assert_eq!(tree.len(), 2);
    assert_eq!(serde_json::to_string(&tree).expect("written"), "[[],[[]]]");
}

#[test]
fn tuples_are_arrays() {
    let row: Row = serde_json::from_str(r#"[1, "a", true, false]"#).expect("read");
    assert_eq!(row, Row(1, "a".to_owned(), vec![true, false]));
    assert_eq!(
        serde_json::to_string(&row).expect("written"),
        r#"[1,"a",true,false]"#
    );
    for (json, message) in [
        ("[1]", "`/1`: missing"),
        (r#"[1, "a", 0]"#, "`/2`: invalid type"),
    ] {
        let error = serde_json::from_str::<Row>(json)
            .expect_err("refused")
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
}

//! Any value that a table describes is the same after it was a document.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::PERSON_DOCUMENT;
use crate::runtime::xml;

/// Text of any characters that XML has.
fn text() -> impl Strategy<Value = String> {
    let allowed = |c: &char| {
        !c.is_control() && !('\u{FFFE}'..='\u{FFFF}').contains(c) || matches!(c, '\t' | '\n' | '\r')
    };
    proptest::collection::vec(
        any::<char>().prop_filter("no character of XML", allowed),
        0..12,
    )
    .prop_map(|characters| characters.into_iter().collect())
}

fn person() -> impl Strategy<Value = Value> {
    let leaf = (
        proptest::option::of(any::<i64>()),
        proptest::option::of(text()),
        proptest::option::of(any::<bool>()),
        proptest::collection::vec(text(), 0..3),
        proptest::option::of(text()),
        proptest::collection::btree_map("[a-z_][a-z0-9.-]{0,8}", text(), 0..3),
    );
    let leaf = leaf.prop_map(|(id, name, active, nicks, zip, notes)| {
        let mut members = Map::new();
        members.insert("id".to_owned(), json!(id));
        members.insert("nicks".to_owned(), json!(nicks));
        members.insert("notes".to_owned(), json!(notes));
        let optional = [
            ("name", name.map(Value::from)),
            ("active", active.map(Value::from)),
            ("city", zip.map(|zip| json!({"zip": zip}))),
        ];
        for (name, value) in optional {
            members.extend(value.map(|value| (name.to_owned(), value)));
        }
        Value::Object(members)
    });
    leaf.prop_recursive(4, 24, 3, |inner| {
        let friends = proptest::collection::vec(inner.clone(), 0..3);
        (inner, friends).prop_map(|(mut person, friends)| {
            if let Value::Object(members) = &mut person {
                members.insert("friends".to_owned(), Value::Array(friends));
            }
            person
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn values_survive(value in person()) {
        let document = xml::write(&value, &PERSON_DOCUMENT);
        let read = document.clone().and_then(|text| xml::read(&text, &PERSON_DOCUMENT));
        prop_assert_eq!(read, Ok(value), "{:?}", document);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[<>/&;!?=a-c'\" \\[\\]-]{0,64}") {
        let _ = xml::read(&text, &PERSON_DOCUMENT);
    }
}

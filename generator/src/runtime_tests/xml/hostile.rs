//! Documents that are wrong or mean harm, and values that XML has no place for.

use serde_json::json;

use super::{PERSON_DOCUMENT, UNTAGGED, reads};
use crate::runtime::xml;

#[test]
fn documents_that_are_not_read() {
    let deep = format!("<Pet>{}{}</Pet>", "<a>".repeat(200), "</a>".repeat(200));
    let bomb = "<!DOCTYPE Pet [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><Pet>&b;</Pet>";
    let rows = [
        ("", "there is no element"),
        ("plain", "text outside of the root element"),
        ("<Pet>", "too early"),
        ("<Pet></Dog>", "byte"),
        ("<Pet/><Pet/>", "a second root element"),
        ("<Pet>&unknown;</Pet>", "`&unknown;` is not known"),
        ("<Pet>&#0;</Pet>", "byte"),
        ("<Pet a='&x;'/>", "byte"),
        ("<Pet a='1' a='2'/>", "byte"),
        ("<Pet>a & b</Pet>", "byte"),
        (
            "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><Pet/>",
            "a document type declaration is not read",
        ),
        (bomb, "a document type declaration is not read"),
        (&deep, "more than 128 elements in each other"),
    ];
    for (text, expected) in rows {
        let error = xml::read(text, &UNTAGGED).unwrap_err();
        assert!(error.contains(expected), "{text}: {error}");
    }
}

xml::object! {
    TWIG {
        "twig" => element("twig", Choice(&untagged(&[(&[], Object(&TWIG)), (&[], Object(&LEAF)), (&[], Text)]))),
    }
}

xml::object! {
    LEAF {
        "twig" => element("twig", Choice(&untagged(&[(&[], Object(&LEAF)), (&[], Object(&TWIG))]))),
        "leaf" => element("leaf", Text),
    }
}

xml::document! {
    TREE {
        element("tree", Object(&TWIG)),
    }
}

#[test]
fn choices_in_choices_are_read_once() {
    let depth = 120;
    let text = format!(
        "<tree>{}end{}</tree>",
        "<twig>".repeat(depth),
        "</twig>".repeat(depth)
    );
    let read = xml::read(&text, &TREE).unwrap();
    let deepest = (0..depth).try_fold(&read, |value, _| value.get("twig"));
    assert_eq!(deepest, Some(&json!("end")));
}

#[test]
fn values_that_are_not_sent() {
    let rows = [
        (
            json!({"name": "a\u{0}"}),
            "`/name`: XML has no character \\u{0}",
        ),
        (
            json!({"friends": [{"nicks": ["ok", "\u{b}"]}]}),
            "`/friends/0/nicks/1`: XML has no character \\u{b}",
        ),
        (
            json!({"city": {"zip": "\u{ffff}"}}),
            "`/city/zip`: XML has no character \\u{ffff}",
        ),
        (
            json!({"notes": {"a b": "1"}}),
            "`/notes/a b`: `a b` is no name in XML",
        ),
        (json!({"a><b": "1"}), "`/a><b`: `a><b` is no name in XML"),
        (
            json!({"about": {"html": "\u{1}"}}),
            "`/about/html`: XML has no character \\u{1}",
        ),
        (
            json!({"id": [1]}),
            "`/id`: an array or object cannot be text",
        ),
    ];
    for (value, expected) in rows {
        assert_eq!(
            xml::write(&value, &PERSON_DOCUMENT),
            Err(expected.to_owned())
        );
    }
}

#[test]
fn white_space_and_line_ends_are_kept() {
    for text in [" ", "\n a \t", "a\r\nb", "]]>"] {
        let value = json!({"id": null, "name": text, "nicks": [], "city": {"zip": text}});
        let document = xml::write(&value, &PERSON_DOCUMENT).unwrap();
        reads(&PERSON_DOCUMENT, &document, &value);
    }
}

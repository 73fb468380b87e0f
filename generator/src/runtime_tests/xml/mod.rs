//! XML: values to documents and back, by tables as the templates write them.

mod hostile;
mod random;

use serde_json::{Value, json};

use crate::runtime::xml::{self, Node};

xml::object! {
    CITY {
        "name" => text(Text),
        "zip" => attribute("zip-code", Text),
    }
}

xml::object! {
    CAT {
        "kind" => attribute("kind", Text),
        "lives" => element("lives", Number),
    }
}

xml::object! {
    DOG {
        "kind" => attribute("kind", Text),
        "tricks" => inline(List(&element("trick", Text))),
    }
}

xml::object! {
    PERSON {
        "id" => or_null(attribute("id", Number)),
        "name" => within("p", "urn:person", element("Name", Text)),
        "active" => element("active", Boolean),
        "city" => element("city", Object(&CITY)),
        "nicks" => or_empty(inline(List(&element("nick", Text)))),
        "friends" => element("friends", List(&element("friend", Object(&PERSON)))),
        "notes" => element("notes", Map(&Text)),
        "about" => element("about", Object(&ABOUT)),
        "pet" => element("pet", Choice(&tagged("kind", &[(&["cat"], Object(&CAT)), (&["dog"], Object(&DOG))]))),
        "size" => element("size", Scalar),
        "moves" => element("moves", Tuple(&[element("from", Text), element("to", Number)])),
        "flat" => inline(Object(&FLAT)),
        ..Any
    }
}

xml::object! {
    ABOUT {
        "html" => cdata(Text),
    }
}

xml::object! {
    FLAT {
        "x" => element("x", Number),
        "y" => element("y", Number),
    }
}

xml::document! {
    PERSON_DOCUMENT {
        within("", "urn:people", element("Person", Object(&PERSON))),
    }
}

xml::document! {
    UNTAGGED {
        element("Pet", Choice(&untagged(&[(&[], Object(&CAT)), (&[], Object(&DOG)), (&[], Text)]))),
    }
}

xml::document! {
    PETS {
        element("", List(&element("Pet", Object(&CAT)))),
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

fn writes(node: &Node, value: &Value, expected: &str) {
    assert_eq!(
        xml::write(value, node).as_deref(),
        Ok(format!("{HEAD}{expected}").as_str())
    );
}

fn reads(node: &Node, text: &str, expected: &Value) {
    assert_eq!(xml::read(text, node).as_ref(), Ok(expected), "{text}");
}

#[test]
fn a_value_is_a_document_and_back() {
    let rows = [
        (
            json!({"id": null, "nicks": []}),
            "<Person xmlns=\"urn:people\"/>",
        ),
        (
            json!({"id": 7, "name": "Zoë & <co>", "active": true, "nicks": ["z", ""]}),
            "<Person xmlns=\"urn:people\" xmlns:p=\"urn:person\" id=\"7\"><p:Name>Zoë &amp; &lt;co&gt;</p:Name><active>true</active><nick>z</nick><nick/></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "city": {"name": "Bern", "zip": "30\"00"}, "friends": []}),
            "<Person xmlns=\"urn:people\"><city zip-code=\"30&quot;00\">Bern</city><friends/></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "friends": [{"id": 1, "nicks": []}, {"id": 2, "nicks": ["b"]}]}),
            "<Person xmlns=\"urn:people\"><friends><friend id=\"1\"/><friend id=\"2\"><nick>b</nick></friend></friends></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "notes": {"a": "1", "b": " "}, "about": {"html": "<b>]]></b>"}}),
            "<Person xmlns=\"urn:people\"><notes><a>1</a><b> </b></notes><about><![CDATA[<b>]]]]><![CDATA[></b>]]></about></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "pet": {"kind": "dog", "tricks": ["sit"]}, "size": 2.5}),
            "<Person xmlns=\"urn:people\"><pet kind=\"dog\"><trick>sit</trick></pet><size>2.5</size></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "moves": ["a", 2], "flat": {"x": 1, "y": 2}}),
            "<Person xmlns=\"urn:people\"><moves><from>a</from><to>2</to></moves><x>1</x><y>2</y></Person>",
        ),
        (
            json!({"id": null, "nicks": [], "city": null, "more": {"deep": ["1", "2"]}}),
            "<Person xmlns=\"urn:people\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><city xsi:nil=\"true\"/><more><deep>1</deep><deep>2</deep></more></Person>",
        ),
    ];
    for (value, text) in rows {
        writes(&PERSON_DOCUMENT, &value, text);
        reads(&PERSON_DOCUMENT, text, &value);
    }
}

#[test]
fn what_servers_write_differently() {
    let rows = [
        // Prefixes are theirs to choose, and so is white space between elements.
        (
            "<a:Person xmlns:a='urn:people' xmlns:b='urn:person' id=' 7 '>\n  <b:Name>x</b:Name>\n  <active> 1 </active>\n</a:Person>",
            json!({"id": 7, "name": "x", "active": true, "nicks": []}),
        ),
        // Without namespaces, names are enough; with two of a name, the namespace decides.
        (
            "<Person><Name>x</Name></Person>",
            json!({"id": null, "name": "x", "nicks": []}),
        ),
        (
            "<Person xmlns:p='urn:person'><Name>other</Name><p:Name>x</p:Name></Person>",
            json!({"id": null, "name": "x", "nicks": []}),
        ),
        // Numbers that are none stay text, for the model to refuse; an empty one is none.
        (
            "<Person id='x'><active/></Person>",
            json!({"id": "x", "nicks": []}),
        ),
        // Items of a wrapped array may have any name.
        (
            "<Person><friends><Person id='1'/></friends></Person>",
            json!({"id": null, "nicks": [], "friends": [{"id": 1, "nicks": []}]}),
        ),
        // What is not expected, kept by name; what is named like a property otherwise is passed over.
        (
            "<Person new='1' xml:lang='de'><odd a='b'>t</odd><name>?</name></Person>",
            json!({"id": null, "nicks": [], "new": "1", "lang": "de", "odd": {"a": "b", "$text": "t"}}),
        ),
        (
            "<?xml version='1.0'?><!-- c --><Person><nick>a<!-- c -->b</nick><nick><![CDATA[<]]>&#x41;</nick></Person>",
            json!({"id": null, "nicks": ["ab", "<A"]}),
        ),
    ];
    for (text, value) in rows {
        reads(&PERSON_DOCUMENT, text, &value);
    }
}

#[test]
fn a_choice_without_a_tag_is_what_it_looks_like() {
    reads(
        &UNTAGGED,
        "<Pet><lives>9</lives></Pet>",
        &json!({"lives": 9}),
    );
    reads(
        &UNTAGGED,
        "<Pet><trick>sit</trick></Pet>",
        &json!({"tricks": ["sit"]}),
    );
    reads(&UNTAGGED, "<Pet>Tom</Pet>", &json!("Tom"));
    writes(
        &UNTAGGED,
        &json!({"tricks": ["sit"]}),
        "<Pet><trick>sit</trick></Pet>",
    );
    writes(&UNTAGGED, &json!("Tom"), "<Pet>Tom</Pet>");
}

#[test]
fn the_root_element() {
    reads(
        &PETS,
        "<anything><Pet kind='a'/></anything>",
        &json!([{"kind": "a"}]),
    );
    let message = "the root element is `html`, not `Pet`";
    assert_eq!(xml::read("<html/>", &UNTAGGED), Err(message.to_owned()));
}

#[test]
fn numbers_keep_their_digits() {
    for (text, value) in [
        ("18446744073709551615", json!(u64::MAX)),
        ("-9223372036854775808", json!(i64::MIN)),
        ("+007", json!(7)),
        ("1e3", json!(1000.0)),
        ("NaN", json!("NaN")),
    ] {
        let document = format!("<Pet><lives>{text}</lives></Pet>");
        reads(&UNTAGGED, &document, &json!({"lives": value}));
    }
}

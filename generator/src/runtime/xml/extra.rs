//! Extra: what an element holds beside what its table names.

use serde_json::{Map, Value};

use super::read::{scalar, value};
use super::shape::{Kind, Node, Object, Shape};
use super::tree::{Element, INSTANCE};

/// What no property asks for, by its name.
pub(super) fn extra(
    element: &Element,
    object: &Object,
    rest: &Shape,
    members: &mut Map<String, Value>,
) {
    let is_free = |name: &str| object.properties.iter().all(|(other, _)| *other != name);
    for (tag, text) in &element.attributes {
        let name = &tag.local;
        let is_known = object
            .properties
            .iter()
            .any(|(_, node)| node.asks_for(name, true));
        let fits = matches!(rest, Shape::Text | Shape::Scalar | Shape::Any);
        if !is_known && fits && is_free(name) && tag.namespace != INSTANCE {
            members.insert(name.clone(), scalar(text.clone(), rest));
        }
    }
    for child in element.elements() {
        let name = &child.tag.local;
        let is_known = object
            .properties
            .iter()
            .any(|(_, node)| node.asks_for(name, false));
        if !is_known && is_free(name) {
            add(members, name, value(child, rest));
        }
    }
}

/// Several elements of a name are an array.
fn add(members: &mut Map<String, Value>, name: &str, value: Value) {
    match members.get_mut(name) {
        None => _ = members.insert(name.to_owned(), value),
        Some(Value::Array(items)) => items.push(value),
        Some(first) => *first = Value::Array(vec![first.take(), value]),
    }
}

/// Text where an element holds nothing else; otherwise its attributes and elements by name, and its
/// text as `$text`.
pub(super) fn any(element: &Element) -> Value {
    if element.is_nil() {
        return Value::Null;
    }
    if element.attributes.is_empty() && element.elements().next().is_none() {
        return Value::String(element.text());
    }
    let mut members = Map::new();
    for (tag, text) in &element.attributes {
        members.insert(tag.local.clone(), Value::String(text.clone()));
    }
    for child in element.elements() {
        add(&mut members, &child.tag.local, any(child));
    }
    let text = element.text();
    if !text.is_empty() {
        members.insert("$text".to_owned(), Value::String(text));
    }
    Value::Object(members)
}

impl Node {
    /// Whether an element or attribute of a name is its own.
    pub(super) fn asks_for(&self, name: &str, attribute: bool) -> bool {
        match (&self.kind, &self.shape) {
            (Kind::Element(own), _) => !attribute && own.local == name,
            (Kind::Attribute(own), _) => attribute && own.local == name,
            (Kind::Inline, Shape::List(item)) => item.asks_for(name, attribute),
            (Kind::Inline, Shape::Tuple(places)) => {
                places.iter().any(|place| place.asks_for(name, attribute))
            }
            (Kind::Inline, Shape::Object(object)) => object
                .properties
                .iter()
                .any(|(_, node)| node.asks_for(name, attribute)),
            _ => false,
        }
    }
}

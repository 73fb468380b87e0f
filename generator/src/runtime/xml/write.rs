//! Write: a JSON value becomes a tree.

use serde::de::Error as _;
use serde_json::{Error, Map, Value};

use super::name::{forbidden, is_name};
use super::shape::{Choice, Kind, Node, Object, Shape};
use super::tree::{Child, Element, INSTANCE, Tag};
use crate::runtime::path::{in_field, in_item};

/// The root element of a value.
pub(super) fn document(value: &Value, node: &Node) -> Result<Element, Error> {
    let Kind::Element(name) = node.kind else {
        return Err(Error::custom("the contract names no root element"));
    };
    element(name.into(), value, &node.shape)
}

/// Puts a value into its parent.
fn place(value: &Value, node: &Node, parent: &mut Element) -> Result<(), Error> {
    match node.kind {
        Kind::Element(name) => {
            let child = element(name.into(), value, &node.shape)?;
            parent.children.push(Child::Element(child));
        }
        Kind::Attribute(name) => {
            if let Some(text) = text(value)? {
                let tag = named_well(name.into())?;
                parent.attributes.push((tag, text));
            }
        }
        Kind::Text => parent.children.extend(content(value)?.map(Child::Text)),
        Kind::Cdata => parent.children.extend(content(value)?.map(Child::Cdata)),
        Kind::Inline if value.is_null() => {}
        Kind::Inline => fill(value, &node.shape, parent)?,
    }
    Ok(())
}

fn element(tag: Tag, value: &Value, shape: &Shape) -> Result<Element, Error> {
    let mut element = Element::new(named_well(tag)?);
    if value.is_null() {
        let nil = Tag {
            prefix: "xsi".to_owned(),
            namespace: INSTANCE.to_owned(),
            local: "nil".to_owned(),
        };
        element.attributes.push((nil, "true".to_owned()));
    } else {
        fill(value, shape, &mut element)?;
    }
    Ok(element)
}

fn named_well(tag: Tag) -> Result<Tag, Error> {
    if is_name(&tag.local) {
        return Ok(tag);
    }
    let message = format!("`{}` is no name in XML", tag.local.escape_debug());
    Err(Error::custom(message))
}

/// Puts what a value holds into its element.
fn fill(value: &Value, shape: &Shape, element: &mut Element) -> Result<(), Error> {
    match (shape, value) {
        (Shape::Object(object), Value::Object(members)) => self::object(members, object, element),
        (Shape::Map(values), Value::Object(members)) => {
            for (name, value) in members {
                named(name, value, values, element)?;
            }
            Ok(())
        }
        (Shape::List(item), Value::Array(values)) => {
            for (index, value) in values.iter().enumerate() {
                place(value, item, element).map_err(|error| in_item(error, index))?;
            }
            Ok(())
        }
        (Shape::Tuple(places), Value::Array(values)) => {
            for (index, (value, node)) in values.iter().zip(*places).enumerate() {
                place(value, node, element).map_err(|error| in_item(error, index))?;
            }
            Ok(())
        }
        (Shape::Choice(choice), value) => fill(value, branch(value, choice), element),
        _ => any(value, element),
    }
}

fn object(
    members: &Map<String, Value>,
    object: &Object,
    element: &mut Element,
) -> Result<(), Error> {
    for (name, node) in object.properties {
        if let Some(value) = members.get(*name) {
            place(value, node, element).map_err(|error| in_field(error, name))?;
        }
    }
    let is_known = |name: &str| object.properties.iter().any(|(other, _)| *other == name);
    let rest = object.rest.unwrap_or(Shape::Any);
    for (name, value) in members.iter().filter(|(name, _)| !is_known(name)) {
        named(name, value, &rest, element)?;
    }
    Ok(())
}

/// An element of a name that is not in a table; an array is one element an item.
fn named(name: &str, value: &Value, shape: &Shape, parent: &mut Element) -> Result<(), Error> {
    let values = match value {
        Value::Array(items) if !matches!(shape, Shape::List(_) | Shape::Tuple(_)) => {
            items.as_slice()
        }
        other => std::slice::from_ref(other),
    };
    for value in values {
        let child =
            element(Tag::plain(name), value, shape).map_err(|error| in_field(error, name))?;
        parent.children.push(Child::Element(child));
    }
    Ok(())
}

/// A value without a table.
fn any(value: &Value, element: &mut Element) -> Result<(), Error> {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if name == "$text" {
                    element.children.extend(content(value)?.map(Child::Text));
                } else {
                    named(name, value, &Shape::Any, element)?;
                }
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                named("item", value, &Shape::Any, element)
                    .map_err(|error| in_item(error, index))?;
            }
        }
        scalar => element.children.extend(content(scalar)?.map(Child::Text)),
    }
    Ok(())
}

/// The text of a scalar; nothing for `null`.
fn text(value: &Value) -> Result<Option<String>, Error> {
    let text = match value {
        Value::Null => return Ok(None),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(_) | Value::Object(_) => {
            return Err(Error::custom("an array or object cannot be text"));
        }
    };
    match forbidden(&text) {
        Some(c) => Err(Error::custom(format!(
            "XML has no character {}",
            c.escape_unicode()
        ))),
        None => Ok(Some(text)),
    }
}

/// The text of a scalar, where there is any.
fn content(value: &Value) -> Result<Option<String>, Error> {
    Ok(text(value)?.filter(|text| !text.is_empty()))
}

/// The branch that a value looks like: by its tag, or by how many of its properties are known.
fn branch(value: &Value, choice: &Choice) -> &'static Shape {
    let tag = choice.tag.and_then(|tag| value.get(tag)?.as_str());
    let tagged = choice
        .branches
        .iter()
        .find(|(values, _)| tag.is_some_and(|tag| values.contains(&tag)));
    let likeness = |shape: &Shape| match (shape, value) {
        (Shape::Object(object), Value::Object(members)) => {
            let known = |name: &str| object.properties.iter().any(|(own, _)| *own == name);
            members
                .keys()
                .map(|name| if known(name) { 2 } else { -1 })
                .sum()
        }
        (Shape::Map(_), Value::Object(_)) => 0,
        (Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar, _)
            if !value.is_object() && !value.is_array() =>
        {
            1
        }
        _ => i32::MIN,
    };
    let best = || {
        let all = choice.branches.iter().rev();
        all.max_by_key(|(_, shape)| likeness(shape))
    };
    tagged.or_else(best).map_or(&Shape::Any, |(_, shape)| shape)
}

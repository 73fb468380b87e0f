//! Read: a tree becomes a JSON value. What a table does not expect is kept as extra or passed over;
//! whether the value fits is for its model to say.

use serde_json::{Map, Number, Value};

use super::extra::{any, extra};
use super::shape::{Absent, Choice, Kind, Name, Node, Object, Shape};
use super::tree::{Child, Element, INSTANCE};

/// The value of a whole document.
pub(super) fn document(root: &Element, node: &Node) -> Result<Value, String> {
    match node.kind {
        Kind::Element(name) if !name.local.is_empty() && name.local != root.tag.local => {
            Err(format!(
                "the root element is `{}`, not `{}`",
                root.tag.local, name.local
            ))
        }
        _ => Ok(value(root, &node.shape)),
    }
}

/// What an element holds.
pub(super) fn value(element: &Element, shape: &Shape) -> Value {
    if element.is_nil() {
        return Value::Null;
    }
    match shape {
        Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar => {
            scalar(element.text(), shape)
        }
        Shape::Any => any(element),
        Shape::Object(object) => self::object(element, object),
        Shape::Map(values) => {
            let mut members = Map::new();
            for child in element.elements() {
                members.insert(child.tag.local.clone(), value(child, values));
            }
            Value::Object(members)
        }
        // A list's own element holds nothing but its items, whatever they are called.
        Shape::List(item) => match item.kind {
            Kind::Element(_) => element
                .elements()
                .map(|child| value(child, &item.shape))
                .collect(),
            _ => Value::Array(items(element, item)),
        },
        Shape::Tuple(places) => Value::Array(tuple(element, places)),
        Shape::Choice(choice) => value(element, branch(element, choice)),
    }
}

/// A text as the type that it stands for; one that does not read as it stays text.
pub(super) fn scalar(text: String, shape: &Shape) -> Value {
    let bare = text.trim();
    let boolean = || match bare {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        _ => None,
    };
    let digit = || match bare {
        "1" => Some(Value::Bool(true)),
        "0" => Some(Value::Bool(false)),
        _ => None,
    };
    let number = || {
        let plain = bare.strip_prefix('+').unwrap_or(bare);
        let whole = plain.parse::<i64>().map(Number::from);
        let whole = whole.or_else(|_| plain.parse::<u64>().map(Number::from));
        let number = whole.ok().or_else(|| plain.parse().ok());
        number
            .or_else(|| Number::from_f64(plain.parse().ok()?))
            .map(Value::Number)
    };
    let read = match shape {
        Shape::Number => number(),
        Shape::Boolean => boolean().or_else(digit),
        Shape::Scalar => boolean().or_else(number),
        _ => None,
    };
    read.unwrap_or(Value::String(text))
}

/// What stands for one property in its object's element; `None` where nothing does.
fn property(parent: &Element, node: &Node) -> Option<Value> {
    let found = match &node.kind {
        Kind::Element(name) => {
            let child = named(parent, name).into_iter().next();
            // An empty element holds no number and no boolean.
            child
                .filter(|child| match node.shape {
                    Shape::Number | Shape::Boolean => child.is_nil() || !child.children.is_empty(),
                    _ => true,
                })
                .map(|child| value(child, &node.shape))
        }
        Kind::Attribute(name) => {
            let mut all = parent.attributes.iter();
            let found = all.find(|(tag, _)| tag.local == name.local && tag.namespace != INSTANCE);
            found.map(|(_, text)| scalar(text.clone(), &node.shape))
        }
        Kind::Text => Some(parent.text())
            .filter(|text| !text.is_empty())
            .map(|text| scalar(text, &node.shape)),
        Kind::Cdata => Some(parent.cdata())
            .filter(|text| !text.is_empty())
            .map(|text| scalar(text, &node.shape)),
        Kind::Inline => match &node.shape {
            Shape::List(item) => Some(items(parent, item))
                .filter(|items| !items.is_empty())
                .map(Value::Array),
            shape => Some(value(parent, shape)).filter(|value| match value {
                Value::Object(members) => !members.is_empty(),
                Value::Array(items) => !items.is_empty(),
                _ => true,
            }),
        },
    };
    found.or_else(|| match (node.absent, &node.kind) {
        (Absent::Missing, _) => None,
        (Absent::Null, _) => Some(Value::Null),
        (Absent::Empty, Kind::Inline) => Some(Value::Array(Vec::new())),
        (Absent::Empty, _) => Some(Value::String(String::new())),
    })
}

/// The items that stand among other things.
fn items(parent: &Element, item: &Node) -> Vec<Value> {
    match &item.kind {
        Kind::Element(name) => named(parent, name)
            .into_iter()
            .map(|child| value(child, &item.shape))
            .collect(),
        _ => property(parent, item).into_iter().collect(),
    }
}

/// The elements of a name: those of its namespace, or where there are none, those of any.
fn named<'t>(parent: &'t Element, name: &Name) -> Vec<&'t Element> {
    let alike = |child: &&Element| name.local.is_empty() || child.tag.local == name.local;
    let is_same = |child: &&Element| {
        let namespace = &child.tag.namespace;
        namespace == name.namespace
            || (name.namespace.is_empty() && *namespace == parent.tag.namespace)
    };
    let same: Vec<_> = parent.elements().filter(alike).filter(is_same).collect();
    if same.is_empty() {
        parent.elements().filter(alike).collect()
    } else {
        same
    }
}

fn object(element: &Element, object: &Object) -> Value {
    let mut members = Map::new();
    for (name, node) in object.properties {
        if let Some(value) = property(element, node) {
            members.insert((*name).to_owned(), value);
        }
    }
    if let Some(rest) = &object.rest {
        extra(element, object, rest, &mut members);
    }
    Value::Object(members)
}

/// Places in the order in which they stand: the next element, or the text before it.
fn tuple(element: &Element, places: &[Node]) -> Vec<Value> {
    let mut children = element.children.iter().peekable();
    let mut values = Vec::new();
    for place in places {
        if let Kind::Element(_) = place.kind {
            let next = children.find_map(|child| match child {
                Child::Element(child) => Some(child),
                _ => None,
            });
            let Some(child) = next else { break };
            values.push(value(child, &place.shape));
        } else {
            let mut text = String::new();
            while let Some(Child::Text(part) | Child::Cdata(part)) =
                children.next_if(|child| !matches!(child, Child::Element(_)))
            {
                text.push_str(part);
            }
            values.push(scalar(text, &place.shape));
        }
    }
    values
}

/// The branch that an element looks like: by its tag, or by how many of its parts are known. Nothing
/// is read for that but the tag, or a deep document would be read again at every level.
fn branch(element: &Element, choice: &Choice) -> &'static Shape {
    let tagged = choice.branches.iter().find(|(values, shape)| {
        let (Some(tag), Shape::Object(object)) = (choice.tag, shape) else {
            return false;
        };
        let mut properties = object.properties.iter();
        let node =
            properties.find(|(name, node)| *name == tag && matches!(node.shape, Shape::Text));
        let found = node.and_then(|(_, node)| property(element, node));
        found.is_some_and(|found| values.iter().any(|value| found == *value))
    });
    let plain = element.elements().next().is_none() && element.attributes.is_empty();
    let likeness = |shape: &Shape| match shape {
        Shape::Object(object) => object
            .properties
            .iter()
            .map(|(_, node)| if is_there(element, node) { 2 } else { -1 })
            .sum(),
        Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar if plain => 1,
        _ => -1,
    };
    let best = || {
        let all = choice.branches.iter().rev();
        all.max_by_key(|(_, shape)| likeness(shape))
    };
    tagged.or_else(best).map_or(&Shape::Any, |(_, shape)| shape)
}

/// Whether anything in an element stands for a property.
fn is_there(element: &Element, node: &Node) -> bool {
    match node.kind {
        Kind::Text | Kind::Cdata => !element.text().is_empty(),
        _ => {
            let mut names = element.attributes.iter().map(|(tag, _)| &tag.local);
            names.any(|name| node.asks_for(name, true))
                || element
                    .elements()
                    .any(|child| node.asks_for(&child.tag.local, false))
        }
    }
}

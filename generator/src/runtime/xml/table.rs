//! Table: the words that tables are written with.

pub use super::shape::Shape::{
    Any, Boolean, Choice, List, Map, Number, Object, Scalar, Text, Tuple,
};
use super::shape::{self, Absent, Kind, Name, Node, Shape};

/// An element.
pub const fn element(name: &'static str, shape: Shape) -> Node {
    node(Kind::Element(plain(name)), shape)
}

/// An attribute.
pub const fn attribute(name: &'static str, shape: Shape) -> Node {
    node(Kind::Attribute(plain(name)), shape)
}

/// Text.
pub const fn text(shape: Shape) -> Node {
    node(Kind::Text, shape)
}

/// A CDATA section.
pub const fn cdata(shape: Shape) -> Node {
    node(Kind::Cdata, shape)
}

/// Nothing of its own.
pub const fn inline(shape: Shape) -> Node {
    node(Kind::Inline, shape)
}

/// An element or attribute in a namespace; the prefix may be empty.
pub const fn within(prefix: &'static str, namespace: &'static str, mut node: Node) -> Node {
    if let Kind::Element(name) | Kind::Attribute(name) = &mut node.kind {
        name.prefix = prefix;
        name.namespace = namespace;
    }
    node
}

/// A node that is empty when it is not there.
pub const fn or_empty(mut node: Node) -> Node {
    node.absent = Absent::Empty;
    node
}

/// A node that is `null` when it is not there.
pub const fn or_null(mut node: Node) -> Node {
    node.absent = Absent::Null;
    node
}

/// A choice by the value of a property.
pub const fn tagged(
    tag: &'static str,
    branches: &'static [(&'static [&'static str], Shape)],
) -> shape::Choice {
    shape::Choice {
        tag: Some(tag),
        branches,
    }
}

/// A choice by what a value looks like.
pub const fn untagged(branches: &'static [(&'static [&'static str], Shape)]) -> shape::Choice {
    shape::Choice {
        tag: None,
        branches,
    }
}

const fn node(kind: Kind, shape: Shape) -> Node {
    Node {
        kind,
        shape,
        absent: Absent::Missing,
    }
}

const fn plain(local: &'static str) -> Name {
    Name {
        local,
        prefix: "",
        namespace: "",
    }
}

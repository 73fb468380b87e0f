//! Shape: how a value stands in a document, as a table that a contract's clients share.

/// How a value stands in its parent: as what, and holding what.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// As an element, an attribute, text, or nothing of its own.
    pub kind: Kind,
    /// What it holds.
    pub shape: Shape,
    /// What it means when it is not there.
    pub absent: Absent,
}

/// `nodeType`
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// An element.
    Element(Name),
    /// An attribute of the parent.
    Attribute(Name),
    /// Text of the parent.
    Text,
    /// Text of the parent, written as a CDATA section.
    Cdata,
    /// Nothing of its own: what it holds stands in the parent (`none`).
    Inline,
}

/// Name of an element or attribute.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Without a prefix; empty where the contract gives none: any name.
    pub local: &'static str,
    /// Empty without one.
    pub prefix: &'static str,
    /// An IRI, empty without one: then it is the parent's.
    pub namespace: &'static str,
}

/// What a node holds.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// A scalar of several types: what reads as a boolean or a number is one.
    Scalar,
    /// Whatever comes: strings, and objects of them.
    Any,
    /// An object with named properties.
    Object(&'static Object),
    /// An object whose properties are elements of their name.
    Map(&'static Shape),
    /// An array.
    List(&'static Node),
    /// An array with a node of its own a place.
    Tuple(&'static [Node]),
    /// One of several.
    Choice(&'static Choice),
}

/// What an absent node reads as.
#[derive(Clone, Copy, Debug)]
pub enum Absent {
    /// Nothing: the property is left out.
    Missing,
    /// The empty text or array, which XML writes as nothing.
    Empty,
    /// `null`, which XML writes as nothing.
    Null,
}

/// An object.
#[derive(Debug)]
pub struct Object {
    /// By their names in JSON, in the contract's order.
    pub properties: &'static [(&'static str, Node)],
    /// What other elements hold; `None` where they are passed over.
    pub rest: Option<Shape>,
}

/// A choice between objects, or between objects and scalars.
#[derive(Debug)]
pub struct Choice {
    /// The property whose value names the branch.
    pub tag: Option<&'static str>,
    /// Each with the values that choose it.
    pub branches: &'static [(&'static [&'static str], Shape)],
}

/// A static [`Object`] of a name: one line a property, and after two dots what other elements hold.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! object {
    ($name:ident { $($wire:literal => $node:expr,)* $(..$rest:expr)? }) => {
        static $name: $crate::runtime::xml::Object = {
            #[allow(unused_imports, reason = "few objects have something of everything")]
            use $crate::runtime::xml::table::*;
            $crate::runtime::xml::Object {
                properties: &[$(($wire, $node)),*],
                rest: $crate::runtime::xml::object!(@rest $($rest)?),
            }
        };
    };

    (@rest) => {
        ::core::option::Option::None
    };
    (@rest $values:expr) => {
        ::core::option::Option::Some($values)
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use object;

/// A static [`Node`] of a name: the root element of a document.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! document {
    ($name:ident { $node:expr, }) => {
        pub(super) static $name: $crate::runtime::xml::Node = {
            #[allow(unused_imports, reason = "few documents have something of everything")]
            use $crate::runtime::xml::table::*;
            $node
        };
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use document;

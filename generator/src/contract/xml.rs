//! XML: how values stand in documents (OpenAPI 3.2, 4.26).

/// Index into [`Xml::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct XmlId(pub usize);

/// What the XML contents of a contract look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Xml {
    /// Each content that is XML with a model, equal ones once.
    pub documents: Vec<XmlDocument>,
    /// Each object in them.
    pub objects: Vec<XmlObject>,
}

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlDocument {
    /// Rust constant, such as `PET_DOCUMENT`.
    pub name: String,
    /// Its root element; without a name where the contract gives none.
    pub root: XmlNode,
}

/// An object.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlObject {
    /// Rust constant, such as `PET`.
    pub name: String,
    /// In the order in which the contract has them, those of a base first.
    pub properties: Vec<XmlProperty>,
    /// What other elements hold; `None` where the object is closed.
    pub rest: Option<XmlShape>,
}

/// A property.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlProperty {
    /// Its name in JSON.
    pub wire: String,
    /// How it stands in its object.
    pub node: XmlNode,
}

/// How a value stands in its parent.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlNode {
    /// As what.
    pub kind: XmlKind,
    /// What it holds.
    pub shape: XmlShape,
    /// What it reads as when it is not there.
    pub absent: XmlAbsent,
}

/// `nodeType`, with the name where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlKind {
    /// `element`
    Element(XmlName),
    /// `attribute`
    Attribute(XmlName),
    /// `text`
    Text,
    /// `cdata`
    Cdata,
    /// `none`: an unwrapped array too.
    Inline,
}

/// A name that XML allows, with its namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct XmlName {
    /// Without the prefix; empty when the contract names nothing.
    pub local: String,
    /// Empty without one.
    pub prefix: String,
    /// Empty without one.
    pub namespace: String,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum XmlShape {
    /// A string, or an enum of them.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// Scalars of several types.
    Scalar,
    /// Anything.
    Any,
    /// Index into [`Xml::objects`].
    Object(usize),
    /// An object without named properties.
    Map(Box<XmlShape>),
    /// An array.
    List(Box<XmlNode>),
    /// An array with places of their own.
    Tuple(Vec<XmlNode>),
    /// A choice: the property that names the branch, and each branch with its values of that.
    Choice(Option<String>, Vec<(Vec<String>, XmlShape)>),
}

/// What an absent node reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlAbsent {
    /// Nothing.
    Missing,
    /// A required text or array that is empty.
    Empty,
    /// A required attribute that is `null`.
    Null,
}

impl XmlNode {
    /// The name of the elements that stand for it: its own, or those of an unwrapped array's items.
    pub fn element(&self) -> Option<&XmlName> {
        match (&self.kind, &self.shape) {
            (XmlKind::Element(name), _) => Some(name),
            (XmlKind::Inline, XmlShape::List(item)) => item.element(),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn element_mut(&mut self) -> Option<&mut XmlName> {
        match (&mut self.kind, &mut self.shape) {
            (XmlKind::Element(name), _) => Some(name),
            (XmlKind::Inline, XmlShape::List(item)) => item.element_mut(),
            _ => None,
        }
    }

    /// Whether it needs a name and has none.
    pub fn is_nameless(&self) -> bool {
        match &self.kind {
            XmlKind::Element(name) | XmlKind::Attribute(name) => name.local.is_empty(),
            XmlKind::Text | XmlKind::Cdata | XmlKind::Inline => false,
        }
    }
}

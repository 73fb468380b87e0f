//! Tree: a document taken apart.

use super::shape::Name;

/// The namespace of `xsi:nil`.
pub(super) const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The namespace of the prefix `xml`, which is never declared.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A name with its namespace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) prefix: String,
    pub(super) namespace: String,
    pub(super) local: String,
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) attributes: Vec<(Tag, String)>,
    pub(super) children: Vec<Child>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Child {
    Element(Element),
    Text(String),
    Cdata(String),
}

impl Tag {
    /// A name without a prefix.
    pub(super) fn plain(local: &str) -> Self {
        Self {
            prefix: String::new(),
            namespace: String::new(),
            local: local.to_owned(),
        }
    }
}

impl From<Name> for Tag {
    fn from(name: Name) -> Self {
        Self {
            prefix: name.prefix.to_owned(),
            namespace: name.namespace.to_owned(),
            local: name.local.to_owned(),
        }
    }
}

impl Element {
    /// An empty element.
    pub(super) fn new(tag: Tag) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) | Child::Cdata(_) => None,
        })
    }

    /// The text in it. Beside elements, the white space that sets them apart is not a part of it.
    pub(super) fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|child| match child {
            Child::Text(text) | Child::Cdata(text) => Some(text.as_str()),
            Child::Element(_) => None,
        });
        let text: String = texts.collect();
        if self.elements().next().is_some() {
            text.trim().to_owned()
        } else {
            text
        }
    }

    /// The text in its CDATA sections; all text where it has none.
    pub(super) fn cdata(&self) -> String {
        let mut sections = self.children.iter().filter_map(|child| match child {
            Child::Cdata(text) => Some(text.as_str()),
            _ => None,
        });
        match sections.next() {
            Some(first) => std::iter::once(first).chain(sections).collect(),
            None => self.text(),
        }
    }

    /// Whether it says that it is `null` (XML Schema, part 1, 2.6.2).
    pub(super) fn is_nil(&self) -> bool {
        self.attributes.iter().any(|(tag, value)| {
            tag.namespace == INSTANCE && tag.local == "nil" && matches!(value.trim(), "true" | "1")
        })
    }
}

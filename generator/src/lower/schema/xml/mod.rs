//! XML: how the values of a content stand in documents, by the `xml` hints of its schemas
//! (OpenAPI 3.2, 4.26).
//!
//! Objects wait in a queue, as models do. A document with something that has no place in XML is
//! given up as a whole: its content stays text, with a warning that says why.

mod choice;
mod finish;
mod hierarchy;
mod hints;
mod list;
mod node;
mod object;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Schemas;
use super::view::View;
use crate::contract::{ModelId, XmlId, XmlKind, XmlNode, XmlShape};

/// Nodes of one contract; those that need more are built to explode.
const MAX_NODES: usize = 200_000;

/// Arrays and choices in each other, without an object between them.
const MAX_DEPTH: usize = 16;

/// The tables of one contract on their way.
#[derive(Default)]
pub(super) struct Tables<'d> {
    documents: Vec<Document>,
    objects: Vec<Object>,
    known: BTreeMap<ModelId, usize>,
    queue: VecDeque<Work<'d>>,
    spent: usize,
}

/// A document without its constant's name.
struct Document {
    root: XmlNode,
    /// What the constant is named after when it is not an object.
    hint: String,
}

/// An object without its constant's name.
struct Object {
    model: ModelId,
    properties: Vec<Property>,
    rest: Option<XmlShape>,
}

/// A property with what its order depends on.
struct Property {
    wire: String,
    node: XmlNode,
    /// Which of the combined schemas it is from.
    part: usize,
    /// Where it is described.
    pointer: String,
}

/// An object whose properties are still to be looked at.
struct Work<'d> {
    object: usize,
    view: View<'d>,
}

/// Why something has no place in XML.
#[derive(Debug)]
struct Refusal {
    pointer: String,
    message: String,
}

impl Refusal {
    fn new(pointer: &str, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.to_owned(),
            message: message.into(),
        }
    }
}

impl Schemas<'_> {
    /// The document of a content's schema; `None`, with a warning, when it stays text.
    pub(crate) fn xml(&mut self, pointer: &str, hint: &str) -> Option<XmlId> {
        let objects = self.xml.objects.len();
        let root = self.xml_root(pointer).and_then(|root| {
            while let Some(work) = self.xml.queue.pop_front() {
                self.xml_object(work)?;
            }
            self.xml_inline(objects).map(|()| root)
        });
        self.drain();
        match root {
            Ok(root) => {
                let documents = &mut self.xml.documents;
                let same = documents.iter().position(|known| known.root == root);
                Some(XmlId(same.unwrap_or_else(|| {
                    documents.push(Document {
                        root,
                        hint: hint.to_owned(),
                    });
                    documents.len() - 1
                })))
            }
            Err(refusal) => {
                // Nothing that stays refers to what was begun.
                self.xml.queue.clear();
                self.xml.objects.truncate(objects);
                self.xml.known.retain(|_, object| *object < objects);
                let message = format!(
                    "{}; the XML is text, for the caller to write and read",
                    refusal.message
                );
                self.warn("xml-as-text", &refusal.pointer, message);
                None
            }
        }
    }

    /// Whether a document can be written: a root element without a name can only be read. A warning
    /// says so.
    pub(crate) fn can_write_xml(&mut self, id: XmlId, pointer: &str) -> bool {
        let root = self.xml.documents.get(id.0).map(|document| &document.root);
        let has_name = root.is_some_and(|root| {
            !root.is_nameless()
                && match &root.shape {
                    XmlShape::List(item) => !item.is_nameless(),
                    _ => true,
                }
        });
        if !has_name {
            let message = "XML needs a name for the root element, and the schema is no component and has no `xml.name`; the XML is text, for the caller to write";
            self.warn("xml-as-text", pointer, message);
        }
        has_name
    }

    /// Objects without an element of their own stand in each other a few levels deep, and never in
    /// themselves.
    fn xml_inline(&self, begun: usize) -> Result<(), Refusal> {
        let mut level: BTreeSet<usize> = (begun..self.xml.objects.len()).collect();
        let mut last = None;
        for _ in 0..MAX_DEPTH {
            let objects = level
                .iter()
                .filter_map(|object| self.xml.objects.get(*object));
            let inner = objects.flat_map(|object| &object.properties);
            let inner =
                inner.filter_map(
                    |property| match (&property.node.kind, &property.node.shape) {
                        (XmlKind::Inline, XmlShape::Object(object)) => {
                            Some((*object, &property.pointer))
                        }
                        _ => None,
                    },
                );
            let found: Vec<_> = inner.collect();
            last = found.first().map(|(_, pointer)| *pointer);
            level = found.into_iter().map(|(object, _)| object).collect();
        }
        match last {
            Some(pointer) => Err(Refusal::new(
                pointer,
                "Objects without elements of their own stand in each other without end",
            )),
            None => Ok(()),
        }
    }

    /// Counts a node.
    fn xml_spend(&mut self, pointer: &str, depth: usize) -> Result<(), Refusal> {
        self.xml.spent += 1;
        if self.xml.spent > MAX_NODES {
            return Err(Refusal::new(
                pointer,
                "There is more in the XML than can be described",
            ));
        }
        if depth > MAX_DEPTH {
            let message = "Too many arrays and choices stand in each other for XML";
            return Err(Refusal::new(pointer, message));
        }
        Ok(())
    }
}

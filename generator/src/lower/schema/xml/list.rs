//! Lists: arrays, with one node for all items or one for each place, and objects as lists of names.

use serde_json::Value;

use super::super::Schemas;
use super::super::view::View;
use super::Refusal;
use super::node::Inferred;
use crate::contract::{XmlKind, XmlNode, XmlShape};
use crate::lower::schema::parts::child;

impl<'d> Schemas<'d> {
    /// An array of equal items.
    pub(super) fn xml_list(
        &mut self,
        at: &str,
        view: &View<'d>,
        inferred: &str,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let pointers: Vec<String> = view
            .all("items")
            .filter(|(_, value)| value.is_object())
            .map(|(part, _)| format!("{}/items", part.pointer))
            .collect();
        let places = self.xml_places(&pointers);
        // Items of a document's own array have no property to be named after.
        let component = places
            .first()
            .filter(|_| inferred.is_empty())
            .and_then(|(_, site)| self.component(&site.target))
            .and_then(|id| self.published_name(id))
            .map(str::to_owned);
        let inferred = Inferred::both(component.as_deref().unwrap_or(inferred));
        let item = self.xml_node(at, &places, inferred, depth + 1)?.node;
        match &item.kind {
            XmlKind::Element(_) => Ok(XmlShape::List(Box::new(item))),
            XmlKind::Text | XmlKind::Cdata => Err(Refusal::new(
                at,
                "Items that are text cannot be told apart in XML",
            )),
            XmlKind::Attribute(_) => Err(Refusal::new(
                at,
                "An item of an array cannot be an attribute",
            )),
            XmlKind::Inline => Err(Refusal::new(
                at,
                "Arrays in an array run together in XML unless the inner one is `wrapped`",
            )),
        }
    }

    /// An array with a node a place.
    pub(super) fn xml_tuple(
        &mut self,
        view: &View<'d>,
        inferred: &str,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let mut nodes: Vec<XmlNode> = Vec::new();
        if let Some((part, Value::Array(items))) = view.all("prefixItems").last() {
            for index in 0..items.len() {
                let pointer = format!("{}/prefixItems/{index}", part.pointer);
                let places = self.xml_places(std::slice::from_ref(&pointer));
                let node = self
                    .xml_node(&pointer, &places, Inferred::both(inferred), depth + 1)?
                    .node;
                if matches!(node.kind, XmlKind::Attribute(_) | XmlKind::Inline) {
                    let message = "A place of an array is an element or text in XML";
                    return Err(Refusal::new(&pointer, message));
                }
                nodes.push(node);
            }
        }
        Ok(XmlShape::Tuple(nodes))
    }

    /// What the properties without a name of their own hold.
    pub(super) fn xml_values(
        &mut self,
        view: &View<'d>,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let mut pointers: Vec<String> = Vec::new();
        for keyword in ["additionalProperties", "unevaluatedProperties"] {
            let schemas = view.all(keyword).filter(|(_, value)| value.is_object());
            pointers.extend(schemas.map(|(part, _)| format!("{}/{keyword}", part.pointer)));
        }
        for (part, value) in view.all("patternProperties") {
            let names = value.as_object().into_iter().flat_map(|map| map.keys());
            pointers.extend(names.map(|name| child(&part.pointer, "patternProperties", name)));
        }
        // Several kinds of properties are all kept as JSON.
        let [pointer] = pointers.as_slice() else {
            return Ok(XmlShape::Any);
        };
        let places = self.xml_places(std::slice::from_ref(pointer));
        let node = self
            .xml_node(pointer, &places, Inferred::both(""), depth + 1)?
            .node;
        match node.kind {
            XmlKind::Element(_) => Ok(node.shape),
            _ => Err(Refusal::new(
                pointer,
                "A property without a name in the contract is an element in XML, and holds no array that is not `wrapped`",
            )),
        }
    }
}

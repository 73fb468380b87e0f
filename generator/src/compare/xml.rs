//! XML: how values stand in documents. Callers see none of it; servers do.

use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Contract, XmlKind, XmlNode, XmlShape};
use crate::lower::names::screaming;

impl Walk<'_> {
    /// Elements and attributes of objects and of whole documents.
    pub(super) fn documents(&mut self) {
        let (old, new) = (&self.old.xml, &self.new.xml);
        for is in &new.documents {
            if let Some(was) = old.documents.iter().find(|was| was.name == is.name) {
                self.node(&is.name, None, (&was.root, &is.root));
            }
        }
        for is in &new.objects {
            let Some(was) = old.objects.iter().find(|was| was.name == is.name) else {
                continue;
            };
            for property in &is.properties {
                let mut before = was.properties.iter();
                if let Some(before) = before.find(|it| it.wire == property.wire) {
                    let nodes = (&before.node, &property.node);
                    self.node(&is.name, Some(&property.wire), nodes);
                }
            }
        }
    }

    fn node(&mut self, constant: &str, property: Option<&str>, nodes: (&XmlNode, &XmlNode)) {
        let (was, is) = (spelled(nodes.0), spelled(nodes.1));
        if was != is {
            let (name, at) = owner(self.new, constant);
            let at = match property {
                Some(wire) => at.property(wire),
                None => at,
            };
            let item = property.map_or(name.clone(), |wire| format!("{name}::{wire}"));
            self.turned(Kind::Xml, item, at, some(was), some(is));
        }
    }
}

/// The model that a table is of; a document has no model of its own.
fn owner(contract: &Contract, constant: &str) -> (String, At) {
    let models = &mut contract.models.iter();
    match models.find(|model| screaming(&model.name) == constant) {
        Some(model) => (model.name.clone(), At::model(model)),
        None => (constant.to_owned(), At::new("#/components/schemas")),
    }
}

/// `<pet>`, `attribute id`, `<pets> of <pet>`
fn spelled(node: &XmlNode) -> String {
    let name = |name: &crate::contract::XmlName| {
        let prefix = if name.prefix.is_empty() {
            String::new()
        } else {
            format!("{}:", name.prefix)
        };
        let namespace = if name.namespace.is_empty() {
            String::new()
        } else {
            format!(" of {}", name.namespace)
        };
        (format!("{prefix}{}", name.local), namespace)
    };
    let own = match &node.kind {
        XmlKind::Element(it) => {
            let (local, namespace) = name(it);
            format!("<{local}>{namespace}")
        }
        XmlKind::Attribute(it) => {
            let (local, namespace) = name(it);
            format!("attribute {local}{namespace}")
        }
        XmlKind::Text => "text".to_owned(),
        XmlKind::Cdata => "CDATA".to_owned(),
        XmlKind::Inline => "unwrapped".to_owned(),
    };
    match &node.shape {
        XmlShape::List(item) => format!("{own}, each {}", spelled(item)),
        _ => own,
    }
}

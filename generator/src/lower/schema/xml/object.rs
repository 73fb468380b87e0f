//! Objects: what each property is in its object's element.

use serde_json::Value;

use super::super::Schemas;
use super::super::view::View;
use super::hints::is_name;
use super::node::Inferred;
use super::{Property, Refusal, Work};
use crate::contract::{XmlAbsent, XmlKind, XmlShape};

impl<'d> Schemas<'d> {
    /// Looks at the properties of an object whose turn has come.
    pub(super) fn xml_object(&mut self, work: Work<'d>) -> Result<(), Refusal> {
        let Work { object, view } = work;
        let required = view.required();
        let mut described = view.properties();
        for name in &required {
            described.entry(*name).or_default();
        }
        let mut properties = Vec::new();
        for (wire, pointers) in described {
            let at = pointers.last().unwrap_or(&view.at).clone();
            let places = self.xml_places(&pointers);
            let found = self.xml_node(&at, &places, Inferred::both(wire), 0)?;
            // What has no name in XML cannot be sent; the warning is there already.
            if found.node.is_nameless() {
                continue;
            }
            let mut node = found.node;
            node.absent = absent(
                &node.kind,
                &node.shape,
                required.contains(wire),
                found.nullable,
            );
            let first = pointers.first().unwrap_or(&view.at);
            properties.push(Property {
                wire: wire.to_owned(),
                node,
                part: part(&view, first),
                pointer: first.clone(),
            });
        }
        self.xml_tell_apart(&mut properties);
        let closed = view
            .all("additionalProperties")
            .chain(view.all("unevaluatedProperties"))
            .any(|(_, value)| value == &Value::Bool(false));
        let rest = if closed && view.last("patternProperties").is_none() {
            None
        } else {
            Some(self.xml_values(&view, 0)?)
        };
        if let Some(table) = self.xml.objects.get_mut(object) {
            table.properties = properties;
            table.rest = rest;
        }
        Ok(())
    }

    /// Properties of one element name: those that have it from the schema that they refer to have
    /// their own names instead.
    fn xml_tell_apart(&mut self, properties: &mut [Property]) {
        let names: Vec<_> = properties
            .iter()
            .map(|property| property.node.element())
            .collect();
        let doubled: Vec<bool> = names
            .iter()
            .map(|name| name.is_some() && names.iter().filter(|other| *other == name).count() > 1)
            .collect();
        let doubled: Vec<_> = properties
            .iter_mut()
            .zip(doubled)
            .filter(|(_, is)| *is)
            .collect();
        for (property, _) in doubled {
            let site = self.site(&property.pointer, false);
            let is_named = site.chain.iter().any(|object| {
                let hints = object.get("xml");
                hints.is_some_and(|hints| hints.get("name").is_some())
            });
            let free = (!is_named && is_name(&property.wire)).then(|| property.node.element_mut());
            match free.flatten() {
                Some(name) => property.wire.clone_into(&mut name.local),
                None => self.warn(
                    "xml-name",
                    &property.pointer,
                    "Another property of the object has the same element name: both are read from all of them",
                ),
            }
        }
    }
}

/// Which of the combined schemas a property is from: those of a base come first.
fn part(view: &View<'_>, pointer: &str) -> usize {
    let parts = view.parts.list.iter();
    let own = parts.map(|part| pointer.starts_with(&format!("{}/properties/", part.pointer)));
    own.enumerate()
        .find_map(|(index, own)| own.then_some(index))
        .unwrap_or(usize::MAX)
}

/// What a property reads as when there is nothing of it (OpenAPI 3.2, 4.26.5).
fn absent(kind: &XmlKind, shape: &XmlShape, required: bool, nullable: bool) -> XmlAbsent {
    match (kind, shape) {
        _ if !required => XmlAbsent::Missing,
        (XmlKind::Attribute(_), _) if nullable => XmlAbsent::Null,
        (XmlKind::Text | XmlKind::Cdata, XmlShape::Text | XmlShape::Scalar | XmlShape::Any)
        | (XmlKind::Inline, XmlShape::List(_)) => XmlAbsent::Empty,
        _ => XmlAbsent::Missing,
    }
}

//! Finish: tables get the names of their models, and properties the contract's order.

use super::Tables;
use crate::contract::{Model, Type, Typed, Xml, XmlDocument, XmlObject, XmlProperty, XmlShape};
use crate::document::Document;
use crate::lower::names::{Scope, screaming};
use crate::lower::schema::Remap;

impl Tables<'_> {
    /// The tables as templates take them.
    ///
    /// The order of properties is the one in which the contract has them: OpenAPI says that the
    /// order of elements is undefined, but an XML Schema behind a service seldom does.
    pub(in super::super) fn finish(
        self,
        document: &Document,
        remap: &Remap,
        models: &[Model],
    ) -> Xml {
        let pointers: Vec<&str> = self
            .objects
            .iter()
            .flat_map(|object| &object.properties)
            .map(|property| property.pointer.as_str())
            .collect();
        let mut positions = document.positions(&pointers).into_iter();
        let mut scope = Scope::default();
        let mut objects = Vec::new();
        for object in self.objects {
            let mut typed = Typed::from(Type::Model(object.model));
            remap.apply(&mut typed);
            let model = match typed.ty {
                Type::Model(id) => id,
                _ => object.model,
            };
            let named = models.get(model.0).map_or("", |model| &model.name);
            let mut properties: Vec<_> = object
                .properties
                .into_iter()
                .map(|property| ((property.part, positions.next()), property))
                .collect();
            properties.sort_by_key(|(order, _)| *order);
            objects.push(XmlObject {
                name: scope.mint(&screaming(named)),
                properties: properties
                    .into_iter()
                    .map(|(_, property)| XmlProperty {
                        wire: property.wire,
                        node: property.node,
                    })
                    .collect(),
                rest: object.rest,
            });
        }
        let documents = self.documents.into_iter().map(|document| {
            let hint = match document.root.shape {
                XmlShape::Object(object) => objects
                    .get(object)
                    .map_or_else(String::new, |object| object.name.clone()),
                _ => screaming(&document.hint),
            };
            XmlDocument {
                name: scope.mint(&format!("{hint}_DOCUMENT")),
                root: document.root,
            }
        });
        Xml {
            documents: documents.collect(),
            objects,
        }
    }
}

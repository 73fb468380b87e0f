//! Node: as what a value stands in its parent, and what it holds.

use serde_json::Value;

use super::super::Schemas;
use super::super::draft::Hint;
use super::super::parts::{Key, says_nothing};
use super::super::shape::Shape;
use super::super::site::Site;
use super::super::typed::NULL_DEPTH;
use super::super::view::View;
use super::hints::Hints;
use super::{Refusal, Work};
use crate::contract::{ModelId, Type, Typed, XmlAbsent, XmlKind, XmlNode, XmlShape};

/// A place in a contract that says what a value is.
pub(super) type Place<'d> = (String, Site<'d>);

/// Names for what has no `xml.name`.
#[derive(Clone, Copy)]
pub(super) struct Inferred<'n> {
    pub(super) own: &'n str,
    /// For the items, if it is an array without an element of its own; empty for none.
    pub(super) items: &'n str,
}

impl<'n> Inferred<'n> {
    /// The same name for both: a property's.
    pub(super) fn both(name: &'n str) -> Self {
        Self {
            own: name,
            items: name,
        }
    }
}

/// A node with what it may be beside its shape.
pub(super) struct Found {
    pub(super) node: XmlNode,
    pub(super) nullable: bool,
}

impl<'d> Schemas<'d> {
    /// The root element of a content's schema.
    pub(super) fn xml_root(&mut self, pointer: &str) -> Result<XmlNode, Refusal> {
        let places = self.xml_places(&[pointer.to_owned()]);
        let target = places
            .first()
            .and_then(|(_, site)| self.component(&site.target));
        let component = target.and_then(|id| self.published_name(id));
        let inferred = component.unwrap_or_default().to_owned();
        let names = Inferred {
            own: &inferred,
            items: "",
        };
        let mut root = self.xml_node(pointer, &places, names, 0)?.node;
        match (&root.kind, &root.shape) {
            // A document has a root element, also when its array is not wrapped elsewhere.
            (XmlKind::Inline, XmlShape::List(_) | XmlShape::Tuple(_)) => {
                let hints = self.xml_hints(&places);
                root.kind = XmlKind::Element(self.xml_name(&hints, &inferred, pointer));
                Ok(root)
            }
            (
                XmlKind::Element(_),
                XmlShape::Object(_)
                | XmlShape::Map(_)
                | XmlShape::List(_)
                | XmlShape::Tuple(_)
                | XmlShape::Choice(..),
            ) => Ok(root),
            (XmlKind::Element(_), _) => Err(Refusal::new(
                pointer,
                "Its schema is neither an object nor an array",
            )),
            _ => Err(Refusal::new(
                pointer,
                "An XML document is an element, and the schema says `nodeType` otherwise",
            )),
        }
    }

    /// What of a place says anything, each schema once.
    pub(super) fn xml_places(&self, pointers: &[String]) -> Vec<Place<'d>> {
        pointers
            .iter()
            .map(|pointer| (pointer.clone(), self.site(pointer, false)))
            .collect()
    }

    /// How a value stands in its parent.
    pub(super) fn xml_node(
        &mut self,
        at: &str,
        places: &[Place<'d>],
        inferred: Inferred<'_>,
        depth: usize,
    ) -> Result<Found, Refusal> {
        self.xml_spend(at, depth)?;
        let hints = self.xml_hints(places);
        let mut said: Vec<&Place<'d>> = Vec::new();
        for place in places {
            let target = &place.1.target;
            let nothing = self.places.get(target).is_none_or(says_nothing);
            if !nothing && said.iter().all(|(_, known)| known.target != *target) {
                said.push(place);
            }
        }
        if said.is_empty() {
            let kind = self.xml_kind(&hints, false, inferred.own, at)?;
            let node = XmlNode {
                kind,
                shape: XmlShape::Any,
                absent: XmlAbsent::Missing,
            };
            return Ok(Found {
                node,
                nullable: false,
            });
        }
        let key = Key {
            all: said.iter().map(|(_, site)| site.target.clone()).collect(),
            without: std::collections::BTreeSet::new(),
        };
        let view = self.view(&key);
        let nullable =
            said.iter().any(|(_, site)| site.nullable) || self.admits_null(&view, NULL_DEPTH);
        let pairs: Vec<_> = places
            .iter()
            .map(|(pointer, site)| (pointer.as_str(), site.clone()))
            .collect();
        let typed = self.typed_places(&pairs, &Hint::root("Xml"));
        let (view, shape) = self.shape(view);
        let is_list = matches!(shape, Shape::List | Shape::Tuple);
        let kind = self.xml_kind(&hints, is_list, inferred.own, at)?;
        // An item has the name of the list's own element, or where that has none, of the property.
        let item = match &kind {
            XmlKind::Element(name) if is_list => name.local.clone(),
            _ => inferred.items.to_owned(),
        };
        let shape = self.xml_shape(at, view, shape, &typed, &item, depth)?;
        let node = XmlNode {
            kind,
            shape,
            absent: XmlAbsent::Missing,
        };
        fits(&node, at)?;
        Ok(Found { node, nullable })
    }

    /// What a schema's values hold.
    pub(super) fn xml_shape(
        &mut self,
        at: &str,
        view: View<'d>,
        shape: Shape<'d>,
        typed: &Typed,
        item: &str,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        Ok(match shape {
            Shape::Json | Shape::Null => XmlShape::Any,
            Shape::Boolean => XmlShape::Boolean,
            Shape::Integer | Shape::Number => XmlShape::Number,
            Shape::String => XmlShape::Text,
            Shape::Enum(constants) => {
                let all = |test: fn(&Value) -> bool| constants.values.iter().all(|c| test(&c.wire));
                if all(Value::is_string) {
                    XmlShape::Text
                } else if all(Value::is_number) {
                    XmlShape::Number
                } else {
                    XmlShape::Scalar
                }
            }
            Shape::List => self.xml_list(at, &view, item, depth)?,
            Shape::Tuple => self.xml_tuple(&view, item, depth)?,
            Shape::Map => XmlShape::Map(Box::new(self.xml_values(&view, depth)?)),
            Shape::Struct => {
                let model =
                    model(typed).ok_or_else(|| Refusal::new(at, "Its type is left open"))?;
                match self.xml_kinds_of(model) {
                    Some(union) => self.xml_hierarchy(at, view, &union, depth)?,
                    None => XmlShape::Object(self.xml_object_of(model, view)),
                }
            }
            Shape::Union(choice) => self.xml_choice(at, &view, &choice, item, depth)?,
            Shape::Types(types) => self.xml_types(&types, at),
        })
    }

    /// The table of a model; its properties are looked at when its turn comes.
    pub(super) fn xml_object_of(&mut self, model: ModelId, view: View<'d>) -> usize {
        if let Some(known) = self.xml.known.get(&model) {
            return *known;
        }
        let object = self.xml.objects.len();
        self.xml.known.insert(model, object);
        self.xml.objects.push(super::Object {
            model,
            properties: Vec::new(),
            rest: None,
        });
        self.xml.queue.push_back(Work { object, view });
        object
    }

    fn xml_kind(
        &mut self,
        hints: &Hints<'d>,
        is_list: bool,
        inferred: &str,
        at: &str,
    ) -> Result<XmlKind, Refusal> {
        let said = match hints.text("nodeType") {
            None if hints.flag("attribute") => "attribute",
            None if is_list && !hints.flag("wrapped") => "none",
            None => "element",
            Some(said) => said,
        };
        Ok(match said {
            "element" => XmlKind::Element(self.xml_name(hints, inferred, at)),
            "attribute" => {
                let mut name = self.xml_name(hints, inferred, at);
                // Without a prefix, an attribute is in no namespace.
                if name.prefix.is_empty() {
                    name.namespace.clear();
                }
                XmlKind::Attribute(name)
            }
            "text" => XmlKind::Text,
            "cdata" => XmlKind::Cdata,
            "none" => XmlKind::Inline,
            other => {
                let message = format!("`{}` is no `nodeType`", other.escape_debug());
                return Err(Refusal::new(at, message));
            }
        })
    }
}

/// Whether a node can hold what it is to hold.
fn fits(node: &XmlNode, at: &str) -> Result<(), Refusal> {
    let is_scalar = matches!(
        node.shape,
        XmlShape::Text | XmlShape::Number | XmlShape::Boolean | XmlShape::Scalar | XmlShape::Any
    );
    let is_right = match node.kind {
        XmlKind::Element(_) => true,
        XmlKind::Attribute(_) | XmlKind::Text | XmlKind::Cdata => is_scalar,
        XmlKind::Inline => matches!(
            node.shape,
            XmlShape::Object(_) | XmlShape::List(_) | XmlShape::Tuple(_)
        ),
    };
    if is_right {
        return Ok(());
    }
    let message = match node.kind {
        XmlKind::Inline => "Only an object or an array can stand in XML without a node of its own",
        _ => "An array or object cannot be an attribute or text",
    };
    Err(Refusal::new(at, message))
}

/// The model that a type is, whatever is around it.
pub(super) fn model(typed: &Typed) -> Option<ModelId> {
    let mut typed = typed;
    loop {
        match &typed.ty {
            Type::Model(id) => return Some(*id),
            Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => typed = inner,
            _ => return None,
        }
    }
}

//! Choices: unions by their tag, or by what their branches look like.

use std::collections::BTreeSet;

use super::super::Schemas;
use super::super::draft::Hint;
use super::super::json_type::JsonType;
use super::super::view::{Choice, View};
use super::Refusal;
use crate::contract::XmlShape;

impl<'d> Schemas<'d> {
    /// The branches of a `oneOf` or `anyOf`.
    pub(super) fn xml_choice(
        &mut self,
        at: &str,
        view: &View<'d>,
        choice: &Choice<'d>,
        item: &str,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let discriminator = choice.discriminator();
        let mut branches: Vec<(Vec<String>, XmlShape)> = Vec::new();
        for place in &choice.branches {
            self.xml_spend(place, depth + 1)?;
            let site = self.site(place, false);
            let key = self.branch(view, choice, place);
            let typed = if key.without.is_empty() && key.all.len() == 1 {
                self.typed_site(place, &site, &Hint::root("Xml"))
            } else {
                self.typed_key(&key, place, &Hint::root("Xml"))
            };
            let (inner, shape) = self.shape(View {
                at: site.target.clone(),
                ..self.view(&key)
            });
            let tags = discriminator
                .as_ref()
                .map(|found| self.tags(found, &site, &inner))
                .unwrap_or_default();
            let shape = self.xml_shape(place, inner, shape, &typed, item, depth + 1)?;
            if !branches
                .iter()
                .any(|(known, other)| *known == tags && *other == shape)
            {
                branches.push((tags, shape));
            }
        }
        let shapes: Vec<&XmlShape> = branches.iter().map(|(_, shape)| shape).collect();
        if shapes.iter().all(|shape| is_scalar(shape)) {
            return Ok(match shapes.as_slice() {
                [only] => (*only).clone(),
                _ => XmlShape::Scalar,
            });
        }
        if shapes
            .iter()
            .any(|shape| matches!(shape, XmlShape::List(_) | XmlShape::Tuple(_)))
        {
            let message = "An array that is one branch of several cannot be told apart in XML";
            return Err(Refusal::new(at, message));
        }
        if discriminator.is_none() {
            let message = "Without a discriminator, XML does not say which branch a value has: it is read as the one that has most of its elements";
            self.warn("xml-union", at, message);
        }
        let tag = discriminator.map(|found| found.property.to_owned());
        Ok(XmlShape::Choice(tag, branches))
    }

    /// Several `type`s.
    pub(super) fn xml_types(&mut self, types: &BTreeSet<JsonType>, at: &str) -> XmlShape {
        let is_scalar = |each: &JsonType| !matches!(each, JsonType::Array | JsonType::Object);
        if types.iter().all(is_scalar) {
            return XmlShape::Scalar;
        }
        let message = "XML does not say of which type a value is: it is read as text, or as an object of its elements";
        self.warn("xml-union", at, message);
        XmlShape::Any
    }
}

fn is_scalar(shape: &XmlShape) -> bool {
    matches!(
        shape,
        XmlShape::Text | XmlShape::Number | XmlShape::Boolean | XmlShape::Scalar
    )
}

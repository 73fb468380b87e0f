//! Hierarchies: a base with a discriminator is a choice of the kinds that it comes in.

use super::super::Schemas;
use super::super::parts::Key;
use super::super::view::View;
use super::Refusal;
use super::node::model;
use crate::contract::{ModelId, ModelKind, Typed, Union, VariantKind, XmlShape};

impl<'d> Schemas<'d> {
    /// The kinds that a base comes in, where the model is one.
    pub(super) fn xml_kinds_of(&self, model: ModelId) -> Option<Union> {
        match &self.drafts.get(model.0)?.kind {
            Some(ModelKind::Union(union)) if union.base.is_some() => Some(union.clone()),
            _ => None,
        }
    }

    /// Each kind by the values of the discriminator, and what all have in common for the rest.
    pub(super) fn xml_hierarchy(
        &mut self,
        at: &str,
        view: View<'d>,
        union: &Union,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let mut branches: Vec<(Vec<String>, XmlShape)> = Vec::new();
        for variant in &union.variants {
            self.xml_spend(at, depth + 1)?;
            let VariantKind::Of(typed) = &variant.kind else {
                continue;
            };
            let Some(id) = model(typed) else { continue };
            if Some(&variant.name) == union.base.as_ref() {
                let common = self.xml_object_of(id, view.clone());
                branches.push((Vec::new(), XmlShape::Object(common)));
                continue;
            }
            match self.xml_kind_of_base(at, id, typed, depth)? {
                // A kind that comes in several itself.
                XmlShape::Choice(tag, inner) if tag == union.tag => {
                    let mut left = variant.tags.clone();
                    left.retain(|tag| !inner.iter().any(|(tags, _)| tags.contains(tag)));
                    for (tags, shape) in inner {
                        let tags = if tags.is_empty() { left.clone() } else { tags };
                        branches.push((tags, shape));
                    }
                }
                shape => branches.push((variant.tags.clone(), shape)),
            }
        }
        Ok(XmlShape::Choice(union.tag.clone(), branches))
    }

    fn xml_kind_of_base(
        &mut self,
        at: &str,
        id: ModelId,
        typed: &Typed,
        depth: usize,
    ) -> Result<XmlShape, Refusal> {
        let pointer = self.drafts.get(id.0).map(|draft| draft.pointer.clone());
        let view = self.view(&Key::one(pointer.unwrap_or_default()));
        let (view, shape) = self.shape(view);
        match self.xml_shape(at, view, shape, typed, "", depth + 1)? {
            shape @ (XmlShape::Object(_) | XmlShape::Choice(..)) => Ok(shape),
            _ => Err(Refusal::new(at, "A kind of the base is no object")),
        }
    }
}

//! Models: the generated types.

use super::places::At;
use super::rule::Kind;
use super::walk::{About, Walk, some};
use crate::contract::{Contract, Model, ModelId, ModelKind, Type, Typed};
use crate::template::model::required_places;
use crate::template::surface;

impl Walk<'_> {
    /// All models of both sides.
    pub(super) fn models(&mut self) {
        let (old, new) = (self.old, self.new);
        for (index, was) in old.models.iter().enumerate() {
            match self.pairs.new_of(ModelId(index)) {
                Some(is) => self.model(was, new.model(is)),
                None => self.note(Kind::ModelRemoved, &*was.name, At::model(was).gone()),
            }
        }
        for (index, is) in new.models.iter().enumerate() {
            if self.pairs.old_of(ModelId(index)).is_none() {
                self.note(Kind::ModelAdded, &*is.name, At::model(is));
            }
        }
    }

    fn model(&mut self, old: &Model, new: &Model) {
        let (item, at) = (new.name.as_str(), At::model(new));
        if old.name != new.name {
            self.turned(
                Kind::ModelRenamed,
                item,
                at.clone(),
                some(&old.name),
                some(&new.name),
            );
        }
        match (&old.kind, &new.kind) {
            (ModelKind::Struct(was), ModelKind::Struct(is)) => self.object((old, was), (new, is)),
            (ModelKind::Enum(was), ModelKind::Enum(is)) => self.list(new, was, is),
            (ModelKind::Union(was), ModelKind::Union(is)) => self.union(new, was, is),
            (ModelKind::Alias(was), ModelKind::Alias(is))
            | (ModelKind::Newtype(was), ModelKind::Newtype(is)) => self.held(item, &at, was, is),
            (ModelKind::Tuple(..), ModelKind::Tuple(..)) => self.tuple(old, new),
            (was, is) => {
                let (was, is) = (some(kind(was)), some(kind(is)));
                self.turned(Kind::ModelKind, item, at.clone(), was, is);
                return;
            }
        }
        self.rules(item, &at, &old.rules, &new.rules);
        if is_form(old) != is_form(new) {
            self.note(Kind::ModelForm, item, at.clone());
            return;
        }
        let about = |model: &Model| model.deprecated;
        if about(old) != about(new) {
            // A type's deprecation is said in its docs: an attribute would warn in the crate itself.
            self.note(Kind::Docs, item, at.clone());
        }
        let same = |docs| About {
            docs,
            deprecated: false,
        };
        self.about(item, &at, &same(&old.docs), &same(&new.docs));
    }

    fn held(&mut self, item: &str, at: &At, was: &Typed, is: &Typed) {
        if !self.same(&was.ty, &is.ty) {
            let (was, is) = self.spelled(&was.ty, &is.ty);
            self.turned(Kind::ModelType, item, at.clone(), was, is);
        }
        self.constraints(item, at, was, is);
    }

    fn tuple(&mut self, old: &Model, new: &Model) {
        let (was, is) = (places(old), places(new));
        let same = |((was, optional), (is, also)): (&(&Typed, Form), &(&Typed, Form))| {
            optional == also && self.same(&was.ty, &is.ty)
        };
        if was.len() != is.len() || !was.iter().zip(&is).all(same) {
            let said = (Some(spelled(self.old, &was)), Some(spelled(self.new, &is)));
            self.turned(Kind::ModelType, &*new.name, At::model(new), said.0, said.1);
        }
        for ((was, _), (is, _)) in was.iter().zip(&is) {
            self.constraints(&new.name, &At::model(new), was, is);
        }
    }
}

/// Whether it is only ever sent, in parts.
fn is_form(model: &Model) -> bool {
    matches!(&model.kind, ModelKind::Struct(object) if object.form.is_some())
}

/// What a place of a tuple is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Required,
    Optional,
    Rest,
}

fn places(model: &Model) -> Vec<(&Typed, Form)> {
    let ModelKind::Tuple(places, rest) = &model.kind else {
        return Vec::new();
    };
    let required = required_places(model);
    let form = |index| {
        if index < required {
            Form::Required
        } else {
            Form::Optional
        }
    };
    let fixed = places
        .iter()
        .enumerate()
        .map(|(index, typed)| (typed, form(index)));
    fixed
        .chain(rest.iter().map(|typed| (typed, Form::Rest)))
        .collect()
}

fn spelled(contract: &Contract, places: &[(&Typed, Form)]) -> String {
    let place = |(typed, form): &(&Typed, Form)| {
        let text = |ty: &Type| surface::text(contract, ty);
        match form {
            Form::Required => text(&typed.ty),
            Form::Optional => format!("Option<{}>", text(&typed.ty)),
            Form::Rest => format!("Vec<{}>", text(&typed.ty)),
        }
    };
    format!(
        "({})",
        places.iter().map(place).collect::<Vec<_>>().join(", ")
    )
}

fn kind(kind: &ModelKind) -> &'static str {
    match kind {
        ModelKind::Struct(_) => "struct",
        ModelKind::Enum(_) => "enum",
        ModelKind::Union(_) => "union",
        ModelKind::Alias(_) => "alias",
        ModelKind::Newtype(_) => "newtype",
        ModelKind::Tuple(..) => "tuple",
    }
}

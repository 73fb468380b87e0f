//! Fields: the properties of a struct.

use super::places::At;
use super::rule::Kind;
use super::walk::{About, Walk, some};
use crate::contract::{Contract, Extra, Field, Model, Struct};
use crate::template::model::Form;
use crate::template::surface;

impl Walk<'_> {
    pub(super) fn object(&mut self, (old, was): (&Model, &Struct), (new, is): (&Model, &Struct)) {
        for field in &was.fields {
            if is.fields.iter().all(|other| other.wire != field.wire) {
                let at = At::model(old).property(&field.wire).gone();
                let ty = spelled(self.old, field);
                self.turned(
                    Kind::FieldRemoved,
                    format!("{}::{}", new.name, field.name),
                    at,
                    some(ty),
                    None,
                );
            }
        }
        for field in &is.fields {
            match was.fields.iter().find(|other| other.wire == field.wire) {
                Some(before) => self.field(new, before, field),
                None => {
                    let kind = match Form::of(self.new, field) {
                        Form::Required => Kind::FieldAddedRequired,
                        Form::Optional | Form::Nullable => Kind::FieldAddedOptional,
                    };
                    let at = At::model(new).property(&field.wire);
                    let ty = spelled(self.new, field);
                    self.turned(
                        kind,
                        format!("{}::{}", new.name, field.name),
                        at,
                        None,
                        some(ty),
                    );
                }
            }
        }
        self.rules(&new.name, &At::model(new), &was.rules, &is.rules);
        self.extra(new, &was.extra, &is.extra);
    }

    fn field(&mut self, model: &Model, old: &Field, new: &Field) {
        let item = format!("{}::{}", model.name, new.name);
        let at = At::model(model).property(&new.wire);
        if old.name != new.name {
            self.turned(
                Kind::FieldRenamed,
                &*item,
                at.clone(),
                some(&old.name),
                some(&new.name),
            );
        }
        let required = |contract, field| Form::of(contract, field) == Form::Required;
        let same = self.same(&old.typed.ty, &new.typed.ty);
        let kind = match (required(self.old, old), required(self.new, new)) {
            (true, false) => Some(Kind::FieldNowOptional),
            (false, true) => Some(Kind::FieldNowRequired),
            _ => (!same).then_some(Kind::FieldType),
        };
        if let Some(kind) = kind {
            let (was, is) = (spelled(self.old, old), spelled(self.new, new));
            self.turned(kind, &*item, at.clone(), some(was), some(is));
        } else {
            self.direction(&item, &at, old, new);
        }
        self.default_value(&item, &at, old.default.as_ref(), new.default.as_ref());
        self.constraints(&item, &at, &old.typed, &new.typed);
        self.about(
            &item,
            &at,
            &About {
                docs: &old.docs,
                deprecated: old.deprecated,
            },
            &About {
                docs: &new.docs,
                deprecated: new.deprecated,
            },
        );
    }

    /// Which way a field goes, when its Rust type says nothing of it.
    fn direction(&mut self, item: &str, at: &At, old: &Field, new: &Field) {
        let said = |field: &Field| (field.required, field.read_only, field.write_only);
        let kind = match (old.read_only, new.read_only) {
            (true, false) => Kind::FieldSetterAdded,
            (false, true) => Kind::FieldSetterRemoved,
            _ if said(old) != said(new) => Kind::FieldDirection,
            _ => return,
        };
        self.note(kind, item, at.clone());
    }

    fn extra(&mut self, model: &Model, old: &Extra, new: &Extra) {
        let at = || At::model(model).member("additionalProperties");
        match (old, new) {
            (Extra::Closed, Extra::Closed) => {}
            (Extra::Closed, Extra::Kept { field, .. }) => {
                self.note(Kind::ExtraAdded, format!("{}::{field}", model.name), at());
            }
            (Extra::Kept { field, .. }, Extra::Closed) => {
                self.note(Kind::ExtraRemoved, format!("{}::{field}", model.name), at());
            }
            (
                Extra::Kept {
                    field: was,
                    values: before,
                },
                Extra::Kept {
                    field: is,
                    values: after,
                },
            ) => {
                let item = format!("{}::{is}", model.name);
                if was != is {
                    self.turned(Kind::ExtraRemoved, &*item, at(), some(was), some(is));
                }
                if !self.same(&before.ty, &after.ty) {
                    let (was, is) = self.spelled(&before.ty, &after.ty);
                    self.turned(Kind::ExtraType, &*item, at(), was, is);
                }
                self.constraints(&item, &at(), before, after);
            }
        }
    }
}

/// The field's Rust type.
fn spelled(contract: &Contract, field: &Field) -> String {
    let ty = surface::text(contract, &field.typed.ty);
    match Form::of(contract, field) {
        Form::Required => ty,
        Form::Optional | Form::Nullable => format!("Option<{ty}>"),
    }
}

//! Variants: the values of enums and the branches of unions.

use super::places::At;
use super::rule::Kind;
use super::types::conversions;
use super::walk::{Walk, some};
use crate::contract::{Contract, Enum, EnumRepr, Model, Union, Variant, VariantKind};
use crate::template::surface;

impl Walk<'_> {
    pub(super) fn list(&mut self, model: &Model, old: &Enum, new: &Enum) {
        let (name, at) = (model.name.as_str(), || At::model(model));
        if old.repr != new.repr {
            let (was, is) = (some(held(old.repr)), some(held(new.repr)));
            self.turned(Kind::ValueType, name, at(), was, is);
        }
        for was in &old.values {
            if new.values.iter().all(|is| is.wire != was.wire) {
                let (item, value) = (format!("{name}::{}", was.name), some(was.wire.to_string()));
                self.turned(Kind::ValueRemoved, item, at(), value, None);
            }
        }
        for is in &new.values {
            let (item, place) = (format!("{name}::{}", is.name), at().listed(&is.wire));
            match old.values.iter().find(|was| was.wire == is.wire) {
                None => {
                    let value = some(is.wire.to_string());
                    self.turned(Kind::ValueAdded, item, place, None, value);
                }
                Some(was) => {
                    self.words(&item, &place, &was.docs, &is.docs);
                    if was.name != is.name {
                        let (was, is) = (some(&was.name), some(&is.name));
                        self.turned(Kind::ValueRenamed, item, place, was, is);
                    }
                }
            }
        }
    }

    pub(super) fn union(&mut self, model: &Model, old: &Union, new: &Union) {
        let (name, at) = (model.name.as_str(), || At::model(model));
        for was in &old.variants {
            if new.variants.iter().all(|is| is.name != was.name) {
                self.note(Kind::BranchRemoved, format!("{name}::{}", was.name), at());
            }
        }
        let mut choice = old.tag != new.tag;
        for is in &new.variants {
            let item = format!("{name}::{}", is.name);
            let Some(was) = old.variants.iter().find(|was| was.name == is.name) else {
                self.note(Kind::BranchAdded, item, at());
                continue;
            };
            choice |= was.tags != is.tags;
            self.branch(&item, &at(), was, is);
        }
        let kept = |union: &Union, other: &Union| -> Vec<String> {
            let names = union.variants.iter().map(|variant| variant.name.clone());
            names
                .filter(|name| other.variants.iter().any(|variant| variant.name == *name))
                .collect()
        };
        choice |= kept(old, new) != kept(new, old);
        if choice {
            self.note(Kind::BranchChoice, name, at());
        }
        for was in conversions(self.old, old) {
            let branches = || {
                new.variants
                    .iter()
                    .filter_map(|variant| match &variant.kind {
                        VariantKind::Of(typed) => Some(&typed.ty),
                        _ => None,
                    })
            };
            let held = branches().any(|is| self.same(was, is));
            let from = conversions(self.new, new)
                .iter()
                .any(|is| self.same(was, is));
            if held && !from {
                let ty = some(surface::text(self.old, was));
                self.turned(Kind::ConversionRemoved, name, at(), ty, None);
            }
        }
    }

    fn branch(&mut self, item: &str, at: &At, old: &Variant, new: &Variant) {
        let same = match (&old.kind, &new.kind) {
            (VariantKind::Of(was), VariantKind::Of(is)) => {
                self.constraints(item, at, was, is);
                self.same(&was.ty, &is.ty)
            }
            (was, is) => was == is,
        };
        if !same {
            let (was, is) = (spelled(self.old, old), spelled(self.new, new));
            self.turned(Kind::BranchType, item, at.clone(), some(was), some(is));
        }
        self.words(item, at, &old.docs, &new.docs);
    }
}

fn held(repr: EnumRepr) -> &'static str {
    match repr {
        EnumRepr::String => "String",
        EnumRepr::Integer => "i64",
        EnumRepr::Number => "Number",
        EnumRepr::Json => "Value",
    }
}

fn spelled(contract: &Contract, variant: &Variant) -> String {
    match &variant.kind {
        VariantKind::Constant(value) => value.to_string(),
        VariantKind::Of(typed) => surface::text(contract, &typed.ty),
        VariantKind::Other => "Value".to_owned(),
    }
}

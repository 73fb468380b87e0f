//! Claims: which JSON values a branch of a union asks for, and how narrowly.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::contract::{
    Contract, EnumRepr, ModelId, ModelKind, TextKind, Type, Union, Variant, VariantKind,
};
use crate::template::ty;

/// A type of JSON value, in the order of the arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Json {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

impl Json {
    pub(super) const ALL: [Self; 6] = [
        Self::Null,
        Self::Bool,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// Pattern of any such value, after `Value::`.
    pub(super) fn any(self) -> TokenStream {
        match self {
            Self::Null => quote!(Null),
            Self::Bool => quote!(Bool(_)),
            Self::Number => quote!(Number(_)),
            Self::String => quote!(String(_)),
            Self::Array => quote!(Array(_)),
            Self::Object => quote!(Object(_)),
        }
    }

    /// How many values there are, where a pattern can name each.
    pub(super) fn values(self) -> usize {
        match self {
            Self::Null => 1,
            Self::Bool => 2,
            _ => usize::MAX,
        }
    }

    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }
}

/// What a value must be, beside its JSON type.
#[derive(Clone, Debug)]
pub(super) enum Guard {
    None,
    /// A pattern after `Value::` that says it all.
    Pattern(TokenStream),
    /// This text.
    Text(String),
    /// The constant with this JSON text.
    Constant(String),
    KnownText(ModelId),
    KnownInteger(ModelId),
    KnownNumber(ModelId),
    KnownValue(ModelId),
    Fits(TextKind),
    Integer,
}

impl PartialEq for Guard {
    /// Only whether there is one at all is ever asked.
    fn eq(&self, other: &Self) -> bool {
        matches!((self, other), (Self::None, Self::None))
    }
}

/// A branch and one JSON type that it takes.
#[derive(Clone, Debug)]
pub(super) struct Claim<'c> {
    pub(super) json: Json,
    pub(super) guard: Guard,
    /// Whether the branch is a unit variant.
    pub(super) constant: bool,
    /// Narrow before wide.
    rank: u8,
    pub(super) variant: &'c Variant,
    /// The type behind aliases, boxes and the like, which decides the shape of an object.
    pub(super) ty: Option<&'c Type>,
}

const CONSTANT: u8 = 0;
const LISTED: u8 = 1;
const FORMAT: u8 = 2;
const TYPE: u8 = 3;
const WIDER: u8 = 4;
const OPEN: u8 = 5;
const ANY: u8 = 6;

/// All claims of a union, narrow before wide, else in the contract's order.
pub(super) fn claims<'c>(contract: &'c Contract, union: &'c Union) -> Vec<Claim<'c>> {
    let mut claims = Vec::new();
    let mut constants = BTreeSet::new();
    for variant in &union.variants {
        match &variant.kind {
            VariantKind::Constant(value) if !constants.insert(value.to_string()) => {}
            VariantKind::Constant(value) => claims.push(constant(variant, value)),
            // What is left when all others have their arms.
            VariantKind::Other => {}
            VariantKind::Of(typed) => {
                let mut found = Found {
                    contract,
                    variant,
                    claims: &mut claims,
                    seen: BTreeSet::new(),
                };
                found.add_type(&typed.ty);
            }
        }
    }
    claims.sort_by_key(|claim| claim.rank);
    claims
}

fn constant<'c>(variant: &'c Variant, value: &Value) -> Claim<'c> {
    let guard = match value {
        Value::Null => Guard::Pattern(quote!(Null)),
        Value::Bool(value) => Guard::Pattern(quote!(Bool(#value))),
        Value::String(text) => Guard::Text(text.clone()),
        other => Guard::Constant(other.to_string()),
    };
    Claim {
        json: Json::of(value),
        guard,
        constant: true,
        rank: CONSTANT,
        variant,
        ty: None,
    }
}

struct Found<'a, 'c> {
    contract: &'c Contract,
    variant: &'c Variant,
    claims: &'a mut Vec<Claim<'c>>,
    seen: BTreeSet<ModelId>,
}

impl<'c> Found<'_, 'c> {
    fn add(&mut self, json: Json, guard: Guard, rank: u8, ty: &'c Type) {
        let same =
            |claim: &Claim<'_>| std::ptr::eq(claim.variant, self.variant) && claim.json == json;
        if guard == Guard::None
            && self
                .claims
                .iter()
                .any(|claim| same(claim) && claim.guard == Guard::None)
        {
            return;
        }
        self.claims.push(Claim {
            json,
            guard,
            constant: false,
            rank,
            variant: self.variant,
            ty: Some(ty),
        });
    }

    fn add_type(&mut self, ty: &'c Type) {
        let ty = ty::resolve(self.contract, ty);
        match ty {
            Type::Bool => self.add(Json::Bool, Guard::None, TYPE, ty),
            Type::Integer(_) => self.add(Json::Number, Guard::Integer, TYPE, ty),
            Type::Number => self.add(Json::Number, Guard::None, WIDER, ty),
            Type::String | Type::Bytes | Type::File => {
                self.add(Json::String, Guard::None, WIDER, ty);
            }
            Type::Text(kind) => self.add(Json::String, Guard::Fits(*kind), FORMAT, ty),
            Type::Json => Json::ALL
                .into_iter()
                .for_each(|json| self.add(json, Guard::None, ANY, ty)),
            Type::Null => self.add(Json::Null, Guard::None, TYPE, ty),
            Type::List(item) => {
                // A list that takes any item goes last.
                let wide = matches!(ty::resolve(self.contract, &item.ty), Type::Json);
                self.add(Json::Array, Guard::None, if wide { ANY } else { TYPE }, ty);
            }
            Type::Map(value) => {
                let wide = matches!(ty::resolve(self.contract, &value.ty), Type::Json);
                self.add(
                    Json::Object,
                    Guard::None,
                    if wide { OPEN } else { WIDER },
                    ty,
                );
            }
            Type::Nullable(inner) => {
                self.add(Json::Null, Guard::None, TYPE, ty);
                self.add_type(&inner.ty);
            }
            Type::Secret(inner) | Type::Boxed(inner) | Type::Distant(inner) => {
                self.add_type(&inner.ty);
            }
            Type::Model(id) => self.add_model(*id, ty),
        }
    }

    fn add_model(&mut self, id: ModelId, ty: &'c Type) {
        if !self.seen.insert(id) {
            return;
        }
        match &self.contract.model(id).kind {
            ModelKind::Struct(_) => self.add(Json::Object, Guard::None, TYPE, ty),
            ModelKind::Tuple(..) => self.add(Json::Array, Guard::None, TYPE, ty),
            ModelKind::Alias(typed) | ModelKind::Newtype(typed) => self.add_type(&typed.ty),
            ModelKind::Enum(list) => match list.repr {
                EnumRepr::String => self.add(Json::String, Guard::KnownText(id), LISTED, ty),
                EnumRepr::Integer => self.add(Json::Number, Guard::KnownInteger(id), LISTED, ty),
                EnumRepr::Number => self.add(Json::Number, Guard::KnownNumber(id), LISTED, ty),
                EnumRepr::Json => {
                    let kinds: BTreeSet<Json> = list
                        .values
                        .iter()
                        .map(|value| Json::of(&value.wire))
                        .collect();
                    for json in kinds {
                        self.add(json, Guard::KnownValue(id), LISTED, ty);
                    }
                }
            },
            ModelKind::Union(inner) if inner.base.is_some() => {
                self.add(Json::Object, Guard::None, TYPE, ty);
            }
            ModelKind::Union(inner) => {
                // It takes what its own branches take; it never fails, so it goes after the others.
                let kinds: BTreeSet<Json> = self.kinds(inner);
                for json in kinds {
                    self.add(json, Guard::None, OPEN, ty);
                }
            }
        }
    }

    fn kinds(&mut self, union: &'c Union) -> BTreeSet<Json> {
        let mut claims = Vec::new();
        for variant in &union.variants {
            match &variant.kind {
                VariantKind::Constant(value) => claims.push(constant(variant, value)),
                VariantKind::Other => return Json::ALL.into_iter().collect(),
                VariantKind::Of(typed) => {
                    let seen = self.seen.clone();
                    let mut found = Found {
                        contract: self.contract,
                        variant,
                        claims: &mut claims,
                        seen,
                    };
                    found.add_type(&typed.ty);
                    self.seen.extend(found.seen);
                }
            }
        }
        claims.into_iter().map(|claim| claim.json).collect()
    }
}

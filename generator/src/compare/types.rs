//! Types: whether two of them are one Rust type, names of models aside.

use super::matching::Pairs;
use super::walk::Walk;
use crate::contract::{Contract, EnumRepr, ModelKind, Type, Union, VariantKind};
use crate::template::{surface, ty};

/// Types in types that are looked into.
const DEPTH: usize = 64;

/// Whether both are the same Rust type. Aliases are looked through, and a model is the same as the
/// one that it is matched with: its own changes are its own.
pub(super) fn same(old: &Contract, new: &Contract, pairs: &Pairs, was: &Type, is: &Type) -> bool {
    // What an alias stands for is the alias's change, not that of everything that uses it.
    if let (Type::Model(was), Type::Model(is)) = (was, is)
        && pairs.is_pair(*was, *is)
    {
        return true;
    }
    let inner = |was: &Type, is: &Type| same(old, new, pairs, was, is);
    match (ty::resolve(old, was), ty::resolve(new, is)) {
        (Type::List(was), Type::List(is))
        | (Type::Map(was), Type::Map(is))
        | (Type::Nullable(was), Type::Nullable(is))
        | (Type::Secret(was), Type::Secret(is))
        | (Type::Boxed(was), Type::Boxed(is))
        | (Type::Distant(was), Type::Distant(is)) => inner(&was.ty, &is.ty),
        (Type::Model(was), Type::Model(is)) => pairs.is_pair(*was, *is),
        (was, is) => was == is,
    }
}

impl Walk<'_> {
    pub(super) fn same(&self, was: &Type, is: &Type) -> bool {
        same(self.old, self.new, &self.pairs, was, is)
    }

    /// Whether an argument takes what it took: every `&str` and `String` where it was
    /// `impl Into<String>`, and a type that became a branch of a union.
    pub(super) fn still_takes(&self, was: &Type, is: &Type) -> bool {
        let text = *ty::resolve(self.old, was) == Type::String && takes_text(self.new, is);
        let branch = || match union(self.new, is) {
            Some(union) => conversions(self.new, union)
                .iter()
                .any(|is| self.same(was, is)),
            None => false,
        };
        text || (!ty::converts(self.old, was) && branch())
    }

    /// Both types as Rust spells them.
    pub(super) fn spelled(&self, was: &Type, is: &Type) -> (Option<String>, Option<String>) {
        (
            Some(surface::text(self.old, was)),
            Some(surface::text(self.new, is)),
        )
    }
}

fn union<'c>(contract: &'c Contract, ty: &'c Type) -> Option<&'c Union> {
    match ty::resolve(contract, ty) {
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Union(union) => Some(union),
            _ => None,
        },
        _ => None,
    }
}

fn takes_text(contract: &Contract, ty: &Type) -> bool {
    match ty::resolve(contract, ty) {
        Type::String | Type::Text(_) | Type::Json => true,
        Type::Secret(inner) => inner.ty == Type::String,
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Enum(list) => list.repr == EnumRepr::String,
            ModelKind::Union(union) => conversions(contract, union).contains(&&Type::String),
            _ => false,
        },
        _ => false,
    }
}

/// The types that a union is `From`: those of its branches that only one branch has.
pub(super) fn conversions<'c>(contract: &'c Contract, union: &'c Union) -> Vec<&'c Type> {
    let held: Vec<&Type> = union
        .variants
        .iter()
        .filter_map(|variant| match &variant.kind {
            VariantKind::Of(typed) => Some(unboxed(contract, &typed.ty)),
            VariantKind::Constant(_) | VariantKind::Other => None,
        })
        .collect();
    let alone = |ty: &&&Type| {
        let twins = held
            .iter()
            .filter(|other| identical(contract, ty, other, DEPTH));
        twins.count() == 1 && !matches!(ty, Type::Null | Type::Json)
    };
    held.iter().filter(alone).copied().collect()
}

fn unboxed<'c>(contract: &'c Contract, ty: &'c Type) -> &'c Type {
    match ty::resolve(contract, ty) {
        Type::Boxed(inner) | Type::Distant(inner) => ty::resolve(contract, &inner.ty),
        other => other,
    }
}

/// Whether Rust takes two types of one contract for one.
fn identical(contract: &Contract, one: &Type, other: &Type, depth: usize) -> bool {
    match (ty::resolve(contract, one), ty::resolve(contract, other)) {
        (Type::List(one), Type::List(other))
        | (Type::Map(one), Type::Map(other))
        | (Type::Nullable(one), Type::Nullable(other))
        | (Type::Secret(one), Type::Secret(other))
        | (Type::Boxed(one), Type::Boxed(other))
        | (Type::Distant(one), Type::Distant(other)) => {
            depth > 0 && identical(contract, &one.ty, &other.ty, depth - 1)
        }
        (one, other) => one == other,
    }
}

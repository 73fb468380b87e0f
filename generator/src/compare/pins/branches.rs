//! Branches of unions, which may stand elsewhere in the list when others come.

use std::collections::BTreeMap;
use std::mem::discriminant;

use serde_json::Value;

use super::{Pin, path};
use crate::compare::report::Side;
use crate::contract::{Union, Variant};

/// Branches that are in both contracts, and where they stand now.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// Canonical pointers, old to new.
    places: BTreeMap<String, String>,
    /// New pointers, and whether the variant is called as it was.
    branches: BTreeMap<String, bool>,
}

impl Moved {
    /// Where a place of the old contract is in the new one.
    pub(super) fn now(&self, pointer: &str) -> String {
        let mut end = pointer.len();
        loop {
            let (head, tail) = pointer.split_at(end);
            if let Some(place) = self.places.get(head) {
                return format!("{place}{tail}");
            }
            match head.rfind('/') {
                Some(cut) => end = cut,
                None => return pointer.to_owned(),
            }
        }
    }

    /// Whether a branch stands at a place of the new contract.
    pub(super) fn is_branch(&self, pointer: &str) -> bool {
        self.branches.contains_key(pointer)
    }

    /// Whether the variant of a branch, at a place of the new contract, is called as it was.
    pub(super) fn keeps_name(&self, pointer: &str) -> bool {
        self.branches.get(pointer) == Some(&true)
    }
}

/// The pins of branches that would be called otherwise.
pub(super) fn pins(old: (&Side, &Union), new: (&Side, &Union), moved: &mut Moved) -> Vec<Pin> {
    let document = &new.0.document;
    let mut pins = Vec::new();
    for (was, is) in pairs(old, new) {
        let (Some(before), Some(after)) = (&was.pointer, &is.pointer) else {
            continue;
        };
        moved.places.insert(before.clone(), after.clone());
        let kept = was.name == is.name;
        moved.branches.insert(after.clone(), kept);
        let said = document.get(after).and_then(|it| it.get("x-rust-name"));
        if !kept
            && said.is_none()
            && let Some(target) = path::to(after, document)
        {
            let name = was.name.clone();
            pins.push(Pin {
                target,
                value: None,
                name,
            });
        }
    }
    pins
}

/// Which branch is which: by what it says, then by where it stands.
fn pairs<'c>(
    (before, old): (&Side, &'c Union),
    (after, new): (&Side, &'c Union),
) -> Vec<(&'c Variant, &'c Variant)> {
    let mut pairs = Vec::new();
    let mut was: Vec<&Variant> = old.variants.iter().collect();
    let mut is: Vec<&Variant> = new.variants.iter().collect();
    let mut join = |same: &dyn Fn(&Variant, &Variant) -> bool| {
        was.retain(|old| {
            let found = is.iter().position(|new| same(old, new));
            let found = found.map(|index| pairs.push((*old, is.remove(index))));
            found.is_none()
        });
    };
    join(&|old, new| {
        let said = says(before, old);
        said.is_some() && said == says(after, new)
    });
    join(&|old, new| {
        old.pointer.is_some()
            && old.pointer == new.pointer
            && discriminant(&old.kind) == discriminant(&new.kind)
    });
    pairs
}

/// The branch's schema, without the names that are given in Rust.
fn says(side: &Side, variant: &Variant) -> Option<Value> {
    let mut schema = side.document.get(variant.pointer.as_deref()?)?.clone();
    let mut rest = vec![&mut schema];
    while let Some(value) = rest.pop() {
        match value {
            Value::Object(object) => {
                object.remove("x-rust-name");
                object.remove("x-rust-names");
                rest.extend(object.values_mut());
            }
            Value::Array(list) => rest.extend(list),
            _ => {}
        }
    }
    Some(schema)
}

//! Matching: which item of the new contract is which of the old one.
//!
//! Models are one by their Rust name, by their place in the contract, by the place where models
//! that are one use them, or by a shape that no other has. Operations are one by method and path,
//! or by their Rust name.

use std::collections::BTreeMap;

use super::shape;
use crate::contract::{
    Contract, Extra, Model, ModelId, ModelKind, Operation, Outcome, Type, VariantKind,
};

/// Which items are one.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    /// Models: old to new.
    forward: BTreeMap<ModelId, ModelId>,
    backward: BTreeMap<ModelId, ModelId>,
    /// Operations by index, old and new.
    pub(super) operations: Vec<(usize, usize)>,
}

impl Pairs {
    pub(super) fn new(old: &Contract, new: &Contract) -> Self {
        let mut pairs = Self {
            operations: operations(old, new),
            ..Self::default()
        };
        // Of the same name, they are one, whatever they have become.
        pairs.by_key(old, new, false, |_, model| Some(model.name.clone()));
        pairs.by_key(old, new, true, |_, model| Some(model.pointer.clone()));
        while pairs.by_use(old, new) {}
        pairs.by_key(old, new, true, shape::of);
        while pairs.by_use(old, new) {}
        pairs
    }

    pub(super) fn is_pair(&self, old: ModelId, new: ModelId) -> bool {
        self.forward.get(&old) == Some(&new)
    }

    pub(super) fn new_of(&self, old: ModelId) -> Option<ModelId> {
        self.forward.get(&old).copied()
    }

    pub(super) fn old_of(&self, new: ModelId) -> Option<ModelId> {
        self.backward.get(&new).copied()
    }

    fn join(&mut self, old: ModelId, new: ModelId) {
        self.forward.insert(old, new);
        self.backward.insert(new, old);
    }

    /// Joins what has a key that nothing else on its side has; `alike` for the same kind only.
    fn by_key(
        &mut self,
        old: &Contract,
        new: &Contract,
        alike: bool,
        key: impl Fn(&Contract, &Model) -> Option<String>,
    ) {
        let keyed = |contract: &Contract, done: &BTreeMap<ModelId, ModelId>| {
            let mut by_key: BTreeMap<String, Vec<ModelId>> = BTreeMap::new();
            for (index, model) in contract.models.iter().enumerate() {
                if !done.contains_key(&ModelId(index))
                    && let Some(key) = key(contract, model)
                {
                    by_key.entry(key).or_default().push(ModelId(index));
                }
            }
            by_key
        };
        let news = keyed(new, &self.backward);
        for (key, olds) in keyed(old, &self.forward) {
            if let ([was], Some([is])) = (olds.as_slice(), news.get(&key).map(Vec::as_slice))
                && (!alike || kind(old.model(*was)) == kind(new.model(*is)))
            {
                self.join(*was, *is);
            }
        }
    }

    /// Joins what stands at the same place of items that are one; whether there was any.
    fn by_use(&mut self, old: &Contract, new: &Contract) -> bool {
        let mut places: Vec<(&Type, &Type)> = Vec::new();
        for (was, is) in &self.operations {
            uses(&old.operations[*was], &new.operations[*is], &mut places);
        }
        for (was, is) in &self.forward {
            parts(&old.model(*was).kind, &new.model(*is).kind, &mut places);
        }
        let before = self.forward.len();
        for (was, is) in places {
            let (Some(was), Some(is)) = (inmost(was), inmost(is)) else {
                continue;
            };
            let free = !self.forward.contains_key(&was) && !self.backward.contains_key(&is);
            if free && kind(old.model(was)) == kind(new.model(is)) {
                self.join(was, is);
            }
        }
        self.forward.len() > before
    }
}

fn kind(model: &Model) -> std::mem::Discriminant<ModelKind> {
    std::mem::discriminant(&model.kind)
}

/// The model in lists, maps and options.
fn inmost(mut ty: &Type) -> Option<ModelId> {
    loop {
        match ty {
            Type::Model(id) => return Some(*id),
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => ty = &inner.ty,
            _ => return None,
        }
    }
}

/// By method and path, then by Rust name.
pub(super) fn operations(old: &Contract, new: &Contract) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut taken = vec![false; new.operations.len()];
    let mut left: Vec<usize> = (0..old.operations.len()).collect();
    for key in [call, called] {
        let mut news: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, operation) in new.operations.iter().enumerate().rev() {
            if !taken[index] {
                news.entry(key(operation)).or_default().push(index);
            }
        }
        left.retain(|was| {
            let is = news.get_mut(&key(&old.operations[*was])).and_then(Vec::pop);
            if let Some(is) = is {
                taken[is] = true;
                pairs.push((*was, is));
            }
            is.is_none()
        });
    }
    pairs.sort_unstable();
    pairs
}

/// Method and path; what a path's parameters are called makes no difference.
fn call(operation: &Operation) -> String {
    let mut text = format!("{} ", operation.method.as_str());
    let mut inside = false;
    for c in operation.path.chars() {
        inside = (inside || c == '{') && c != '}';
        if !inside || c == '{' {
            text.push(c);
        }
    }
    text.push_str(operation.fixed_query.as_deref().unwrap_or_default());
    text
}

fn called(operation: &Operation) -> String {
    operation.name.clone()
}

fn uses<'c>(old: &'c Operation, new: &'c Operation, places: &mut Vec<(&'c Type, &'c Type)>) {
    for was in &old.parameters {
        let same = new
            .parameters
            .iter()
            .find(|is| (is.place, &is.wire) == (was.place, &was.wire));
        places.extend(same.map(|is| (&was.typed.ty, &is.typed.ty)));
    }
    if let (Some(was), Some(is)) = (&old.body, &new.body) {
        for (was, is) in was.contents.iter().zip(&is.contents) {
            places.push((&was.typed.ty, &is.typed.ty));
        }
    }
    for (was, is) in [(&old.success, &new.success), (&old.failure, &new.failure)] {
        answers(was, is, places);
    }
}

fn answers<'c>(old: &'c Outcome, new: &'c Outcome, places: &mut Vec<(&'c Type, &'c Type)>) {
    for was in &old.cases {
        let same = new.cases.iter().find(|is| is.status == was.status);
        if let (Some(was), Some(is)) = (&was.content, same.and_then(|is| is.content.as_ref())) {
            places.push((&was.typed.ty, &is.typed.ty));
        }
    }
}

fn parts<'c>(old: &'c ModelKind, new: &'c ModelKind, places: &mut Vec<(&'c Type, &'c Type)>) {
    match (old, new) {
        (ModelKind::Struct(old), ModelKind::Struct(new)) => {
            for was in &old.fields {
                let same = new.fields.iter().find(|is| is.wire == was.wire);
                places.extend(same.map(|is| (&was.typed.ty, &is.typed.ty)));
            }
            if let (Extra::Kept { values: was, .. }, Extra::Kept { values: is, .. }) =
                (&old.extra, &new.extra)
            {
                places.push((&was.ty, &is.ty));
            }
        }
        (ModelKind::Union(old), ModelKind::Union(new)) => {
            for was in &old.variants {
                let same = new.variants.iter().find(|is| is.name == was.name);
                if let (VariantKind::Of(was), Some(VariantKind::Of(is))) =
                    (&was.kind, same.map(|is| &is.kind))
                {
                    places.push((&was.ty, &is.ty));
                }
            }
        }
        (ModelKind::Alias(was), ModelKind::Alias(is))
        | (ModelKind::Newtype(was), ModelKind::Newtype(is)) => places.push((&was.ty, &is.ty)),
        (ModelKind::Tuple(old, last), ModelKind::Tuple(new, end)) => {
            places.extend(old.iter().zip(new).map(|(was, is)| (&was.ty, &is.ty)));
            places.extend(last.iter().zip(end).map(|(was, is)| (&was.ty, &is.ty)));
        }
        _ => {}
    }
}

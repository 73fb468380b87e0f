//! Reach: which models others lead to, by way of which types.

use std::collections::BTreeSet;

use super::Schemas;
use super::finish::each_typed;
use crate::contract::{ModelId, ModelKind, Type, Typed};

/// Aliases of aliases that are followed.
const ALIASES: usize = 64;

impl Schemas<'_> {
    /// The model that a type stands for.
    pub(super) fn behind_aliases(&self, ty: &Type) -> Option<ModelId> {
        let mut ty = ty;
        for _ in 0..ALIASES {
            match ty {
                Type::Nullable(inner) => ty = &inner.ty,
                Type::Model(id) => match self.kind(*id) {
                    Some(ModelKind::Alias(typed)) => ty = &typed.ty,
                    _ => return Some(*id),
                },
                _ => return None,
            }
        }
        None
    }

    /// The models that patches reach: those that become patches, and those that are replaced whole.
    pub(super) fn patched_and_behind(
        &self,
        patches: &[Typed],
    ) -> (BTreeSet<ModelId>, Vec<ModelId>) {
        let (mut reached, mut behind) = (BTreeSet::new(), Vec::new());
        let mut open = Vec::new();
        for typed in patches {
            split(typed, &mut open, &mut behind);
        }
        while let Some(id) = open.pop() {
            if !reached.insert(id) {
                continue;
            }
            let Some(mut kind) = self.kind(id).cloned() else {
                continue;
            };
            if is_patchable(&kind) {
                each_typed(&mut kind, &mut |typed| split(typed, &mut open, &mut behind));
            } else {
                each_typed(&mut kind, &mut |typed| all(typed, &mut behind));
            }
        }
        (reached, behind)
    }

    /// All models that some lead to, themselves too.
    pub(super) fn reach(&self, mut open: Vec<ModelId>) -> BTreeSet<ModelId> {
        let mut reached = BTreeSet::new();
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(self.mentioned(id));
            }
        }
        reached
    }

    /// The models that a model names.
    pub(super) fn mentioned(&self, id: ModelId) -> Vec<ModelId> {
        let mut found = Vec::new();
        if let Some(mut kind) = self.kind(id).cloned() {
            each_typed(&mut kind, &mut |typed| all(typed, &mut found));
        }
        found
    }
}

/// Whether a patch of it differs from it.
pub(super) fn is_patchable(kind: &ModelKind) -> bool {
    match kind {
        ModelKind::Struct(_) | ModelKind::Union(_) => true,
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => {
            let (mut open, mut behind) = (Vec::new(), Vec::new());
            split(typed, &mut open, &mut behind);
            !open.is_empty() || matches!(typed.ty, Type::Map(_))
        }
        ModelKind::Enum(_) | ModelKind::Tuple(..) => false,
    }
}

/// The models in a type that a patch goes into, and those behind lists.
fn split(typed: &Typed, open: &mut Vec<ModelId>, behind: &mut Vec<ModelId>) {
    match &typed.ty {
        Type::Model(id) => open.push(*id),
        Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner)
        | Type::Boxed(inner)
        | Type::Distant(inner) => {
            split(inner, open, behind);
        }
        Type::List(inner) => all(inner, behind),
        _ => {}
    }
}

/// All models in a type.
pub(super) fn all(typed: &Typed, found: &mut Vec<ModelId>) {
    match &typed.ty {
        Type::Model(id) => found.push(*id),
        Type::List(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner)
        | Type::Boxed(inner)
        | Type::Distant(inner) => all(inner, found),
        _ => {}
    }
}

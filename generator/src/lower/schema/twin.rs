//! Twins: the same schema as another type, for a body that is sent in a form of its own.
//!
//! A merge patch (RFC 7396) may remove whatever is optional by `null`, and a form with files is
//! no JSON. Where nothing else uses the schema its model becomes that; otherwise there are two.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Schemas;
use super::draft::{Draft, Hint};
use super::reach::{all, is_patchable};
use super::typed::nullable;
use crate::contract::{Encoding, Extra, ModelId, ModelKind, Type, Typed, VariantKind};

/// What the docs say of a patch.
const REMOVES: &str = "A merge patch: `null` removes what it stands for.";
/// What the docs say of a form.
const IN_PARTS: &str = "A form that is sent in parts.";

/// The twins of a document's schemas while they are made.
pub(crate) struct Twins<'s, 'd> {
    pub(super) schemas: &'s mut Schemas<'d>,
    /// Models that something else than patches uses.
    read: BTreeSet<ModelId>,
    /// Models that something else than forms uses.
    plain: BTreeSet<ModelId>,
    patched: BTreeMap<ModelId, ModelId>,
    queue: VecDeque<(ModelId, ModelId)>,
    /// Schema, encodings, and the form that they make.
    forms: Vec<(ModelId, Vec<Encoding>, ModelId)>,
    /// What became forms, as it was before.
    published: BTreeMap<ModelId, ModelKind>,
}

impl<'s, 'd> Twins<'s, 'd> {
    /// `others` are the types of everything that is neither a patch nor a form.
    pub(crate) fn new(
        schemas: &'s mut Schemas<'d>,
        others: &[Typed],
        patches: &[Typed],
        forms: &[Typed],
    ) -> Self {
        let mut read: Vec<ModelId> = Vec::new();
        for typed in others.iter().chain(forms) {
            all(typed, &mut read);
        }
        // What lies behind a list in a patch is replaced as a whole: it is no patch itself.
        let (patched, behind) = schemas.patched_and_behind(patches);
        read.extend(behind.iter().copied());
        let mut plain: Vec<ModelId> = patched.into_iter().chain(behind).collect();
        for typed in others {
            all(typed, &mut plain);
        }
        for form in forms {
            if let Some(id) = schemas.behind_aliases(&form.ty) {
                plain.extend(schemas.mentioned(id));
            }
        }
        let (read, plain) = (schemas.reach(read), schemas.reach(plain));
        Self {
            schemas,
            read,
            plain,
            patched: BTreeMap::new(),
            queue: VecDeque::new(),
            forms: Vec::new(),
            published: BTreeMap::new(),
        }
    }

    /// The type of a merge patch: whatever is optional may be `null`, and so may the values of maps.
    pub(crate) fn patch(&mut self, typed: &Typed) -> Typed {
        let ty = match &typed.ty {
            Type::Model(id) => Type::Model(self.patched(*id)),
            Type::Map(value) => Type::Map(Box::new(nullable(self.patch(value)))),
            Type::Nullable(inner) => Type::Nullable(Box::new(self.patch(inner))),
            Type::Secret(inner) => Type::Secret(Box::new(self.patch(inner))),
            Type::Boxed(inner) => Type::Boxed(Box::new(self.patch(inner))),
            Type::Distant(inner) => Type::Distant(Box::new(self.patch(inner))),
            other => other.clone(),
        };
        Typed {
            ty,
            rules: typed.rules.clone(),
        }
    }

    /// The type of an object in parts, where one of them is a file.
    pub(crate) fn form(&mut self, typed: &Typed, encodings: &[Encoding]) -> Typed {
        let Some(id) = self.schemas.behind_aliases(&typed.ty) else {
            return typed.clone();
        };
        let known = self.forms.iter();
        let same =
            |(of, with, _): &&(ModelId, Vec<Encoding>, ModelId)| *of == id && with == encodings;
        if let Some((_, _, twin)) = known.clone().find(same) {
            return Typed::from(Type::Model(*twin));
        }
        let first = known.clone().all(|(of, ..)| *of != id);
        if first && let Some(kind) = self.schemas.kind(id) {
            self.published.insert(id, kind.clone());
        }
        let Some(ModelKind::Struct(object)) = self.published.get(&id) else {
            return typed.clone();
        };
        let Some(form) = self.schemas.form(id, object, encodings) else {
            return typed.clone();
        };
        self.schemas.warn_of_lost_rules(id, &object.rules);
        let target = if first && !self.plain.contains(&id) {
            id
        } else {
            self.schemas.twin(id, "Form")
        };
        self.schemas.remark(target, IN_PARTS);
        self.schemas.put(target, ModelKind::Struct(form));
        self.forms.push((id, encodings.to_vec(), target));
        Typed::from(Type::Model(target))
    }

    /// Makes the bodies of all twins of patches.
    pub(crate) fn finish(mut self) {
        while let Some((from, to)) = self.queue.pop_front() {
            let Some(kind) = self.schemas.kind(from).cloned() else {
                continue;
            };
            let kind = self.patched_kind(kind);
            self.schemas.put(to, kind);
        }
    }

    fn patched(&mut self, id: ModelId) -> ModelId {
        if let Some(twin) = self.patched.get(&id) {
            return *twin;
        }
        if !self.schemas.kind(id).is_some_and(is_patchable) {
            return id;
        }
        let target = if self.read.contains(&id) {
            self.schemas.twin(id, "Patch")
        } else {
            id
        };
        self.schemas.remark(target, REMOVES);
        self.patched.insert(id, target);
        self.queue.push_back((id, target));
        target
    }

    fn patched_kind(&mut self, mut kind: ModelKind) -> ModelKind {
        match &mut kind {
            ModelKind::Struct(object) => {
                for field in &mut object.fields {
                    let typed = self.patch(&field.typed);
                    field.typed = if field.required {
                        typed
                    } else {
                        nullable(typed)
                    };
                }
                if let Extra::Kept { values, .. } = &mut object.extra {
                    **values = nullable(self.patch(values));
                }
            }
            ModelKind::Union(union) => {
                for variant in &mut union.variants {
                    if let VariantKind::Of(typed) = &mut variant.kind {
                        *typed = self.patch(typed);
                    }
                }
            }
            ModelKind::Alias(typed) | ModelKind::Newtype(typed) => *typed = self.patch(typed),
            ModelKind::Enum(_) | ModelKind::Tuple(..) => {}
        }
        kind
    }
}

impl Schemas<'_> {
    /// A second model of the same schema.
    fn twin(&mut self, of: ModelId, word: &str) -> ModelId {
        let id = ModelId(self.drafts.len());
        if let Some(draft) = self.drafts.get(of.0).cloned() {
            self.drafts.push(Draft {
                name: None,
                hint: Hint::of(of, word, "Body"),
                ..draft
            });
        }
        id
    }

    /// Adds a line to a model's docs.
    fn remark(&mut self, id: ModelId, line: &str) {
        if let Some(draft) = self.drafts.get_mut(id.0) {
            let lines = &mut draft.docs.0;
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.push(line.to_owned());
        }
    }

    pub(super) fn kind(&self, id: ModelId) -> Option<&ModelKind> {
        self.drafts.get(id.0)?.kind.as_ref()
    }

    fn put(&mut self, id: ModelId, kind: ModelKind) {
        if let Some(draft) = self.drafts.get_mut(id.0) {
            draft.kind = Some(kind);
        }
    }
}

//! Size: a large type inside another is held by a pointer.
//!
//! A struct is as large as all that it holds by value, so that types in types in types grow without
//! end: a Stripe credit note would be 2 MB, more than the stack of a thread, and each move of it a copy
//! of as much. What is large is held in a box wherever it stands in another type.

use std::collections::BTreeMap;

use super::finish::each_typed;
use super::graph::boxed;
use crate::contract::{Extra, Model, ModelId, ModelKind, Type, Typed, VariantKind};

/// Bytes of a type on a 64-bit machine from which on it is held in a box: about forty strings.
const LARGE: usize = 1024;

/// Bytes of a `String`, a `Vec` or a `BTreeMap`, and of what is made of one.
const TEXT: usize = 24;

/// Bytes of a `serde_json::Value`.
const JSON: usize = 32;

/// Bytes of a pointer, an integer, or what tells the variants of an enum apart.
const WORD: usize = 8;

/// Puts large types into boxes. Types that contain themselves are in boxes already.
pub(super) fn boxes(models: &mut [Model]) {
    let mut sizes = Sizes::default();
    for id in 0..models.len() {
        sizes.settle(models, id);
    }
}

/// The sizes of models that are settled: everything large in them is in a box.
#[derive(Default)]
struct Sizes(BTreeMap<usize, usize>);

impl Sizes {
    /// Settles a model, those that it holds by value before it. Nothing here calls itself: types may be
    /// nested as deep as a contract likes.
    fn settle(&mut self, models: &mut [Model], id: usize) {
        let mut open = vec![(id, false)];
        while let Some((id, entered)) = open.pop() {
            if entered {
                self.box_and_measure(models, id);
                continue;
            }
            if self.0.contains_key(&id) {
                continue;
            }
            // So that no circle is walked twice; a pointer breaks each where it matters.
            self.0.insert(id, JSON);
            open.push((id, true));
            if let Some(model) = models.get_mut(id) {
                each_typed(&mut model.kind, &mut |typed| {
                    open.extend(by_value(typed).map(|id| (id, false)));
                });
            }
        }
    }

    fn box_and_measure(&mut self, models: &mut [Model], id: usize) {
        let Some(model) = models.get_mut(id) else {
            return;
        };
        let alias = matches!(model.kind, ModelKind::Alias(_));
        if !alias {
            each_typed(&mut model.kind, &mut |typed| {
                if by_value(typed).is_some() && self.of(typed) >= LARGE {
                    boxed(typed);
                }
            });
        }
        let size = self.of_kind(&model.kind);
        self.0.insert(id, size);
    }

    fn of_kind(&self, kind: &ModelKind) -> usize {
        match kind {
            ModelKind::Struct(object) => {
                let fields = object.fields.iter();
                let extra = usize::from(matches!(object.extra, Extra::Kept { .. }));
                fields
                    .map(|field| self.of(&field.typed) + option(&field.typed, !field.required))
                    .sum::<usize>()
                    + extra * TEXT
            }
            ModelKind::Union(union) => {
                let held = union.variants.iter().map(|variant| match &variant.kind {
                    VariantKind::Of(typed) => self.of(typed),
                    VariantKind::Constant(_) | VariantKind::Other => 0,
                });
                held.max().unwrap_or_default().max(JSON) + WORD
            }
            ModelKind::Tuple(items, rest) => {
                let rest = rest.iter().map(|_| TEXT);
                items
                    .iter()
                    .map(|item| self.of(item))
                    .chain(rest)
                    .sum::<usize>()
            }
            ModelKind::Enum(_) => JSON,
            ModelKind::Alias(typed) | ModelKind::Newtype(typed) => self.of(typed),
        }
    }

    /// What a value of the type takes where it stands.
    fn of(&self, typed: &Typed) -> usize {
        match &typed.ty {
            Type::Bool | Type::Null | Type::Integer(_) | Type::Boxed(_) => WORD,
            Type::Distant(_) => 2 * WORD,
            Type::String | Type::Text(_) | Type::List(_) | Type::Map(_) => TEXT,
            Type::Number | Type::Json | Type::Bytes => JSON,
            Type::File => 4 * TEXT,
            Type::Nullable(inner) => self.of(inner) + option(inner, true),
            Type::Secret(inner) => self.of(inner),
            Type::Model(ModelId(id)) => self.0.get(id).copied().unwrap_or(JSON),
        }
    }
}

/// What `Option` adds: nothing to what has a value to spare, such as a pointer.
fn option(typed: &Typed, optional: bool) -> usize {
    let plain = matches!(typed.ty, Type::Integer(_) | Type::Nullable(_));
    usize::from(optional && plain) * WORD
}

/// The model that a type holds by value.
fn by_value(typed: &Typed) -> Option<usize> {
    match &typed.ty {
        Type::Nullable(inner) | Type::Secret(inner) => by_value(inner),
        Type::Model(ModelId(id)) => Some(*id),
        _ => None,
    }
}

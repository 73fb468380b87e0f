//! Facts: what is true of a model because of everything that it contains.

use crate::contract::{Extra, Model, ModelId, ModelKind, Rule, Type, Typed, VariantKind};

/// Decides `checked` and `defaultable` of every model.
pub(super) fn decide(models: &mut [Model]) {
    let mut uses: Vec<Vec<usize>> = vec![Vec::new(); models.len()];
    let mut checked: Vec<usize> = Vec::new();
    for (index, model) in models.iter().enumerate() {
        // The places of a tuple say that they must be there.
        let said = |rule: &Rule| match (rule, &model.kind) {
            (Rule::MinItems(least), ModelKind::Tuple(places, _)) => *least <= places.len() as u64,
            _ => false,
        };
        let mut own = Own {
            checked: !model.rules.iter().all(said),
            ..Own::default()
        };
        own.read(&model.kind);
        if own.checked {
            checked.push(index);
        }
        for ModelId(target) in own.models {
            if let Some(users) = uses.get_mut(target) {
                users.push(index);
            }
        }
    }
    let checked = spread(&uses, checked);
    for (model, checked) in models.iter_mut().zip(checked) {
        model.checked = checked;
        model.defaultable = match &model.kind {
            ModelKind::Struct(object) => object.fields.iter().all(|field| !field.required),
            _ => false,
        };
    }
}

/// From some models to all that use them.
fn spread(uses: &[Vec<usize>], mut from: Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; uses.len()];
    while let Some(index) = from.pop() {
        if let Some(flag) = reached.get_mut(index)
            && !*flag
        {
            *flag = true;
            from.extend(uses.get(index).into_iter().flatten());
        }
    }
    reached
}

/// What a model says without the models in it.
#[derive(Default)]
struct Own {
    checked: bool,
    models: Vec<ModelId>,
}

impl Own {
    fn read(&mut self, kind: &ModelKind) {
        match kind {
            ModelKind::Struct(object) => {
                let barred = !object.barred.is_empty() && object.extra != Extra::Closed;
                self.checked |= barred || !object.rules.is_empty();
                object
                    .fields
                    .iter()
                    .for_each(|field| self.typed(&field.typed));
                if let Extra::Kept { values, .. } = &object.extra {
                    self.typed(values);
                }
            }
            // A value that the contract does not list may have been read, and must not be sent.
            ModelKind::Enum(_) => self.checked = true,
            ModelKind::Union(union) => {
                self.checked = true;
                for variant in &union.variants {
                    if let VariantKind::Of(typed) = &variant.kind {
                        self.typed(typed);
                    }
                }
            }
            ModelKind::Alias(typed) | ModelKind::Newtype(typed) => self.typed(typed),
            ModelKind::Tuple(items, rest) => {
                items.iter().chain(rest).for_each(|typed| self.typed(typed));
            }
        }
    }

    fn typed(&mut self, typed: &Typed) {
        self.checked |= !typed.rules.is_empty();
        match &typed.ty {
            Type::Model(id) => self.models.push(*id),
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => {
                self.typed(inner);
            }
            _ => {}
        }
    }
}

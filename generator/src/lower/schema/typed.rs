//! Typed: the Rust type at a place that uses a schema.

use std::collections::BTreeSet;

use super::draft::Hint;
use super::memo::{Place, Progress};
use super::parts::{Key, says_nothing};
use super::shape::Shape;
use super::site::Site;
use super::view::View;
use super::{Schemas, Work, scalar};
use serde_json::Value;

use crate::contract::{ModelId, Rule, Type, Typed};

/// Lists in lists that are followed on the stack; what is deeper gets a model and its own turn.
const MAX_NESTING: usize = 32;

/// Choices in choices that are searched for `null`.
pub(super) const NULL_DEPTH: usize = 4;

impl<'d> Schemas<'d> {
    /// The type of the schema at a pointer.
    pub(super) fn typed_at(&mut self, pointer: &str, hint: &Hint) -> Typed {
        let site = self.site(pointer, false);
        self.typed_site(pointer, &site, &hint.named(type_name(&site)))
    }

    /// The type of one place that several schemas describe.
    pub(super) fn typed_all(&mut self, pointers: &[String], hint: &Hint) -> Typed {
        let places: Vec<(&str, Site<'d>)> = pointers
            .iter()
            .map(|pointer| (pointer.as_str(), self.site(pointer, false)))
            .collect();
        self.typed_places(&places, hint)
    }

    /// The same, with the sites at hand.
    pub(super) fn typed_places(&mut self, places: &[(&str, Site<'d>)], hint: &Hint) -> Typed {
        let mut kept: Vec<&(&str, Site<'d>)> = Vec::new();
        for place in places {
            let target = &place.1.target;
            let nothing = self.places.get(target).is_none_or(says_nothing) && !place.1.circular;
            if !nothing && kept.iter().all(|(_, known)| known.target != *target) {
                kept.push(place);
            }
        }
        let typed = match kept.as_slice() {
            [] => Typed::from(Type::Json),
            [(pointer, site)] => self.typed_site(pointer, site, &hint.named(type_name(site))),
            several => {
                let all = several
                    .iter()
                    .map(|(_, site)| site.target.clone())
                    .collect();
                let key = Key {
                    all,
                    without: BTreeSet::default(),
                };
                let name = several.iter().find_map(|(_, site)| type_name(site));
                let at = places
                    .last()
                    .map(|(pointer, _)| *pointer)
                    .unwrap_or_default();
                self.typed_key(&key, at, &hint.named(name))
            }
        };
        let secret = places.iter().any(|(_, site)| site.secret());
        if secret { secretly(typed) } else { typed }
    }

    /// The type behind a site; its `x-rust-name` is the caller's matter.
    pub(super) fn typed_site(&mut self, pointer: &str, site: &Site<'d>, hint: &Hint) -> Typed {
        if site.circular {
            self.warn(
                "circular-schema",
                pointer,
                "The schema is defined by itself only",
            );
            return Typed::from(Type::Json);
        }
        let typed = match self.component(&site.target) {
            Some(id) => {
                let null = self.component_admits_null(id, &site.target);
                let typed = Typed::from(Type::Model(id));
                if null { nullable(typed) } else { typed }
            }
            None => self.typed_key(&Key::one(site.target.as_str()), &site.target, hint),
        };
        let typed = if site.secret() {
            secretly(typed)
        } else {
            typed
        };
        if site.nullable {
            nullable(typed)
        } else {
            typed
        }
    }

    /// The type of a conjunction.
    pub(super) fn typed_key(&mut self, key: &Key, at: &str, hint: &Hint) -> Typed {
        if let [only] = key.all.as_slice()
            && key.without.is_empty()
            && let Some(id) = self.component(only)
        {
            let null = self.component_admits_null(id, only);
            let typed = Typed::from(Type::Model(id));
            return if null { nullable(typed) } else { typed };
        }
        let place = Place::of(key);
        match self.memo.get(&place) {
            Some(Progress::Done(typed)) => return typed.clone(),
            Some(Progress::Begun(Some(id))) => return Typed::from(Type::Model(*id)),
            Some(Progress::Begun(None)) => {
                // It contains itself: it needs a name, and its turn comes later.
                let id = self.draft(at, hint);
                self.memo.set(&place, Progress::Begun(Some(id)));
                return Typed::from(Type::Model(id));
            }
            None => {}
        }
        if !self.spend(at, key) {
            return Typed::from(Type::Json);
        }
        let view = View {
            at: at.to_owned(),
            ..self.view(key)
        };
        let null = self.admits_null(&view, NULL_DEPTH);
        if self.nesting >= MAX_NESTING {
            let id = self.draft(at, hint);
            self.queue.push_back(Work { id, view });
            let typed = Typed::from(Type::Model(id));
            let typed = if null { nullable(typed) } else { typed };
            self.memo.set(&place, Progress::Done(typed.clone()));
            return typed;
        }
        self.memo.set(&place, Progress::Begun(None));
        self.nesting += 1;
        let made = self.typed_view(view, hint);
        self.nesting -= 1;
        let typed = match self.memo.get(&place) {
            Some(&Progress::Begun(Some(id))) => {
                let view = View {
                    at: at.to_owned(),
                    ..self.view(key)
                };
                self.queue.push_back(Work { id, view });
                Typed::from(Type::Model(id))
            }
            _ => made,
        };
        let typed = if null { nullable(typed) } else { typed };
        self.memo.set(&place, Progress::Done(typed.clone()));
        typed
    }

    /// The type of a view, `null` left out.
    pub(super) fn typed_view(&mut self, view: View<'d>, hint: &Hint) -> Typed {
        let (view, shape) = self.shape(view);
        match shape {
            Shape::Struct | Shape::Tuple | Shape::Enum(_) | Shape::Union(_) | Shape::Types(_) => {
                let id = self.draft(&view.at, hint);
                self.queue.push_back(Work { id, view });
                Typed::from(Type::Model(id))
            }
            other => self.simple(&view, &other, hint),
        }
    }

    /// The type of a shape that needs no model.
    pub(super) fn simple(&mut self, view: &View<'d>, shape: &Shape<'d>, hint: &Hint) -> Typed {
        let mut typed = self.built_in(view, shape, hint);
        typed.rules.extend(self.said(view));
        typed
    }

    fn built_in(&mut self, view: &View<'d>, shape: &Shape<'d>, hint: &Hint) -> Typed {
        match shape {
            Shape::Null => Typed::from(Type::Null),
            Shape::Boolean => Typed::from(Type::Bool),
            Shape::Integer => {
                let mut rules = self.number_rules(view, true);
                let ty = scalar::integer(view).map_or_else(
                    || {
                        rules.push(Rule::MultipleOf(1.into()));
                        Type::Number
                    },
                    Type::Integer,
                );
                Typed { ty, rules }
            }
            Shape::Number => Typed {
                ty: Type::Number,
                rules: self.number_rules(view, false),
            },
            Shape::String => {
                let typed = Typed {
                    ty: scalar::string(view),
                    rules: self.string_rules(view),
                };
                if view.all("format").any(|(_, value)| value == "password") {
                    secretly(typed)
                } else {
                    typed
                }
            }
            Shape::List => {
                let places: Vec<String> = view
                    .all("items")
                    .filter(|(_, value)| value.is_object())
                    .map(|(part, _)| format!("{}/items", part.pointer))
                    .collect();
                let items = self.typed_all(&places, &hint.inner("Item", "Element"));
                let mut rules = self.array_rules(view);
                if view
                    .all("items")
                    .any(|(_, value)| value == &Value::Bool(false))
                {
                    rules = vec![Rule::MaxItems(0)];
                }
                Typed {
                    ty: Type::List(Box::new(items)),
                    rules,
                }
            }
            Shape::Map => {
                let values = self.values(view, &hint.inner("Value", "Entry"));
                Typed {
                    ty: Type::Map(Box::new(values)),
                    rules: self.object_rules(view),
                }
            }
            Shape::Json
            | Shape::Struct
            | Shape::Tuple
            | Shape::Enum(_)
            | Shape::Union(_)
            | Shape::Types(_) => Typed::from(Type::Json),
        }
    }

    /// Whether uses of a component may be `null`.
    pub(super) fn component_admits_null(&mut self, id: ModelId, pointer: &str) -> bool {
        if let Some(known) = self.nullables.get(&id) {
            return *known;
        }
        let null = self.admits_null(&self.view(&Key::one(pointer)), NULL_DEPTH);
        self.nullables.insert(id, null);
        null
    }
}

/// A property's `x-rust-name` in Pascal case names its type; in snake case it names the field.
fn type_name<'d>(site: &Site<'d>) -> Option<&'d str> {
    site.rust_name()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// `T` or `null`.
pub(super) fn nullable(typed: Typed) -> Typed {
    match typed.ty {
        Type::Nullable(_) | Type::Null | Type::Json => typed,
        _ => Typed::from(Type::Nullable(Box::new(typed))),
    }
}

/// Never printed; `null` is no secret.
pub(super) fn secretly(typed: Typed) -> Typed {
    match typed.ty {
        Type::Secret(_) => typed,
        Type::Nullable(inner) => Typed {
            ty: Type::Nullable(Box::new(secretly(*inner))),
            rules: typed.rules,
        },
        _ => Typed::from(Type::Secret(Box::new(typed))),
    }
}

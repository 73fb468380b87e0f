//! Typed: the Rust type at a place that uses a schema.

use serde_json::Value;

use super::draft::Hint;
use super::parts::{Key, says_nothing};
use super::shape::Shape;
use super::site::Site;
use super::view::{JsonType, View};
use super::{Progress, Schemas, Work};
use crate::contract::{IntegerKind, ModelId, NumberKind, TextKind, Type, Typed};

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
        let mut kept: Vec<(&String, Site<'d>)> = Vec::new();
        for pointer in pointers {
            let site = self.site(pointer, false);
            let nothing = self.document.get(&site.target).is_none_or(says_nothing);
            if !nothing && kept.iter().all(|(_, known)| known.target != site.target) {
                kept.push((pointer, site));
            }
        }
        match kept.as_slice() {
            [] => Typed::from(Type::Json),
            [(pointer, site)] => {
                let (pointer, site) = ((*pointer).clone(), site.clone());
                self.typed_site(&pointer, &site, &hint.named(type_name(&site)))
            }
            several => {
                let all = several
                    .iter()
                    .map(|(_, site)| site.target.clone())
                    .collect();
                let key = Key {
                    all,
                    without: std::collections::BTreeSet::default(),
                };
                let secret = several.iter().any(|(_, site)| site.secret());
                let name = several.iter().find_map(|(_, site)| type_name(site));
                let at = pointers.last().cloned().unwrap_or_default();
                let typed = self.typed_key(&key, &at, &hint.named(name));
                if secret { secretly(typed) } else { typed }
            }
        }
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
        match self.memo.get(key) {
            Some(Progress::Done(typed)) => return typed.clone(),
            Some(Progress::Begun(Some(id))) => return Typed::from(Type::Model(*id)),
            Some(Progress::Begun(None)) => {
                // It contains itself: it needs a name, and its turn comes later.
                let id = self.draft(at, hint);
                self.memo.insert(key.clone(), Progress::Begun(Some(id)));
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
            self.memo.insert(key.clone(), Progress::Done(typed.clone()));
            return typed;
        }
        self.memo.insert(key.clone(), Progress::Begun(None));
        self.nesting += 1;
        let made = self.typed_view(view, hint);
        self.nesting -= 1;
        let typed = match self.memo.get(key) {
            Some(Progress::Begun(Some(id))) => {
                let id = *id;
                let view = View { at: at.to_owned(), ..self.view(key) };
                self.queue.push_back(Work { id, view });
                Typed::from(Type::Model(id))
            }
            _ => made,
        };
        let typed = if null { nullable(typed) } else { typed };
        self.memo.insert(key.clone(), Progress::Done(typed.clone()));
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
        match shape {
            Shape::Null => Typed::from(Type::Null),
            Shape::Boolean => Typed::from(Type::Bool),
            Shape::Integer => {
                let kind = integer(view);
                Typed {
                    ty: Type::Integer(kind),
                    rules: self.number_rules(view, true),
                }
            }
            Shape::Number => Typed {
                ty: Type::Number(NumberKind::F64),
                rules: self.number_rules(view, false),
            },
            Shape::String => {
                let typed = Typed {
                    ty: string(view),
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
                    .filter(|(_, value)| !value.is_array())
                    .map(|(part, _)| format!("{}/items", part.pointer))
                    .collect();
                let items = self.typed_all(&places, &hint.inner("Item", "Element"));
                Typed {
                    ty: Type::List(Box::new(items)),
                    rules: self.array_rules(view),
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

    /// The type of properties that have no name in the contract.
    pub(super) fn values(&mut self, view: &View<'d>, hint: &Hint) -> Typed {
        let mut places: Vec<String> = Vec::new();
        for keyword in ["additionalProperties", "unevaluatedProperties"] {
            let schemas = view.all(keyword).filter(|(_, value)| value.is_object());
            places.extend(schemas.map(|(part, _)| format!("{}/{keyword}", part.pointer)));
        }
        let patterns: Vec<String> = view
            .all("patternProperties")
            .filter_map(|(part, value)| Some((part, value.as_object()?)))
            .flat_map(|(part, map)| {
                map.keys()
                    .map(|name| super::parts::child(&part.pointer, "patternProperties", name))
                    .collect::<Vec<_>>()
            })
            .collect();
        match (places.is_empty(), patterns.as_slice()) {
            (_, []) => self.typed_all(&places, hint),
            (true, [only]) => {
                let closed = view
                    .all("additionalProperties")
                    .any(|(_, value)| value == &Value::Bool(false));
                if closed || view.properties().is_empty() {
                    self.typed_at(only, hint)
                } else {
                    Typed::from(Type::Json)
                }
            }
            _ => {
                self.warn(
                    "loosely-typed",
                    &view.at,
                    "Several kinds of unnamed properties are all kept as JSON",
                );
                Typed::from(Type::Json)
            }
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

fn string(view: &View<'_>) -> Type {
    text_kind(view).map_or(Type::String, Type::Text)
}

/// The text type that a string's format asks for.
pub(super) fn text_kind(view: &View<'_>) -> Option<TextKind> {
    let base64 = view.all("contentEncoding").any(|(_, value)| {
        value
            .as_str()
            .is_some_and(|name| name.eq_ignore_ascii_case("base64"))
    });
    let format = view
        .last("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match format {
        "date-time" => Some(TextKind::DateTime),
        "date" => Some(TextKind::Date),
        "time" => Some(TextKind::Time),
        "duration" => Some(TextKind::Duration),
        "uuid" => Some(TextKind::Uuid),
        "byte" => Some(TextKind::Base64),
        _ if base64 => Some(TextKind::Base64),
        _ => None,
    }
}

/// The narrowest kind that the format names and that no number of the contract exceeds.
fn integer(view: &View<'_>) -> IntegerKind {
    let mut numbers: Vec<i128> = Vec::new();
    let mut floor = None;
    for keyword in [
        "minimum",
        "exclusiveMinimum",
        "maximum",
        "exclusiveMaximum",
        "default",
        "example",
        "const",
    ] {
        for (_, value) in view.all(keyword) {
            let Some(number) = value.as_number() else {
                continue;
            };
            #[allow(
                clippy::cast_possible_truncation,
                reason = "saturates, and only magnitudes matter"
            )]
            let wide =
                super::rules::wide(number).or_else(|| number.as_f64().map(|float| float as i128));
            numbers.extend(wide);
            if keyword == "minimum" || keyword == "exclusiveMinimum" {
                floor = floor.max(wide);
            }
        }
    }
    let listed = view
        .all("examples")
        .filter_map(|(_, value)| value.as_array())
        .flatten();
    numbers.extend(
        listed
            .filter_map(Value::as_number)
            .filter_map(super::rules::wide),
    );
    let fits = |low: i128, high: i128| numbers.iter().all(|number| (low..=high).contains(number));
    let unsigned = !numbers.iter().any(|number| *number < 0);
    let small = fits(i32::MIN.into(), i32::MAX.into());
    match view.last("format").and_then(Value::as_str) {
        Some("int8" | "int16" | "int32" | "uint8" | "uint16") if small => IntegerKind::I32,
        Some("uint32") if fits(0, u32::MAX.into()) => IntegerKind::U32,
        Some("uint64" | "uint32" | "uint") if unsigned => IntegerKind::U64,
        _ if !fits(i64::MIN.into(), i64::MAX.into())
            && unsigned
            && floor.is_some_and(|floor| floor >= 0) =>
        {
            IntegerKind::U64
        }
        _ => IntegerKind::I64,
    }
}

impl JsonType {
    /// How a branch of this type is called.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Null => "Null",
            Self::Boolean => "Boolean",
            Self::Integer => "Integer",
            Self::Number => "Number",
            Self::String => "String",
            Self::Array => "Array",
            Self::Object => "Object",
        }
    }
}

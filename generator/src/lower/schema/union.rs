//! Unions: `oneOf`, `anyOf`, and several `type`s.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::draft::Hint;
use super::parts::{Key, content, is_null};
use super::shape::Shape;
use super::site::Site;
use super::view::{Choice, JsonType, View};
use crate::contract::{Docs, ModelId, TextKind, Type, Typed, Union, Variant, VariantKind};
use crate::document::escape;
use crate::lower::names::{self, Scope};

/// Choices in choices that become one list of branches.
const MAX_FLAT: usize = 4;

/// Lists in lists that show in a name.
const MAX_WORDS: usize = 3;

/// The discriminator of a choice.
struct Discriminator<'d> {
    property: &'d str,
    mapping: Option<&'d super::parts::Object>,
}

impl<'d> Schemas<'d> {
    /// The union of a `oneOf` or `anyOf`.
    pub(super) fn union(&mut self, id: ModelId, view: &View<'d>, choice: &Choice<'d>) -> Union {
        let discriminator = choice.owner.object.get("discriminator").and_then(|value| {
            let property = value.get("propertyName")?.as_str()?;
            Some(Discriminator {
                property,
                mapping: value.get("mapping").and_then(Value::as_object),
            })
        });
        let mut places = Vec::new();
        for branch in &choice.branches {
            self.flatten(branch, discriminator.is_none(), 0, &mut places);
        }
        let mut scope = Scope::default();
        let mut seen = BTreeSet::new();
        let mut variants = Vec::new();
        for place in places {
            let site = self.site(&place, false);
            if seen.insert(site.target.clone()) {
                let key = self.branch(view, choice, &place);
                self.variants(
                    id,
                    &place,
                    &site,
                    &key,
                    discriminator.as_ref(),
                    &mut scope,
                    &mut variants,
                );
            }
        }
        let taken: Vec<String> = variants
            .iter()
            .map(|variant| variant.name.clone())
            .collect();
        let tag = discriminator.map(|found| found.property.to_owned());
        Union {
            variants,
            tag,
            unknown: names::catch_all(&taken),
        }
    }

    /// The union of several `type`s, in the contract's order.
    pub(super) fn union_of_types(
        &mut self,
        id: ModelId,
        view: &View<'d>,
        types: &BTreeSet<JsonType>,
    ) -> Union {
        let mut order: Vec<JsonType> = view
            .last("type")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|name| JsonType::parse(name.as_str()?))
            .filter(|name| types.contains(name))
            .collect();
        order.extend(types.iter().copied());
        let mut seen = BTreeSet::new();
        let mut scope = Scope::default();
        let mut variants = Vec::new();
        for each in order.into_iter().filter(|each| seen.insert(*each)) {
            self.of_type(id, &view.only(each), each, &mut scope, &mut variants);
        }
        let taken: Vec<String> = variants
            .iter()
            .map(|variant| variant.name.clone())
            .collect();
        Union {
            variants,
            tag: None,
            unknown: names::catch_all(&taken),
        }
    }

    fn of_type(
        &mut self,
        id: ModelId,
        view: &View<'d>,
        of: JsonType,
        scope: &mut Scope,
        variants: &mut Vec<Variant>,
    ) {
        let (view, shape) = self.shape(view.clone());
        let words = match of {
            JsonType::Array | JsonType::String => self.words(&view, &shape, 0),
            of => of.words().to_owned(),
        };
        let name = scope.mint(&words);
        let typed = self.typed_view(view, &Hint::of(id, &name, "Branch"));
        variants.push(Variant {
            name,
            kind: VariantKind::Of(typed),
            tags: Vec::new(),
            docs: Docs::default(),
        });
    }

    /// A branch that is a choice itself, and nothing else, gives its branches instead.
    fn flatten(&self, place: &str, plain: bool, depth: usize, places: &mut Vec<String>) {
        let site = self.site(place, false);
        if plain
            && depth < MAX_FLAT
            && self.component(&site.target).is_none()
            && let Some(Value::Object(object)) = self.document.get(&site.target)
            && !object.contains_key("discriminator")
        {
            let mut keywords = content(object);
            if let (Some(keyword @ ("oneOf" | "anyOf")), None) = (keywords.next(), keywords.next())
                && let Some(Value::Array(branches)) = object.get(keyword)
            {
                for (index, _) in branches
                    .iter()
                    .enumerate()
                    .filter(|(_, branch)| !is_null(branch))
                {
                    self.flatten(
                        &format!("{}/{keyword}/{index}", site.target),
                        plain,
                        depth + 1,
                        places,
                    );
                }
                return;
            }
        }
        places.push(place.to_owned());
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "all of it is the state of one loop"
    )]
    fn variants(
        &mut self,
        id: ModelId,
        place: &str,
        site: &Site<'d>,
        key: &Key,
        discriminator: Option<&Discriminator<'d>>,
        scope: &mut Scope,
        variants: &mut Vec<Variant>,
    ) {
        let (view, shape) = self.shape(View {
            at: site.target.clone(),
            ..self.view(key)
        });
        let tags = discriminator
            .map(|found| self.tags(found, site, &view))
            .unwrap_or_default();
        let given = site.rust_name().map(names::pascal);
        let component = self.component(&site.target);
        if let Shape::Enum(constants) = &shape
            && let [constant] = constants.values.as_slice()
            && discriminator.is_none()
        {
            let wire = constant
                .wire
                .as_str()
                .map_or_else(|| constant.wire.to_string(), str::to_owned);
            let described = self
                .document
                .get(&site.target)
                .and_then(|schema| schema.get("description"))
                .and_then(Value::as_str);
            let docs = match (site.docs(), described) {
                (docs, Some(text)) if docs.is_empty() => crate::lower::text::docs(text),
                (docs, _) => docs,
            };
            let name = scope.mint(&given.unwrap_or_else(|| {
                constant
                    .name
                    .map_or_else(|| names::variant(&wire), names::variant)
            }));
            variants.push(Variant {
                name,
                kind: VariantKind::Constant(constant.wire.clone()),
                tags,
                docs: if docs.is_empty() {
                    constant.docs()
                } else {
                    docs
                },
            });
            return;
        }
        if let (Shape::Types(types), None, None) = (&shape, component, &given) {
            for each in types {
                self.of_type(id, &view.only(*each), *each, scope, variants);
            }
            return;
        }
        let wanted = given
            .or_else(|| component.map(|id| self.name(id).to_owned()))
            .or_else(|| title(site));
        let wanted = match wanted {
            Some(name) => name,
            None => match tags.first() {
                Some(tag) => names::variant(tag),
                None => self.words(&view, &shape, 0),
            },
        };
        let name = scope.mint(&wanted);
        let hint = Hint::of(id, &name, "Branch");
        let typed = if key.without.is_empty() && key.all.len() == 1 {
            self.typed_site(place, site, &hint)
        } else {
            self.typed_key(key, place, &hint)
        };
        let kind = VariantKind::Of(not_null(typed));
        variants.push(Variant {
            name,
            kind,
            tags,
            docs: site.docs(),
        });
    }

    /// The discriminator's values for a branch: mapped, or constants of the property, or the
    /// component's name.
    fn tags(
        &self,
        discriminator: &Discriminator<'d>,
        site: &Site<'d>,
        view: &View<'d>,
    ) -> Vec<String> {
        let mut tags: BTreeSet<String> = discriminator
            .mapping
            .into_iter()
            .flatten()
            .filter(|(_, target)| {
                target
                    .as_str()
                    .is_some_and(|target| self.mapped(target) == site.target)
            })
            .map(|(tag, _)| tag.clone())
            .collect();
        if tags.is_empty() {
            tags.extend(self.listed_of(view, discriminator.property));
        }
        if tags.is_empty()
            && let Some(published) = self
                .component(&site.target)
                .and_then(|id| self.published_name(id))
        {
            tags.insert(published.to_owned());
        }
        tags.into_iter().collect()
    }

    /// A mapping's target: a reference, or the name of a component.
    fn mapped(&self, target: &str) -> String {
        let pointer = if target.starts_with("#/") {
            target.to_owned()
        } else {
            format!("#/components/schemas/{}", escape(target))
        };
        self.site(&pointer, false).target
    }

    /// The constants that a property of a schema may have.
    fn listed_of(&self, view: &View<'d>, property: &str) -> Vec<String> {
        let places = view.properties().remove(property).unwrap_or_default();
        let mut found = Vec::new();
        for place in &places {
            let inner = self.view(&Key::one(self.site(place, false).target));
            let listed = inner.all("const").map(|(_, value)| value).chain(
                inner
                    .all("enum")
                    .filter_map(|(_, value)| value.as_array())
                    .flatten(),
            );
            found.extend(listed.filter_map(Value::as_str).map(str::to_owned));
        }
        found
    }

    /// What a branch without a name is called.
    fn words(&self, view: &View<'d>, shape: &Shape<'d>, depth: usize) -> String {
        match shape {
            Shape::Json | Shape::Types(_) => "Any".to_owned(),
            Shape::Null => "Null".to_owned(),
            Shape::Boolean => "Boolean".to_owned(),
            Shape::Integer => "Integer".to_owned(),
            Shape::Number => "Number".to_owned(),
            Shape::String => super::typed::text_kind(view)
                .map_or("String", text_words)
                .to_owned(),
            Shape::Tuple => "Tuple".to_owned(),
            Shape::Map if view.last("additionalProperties").is_some_and(Value::is_object) => {
                "Map".to_owned()
            }
            Shape::Map => "Object".to_owned(),
            Shape::Enum(_) => "Enum".to_owned(),
            Shape::Union(_) => "Choice".to_owned(),
            Shape::List => self.list_words(view, depth),
            Shape::Struct => {
                let constant = view.properties().keys().find_map(|property| {
                    match self.listed_of(view, property).as_slice() {
                        [only] if names::reads_as_name(only) => Some(names::variant(only)),
                        _ => None,
                    }
                });
                constant.unwrap_or_else(|| "Object".to_owned())
            }
        }
    }

    fn list_words(&self, view: &View<'d>, depth: usize) -> String {
        let Some((part, _)) = view.all("items").last() else {
            return "Array".to_owned();
        };
        let site = self.site(&format!("{}/items", part.pointer), false);
        if let Some(id) = self.component(&site.target) {
            return plural(self.name(id));
        }
        let items = self.view(&Key::one(site.target));
        let mut types = items
            .types()
            .or_else(|| items.implied().map(|only| BTreeSet::from([only])))
            .unwrap_or_default()
            .into_iter();
        match (types.next(), types.next()) {
            (Some(JsonType::Array), None) if depth < MAX_WORDS => {
                format!("{}List", self.list_words(&items, depth + 1))
            }
            (Some(JsonType::String), None) => super::typed::text_kind(&items)
                .map_or("Strings".to_owned(), |kind| plural(text_words(kind))),
            (Some(only), None) => plural(only.words()),
            _ => "Array".to_owned(),
        }
    }
}

/// A branch's title, where it reads as a name.
fn title(site: &Site<'_>) -> Option<String> {
    let title = site.says("title")?.as_str()?;
    names::reads_as_name(title).then(|| names::pascal(title))
}

fn not_null(typed: Typed) -> Typed {
    match typed.ty {
        Type::Nullable(inner) => *inner,
        _ => typed,
    }
}

fn text_words(kind: TextKind) -> &'static str {
    match kind {
        TextKind::DateTime => "DateTime",
        TextKind::Date => "Date",
        TextKind::Time => "Time",
        TextKind::Duration => "Duration",
        TextKind::Uuid => "Uuid",
        TextKind::Base64 => "Base64",
    }
}

fn plural(name: &str) -> String {
    match name.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if name.ends_with(['s', 'x', 'z']) || name.ends_with("ch") || name.ends_with("sh") => {
            format!("{name}es")
        }
        _ => format!("{name}s"),
    }
}

//! Unions: `oneOf`, `anyOf`, and several `type`s.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Schemas;
use super::constants::Constant;
use super::discriminator::Discriminator;
use super::draft::Hint;
use super::json_type::JsonType;
use super::label::title;
use super::parts::{Key, content, is_null};
use super::shape::Shape;
use super::site::Site;
use super::view::{Choice, View};
use crate::contract::{Docs, ModelId, Type, Typed, Union, Variant, VariantKind};
use crate::lower::names::{self, Scope};

/// Choices in choices that become one list of branches.
const MAX_FLAT: usize = 4;

/// The variants of a union so far.
struct Variants<'d> {
    union: ModelId,
    discriminator: Option<Discriminator<'d>>,
    scope: Scope,
    /// Names that the contract gives, by place: they are nobody else's.
    given: BTreeMap<String, String>,
    list: Vec<Variant>,
}

impl<'d> Schemas<'d> {
    /// The union of a `oneOf` or `anyOf`.
    pub(super) fn union(&mut self, id: ModelId, view: &View<'d>, choice: &Choice<'d>) -> Union {
        let mut variants = Variants::new(id, choice.discriminator());
        let mut places = Vec::new();
        for branch in &choice.branches {
            self.flatten(branch, variants.discriminator.is_none(), 0, &mut places);
        }
        for place in &places {
            if let Some(name) = self.site(place, false).rust_name() {
                let name = variants.mint(&names::given(name));
                variants.given.insert(place.clone(), name);
            }
        }
        let mut seen = BTreeSet::new();
        for place in places {
            let site = self.site(&place, false);
            if seen.insert(site.target.clone()) {
                let key = self.branch(view, choice, &place);
                self.variant(&place, &site, &key, &mut variants);
            }
        }
        variants.finish()
    }

    /// The union of several `type`s, in the contract's order.
    pub(super) fn union_of_types(
        &mut self,
        id: ModelId,
        view: &View<'d>,
        types: &BTreeSet<JsonType>,
    ) -> Union {
        let stated = view.last("type").and_then(Value::as_array);
        let named = stated
            .into_iter()
            .flatten()
            .filter_map(|name| JsonType::parse(name.as_str()?))
            .filter(|name| types.contains(name));
        let mut seen = BTreeSet::new();
        let mut variants = Variants::new(id, None);
        for each in named.chain(types.iter().copied()) {
            if seen.insert(each) {
                self.variant_of_type(view, each, &mut variants);
            }
        }
        variants.finish()
    }

    /// The union of the type that the keywords are about and of all others.
    pub(super) fn union_with_other(
        &mut self,
        id: ModelId,
        view: &View<'d>,
        about: JsonType,
    ) -> Union {
        let mut variants = Variants::new(id, None);
        self.variant_of_type(view, about, &mut variants);
        let name = variants.mint("Other");
        variants.list.push(Variant {
            name,
            pointer: None,
            kind: VariantKind::Other,
            tags: Vec::new(),
            docs: Docs::default(),
        });
        variants.finish()
    }

    /// A branch that is a choice itself, and nothing else, gives its branches instead.
    fn flatten(&self, place: &str, plain: bool, depth: usize, places: &mut Vec<String>) {
        let site = self.site(place, false);
        if plain
            && depth < MAX_FLAT
            && self.component(&site.target).is_none()
            && let Some(Value::Object(object)) = self.places.get(&site.target)
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

    fn variant(&mut self, place: &str, site: &Site<'d>, key: &Key, variants: &mut Variants<'d>) {
        let at = site.target.clone();
        let (view, shape) = self.shape(View {
            at,
            ..self.view(key)
        });
        let discriminator = variants.discriminator.as_ref();
        let tags = discriminator.map(|found| self.tags(found, site, &view));
        let given = variants.given.get(place).cloned();
        let component = self.component(&site.target);
        match (&shape, &tags) {
            (Shape::Enum(constants), None) if constants.values.len() == 1 => {
                if let Some(constant) = constants.values.first() {
                    let mut variant = self.constant(site, constant);
                    variant.name = given.unwrap_or_else(|| variants.mint(&variant.name));
                    variant.pointer = Some(place.to_owned());
                    variants.list.push(variant);
                }
                return;
            }
            (Shape::Types(types), _) if component.is_none() && given.is_none() => {
                for each in types {
                    self.variant_of_type(&view, *each, variants);
                }
                return;
            }
            _ => {}
        }
        let tags = tags.unwrap_or_default();
        let name = given.unwrap_or_else(|| {
            let wanted = component
                .map(|id| self.name(id).to_owned())
                .or_else(|| title(site))
                .or_else(|| tags.first().map(|tag| names::variant(tag)))
                .unwrap_or_else(|| self.words(&view, &shape, 0));
            variants.mint(&wanted)
        });
        let hint = Hint::of(variants.union, &name, "Branch");
        let typed = if key.without.is_empty() && key.all.len() == 1 {
            self.typed_site(place, site, &hint)
        } else {
            self.typed_key(key, place, &hint)
        };
        let kind = VariantKind::Of(not_null(typed));
        variants.add(Variant {
            name,
            pointer: Some(place.to_owned()),
            kind,
            tags,
            docs: site.docs(self),
        });
    }

    fn variant_of_type(&mut self, view: &View<'d>, of: JsonType, variants: &mut Variants<'d>) {
        let (view, shape) = self.shape(view.only(of));
        let words = match of {
            JsonType::Array | JsonType::String => self.words(&view, &shape, 0),
            of => of.words().to_owned(),
        };
        let name = variants.mint(&words);
        let typed = self.typed_view(view, &Hint::of(variants.union, &name, "Branch"));
        let kind = VariantKind::Of(typed);
        variants.add(Variant {
            name,
            pointer: None,
            kind,
            tags: Vec::new(),
            docs: Docs::default(),
        });
    }

    /// A branch that allows one value; its name is still a wish.
    fn constant(&self, site: &Site<'d>, constant: &Constant<'d>) -> Variant {
        let schema = self.places.get(&site.target);
        let described = schema
            .and_then(|schema| schema.get("description"))
            .and_then(Value::as_str);
        let candidates = [
            site.docs(self),
            described.map(|text| self.docs(text)).unwrap_or_default(),
            constant.docs(),
        ];
        let wire = constant.wire.clone();
        let text = wire
            .as_str()
            .map_or_else(|| wire.to_string(), str::to_owned);
        Variant {
            name: names::variant(constant.name.unwrap_or(&text)),
            pointer: None,
            kind: VariantKind::Constant(wire),
            tags: Vec::new(),
            docs: candidates
                .into_iter()
                .find(|docs| !docs.is_empty())
                .unwrap_or_default(),
        }
    }
}

impl<'d> Variants<'d> {
    fn new(union: ModelId, discriminator: Option<Discriminator<'d>>) -> Self {
        Self {
            union,
            discriminator,
            scope: Scope::new(&[names::CATCH_ALL]),
            given: BTreeMap::new(),
            list: Vec::new(),
        }
    }

    fn mint(&mut self, wanted: &str) -> String {
        if wanted == names::CATCH_ALL {
            return self.scope.mint("UnknownValue");
        }
        self.scope.mint(wanted)
    }

    /// Adds a variant, unless a branch before it takes every value that it could take.
    fn add(&mut self, variant: Variant) {
        let VariantKind::Of(new) = &variant.kind else {
            return self.list.push(variant);
        };
        let same = self
            .list
            .iter_mut()
            .find_map(|known| match &mut known.kind {
                VariantKind::Of(old)
                    if variant.tags.is_empty() && scalar(&old.ty) && old.ty == new.ty =>
                {
                    Some(old)
                }
                _ => None,
            });
        match same {
            // What breaks the rules of one branch may keep those of the other.
            Some(old) if old.rules != new.rules => old.rules.clear(),
            Some(_) => {}
            None => self.list.push(variant),
        }
    }

    fn finish(self) -> Union {
        let tag = self.discriminator.map(|found| found.property.to_owned());
        Union {
            variants: self.list,
            tag,
            base: None,
            unknown: names::CATCH_ALL.to_owned(),
        }
    }
}

fn scalar(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Bool | Type::Integer(_) | Type::Number | Type::String | Type::Text(_) | Type::Json
    )
}

fn not_null(typed: Typed) -> Typed {
    match typed.ty {
        Type::Nullable(inner) => *inner,
        _ => typed,
    }
}

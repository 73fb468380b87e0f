//! View: the parts of a schema read keyword by keyword, as one schema.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Schemas;
use super::json_type::JsonType;
use super::parts::{Key, Part, Parts, child, is_null};

/// A schema as one.
#[derive(Clone, Debug)]
pub(super) struct View<'d> {
    /// Where findings and models point.
    pub(super) at: String,
    /// What it is made of.
    pub(super) key: Key,
    /// The objects in it.
    pub(super) parts: Parts<'d>,
    /// One of several types, when they are looked at one by one.
    pub(super) only: Option<JsonType>,
    /// Choices that bound values and choose no type: the pointers of their keywords.
    pub(super) settled: BTreeSet<String>,
}

/// A `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Choice<'d> {
    /// The object that has it.
    pub(super) owner: Part<'d>,
    /// Where it stands, keyword included.
    pub(super) pointer: String,
    /// Pointers of its branches, those left out that allow nothing but `null`, or nothing at all.
    pub(super) branches: Vec<String>,
}

impl<'d> Schemas<'d> {
    /// The schema that a key stands for.
    pub(super) fn view(&self, key: &Key) -> View<'d> {
        let at = key.all.last().cloned().unwrap_or_default();
        View {
            at,
            parts: Parts::collect(&self.places, key),
            key: key.clone(),
            only: None,
            settled: BTreeSet::new(),
        }
    }
}

impl<'d> View<'d> {
    /// The same schema, for values of one type.
    pub(super) fn only(&self, only: JsonType) -> Self {
        let mut view = self.clone();
        view.at = format!("{}/type/{}", self.at, only.name());
        view.only = Some(only);
        view
    }

    /// Every value of a keyword, with the object it stands in.
    pub(super) fn all(&self, keyword: &str) -> impl Iterator<Item = (&Part<'d>, &'d Value)> {
        let keyword = keyword.to_owned();
        self.parts
            .list
            .iter()
            .filter_map(move |part| part.object.get(&keyword).map(|value| (part, value)))
    }

    /// The value of a keyword closest to the site.
    pub(super) fn last(&self, keyword: &str) -> Option<&'d Value> {
        self.all(keyword).last().map(|(_, value)| value)
    }

    /// The types that every part allows, `null` left out. `None`: none is stated. Empty: the parts
    /// contradict each other.
    pub(super) fn types(&self) -> Option<BTreeSet<JsonType>> {
        if let Some(only) = self.only {
            return Some(BTreeSet::from([only]));
        }
        let mut types: Option<BTreeSet<JsonType>> = None;
        for (_, value) in self.all("type") {
            let mut stated: BTreeSet<JsonType> = match value {
                Value::String(name) => JsonType::parse(name).into_iter().collect(),
                Value::Array(names) => names
                    .iter()
                    .filter_map(Value::as_str)
                    .filter_map(JsonType::parse)
                    .collect(),
                _ => continue,
            };
            let only_null = stated.len() == 1 && stated.contains(&JsonType::Null);
            if stated.is_empty() || only_null {
                continue;
            }
            stated.remove(&JsonType::Null);
            if stated.contains(&JsonType::Number) {
                stated.remove(&JsonType::Integer);
            }
            types = Some(match types {
                None => stated,
                Some(before) => intersection(&before, &stated),
            });
        }
        types
    }

    /// The single type that is stated.
    pub(super) fn stated_type(&self) -> Option<&'static str> {
        let types = self.types()?;
        let mut names = types.iter();
        let first = names.next()?.name();
        names.next().is_none().then_some(first)
    }

    /// The type that the keywords are about, where no type is stated.
    pub(super) fn implied(&self) -> Option<JsonType> {
        let mut families: BTreeSet<JsonType> = BTreeSet::new();
        for part in &self.parts.list {
            // `uniqueItems: false` says nothing, so it is about nothing.
            let said = part.object.iter();
            let said =
                said.filter(|(keyword, value)| *keyword != "uniqueItems" || **value != false);
            families.extend(said.filter_map(|(keyword, _)| JsonType::hinted(keyword)));
        }
        if families.is_empty() {
            return match self.last("format")?.as_str()? {
                "int32" | "int64" | "uint32" | "uint64" => Some(JsonType::Integer),
                "float" | "double" => Some(JsonType::Number),
                "date"
                | "date-time"
                | "time"
                | "duration"
                | "uuid"
                | "byte"
                | "binary"
                | "uri"
                | "url"
                | "email"
                | "password"
                | "hostname"
                | "ipv4"
                | "ipv6"
                | "idn-email"
                | "idn-hostname"
                | "iri"
                | "iri-reference"
                | "json-pointer"
                | "regex"
                | "relative-json-pointer"
                | "uri-reference"
                | "uri-template" => Some(JsonType::String),
                _ => None,
            };
        }
        // An object may have `required` beside keywords that were put on the wrong level.
        (families.len() == 1)
            .then(|| families.first().copied())
            .flatten()
    }

    /// Properties by name, each with every place that describes it.
    pub(super) fn properties(&self) -> BTreeMap<&'d str, Vec<String>> {
        let mut properties: BTreeMap<&'d str, Vec<String>> = BTreeMap::new();
        for part in &self.parts.list {
            let Some(Value::Object(members)) = part.object.get("properties") else {
                continue;
            };
            for name in members.keys() {
                let pointer = child(&part.pointer, "properties", name);
                properties.entry(name).or_default().push(pointer);
            }
        }
        properties
    }

    /// Whether there are properties with names.
    pub(super) fn has_properties(&self) -> bool {
        self.all("properties")
            .filter_map(|(_, value)| value.as_object())
            .any(|members| !members.is_empty())
    }

    /// Names of the properties that an object must have.
    pub(super) fn required(&self) -> BTreeSet<&'d str> {
        self.all("required")
            .filter_map(|(_, value)| value.as_array())
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// The choices that are still open.
    pub(super) fn choices(&self) -> Vec<Choice<'d>> {
        let mut choices = Vec::new();
        for part in &self.parts.list {
            for keyword in ["oneOf", "anyOf"] {
                let Some(Value::Array(schemas)) = part.object.get(keyword) else {
                    continue;
                };
                let pointer = format!("{}/{keyword}", part.pointer);
                if self.key.without.contains(&pointer) {
                    continue;
                }
                let branches: Vec<String> = schemas
                    .iter()
                    .enumerate()
                    .filter(|(_, schema)| !is_null(schema) && **schema != Value::Bool(false))
                    .map(|(index, _)| format!("{pointer}/{index}"))
                    .collect();
                if !branches.is_empty() {
                    choices.push(Choice {
                        owner: part.clone(),
                        pointer,
                        branches,
                    });
                }
            }
        }
        choices
    }
}

fn intersection(one: &BTreeSet<JsonType>, other: &BTreeSet<JsonType>) -> BTreeSet<JsonType> {
    let mut both: BTreeSet<JsonType> = one.intersection(other).copied().collect();
    for (wide, narrow) in [(one, other), (other, one)] {
        if wide.contains(&JsonType::Number) && narrow.contains(&JsonType::Integer) {
            both.insert(JsonType::Integer);
        }
    }
    both
}

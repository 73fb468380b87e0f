//! Label: what a branch without a name is called.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::json_type::JsonType;
use super::parts::Key;
use super::scalar::text_kind;
use super::shape::Shape;
use super::site::Site;
use super::view::View;
use crate::contract::TextKind;
use crate::lower::names;

/// Lists in lists that show in a name.
const MAX_WORDS: usize = 3;

impl<'d> Schemas<'d> {
    /// What a branch without a name is called.
    pub(super) fn words(&self, view: &View<'d>, shape: &Shape<'d>, depth: usize) -> String {
        match shape {
            Shape::Json | Shape::Types(_) => "Any".to_owned(),
            Shape::Null => "Null".to_owned(),
            Shape::Boolean => "Boolean".to_owned(),
            Shape::Integer => "Integer".to_owned(),
            Shape::Number => "Number".to_owned(),
            Shape::String => text_kind(view).map_or("String", text_words).to_owned(),
            Shape::Tuple => "Tuple".to_owned(),
            Shape::Map
                if view
                    .last("additionalProperties")
                    .is_some_and(Value::is_object) =>
            {
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
            (Some(JsonType::String), None) => {
                text_kind(&items).map_or("Strings".to_owned(), |kind| plural(text_words(kind)))
            }
            (Some(only), None) => plural(only.words()),
            _ => "Array".to_owned(),
        }
    }
}

/// A branch's title, where it reads as a name.
pub(super) fn title(site: &Site<'_>) -> Option<String> {
    let title = site.says("title")?.as_str()?;
    names::reads_as_name(title).then(|| names::pascal(title))
}

fn text_words(kind: TextKind) -> &'static str {
    match kind {
        TextKind::DateTime => "DateTime",
        TextKind::Date => "Date",
        TextKind::Time => "Time",
        TextKind::Duration => "Duration",
        TextKind::Uuid => "Uuid",
        TextKind::Base64 | TextKind::Encoded => "Base64",
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

//! Site: the place that uses a schema, with what it says by itself, and the schema behind it.

use serde_json::Value;

use super::Schemas;
use super::parts::{Key, Object, content, is_null, says_nothing};
use crate::contract::Docs;

/// Longest chain of references that is followed.
const MAX_HOPS: usize = 64;

/// A schema seen through references and wrappers that add nothing to it.
#[derive(Clone, Debug)]
pub(super) struct Site<'d> {
    /// The schema that says something: a component, or an inline schema.
    pub(super) target: String,
    /// The objects on the way that belong to the place of use, the outermost first.
    pub(super) chain: Vec<&'d Object>,
    /// A wrapper allowed `null` beside the target.
    pub(super) nullable: bool,
    /// How many references and wrappers were looked through.
    pub(super) hops: usize,
    /// The chain runs in a circle.
    pub(super) circular: bool,
}

impl<'d> Schemas<'d> {
    /// Looks through `$ref`, `allOf` with one schema, `anyOf` with one beside `null`. A component is
    /// never looked through, unless it is where the way begins and `inside` is set.
    pub(super) fn site(&self, pointer: &str, inside: bool) -> Site<'d> {
        let mut site = Site {
            target: pointer.to_owned(),
            chain: Vec::new(),
            nullable: false,
            hops: 0,
            circular: false,
        };
        for hop in 0..MAX_HOPS {
            if self.component(&site.target).is_some() && !(inside && hop == 0) {
                return site;
            }
            let Some(Value::Object(object)) = self.places.get(&site.target) else {
                return site;
            };
            site.chain.push(object);
            let Some((next, nullable)) = self.hop(&site.target, object) else {
                return site;
            };
            site.nullable |= nullable;
            site.target = next;
            site.hops += 1;
        }
        site.circular = true;
        site
    }

    fn hop(&self, at: &str, object: &'d Object) -> Option<(String, bool)> {
        let mut wrapper = None;
        let mut typed = None;
        for keyword in content(object) {
            match keyword {
                "$ref" | "allOf" | "anyOf" | "oneOf" if wrapper.is_none() => {
                    wrapper = Some(keyword);
                }
                "type" => typed = object.get("type"),
                _ => return None,
            }
        }
        let (next, mut nullable) = match wrapper? {
            "$ref" => (object.get("$ref")?.as_str()?.to_owned(), false),
            keyword => {
                let branches = object.get(keyword)?.as_array()?;
                let mut kept = branches.iter().enumerate().filter(|(_, branch)| {
                    if keyword == "allOf" {
                        !says_nothing(branch)
                    } else {
                        !is_null(branch)
                    }
                });
                let (index, _) = kept.next()?;
                if kept.next().is_some() {
                    return None;
                }
                let nullable = keyword != "allOf" && branches.len() > 1;
                (format!("{at}/{keyword}/{index}"), nullable)
            }
        };
        if let Some(declared) = typed {
            // A repeated `type` is harmless only when it says what the target says.
            let names: Vec<&str> = match declared {
                Value::String(name) => vec![name],
                Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
                _ => return None,
            };
            let target = self.view(&Key::one(next.as_str())).stated_type()?;
            let mut others = names.iter().filter(|name| **name != "null");
            if others.next().is_none_or(|name| *name != target) || others.next().is_some() {
                return None;
            }
            nullable |= names.contains(&"null");
        }
        Some((next, nullable))
    }
}

impl<'d> Site<'d> {
    /// The first value of a keyword, from the outermost object inwards.
    pub(super) fn says(&self, keyword: &str) -> Option<&'d Value> {
        self.chain.iter().find_map(|object| object.get(keyword))
    }

    /// Whether a keyword is `true` anywhere on the way.
    pub(super) fn flag(&self, keyword: &str) -> bool {
        self.chain
            .iter()
            .any(|object| object.get(keyword) == Some(&Value::Bool(true)))
    }

    /// The description at the place of use.
    pub(super) fn docs(&self, schemas: &Schemas<'d>) -> Docs {
        self.says("description")
            .and_then(Value::as_str)
            .map(|text| schemas.docs(text))
            .unwrap_or_default()
    }

    /// Whether values are never to be printed.
    pub(super) fn secret(&self) -> bool {
        self.flag("x-specwright-secret")
    }

    /// `x-rust-name`
    pub(super) fn rust_name(&self) -> Option<&'d str> {
        self.says("x-rust-name").and_then(Value::as_str)
    }
}

//! Objects: properties become fields.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Schemas;
use super::draft::Hint;
use super::view::View;
use crate::contract::{Docs, Extra, Field, ModelId, Struct, Type, Typed};
use crate::lower::names::{self, Scope};

/// Methods that every generated struct has: a setter must not take their names.
const METHODS: &[&str] = &["new", "check", "clone"];

impl<'d> Schemas<'d> {
    /// The struct of an object schema.
    pub(super) fn object(&mut self, id: ModelId, view: &View<'d>) -> Struct {
        let mut properties = view.properties();
        let required = view.required();
        for name in &required {
            properties.entry(*name).or_default();
        }
        let (fields, extra) = self.field_names(&properties);
        let mut built = Vec::with_capacity(properties.len());
        for ((wire, places), name) in properties.iter().zip(fields) {
            built.push(self.field(id, wire, places, name, required.contains(wire)));
        }
        let closed = view
            .all("additionalProperties")
            .chain(view.all("unevaluatedProperties"))
            .any(|(_, value)| value == &Value::Bool(false));
        let extra = if closed && view.last("patternProperties").is_none() {
            Extra::Closed
        } else {
            let values = self.values(view, &Hint::of(id, "Extra", "Value"));
            Extra::Kept {
                field: extra,
                values: Box::new(values),
            }
        };
        Struct {
            fields: built,
            extra,
            rules: self.object_rules(view),
        }
    }

    fn field(
        &mut self,
        id: ModelId,
        wire: &str,
        places: &[String],
        name: String,
        required: bool,
    ) -> Field {
        let sites: Vec<_> = places.iter().map(|place| self.site(place, false)).collect();
        let typed = match places {
            [] => Typed::from(Type::Json),
            [only] => self.typed_at(only, &Hint::of(id, &names::pascal(wire), "Property")),
            several => self.typed_all(several, &Hint::of(id, &names::pascal(wire), "Property")),
        };
        // The last place is the one closest to the struct.
        let docs = sites
            .iter()
            .rev()
            .map(super::site::Site::docs)
            .find(|docs| !docs.is_empty())
            .unwrap_or_else(Docs::default);
        let flag = |keyword: &str| {
            sites.iter().any(|site| site.flag(keyword))
                || sites.iter().any(|site| {
                    keyword != "deprecated"
                        && self
                            .document
                            .get(&site.target)
                            .and_then(|schema| schema.get(keyword))
                            == Some(&Value::Bool(true))
                })
        };
        Field {
            name,
            wire: wire.to_owned(),
            typed,
            required,
            write_only: flag("writeOnly"),
            read_only: flag("readOnly"),
            docs,
            default: sites
                .iter()
                .rev()
                .find_map(|site| site.says("default"))
                .cloned(),
            deprecated: flag("deprecated"),
        }
    }

    /// Names of the fields in the order of the properties, and of the map for the rest. A property
    /// that is spelled like a Rust name keeps it, whatever else is in the object.
    fn field_names(&self, properties: &BTreeMap<&'d str, Vec<String>>) -> (Vec<String>, String) {
        let mut wanted: Vec<(usize, bool, String)> = properties
            .iter()
            .enumerate()
            .map(|(index, (wire, places))| {
                let given = places.iter().find_map(|place| self.field_name(place));
                let given = given.filter(|name| !METHODS.contains(&name.as_str()));
                let name = given.clone().unwrap_or_else(|| names::field(wire));
                (index, given.is_none() && name != **wire, name)
            })
            .collect();
        wanted.sort_by_key(|(index, changed, _)| (*changed, *index));
        let mut scope = Scope::new(METHODS);
        let mut minted = vec![String::new(); properties.len()];
        for (index, _, name) in wanted {
            if let Some(place) = minted.get_mut(index) {
                *place = scope.mint_any(&[
                    name.clone(),
                    format!("{}_value", name.trim_end_matches('_')),
                ]);
            }
        }
        let extra = scope.mint_any(&["extra".to_owned(), "extra_properties".to_owned()]);
        (minted, extra)
    }

    /// `x-rust-name` of a property, unless it names the type.
    fn field_name(&self, place: &str) -> Option<String> {
        let site = self.site(place, false);
        let name = site.chain.first()?.get("x-rust-name")?.as_str()?;
        (!name.starts_with(|c: char| c.is_ascii_uppercase())).then(|| names::snake(name))
    }
}

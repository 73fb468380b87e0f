//! Objects: properties become fields.

use std::collections::BTreeMap;

use serde_json::Value;

use super::draft::Hint;
use super::parts::child;
use super::site::Site;
use super::view::View;
use super::{COMPONENTS, Schemas};
use crate::contract::{Docs, Extra, Field, ModelId, Rule, Struct, Type, Typed};
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
            let owner = self.owner(&view.at, places).unwrap_or(id);
            built.push(self.field(owner, wire, places, name, required.contains(wire)));
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
        let open = match &extra {
            Extra::Closed => true,
            Extra::Kept { values, .. } => values.ty == Type::Json,
        };
        let is_barred = |field: &Field| {
            open && !field.required && field.typed.rules.first() == Some(&Rule::Never)
        };
        let (barred, fields): (Vec<_>, Vec<_>) = built.into_iter().partition(is_barred);
        Struct {
            fields,
            barred: barred.into_iter().map(|field| field.wire).collect(),
            extra,
            rules: self
                .object_rules(view)
                .into_iter()
                .chain(self.said(view))
                .collect(),
            form: None,
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
                    .map(|name| child(&part.pointer, "patternProperties", name))
                    .collect::<Vec<_>>()
            })
            .collect();
        match (places.is_empty(), patterns.as_slice()) {
            (_, []) => self.typed_all(&places, hint),
            (true, [only]) => {
                let closed = view
                    .all("additionalProperties")
                    .any(|(_, value)| value == &Value::Bool(false));
                if closed || !view.has_properties() {
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

    /// The component that alone says what a property of another one is: its type is named from there,
    /// so that it keeps its name whoever else inherits it.
    fn owner(&self, at: &str, places: &[String]) -> Option<ModelId> {
        let [only] = places else {
            return None;
        };
        let (there, here) = (component_of(only)?, component_of(at)?);
        (there != here).then(|| self.component(there)).flatten()
    }

    fn field(
        &mut self,
        owner: ModelId,
        wire: &str,
        places: &[String],
        name: String,
        required: bool,
    ) -> Field {
        let places: Vec<(&str, Site<'d>)> = places
            .iter()
            .map(|place| (place.as_str(), self.site(place, false)))
            .collect();
        let typed = self.typed_places(&places, &Hint::of(owner, &names::pascal(wire), "Property"));
        let sites: Vec<&Site<'d>> = places.iter().map(|(_, site)| site).collect();
        // The last place is the one closest to the struct.
        let docs = sites
            .iter()
            .rev()
            .map(|site| site.docs(self))
            .find(|docs| !docs.is_empty())
            .unwrap_or_else(Docs::default);
        let flag = |keyword: &str| {
            sites.iter().any(|site| site.flag(keyword))
                || sites.iter().any(|site| {
                    keyword != "deprecated"
                        && self
                            .places
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

    /// Names of the fields in the order of the properties, and of the map for the rest. Who is given
    /// a name gets it, then who is spelled like a Rust name, whatever else is in the object.
    fn field_names(&self, properties: &BTreeMap<&'d str, Vec<String>>) -> (Vec<String>, String) {
        let mut wanted: Vec<(usize, (bool, bool), String)> = properties
            .iter()
            .enumerate()
            .map(|(index, (wire, places))| {
                let given = places.iter().find_map(|place| self.field_name(place));
                let given = given.filter(|name| !METHODS.contains(&name.as_str()));
                let name = given.clone().unwrap_or_else(|| names::field(wire));
                (index, (given.is_none(), name != **wire), name)
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
        let name = self.places.get(place)?.get("x-rust-name")?.as_str()?;
        (!name.starts_with(|c: char| c.is_ascii_uppercase())).then(|| names::snake(name))
    }
}

/// The pointer of the component that a pointer leads into.
fn component_of(pointer: &str) -> Option<&str> {
    let rest = pointer.strip_prefix(COMPONENTS)?;
    let name = rest.split('/').next()?;
    pointer.get(..COMPONENTS.len() + name.len())
}

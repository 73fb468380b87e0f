//! Places: from an item to its place in the contract's files.

use serde_json::Value;

use super::report::{Change, Report, Side};
use super::walk::Found;
use crate::contract::{HttpMethod, Model, Operation, Parameter, Place as Travels};
use crate::diagnostic::{Diagnostic, Place};
use crate::document::{Document, escape};

/// `allOf`s in `allOf`s that are looked into.
const DEPTH: usize = 8;

/// A canonical pointer in one of the two contracts, and what to look for below it.
#[derive(Clone, Debug)]
pub(super) struct At {
    old: bool,
    pointer: String,
    below: Below,
}

/// What stands below a pointer in a place that only the document knows.
#[derive(Clone, Debug)]
enum Below {
    Here,
    /// A parameter by its `name` and `in`.
    Parameter(String, &'static str),
    /// A property, perhaps in one of `allOf`.
    Property(String),
    /// A value of `enum`.
    Listed(Value),
}

impl At {
    pub(super) fn new(pointer: impl Into<String>) -> Self {
        Self {
            old: false,
            pointer: pointer.into(),
            below: Below::Here,
        }
    }

    /// The same in the old contract.
    pub(super) fn gone(self) -> Self {
        Self { old: true, ..self }
    }

    pub(super) fn operation(operation: &Operation) -> Self {
        let method = match &operation.method {
            HttpMethod::Other(token) if token != "QUERY" => {
                format!("additionalOperations/{}", escape(token))
            }
            method => method.as_str().to_ascii_lowercase(),
        };
        Self::new(format!("#/paths/{}/{method}", escape(&operation.path)))
    }

    pub(super) fn model(model: &Model) -> Self {
        Self::new(model.pointer.clone())
    }

    /// A member of what this is.
    pub(super) fn member(mut self, path: &str) -> Self {
        self.pointer = format!("{}/{path}", self.pointer);
        self
    }

    pub(super) fn parameter(self, parameter: &Parameter) -> Self {
        let place = match parameter.place {
            Travels::Path => "path",
            Travels::Query => "query",
            Travels::Header => "header",
            Travels::Cookie => "cookie",
        };
        self.below(Below::Parameter(parameter.wire.clone(), place))
    }

    pub(super) fn property(self, wire: &str) -> Self {
        self.below(Below::Property(wire.to_owned()))
    }

    pub(super) fn listed(self, value: &Value) -> Self {
        self.below(Below::Listed(value.clone()))
    }

    fn below(self, below: Below) -> Self {
        Self { below, ..self }
    }

    /// The pointer of what stands there, or of what it would stand in.
    pub(super) fn find(&self, document: &Document) -> String {
        let found = match &self.below {
            Below::Here => None,
            Below::Parameter(name, place) => parameter(document, &self.pointer, name, place),
            Below::Property(wire) => property(document, &self.pointer, wire, DEPTH),
            Below::Listed(value) => listed(document, &self.pointer, value),
        };
        found.unwrap_or_else(|| self.pointer.clone())
    }
}

fn parameter(document: &Document, operation: &str, name: &str, place: &str) -> Option<String> {
    let list = document
        .get(&format!("{operation}/parameters"))?
        .as_array()?;
    (0..list.len())
        .map(|index| format!("{operation}/parameters/{index}"))
        .find(|pointer| {
            document.resolve(pointer).is_some_and(|(_, found)| {
                found.get("name").and_then(Value::as_str) == Some(name)
                    && found.get("in").and_then(Value::as_str) == Some(place)
            })
        })
}

fn property(document: &Document, schema: &str, wire: &str, depth: usize) -> Option<String> {
    let (at, value) = document.resolve(schema)?;
    if value
        .get("properties")
        .and_then(|all| all.get(wire))
        .is_some()
    {
        return Some(format!("{at}/properties/{}", escape(wire)));
    }
    let parts = value.get("allOf")?.as_array()?;
    let depth = depth.checked_sub(1)?;
    (0..parts.len()).find_map(|part| property(document, &format!("{at}/allOf/{part}"), wire, depth))
}

fn listed(document: &Document, schema: &str, value: &Value) -> Option<String> {
    let (at, schema) = document.resolve(schema)?;
    let index = schema
        .get("enum")?
        .as_array()?
        .iter()
        .position(|listed| listed == value)?;
    Some(format!("{at}/enum/{index}"))
}

/// Changes with file, line and column, in their final order.
pub(super) fn locate(found: Vec<Found>, old: &Side, new: &Side) -> Report {
    let places = |side: &Side, gone: bool| {
        let wanted = found.iter().filter(|found| found.at.old == gone);
        let mut findings: Vec<Diagnostic> = wanted
            .map(|found| Diagnostic::warning("", found.at.find(&side.document), ""))
            .collect();
        side.document.locate(&mut findings);
        findings.into_iter().map(|finding| finding.place)
    };
    let (mut before, mut after) = (places(old, true), places(new, false));
    let mut changes = Vec::with_capacity(found.len());
    for one in &found {
        let place = if one.at.old {
            before.next()
        } else {
            after.next()
        };
        let change = Change {
            rule: one.kind.rule(),
            item: one.item.clone(),
            was: one.was.clone(),
            is: one.is.clone(),
            place: place.unwrap_or_else(|| Place::Pointer(one.at.pointer.clone())),
            gone: one.at.old,
        };
        changes.push((std::cmp::Reverse(change.rule.severity), one.kind, change));
    }
    changes.sort_by(|(severity, kind, change), (others, other, beside)| {
        (severity, kind, &change.item).cmp(&(others, other, &beside.item))
    });
    let mut changes: Vec<Change> = changes.into_iter().map(|(.., change)| change).collect();
    changes.dedup();
    Report { changes }
}

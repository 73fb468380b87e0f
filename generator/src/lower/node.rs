//! Node: a value of the document together with where it stands.

use serde_json::Value;

use crate::document::{Document, escape};

/// A value and its canonical pointer.
#[derive(Clone, Debug)]
pub(crate) struct Node<'d> {
    document: &'d Document,
    /// Where it stands, such as `#/paths/~1pets/get`.
    pub(crate) pointer: String,
    /// What stands there.
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    /// The whole document.
    pub(crate) fn root(document: &'d Document) -> Self {
        Self {
            document,
            pointer: "#".to_owned(),
            value: document.root(),
        }
    }

    /// The member of this name, with its references followed.
    pub(crate) fn at(&self, key: &str) -> Option<Self> {
        self.step(key, self.value.get(key)?)
    }

    /// The members, sorted by name, with their references followed; extensions (`x-`) left out.
    pub(crate) fn entries(&self) -> Vec<(&'d str, Self)> {
        let Some(object) = self.value.as_object() else {
            return Vec::new();
        };
        let mut entries: Vec<_> = object
            .iter()
            .filter(|(key, _)| !key.starts_with("x-"))
            .filter_map(|(key, value)| Some((key.as_str(), self.step(key, value)?)))
            .collect();
        entries.sort_by_key(|(key, _)| *key);
        entries
    }

    /// The items of an array, with their references followed.
    pub(crate) fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let step = |(index, value): (usize, &'d Value)| self.step(&index.to_string(), value);
        items.iter().enumerate().filter_map(step).collect()
    }

    /// The text of a member.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    /// Whether a member is there and `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// Pointer of a member, whether it is there or not.
    pub(crate) fn child(&self, key: &str) -> String {
        let mut pointer = String::with_capacity(self.pointer.len() + 1 + key.len());
        pointer.push_str(&self.pointer);
        pointer.push('/');
        pointer.push_str(&escape(key));
        pointer
    }

    /// A reference that leads nowhere gives nothing: the document stage has reported it.
    fn step(&self, key: &str, value: &'d Value) -> Option<Self> {
        let (pointer, value) = match value.get("$ref") {
            Some(Value::String(reference)) => self.document.behind(reference)?,
            _ => (self.child(key), value),
        };
        Some(Self {
            document: self.document,
            pointer,
            value,
        })
    }
}

//! What is done to a contract: to its tree, and to its text.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::{hostile, tree};

/// One change of the tree. A place is one of those that there are when it is made.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// Two values change places.
    Swap(Index, Index),
    /// A value goes.
    Remove(Index),
    /// A value also stands where another one did.
    Copy(Index, Index),
    /// A value stands in its parent twice, the second time by this key.
    Double(Index, String),
    /// A value gives way to this one.
    Replace(Index, Value),
    /// A value gets another key.
    Rename(Index, String),
    /// An object gets a member.
    Add(Index, String, Value),
    /// A value gives way to a reference to another.
    Refer(Index, Index),
    /// A value is put this deep into others.
    Bury(Index, &'static str, usize),
}

pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = any::<Index>;
    let change = prop_oneof![
        (place(), place()).prop_map(|(from, to)| Change::Swap(from, to)),
        place().prop_map(Change::Remove),
        (place(), place()).prop_map(|(from, to)| Change::Copy(from, to)),
        (place(), hostile::key()).prop_map(|(at, key)| Change::Double(at, key)),
        (place(), hostile::value()).prop_map(|(at, value)| Change::Replace(at, value)),
        (place(), hostile::key()).prop_map(|(at, key)| Change::Rename(at, key)),
        (place(), hostile::key(), hostile::value())
            .prop_map(|(at, key, value)| Change::Add(at, key, value)),
        (place(), place()).prop_map(|(from, to)| Change::Refer(from, to)),
        (
            place(),
            select(&["allOf", "oneOf", "items", "properties", ""][..]),
            1_usize..150
        )
            .prop_map(|(at, key, depth)| Change::Bury(at, key, depth)),
    ];
    vec(change, 0..8)
}

impl Change {
    pub(crate) fn apply(&self, root: &mut Value) {
        let places = tree::places(root);
        if places.is_empty() {
            return;
        }
        let at = |index: &Index| index.get(&places).clone();
        let value = |root: &Value, at: &str| root.pointer(at).cloned().unwrap_or_default();
        match self {
            Self::Swap(from, to) => {
                let (from, to) = (at(from), at(to));
                let (left, right) = (value(root, &from), value(root, &to));
                set(root, &from, right);
                set(root, &to, left);
            }
            Self::Remove(index) => match tree::parent(root, &at(index)) {
                Some((Value::Object(members), key)) => drop(members.remove(&key)),
                Some((Value::Array(items), key)) => {
                    key.parse().ok().map(|index: usize| items.remove(index));
                }
                _ => {}
            },
            Self::Copy(from, to) => {
                let copied = value(root, &at(from));
                set(root, &at(to), copied);
            }
            Self::Double(index, key) => {
                let copied = value(root, &at(index));
                match tree::parent(root, &at(index)) {
                    Some((Value::Object(members), _)) => drop(members.insert(key.clone(), copied)),
                    Some((Value::Array(items), _)) => items.push(copied),
                    _ => {}
                }
            }
            Self::Replace(index, value) => set(root, &at(index), value.clone()),
            Self::Rename(index, key) => {
                if let Some((Value::Object(members), old)) = tree::parent(root, &at(index))
                    && let Some(value) = members.remove(&old)
                {
                    members.insert(key.clone(), value);
                }
            }
            Self::Add(index, key, value) => {
                if let Some(Value::Object(members)) = root.pointer_mut(&at(index)) {
                    members.insert(key.clone(), value.clone());
                }
            }
            Self::Refer(from, to) => {
                let target = format!("#{}", at(to));
                set(root, &at(from), json!({ "$ref": target }));
            }
            Self::Bury(index, key, depth) => {
                let mut buried = value(root, &at(index));
                for _ in 0..*depth {
                    buried = match *key {
                        "" => json!([buried]),
                        "items" => json!({"type": "array", "items": buried}),
                        "properties" => json!({"type": "object", "properties": {"a": buried}}),
                        list => json!({ list: [buried] }),
                    };
                }
                set(root, &at(index), buried);
            }
        }
    }
}

fn set(root: &mut Value, at: &str, value: Value) {
    if let Some(place) = root.pointer_mut(at) {
        *place = value;
    }
}

/// One change of the text.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// So many bytes go.
    Cut(Index, usize),
    /// So many bytes stand twice.
    Double(Index, usize),
    /// A bit changes.
    Flip(Index, u8),
    /// A text comes in.
    Insert(Index, String),
}

/// Mostly none: what does not parse goes no further than the parsers.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let place = any::<Index>;
    let edit = prop_oneof![
        (place(), 1_usize..100).prop_map(|(at, length)| Edit::Cut(at, length)),
        (place(), 1_usize..100).prop_map(|(at, length)| Edit::Double(at, length)),
        (place(), 0_u8..8).prop_map(|(at, bit)| Edit::Flip(at, bit)),
        (place(), hostile::text()).prop_map(|(at, text)| Edit::Insert(at, text)),
    ];
    prop_oneof![
        4 => Just(Vec::new()),
        1 => vec(edit, 1..4),
    ]
}

impl Edit {
    pub(crate) fn apply(&self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        if bytes.is_empty() {
            return String::new();
        }
        let part = |at: &Index, length: usize| {
            let start = at.index(bytes.len());
            start..bytes.len().min(start + length)
        };
        match self {
            Self::Cut(at, length) => drop(bytes.drain(part(at, *length))),
            Self::Double(at, length) => {
                let part = part(at, *length);
                let copied = bytes[part.clone()].to_vec();
                bytes.splice(part.start..part.start, copied);
            }
            Self::Flip(at, bit) => {
                let at = at.index(bytes.len());
                bytes[at] ^= 1 << bit;
            }
            Self::Insert(at, text) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, text.bytes());
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

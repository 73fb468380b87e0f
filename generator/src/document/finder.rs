//! Finder: pointers looked up one after the other. What the next has in common with the one before
//! is not searched again, and neighbours have most of their way in common.

use std::cell::RefCell;

use serde_json::Value;

use super::{Document, pointer};

/// Looks pointers up in a document, as [`Document::get`].
#[derive(Debug)]
pub(crate) struct Finder<'d> {
    way: RefCell<Way<'d>>,
}

/// The pointer that was looked up last, as far as it leads somewhere.
#[derive(Debug)]
struct Way<'d> {
    root: &'d Value,
    pointer: String,
    /// How much of the pointer leads to which value, the shortest first.
    steps: Vec<(usize, &'d Value)>,
}

impl<'d> Finder<'d> {
    /// Nothing is looked up yet.
    pub(crate) fn new(document: &'d Document) -> Self {
        let way = Way {
            root: document.root(),
            pointer: String::new(),
            steps: Vec::new(),
        };
        Self {
            way: RefCell::new(way),
        }
    }

    /// The value at a canonical pointer (`#/components/schemas/Pet`).
    pub(crate) fn get(&self, pointer: &str) -> Option<&'d Value> {
        self.way.borrow_mut().find(pointer.strip_prefix('#')?)
    }
}

impl<'d> Way<'d> {
    fn find(&mut self, pointer: &str) -> Option<&'d Value> {
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return None;
        }
        self.turn_back(pointer);
        let done = self.steps.last().map_or(0, |(end, _)| *end);
        let mut value = self.steps.last().map_or(self.root, |(_, value)| *value);
        for token in pointer[done..].split('/').skip(1) {
            value = pointer::member(value, token)?;
            self.pointer.push('/');
            self.pointer.push_str(token);
            self.steps.push((self.pointer.len(), value));
        }
        Some(value)
    }

    /// Goes back to where the ways part.
    fn turn_back(&mut self, pointer: &str) {
        let pairs = self.pointer.bytes().zip(pointer.bytes());
        let common = pairs.take_while(|(one, other)| one == other).count();
        let behind = |end: usize| matches!(pointer.as_bytes().get(end), None | Some(b'/'));
        while let Some((end, _)) = self.steps.last()
            && (*end > common || !behind(*end))
        {
            self.steps.pop();
        }
        let end = self.steps.last().map_or(0, |(end, _)| *end);
        self.pointer.truncate(end);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        Document::from_value(json!({
            "a": {"b": [1, {"": 2}], "bc": {"~/": 3}, "": {"": 4}},
            "ab": {"b": [5]},
            "": 6,
        }))
    }

    proptest! {
        #[test]
        fn it_finds_what_a_look_from_the_root_finds(
            pointers in prop::collection::vec("#?(/(a|b|c|bc|ab|0|1|00|~0~1|~1)?){0,4}", 1..20),
        ) {
            let document = document();
            let finder = Finder::new(&document);
            for pointer in pointers {
                prop_assert_eq!(finder.get(&pointer), document.get(&pointer), "{}", pointer);
            }
        }
    }
}

//! Locate: line and column of JSON pointers in a text, for many pointers in about one scan.

mod json;
mod margins;
mod yaml;

use std::collections::BTreeMap;

use super::part::{Part, Syntax};
use super::pointer;

/// The pointers to find, as a tree: only branches that lead to one are looked into.
#[derive(Debug, Default)]
struct Wanted {
    children: BTreeMap<String, Wanted>,
    /// Which of the pointers end here.
    here: Vec<usize>,
}

impl Wanted {
    fn new(pointers: &[&str]) -> Self {
        let mut root = Self::default();
        for (index, pointer) in pointers.iter().enumerate() {
            let end = pointer::tokens(pointer).fold(&mut root, |node, token| {
                node.children.entry(token.into_owned()).or_default()
            });
            end.here.push(index);
        }
        root
    }

    /// Notes where this stands, for whatever ends here or below: what is below and exists is
    /// found later and overwrites it, the rest keeps its nearest ancestor.
    fn found<T: Copy>(&self, at: T, places: &mut [T]) {
        for index in &self.here {
            if let Some(place) = places.get_mut(*index) {
                *place = at;
            }
        }
        for child in self.children.values() {
            child.found(at, places);
        }
    }
}

/// Line and column, both from 1 and in characters, of each pointer. A mapping's entry is at its
/// key; a pointer that leads nowhere is at its nearest ancestor that exists.
pub(super) fn positions(part: &Part, pointers: &[&str]) -> Vec<(u32, u32)> {
    let wanted = Wanted::new(pointers);
    match part.syntax {
        Syntax::Json => lines(
            part.text(),
            &json::offsets(part.text(), &wanted, pointers.len()),
        ),
        Syntax::Yaml => yaml::marks(part.text(), &wanted, pointers.len()),
    }
}

/// Byte offsets as lines and columns, in one pass over the text.
fn lines(text: &str, offsets: &[usize]) -> Vec<(u32, u32)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|index| offsets.get(*index));
    let mut places = vec![(1, 1); offsets.len()];
    let (mut from, mut line, mut column) = (0, 1_u32, 1_u32);
    for index in order {
        let Some(&offset) = offsets.get(index) else {
            continue;
        };
        let passed = text.get(from..offset).unwrap_or_default();
        let newlines = passed.bytes().filter(|byte| *byte == b'\n').count();
        let last = passed.rfind('\n').map_or(passed, |at| &passed[at + 1..]);
        if newlines > 0 {
            column = 1;
        }
        line = line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX));
        column = column.saturating_add(u32::try_from(last.chars().count()).unwrap_or(u32::MAX));
        from = offset;
        places[index] = (line, column);
    }
    places
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::Source;

    fn find(syntax: Syntax, text: &str, pointers: &[&str]) -> Vec<(u32, u32)> {
        positions(
            &Part::file(Arc::new(Source::from_text("x", text)), syntax),
            pointers,
        )
    }

    #[test]
    fn json_entries_are_at_their_keys() {
        let text = "{\n  \"a\": [1, {\"é\": 0, \"b/c\": 2}],\n  \"d\": 3\n}";
        let at = [
            "",
            "/a",
            "/a/0",
            "/a/1/b~1c",
            "/d",
            "/d/x/y",
            "/nope",
            "/a/7",
        ];
        let places = [
            (1, 1),
            (2, 3),
            (2, 9),
            (2, 21),
            (3, 3),
            (3, 3),
            (1, 1),
            (2, 3),
        ];
        assert_eq!(find(Syntax::Json, text, &at), places);
    }

    #[test]
    fn json_keys_may_be_escaped_and_doubled() {
        assert_eq!(
            find(Syntax::Json, r#"{"\u0061":1, "a":2}"#, &["/a"]),
            [(1, 14)]
        );
    }

    #[test]
    fn yaml_entries_are_at_their_keys() {
        let text = "a:\n  - 1\n  - {é: 0, b/c: 2}\n200: &x\n  e: [*x]\n";
        let at = [
            "",
            "/a",
            "/a/0",
            "/a/1/b~1c",
            "/200",
            "/200/e/0",
            "/200/e/0/e",
            "/nope",
        ];
        let places = [
            (1, 1),
            (1, 1),
            (2, 5),
            (3, 12),
            (4, 1),
            (5, 7),
            (5, 7),
            (1, 1),
        ];
        assert_eq!(find(Syntax::Yaml, text, &at), places);
    }

    /// The parser that reads contracts takes such lines, and published contracts have them.
    #[test]
    fn lines_that_are_too_far_out_have_places() {
        let text = "a:\n  b: {\n    c: 1\n  }\nd:\n  e: \"one\n  two\n  three\"\n  f: [\n  1, {g: 2}\n  ]\nh: 1\n";
        let at = ["/a/b/c", "/d", "/d/e", "/d/f/1/g", "/h"];
        let places = [(3, 5), (5, 1), (6, 3), (10, 7), (12, 1)];
        assert_eq!(find(Syntax::Yaml, text, &at), places);
    }

    #[test]
    fn broken_text_still_has_places() {
        assert_eq!(find(Syntax::Json, "{\"a\": 1, ", &["/a"]), [(1, 2)]);
        assert_eq!(find(Syntax::Yaml, "a: 1\nb: [", &["/b"]), [(2, 1)]);
    }
}

//! Null: whether a schema says that `null` may stand in a value's place.

use serde_json::Value;

use super::Schemas;
use super::parts::{Key, Part};
use super::view::View;

impl<'d> Schemas<'d> {
    /// Whether a schema says that `null` is allowed, as far as `depth` choices down.
    pub(super) fn admits_null(&self, view: &View<'d>, depth: usize) -> bool {
        let mut said = false;
        for part in &view.parts.list {
            match self.part_admits_null(view, part, depth) {
                // What the site itself says about `null` is meant, whatever it is made of.
                Some(true) if part.pointer == view.at => return true,
                Some(true) => said = true,
                Some(false) => return false,
                None => {}
            }
        }
        said
    }

    fn part_admits_null(&self, view: &View<'d>, part: &Part<'d>, depth: usize) -> Option<bool> {
        let mut answer = None;
        match part.object.get("type") {
            Some(Value::String(name)) => answer = Some(name == "null"),
            Some(Value::Array(names)) => answer = Some(names.iter().any(|name| name == "null")),
            _ => {}
        }
        if let Some(values) = part.object.get("enum").and_then(Value::as_array)
            && values.iter().any(Value::is_null)
        {
            return Some(true);
        }
        if part.object.get("const").is_some_and(Value::is_null) {
            return Some(true);
        }
        if depth == 0 {
            return answer;
        }
        for keyword in ["oneOf", "anyOf"] {
            let Some(branches) = part.object.get(keyword).and_then(Value::as_array) else {
                continue;
            };
            if view
                .key
                .without
                .contains(&format!("{}/{keyword}", part.pointer))
            {
                continue;
            }
            let null = (0..branches.len()).any(|index| {
                let branch = format!("{}/{keyword}/{index}", part.pointer);
                self.admits_null(&self.view(&Key::one(branch)), depth - 1)
            });
            if null && answer != Some(false) {
                return Some(true);
            }
        }
        answer
    }
}

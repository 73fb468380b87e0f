//! Fragments become one document: what they say twice they must say alike.

use serde_json::{Map, Value};

use super::finding::Findings;
use super::kind;
use super::part::Part;
use super::pointer;
use super::trail::{Layer, Origin};
use crate::diagnostic::{Diagnostic, Place};

/// One fragment of a docs page.
#[derive(Debug)]
pub(super) struct Fragment {
    pub part: usize,
    pub value: Value,
}

/// After this many disagreements the rest is surely of the same kind.
const ENOUGH: usize = 20;

/// One document of all fragments, the first one first. Disagreements are findings
/// (`fragments-disagree`); the first one to speak is then believed.
pub(super) fn merge(
    mut fragments: Vec<Fragment>,
    parts: &[Part],
    layer: &mut Layer,
    findings: &mut Findings,
) -> Value {
    spread_security(&mut fragments, layer);
    let mut merger = Merger {
        parts,
        layer,
        findings,
        disagreements: 0,
    };
    let mut fragments = fragments.into_iter();
    let Some(first) = fragments.next() else {
        return Value::Null;
    };
    merger.layer.added("", first.part, "");
    let mut whole = first.value;
    for fragment in fragments {
        merger.unite(
            &mut whole,
            fragment.value,
            &mut String::new(),
            fragment.part,
            "",
        );
    }
    whole
}

/// A fragment's `security` is about its own operations: where fragments differ, it moves there.
fn spread_security(fragments: &mut [Fragment], layer: &mut Layer) {
    let Some((first, rest)) = fragments.split_first() else {
        return;
    };
    if rest
        .iter()
        .all(|fragment| fragment.value.get("security") == first.value.get("security"))
    {
        return;
    }
    for Fragment { part, value } in fragments {
        let Some(security) = value
            .as_object_mut()
            .and_then(|root| root.remove("security"))
        else {
            continue;
        };
        let Some(paths) = value.get_mut("paths").and_then(Value::as_object_mut) else {
            continue;
        };
        for (path, item) in paths {
            let Some(item) = item.as_object_mut() else {
                continue;
            };
            for (method, operation) in item {
                let is_operation = kind::child(kind::Kind::PathItem, method)
                    == Some(kind::Child::Is(kind::Kind::Operation));
                let Some(operation) = operation.as_object_mut().filter(|_| is_operation) else {
                    continue;
                };
                if !operation.contains_key("security") {
                    let at = ["paths", path, method, "security"]
                        .iter()
                        .fold(String::new(), |at, token| pointer::join(&at, token));
                    layer.added(at, *part, "/security");
                    operation.insert("security".into(), security.clone());
                }
            }
        }
    }
}

struct Merger<'a> {
    parts: &'a [Part],
    layer: &'a mut Layer,
    findings: &'a mut Findings,
    disagreements: usize,
}

impl Merger<'_> {
    fn unite(&mut self, whole: &mut Value, more: Value, at: &mut String, part: usize, from: &str) {
        match (whole, more) {
            (Value::Object(whole), Value::Object(more)) => {
                self.unite_objects(whole, more, at, part, from);
            }
            (Value::Array(whole), Value::Array(more))
                if matches!(at.as_str(), "/tags" | "/servers") =>
            {
                self.unite_lists(whole, more, at, part, from);
            }
            (whole, more) => {
                if *whole != more {
                    self.disagree(at, part, from);
                }
            }
        }
    }

    fn unite_objects(
        &mut self,
        whole: &mut Map<String, Value>,
        more: Map<String, Value>,
        at: &mut String,
        part: usize,
        from: &str,
    ) {
        for (key, value) in more {
            let length = pointer::push(at, &key);
            let from = pointer::join(from, &key);
            if let Some(present) = whole.get_mut(&key) {
                self.unite(present, value, at, part, &from);
            } else {
                // What was moved within the fragment has been noted already.
                if !(at.starts_with("/paths/") && at.ends_with("/security")) {
                    self.layer.added(at.as_str(), part, from);
                }
                whole.insert(key, value);
            }
            at.truncate(length);
        }
    }

    /// Tags and servers are told apart by name and URL, and keep the order in which they come.
    fn unite_lists(
        &mut self,
        whole: &mut Vec<Value>,
        more: Vec<Value>,
        at: &mut String,
        part: usize,
        from: &str,
    ) {
        let id = |value: &Value| value.get("name").or(value.get("url")).cloned();
        for (index, value) in more.into_iter().enumerate() {
            let from = pointer::join(from, &index.to_string());
            let place = whole.iter().position(|present| {
                *present == value || id(present).is_some() && id(present) == id(&value)
            });
            let length = pointer::push(at, &place.unwrap_or(whole.len()).to_string());
            if let Some(present) = place.and_then(|place| whole.get_mut(place)) {
                self.unite(present, value, at, part, &from);
            } else {
                self.layer.added(at.as_str(), part, from);
                whole.push(value);
            }
            at.truncate(length);
        }
    }

    fn disagree(&mut self, at: &str, part: usize, from: &str) {
        self.disagreements += 1;
        if self.disagreements > ENOUGH {
            return;
        }
        let first = self.layer.origin(at).and_then(|origin| {
            let part = self.parts.get(origin.part)?;
            let (line, column) = super::locate::positions(part, &[&origin.pointer]).pop()?;
            match part.place(line, column, None) {
                Place::File { path, line, .. } => Some(format!("{path}:{line}")),
                Place::Pointer(_) => None,
            }
        });
        let message = format!("`#{at}` is not what it is at {}", first.unwrap_or_default());
        let finding = Diagnostic::error("fragments-disagree", "", message)
            .help("make the code blocks of this page agree, or keep one of them");
        self.findings.at(
            Some(Origin {
                part,
                pointer: from.to_owned(),
            }),
            finding,
        );
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::document::markdown;
    use crate::document::trail::Trail;
    use crate::source::Source;

    fn page(text: &str) -> (Option<Value>, Vec<String>, Trail, Vec<Part>) {
        let source = Arc::new(Source::from_text("page.md", text));
        let (mut parts, mut layer, mut findings) =
            (Vec::new(), Layer::default(), Findings::default());
        let value = markdown::page(&source, &mut parts, &mut layer, &mut findings);
        let lines = findings
            .located(&parts)
            .iter()
            .map(crate::diagnostic::line)
            .collect();
        let mut trail = Trail::default();
        trail.push(layer);
        (value, lines, trail, parts)
    }

    #[test]
    fn fragments_add_up() {
        let text = "# A\n\n```json\n{\"openapi\": \"3.1.0\", \"tags\": [{\"name\": \"a\"}], \"security\": [{\"k\": []}],\n \
            \"paths\": {\"/a\": {\"get\": {}}}}\n```\n\n- in a list:\n\n  ```yaml\n  openapi: 3.1.0\n  tags: [{name: b}, {name: a}]\n  \
            paths:\n    /b:\n      get: {}\n  ```\n\n```json\n{\"not\": \"openapi\"}\n```\n";
        let (value, findings, trail, parts) = page(text);
        assert_eq!(
            value,
            Some(json!({
                "openapi": "3.1.0",
                "tags": [{"name": "a"}, {"name": "b"}],
                "paths": {"/a": {"get": {"security": [{"k": []}]}}, "/b": {"get": {}}},
            }))
        );
        assert_eq!(findings, [""; 0]);
        let places: Vec<String> = ["/paths/~1b/get", "/paths/~1a/get/security", "/tags/1"]
            .iter()
            .map(|at| {
                let mut findings = Findings::default();
                findings.at(trail.origin(at), Diagnostic::error("r", "", "m"));
                crate::diagnostic::line(&findings.located(&parts)[0])
            })
            .collect();
        assert_eq!(
            places,
            [
                "error[r] page.md:15:7 #/paths/~1b/get: m",
                "error[r] page.md:4:47 #/security: m",
                "error[r] page.md:12:10 #/tags/0: m",
            ]
        );
    }

    #[test]
    fn fragments_that_disagree_are_an_error() {
        let text = "```\n{\"openapi\": \"3.1.0\", \"info\": {\"version\": \"1\"}}\n```\n```\nopenapi: 3.1.0\ninfo: {version: '2'}\n```\n";
        let (_, findings, ..) = page(text);
        assert_eq!(
            findings,
            [
                "error[fragments-disagree] page.md:6:8 #/info/version: `#/info/version` is not what it is at page.md:2"
            ]
        );
    }

    #[test]
    fn a_page_without_fragments_is_an_error() {
        let (value, findings, ..) = page("# Storage\n\n```http\nGET /openapi\n```\n");
        assert_eq!(value, None);
        assert_eq!(
            findings,
            ["error[no-fragment] page.md: no code block of this page holds an OpenAPI document"]
        );
        let (value, findings, ..) = page("```json\n{\"openapi\": \"3.1.0\",}\n```\n");
        assert_eq!(value, None);
        assert_eq!(
            findings,
            ["error[json-syntax] page.md:2:21: trailing comma"]
        );
    }
}

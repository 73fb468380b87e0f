//! Overlay: corrections that stand beside a contract, as OpenAPI Overlay 1.0 and 1.1 files.
//!
//! An overlay is written by somebody who looks at the published page. So it is applied to the
//! document as published, before it is upgraded: in a Swagger 2.0 contract its targets are
//! `$.definitions.Pet`, not `$.components.schemas.Pet`. Other files have been bundled by then, so
//! that every operation can be reached by its path.

mod merge;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde_json::{Map, Value};
use serde_json_path::{JsonPath, NormalizedPath};

use self::merge::Merge;
use super::finding::Findings;
use super::parse;
use super::part::Part;
use super::pointer;
use super::trail::{Layer, Origin, Trail};
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// What is nested deeper is not changed: a document has no such depth, and it has to stay so.
const DEEPEST: usize = 128;

/// Applies one overlay file.
pub(super) fn apply(
    root: &mut Value,
    source: Source,
    parts: &mut Vec<Part>,
    trail: &mut Trail,
    findings: &mut Findings,
) {
    let part = parts.len();
    let Some(overlay) = parse::file(&Arc::new(source), parts, findings) else {
        return;
    };
    if let Some(part) = parts.get_mut(part) {
        part.overlay = true;
    }
    let mut report = |at: &str, finding: Diagnostic| {
        findings.at(
            Some(Origin {
                part,
                pointer: at.to_owned(),
            }),
            finding,
        );
    };
    let version = overlay.get("overlay").map(|version| {
        version
            .as_str()
            .map_or_else(|| version.to_string(), str::to_owned)
    });
    match version {
        Some(version) if version == "1" || version.starts_with("1.") => {}
        Some(version) => {
            let finding = Diagnostic::error(
                "bad-overlay",
                "",
                format!("overlay version {version} is not known"),
            );
            return report(
                "/overlay",
                finding.help("versions 1.0 and 1.1 are understood"),
            );
        }
        None => {
            let finding = Diagnostic::error(
                "bad-overlay",
                "",
                "this is no overlay: there is no `overlay` at the root",
            );
            return report("", finding.help("start it with `overlay: 1.0.0`"));
        }
    }
    let Some(Value::Array(actions)) = overlay.get("actions") else {
        let finding = Diagnostic::error("bad-overlay", "", "there is no list of `actions`");
        return report(
            "",
            finding.help("each action has a `target`, and `update` or `remove: true`"),
        );
    };
    for (index, action) in actions.iter().enumerate() {
        let at = format!("/actions/{index}");
        match one(root, action, part, &at, trail) {
            Ok(()) => {}
            Err((below, finding)) => report(&format!("{at}{below}"), finding),
        }
    }
}

type Refusal = (&'static str, Diagnostic);

fn one(
    root: &mut Value,
    action: &Value,
    part: usize,
    at: &str,
    trail: &mut Trail,
) -> Result<(), Refusal> {
    let bad = |below, message: String, help: &str| {
        (
            below,
            Diagnostic::error("bad-overlay", "", message).help(help),
        )
    };
    let Some(target) = action.get("target").and_then(Value::as_str) else {
        return Err(bad(
            "",
            "the action has no `target`".into(),
            "give it a JSONPath: `target: $.info`",
        ));
    };
    let places = query(root, target).map_err(|message| bad("/target", message, JSONPATH))?;
    if places.is_empty() {
        let finding = Diagnostic::warning(
            "overlay-no-match",
            "",
            format!("`{target}` matches nothing"),
        );
        return Err(("/target", finding.help("the contract has changed, or the path is misspelled; it is matched against the contract as published")));
    }
    if places
        .iter()
        .any(|place| pointer::tokens(place).count() > DEEPEST)
    {
        return Err(bad(
            "/target",
            format!("`{target}` matches what is nested deeper than {DEEPEST} levels"),
            "correct what contains it",
        ));
    }
    let mut layer = Layer::default();
    if action.get("remove").and_then(Value::as_bool) == Some(true) {
        remove(root, places, &mut layer);
    } else if let Some(from) = action.get("copy") {
        let source = from
            .as_str()
            .map(|path| query(root, path))
            .transpose()
            .map_err(|message| bad("/copy", message, JSONPATH))?;
        let [source] = source.as_deref().unwrap_or_default() else {
            return Err(bad(
                "/copy",
                "`copy` has to match one thing".into(),
                JSONPATH,
            ));
        };
        let value = root.pointer(source).cloned().unwrap_or_default();
        let mut merge = Merge {
            layer: &mut layer,
            part: None,
        };
        for place in &places {
            merge.at(root, place, &value, source);
        }
    } else if let Some(update) = action.get("update") {
        let mut merge = Merge {
            layer: &mut layer,
            part: Some(part),
        };
        for place in &places {
            merge.at(root, place, update, &format!("{at}/update"));
        }
    } else {
        return Err(bad(
            "",
            "the action does nothing".into(),
            "give it `update`, or `remove: true`",
        ));
    }
    trail.push(layer);
    Ok(())
}

const JSONPATH: &str = "it is a JSONPath (RFC 9535), such as `$.paths['/pets'].get`";

fn query(root: &Value, path: &str) -> Result<Vec<String>, String> {
    let parsed = JsonPath::parse(path)
        .map_err(|error| format!("`{path}` is not a JSONPath: {}", error.message()))?;
    let mut places: Vec<String> = parsed
        .query_located(root)
        .locations()
        .map(NormalizedPath::to_json_pointer)
        .collect();
    places.sort();
    places.dedup();
    Ok(places)
}

/// Removes places; what follows in a list moves up.
fn remove(root: &mut Value, mut places: Vec<String>, layer: &mut Layer) {
    // Later items first, so that the places of the others stay right.
    let index =
        |place: &str| pointer::split_last(place).and_then(|(_, last)| last.parse::<usize>().ok());
    places.sort_by(|a, b| {
        let list = |place: &str| pointer::split_last(place).map(|(list, _)| list.to_owned());
        list(b).cmp(&list(a)).then(index(b).cmp(&index(a)))
    });
    let mut lists = std::collections::BTreeMap::<String, Vec<usize>>::new();
    for place in &places {
        let Some((parent, last)) = pointer::split_last(place) else {
            *root = Value::Object(Map::new());
            return;
        };
        match root.pointer_mut(parent) {
            Some(Value::Object(object)) => {
                object.remove(&*pointer::unescape(last));
            }
            Some(Value::Array(items)) => {
                let Some(index) = index(place).filter(|index| *index < items.len()) else {
                    continue;
                };
                let left = lists
                    .entry(parent.to_owned())
                    .or_insert_with(|| (0..items.len()).collect());
                items.remove(index);
                left.remove(index);
            }
            _ => {}
        }
    }
    for (list, kept) in lists {
        for (new, old) in kept.into_iter().enumerate().filter(|(new, old)| new != old) {
            layer.moved(format!("{list}/{new}"), format!("{list}/{old}"));
        }
    }
}

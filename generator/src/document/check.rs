//! Check: every reference of the bundled document leads somewhere.

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde_json::Value;

use super::kind::Kind;
use super::section::{self, Section};
use super::{lost, pointer};
use crate::diagnostic::Diagnostic;

/// After this many, similar names are no longer looked for: it takes a while in a large document.
const ENOUGH: usize = 20;

/// References that lead nowhere (`unresolved-ref`) or in a circle (`ref-cycle`), by pointer. What is
/// not in this document has been reported when it was looked for, unless an overlay brought it in.
pub(super) fn references(
    root: &Value,
    from_overlay: &dyn Fn(&str) -> bool,
) -> Vec<(String, Diagnostic)> {
    let mut found = Vec::new();
    let mut circles = BTreeSet::new();
    for Suspect { kind, at, text } in suspects(root) {
        let Some(target) = text.strip_prefix('#') else {
            if from_overlay(&at) {
                let finding = lost::elsewhere(text);
                found.push((at, finding));
            }
            continue;
        };
        if target.is_empty() {
            found.push((at, lost::whole()));
        } else if pointer::find(root, target).is_some() {
            if let Some(circle) = circle(root, target)
                && circles.insert(circle.clone())
            {
                let schema = kind == Kind::Schema;
                found.push((circle.clone(), lost::circle(&circle, schema)));
            }
        } else {
            let similar = if found.len() < ENOUGH {
                similar(root, target)
            } else {
                None
            };
            let finding = lost::reference(root, kind, &at, text, similar.as_deref());
            found.push((at, finding));
        }
    }
    found
}

/// A reference that does not simply lead to what is wanted.
struct Suspect<'v> {
    kind: Kind,
    at: String,
    text: &'v str,
}

/// All of them, in the order of the document. Nearly all references of a contract are none.
fn suspects(root: &Value) -> Vec<Suspect<'_>> {
    let sections = section::sections(root);
    let each = sections.par_iter();
    each.flat_map_iter(|section| suspects_of(root, section))
        .collect()
}

fn suspects_of<'v>(root: &'v Value, section: &Section<'v>) -> Vec<Suspect<'v>> {
    let mut found = Vec::new();
    section.walk(&mut |kind, at, value| {
        let text = value.get("$ref").and_then(Value::as_str);
        let Some(text) = text.filter(|_| kind != Kind::Data) else {
            return;
        };
        let end = text
            .strip_prefix('#')
            .filter(|target| !target.is_empty())
            .and_then(|target| pointer::find(root, target));
        if end.is_none_or(|end| end.get("$ref").is_some()) {
            let at = at.to_owned();
            found.push(Suspect { kind, at, text });
        }
    });
    found
}

/// The first place, by name, of the circle that a chain of references runs into.
fn circle(root: &Value, start: &str) -> Option<String> {
    let next = |at: &str| {
        root.pointer(at)?
            .get("$ref")?
            .as_str()?
            .strip_prefix('#')
            .map(str::to_owned)
    };
    let mut seen = vec![start.to_owned()];
    loop {
        let further = next(seen.last()?)?;
        if let Some(from) = seen.iter().position(|at| *at == further) {
            return seen.drain(from..).min();
        }
        // Chains this long are no chains that anybody wrote: the end of it is as good as a circle.
        if seen.len() > 64 {
            return seen.into_iter().next();
        }
        seen.push(further);
    }
}

/// A place that exists and is named almost like one that does not.
fn similar(root: &Value, target: &str) -> Option<String> {
    const SECTIONS: [&str; 8] = [
        "/components/schemas",
        "/components/parameters",
        "/components/responses",
        "/components/requestBodies",
        "/components/headers",
        "/definitions",
        "/parameters",
        "/responses",
    ];
    let (section, name) = pointer::split_last(target)?;
    let name = pointer::unescape(name);
    let has = |at: &str| {
        root.pointer(at)
            .and_then(Value::as_object)
            .is_some_and(|map| map.contains_key(&*name))
    };
    if let Some(other) = SECTIONS.iter().find(|at| has(at)) {
        return Some(pointer::join(other, &name));
    }
    let names = root.pointer(section)?.as_object()?;
    let same = names.keys().find(|key| key.eq_ignore_ascii_case(&name));
    let candidates: Vec<&str> = names.keys().map(String::as_str).collect();
    let close = || {
        similar::get_close_matches(&*name, &candidates, 1, 0.7)
            .into_iter()
            .next()
    };
    same.map(String::as_str)
        .or_else(close)
        .map(|name| pointer::join(section, name))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(schemas: &Value) -> Vec<String> {
        let root = json!({"components": {"schemas": schemas, "parameters": {"Limit": {}}}});
        let line = |(at, finding): (String, Diagnostic)| {
            format!(
                "{} {at}: {} ({})",
                finding.rule,
                finding.message,
                finding.help.unwrap_or_default()
            )
        };
        references(&root, &|_| true).into_iter().map(line).collect()
    }

    #[test]
    fn similar_names_are_suggested() {
        let found = check(&json!({
            "Storage": {},
            "A": {"$ref": "#/components/schemas/Storrage"},
            "B": {"$ref": "#/components/schemas/storage"},
            "C": {"$ref": "#/definitions/Limit"},
            "D": {"$ref": "#/components/schemas/~5x"},
            "E": {"$ref": "#"},
            "F": {"properties": {"$ref": {"$ref": "#/components/schemas/Storage"}}, "example": {"$ref": "#/x"}},
        }));
        let spelling =
            "check the spelling: a JSON pointer with `/` written `~1` and `~` written `~0`";
        assert_eq!(
            found,
            [
                "unresolved-ref /components/schemas/A: `#/components/schemas/Storrage` leads nowhere \
                (did you mean `#/components/schemas/Storage`?)".to_owned(),
                "unresolved-ref /components/schemas/B: `#/components/schemas/storage` leads nowhere \
                (did you mean `#/components/schemas/Storage`?)".to_owned(),
                "unresolved-ref /components/schemas/C: `#/definitions/Limit` leads nowhere \
                (did you mean `#/components/parameters/Limit`?)".to_owned(),
                format!("unresolved-ref /components/schemas/D: `#/components/schemas/~5x` leads nowhere ({spelling})"),
                "unresolved-ref /components/schemas/E: this refers to the whole document, \
                which is not a part of itself (name a component: `#/components/schemas/...`)".to_owned(),
            ]
        );
    }

    #[test]
    fn circles_are_found_once() {
        let found = check(&json!({
            "A": {"$ref": "#/components/schemas/B"},
            "B": {"$ref": "#/components/schemas/C"},
            "C": {"$ref": "#/components/schemas/B"},
            "D": {"$ref": "#/components/schemas/D"},
            "E": {"allOf": [{"$ref": "#/components/schemas/E"}]},
        }));
        let line = |name: &str| {
            let at = format!("/components/schemas/{name}");
            format!(
                "ref-cycle {at}: `#{at}` refers to itself and never to anything else: \
                any value is taken (one of the references in the circle has to be the thing itself)"
            )
        };
        assert_eq!(found, [line("B"), line("D")]);
    }
}

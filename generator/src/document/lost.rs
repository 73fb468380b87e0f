//! Lost: what references lead to that is not there.
//!
//! Published contracts are cut down, and not always with care. Where a schema's part was, any value
//! is taken; an example, a link or a security scheme is left out: both are warnings. What a call
//! itself refers to has to be there, and so has a schema whose name was only misspelt.

use serde_json::Value;

use super::kind::Kind;
use super::pointer;
use crate::diagnostic::{Diagnostic, Level};

const RULE: &str = "unresolved-ref";

/// How alike two names are when one is a slip of the other.
const SLIP: f32 = 0.9;

/// The finding about a reference to `text`, which is nowhere; `similar` is a place that exists and
/// has almost that name.
pub(super) fn reference(
    root: &Value,
    kind: Kind,
    at: &str,
    text: &str,
    similar: Option<&str>,
) -> Diagnostic {
    let target = text.strip_prefix('#').unwrap_or(text);
    let message = format!("`{text}` leads nowhere");
    let finding = if kind == Kind::Schema && is_lost(root, at, target) {
        Diagnostic::warning(RULE, "", message + ": any value is taken")
    } else if kind.is_spare() {
        Diagnostic::warning(RULE, "", message + ": it is left out")
    } else {
        Diagnostic::error(RULE, "", message)
    };
    finding.help(similar.map_or_else(
        || "check the spelling: a JSON pointer with `/` written `~1` and `~` written `~0`".into(),
        |similar| format!("did you mean `#{similar}`?"),
    ))
}

/// The finding about a reference of an overlay to another file.
pub(super) fn elsewhere(text: &str) -> Diagnostic {
    Diagnostic::error(RULE, "", format!("`{text}` leads nowhere"))
        .help("only places in this document can be referred to here: `#/...`")
}

/// The finding about a reference to `#`.
pub(super) fn whole() -> Diagnostic {
    let message = "this refers to the whole document, which is not a part of itself";
    Diagnostic::error(RULE, "", message).help("name a component: `#/components/schemas/...`")
}

/// The finding about references that lead from `at` back to it.
pub(super) fn circle(at: &str, schema: bool) -> Diagnostic {
    let message = format!("`#{at}` refers to itself and never to anything else");
    let finding = if schema {
        Diagnostic::warning("ref-cycle", "", message + ": any value is taken")
    } else {
        Diagnostic::error("ref-cycle", "", message)
    };
    finding.help("one of the references in the circle has to be the thing itself")
}

/// Removes the references that were only warned of: what is left takes any value.
pub(super) fn open(root: &mut Value, found: &[(String, Diagnostic)]) {
    let lost = found
        .iter()
        .filter(|(_, finding)| finding.level == Level::Warning);
    for (at, _) in lost {
        if let Some(schema) = root.pointer_mut(at).and_then(Value::as_object_mut) {
            schema.remove("$ref");
        }
    }
}

/// Whether a part of a schema refers to a schema that has been left out of the contract.
fn is_lost(root: &Value, at: &str, target: &str) -> bool {
    const SECTIONS: [&str; 2] = ["/components/schemas", "/definitions"];
    SECTIONS.iter().any(|section| {
        let below = |pointer: &str| {
            pointer
                .strip_prefix(section)
                .and_then(|rest| rest.strip_prefix('/'))
                .map(|rest| rest.matches('/').count())
        };
        let missing = below(target) == Some(0) && below(at).is_some_and(|depth| depth > 0);
        missing && !is_slip(root, section, target)
    })
}

fn is_slip(root: &Value, section: &str, target: &str) -> bool {
    let (Some((_, name)), Some(names)) = (
        pointer::split_last(target),
        root.pointer(section).and_then(Value::as_object),
    ) else {
        return false;
    };
    let name = pointer::unescape(name);
    let names: Vec<&str> = names.keys().map(String::as_str).collect();
    names.iter().any(|other| other.eq_ignore_ascii_case(&name))
        || !similar::get_close_matches(&*name, &names, 1, SLIP).is_empty()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::check::references;
    use super::*;

    #[test]
    fn lost_schemas_are_opened_and_slips_are_not() {
        let mut root = json!({
            "paths": {"/x": {"get": {"responses": {"200": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Gone"}}}}}}}},
            "components": {"schemas": {
                "Storage": {"properties": {
                    "gone": {"$ref": "#/components/schemas/Gone", "description": "It was here."},
                    "slip": {"$ref": "#/components/schemas/Storrage"},
                }},
                "Alias": {"$ref": "#/components/schemas/Gone"},
            }},
        });
        let found = references(&root, &|_| false);
        let levels: Vec<_> = found
            .iter()
            .map(|(at, finding)| (at.as_str(), finding.level))
            .collect();
        assert_eq!(
            levels,
            [
                ("/components/schemas/Alias", Level::Error),
                (
                    "/components/schemas/Storage/properties/gone",
                    Level::Warning
                ),
                ("/components/schemas/Storage/properties/slip", Level::Error),
                (
                    "/paths/~1x/get/responses/200/content/application~1json/schema",
                    Level::Error
                ),
            ]
        );
        open(&mut root, &found);
        assert_eq!(
            root.pointer("/components/schemas/Storage/properties/gone"),
            Some(&json!({"description": "It was here."}))
        );
    }
}

//! Which version a document is written in.

use serde_json::Value;

use crate::diagnostic::Diagnostic;

/// The versions that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    /// Swagger 2.0.
    V2,
    /// OpenAPI 3.0.
    V30,
    /// OpenAPI 3.1.
    V31,
    /// OpenAPI 3.2 and what may come after it.
    V32,
    /// Whatever it is.
    Any,
}

type Warnings = Vec<(String, Diagnostic)>;

/// Reads `openapi` or `swagger`.
///
/// # Errors
/// `not-openapi` and `unsupported-version`, about the whole document.
pub(super) fn of(root: &Value) -> Result<(Version, Warnings), Diagnostic> {
    let Value::Object(object) = root else {
        let finding = Diagnostic::error(
            "not-openapi",
            "",
            format!("an OpenAPI document is an object, this is {}", what(root)),
        );
        return Err(finding.help(EXPECTED));
    };
    let found = ["openapi", "swagger"]
        .into_iter()
        .find_map(|key| Some((key, object.get(key)?)));
    let Some((key, value)) = found else {
        return Err(stranger(root));
    };
    let at = format!("/{key}");
    let mut warnings = Vec::new();
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => {
            let finding = Diagnostic::warning(
                "unquoted-version",
                "",
                format!("`{key}` is a number, not text"),
            );
            warnings.push((
                at.clone(),
                finding.help(format!("write it in quotes: {key}: \"{number}\"")),
            ));
            number.to_string()
        }
        _ => {
            return Err(Diagnostic::error(
                "not-openapi",
                "",
                format!("`{key}` is {}, not a version", what(value)),
            )
            .help(EXPECTED));
        }
    };
    let version = number(key, &text)?;
    if version == Version::V32 && !is_known(&text) {
        let finding = Diagnostic::warning(
            "newer-version",
            "",
            format!("OpenAPI {text} is read as 3.2"),
        );
        warnings.push((
            at.clone(),
            finding.help("what is new in it is not understood"),
        ));
    }
    if (key == "swagger") != (version == Version::V2) {
        let right = if version == Version::V2 {
            "swagger"
        } else {
            "openapi"
        };
        let finding = Diagnostic::warning(
            "wrong-version-key",
            "",
            format!("version {text} is given as `{key}`"),
        );
        warnings.push((at, finding.help(format!("call it `{right}`"))));
    }
    Ok((version, warnings))
}

/// Major and minor number: `3.1.0-rc1` is 3 and 1.
fn numbers(text: &str) -> (Option<u32>, u32) {
    let mut numbers = text
        .split(['.', '-', '+'])
        .map(|piece| piece.trim_start_matches('v').parse::<u32>().ok());
    (
        numbers.next().flatten(),
        numbers.next().flatten().unwrap_or(0),
    )
}

fn is_known(text: &str) -> bool {
    numbers(text) <= (Some(3), 2)
}

/// The version that a text means.
fn number(key: &str, text: &str) -> Result<Version, Diagnostic> {
    let (rule, message, help) = match numbers(text) {
        (Some(1), _) => (
            "unsupported-version",
            format!("Swagger {text} is several files of another shape"),
            "convert it to Swagger 2.0 first",
        ),
        (Some(2), _) => return Ok(Version::V2),
        (Some(3), 0) => return Ok(Version::V30),
        (Some(3), 1) => return Ok(Version::V31),
        (Some(3), _) => return Ok(Version::V32),
        (Some(_), _) => (
            "unsupported-version",
            format!("OpenAPI {text} is not known"),
            "versions 2.0 and 3.0 to 3.2 are understood",
        ),
        (None, _) => (
            "not-openapi",
            format!("`{key}: {text}` is not a version"),
            EXPECTED,
        ),
    };
    Err(Diagnostic::error(rule, "", message).help(help))
}

const EXPECTED: &str =
    "expected is a document with `openapi: 3.x` or `swagger: \"2.0\"` at its root";

/// A document of another sort, named if it is a usual one.
fn stranger(root: &Value) -> Diagnostic {
    let has = |pointer: &str| root.pointer(pointer).is_some();
    let (what, help) = if has("/swaggerVersion") {
        return Diagnostic::error(
            "unsupported-version",
            "",
            "Swagger 1.x is several files of another shape",
        )
        .help("convert it to Swagger 2.0 first");
    } else if has("/asyncapi") {
        ("this is an AsyncAPI document", "only OpenAPI is understood")
    } else if has("/overlay") {
        (
            "this is an overlay",
            "name the contract first, and this file after `--overlay`",
        )
    } else if has("/info/_postman_id") || has("/info/schema") {
        ("this is a Postman collection", "export it as OpenAPI first")
    } else if has("/arazzo") {
        (
            "this is an Arazzo document",
            "name the contract that it describes",
        )
    } else if has("/$schema") {
        (
            "this is a JSON Schema",
            "refer to it from an OpenAPI document",
        )
    } else {
        (
            "there is neither `openapi` nor `swagger` at the root",
            EXPECTED,
        )
    };
    Diagnostic::error("not-openapi", "", what).help(help)
}

fn what(value: &Value) -> &'static str {
    match value {
        Value::Null => "empty",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn versions_are_read_generously() {
        let cases = [
            (json!({"swagger": "2.0"}), Version::V2, ""),
            (json!({"swagger": 2.0}), Version::V2, "unquoted-version"),
            (json!({"openapi": "3.0.0-rc2"}), Version::V30, ""),
            (json!({"openapi": 3.0}), Version::V30, "unquoted-version"),
            (json!({"openapi": "3.1"}), Version::V31, ""),
            (json!({"openapi": "3.1.77"}), Version::V31, ""),
            (json!({"openapi": "3.2.0"}), Version::V32, ""),
            (json!({"openapi": "3.7.0"}), Version::V32, "newer-version"),
            (
                json!({"swagger": "3.0.0"}),
                Version::V30,
                "wrong-version-key",
            ),
        ];
        for (root, version, warning) in cases {
            let (found, warnings) = of(&root).expect("is understood");
            let rules: String = warnings.iter().map(|(_, finding)| finding.rule).collect();
            assert_eq!((found, rules.as_str()), (version, warning), "{root}");
        }
    }

    #[test]
    fn what_is_no_contract_is_named() {
        let cases = [
            (
                json!(null),
                "not-openapi: an OpenAPI document is an object, this is empty",
            ),
            (
                json!([]),
                "not-openapi: an OpenAPI document is an object, this is a list",
            ),
            (
                json!({}),
                "not-openapi: there is neither `openapi` nor `swagger` at the root",
            ),
            (
                json!({"openapi": null}),
                "not-openapi: `openapi` is empty, not a version",
            ),
            (
                json!({"openapi": "latest"}),
                "not-openapi: `openapi: latest` is not a version",
            ),
            (
                json!({"openapi": "4.0.0"}),
                "unsupported-version: OpenAPI 4.0.0 is not known",
            ),
            (
                json!({"swaggerVersion": "1.2"}),
                "unsupported-version: Swagger 1.x is several files of another shape",
            ),
            (
                json!({"swagger": "1.2"}),
                "unsupported-version: Swagger 1.2 is several files of another shape",
            ),
            (
                json!({"asyncapi": "3.0.0"}),
                "not-openapi: this is an AsyncAPI document",
            ),
        ];
        for (root, expected) in cases {
            let refusal = of(&root).expect_err(expected);
            assert_eq!(format!("{}: {}", refusal.rule, refusal.message), expected);
            assert!(refusal.help.is_some());
        }
    }
}

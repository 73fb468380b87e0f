//! Findings for programs.

use serde_json::{Value, json};

use super::{Diagnostic, Place};

/// A list of objects with `level`, `rule`, `message`, `file`, `line`, `column`, `pointer` and
/// `help`; `null` where there is none.
pub fn to_json(findings: &[Diagnostic]) -> Value {
    findings.iter().map(object).collect()
}

fn object(finding: &Diagnostic) -> Value {
    let about = json!({
        "level": finding.level.to_string(),
        "rule": finding.rule,
        "message": finding.message,
        "help": finding.help,
    });
    located(about, &finding.place)
}

/// An object with a place: `file`, `line`, `column` and `pointer`; `null` where there is none.
pub(crate) fn located(mut object: Value, place: &Place) -> Value {
    let (file, line, column, pointer) = match place {
        Place::Pointer(pointer) => (None, 0, 0, Some(pointer)),
        Place::File {
            path,
            line,
            column,
            pointer,
        } => (Some(path), *line, *column, pointer.as_ref()),
    };
    let positive = |number: u32| (number > 0).then_some(number);
    object["file"] = json!(file);
    object["line"] = json!(positive(line));
    object["column"] = json!(positive(column));
    object["pointer"] = json!(pointer);
    object
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_is_there() {
        let place = Place::File {
            path: "a.yaml".into(),
            line: 2,
            column: 0,
            pointer: None,
        };
        let mut finding = Diagnostic::error("r", "#/x", "m").help("h");
        let first = finding.clone();
        finding.place = place;
        assert_eq!(
            to_json(&[first, finding]),
            json!([
                {"level": "error", "rule": "r", "message": "m", "file": null, "line": null, "column": null, "pointer": "#/x", "help": "h"},
                {"level": "error", "rule": "r", "message": "m", "file": "a.yaml", "line": 2, "column": null, "pointer": null, "help": "h"},
            ])
        );
    }
}

//! Reports as they are read, and names that stay.

mod backstop;
mod names;
mod tags;

use super::{Report, Side, compare, json, markdown, text};
use crate::document;
use crate::lower::{self, Origin};
use crate::source::Source;

const OLD: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: list_pets
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {'204': {description: None.}}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        age: {type: integer}
";

const NEW: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: list_all_pets
      parameters: [{name: limit, in: query, schema: {type: integer, maximum: 9}}]
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        \"a\\u202E`|b\": {type: string}
";

/// A contract as one side of a comparison.
fn side(path: &str, text: &str) -> Side {
    let (document, found) = document::from_source(Source::from_text(path, text), Vec::new());
    let document = document.unwrap_or_else(|| panic!("{found:?}"));
    let origin = Origin {
        module: "pets".to_owned(),
        source: path.to_owned(),
    };
    let contract = lower::lower(&document, &origin).contract;
    Side { contract, document }
}

fn report() -> Report {
    compare(&side("old.yaml", OLD), &side("new.yaml", NEW))
}

#[test]
fn a_report_for_a_terminal() {
    insta::assert_snapshot!(text(&report()));
}

#[test]
fn a_report_for_a_pull_request() {
    insta::assert_snapshot!(markdown(&report(), "new.yaml"));
}

#[test]
fn a_report_for_programs() {
    let json = json(&report());
    insta::assert_snapshot!(serde_json::to_string_pretty(&json["changes"][0]).expect("JSON"));
    let counts = ["verdict", "major", "minor", "patch"].map(|key| json[key].to_string());
    assert_eq!(counts, ["\"major\"", "2", "2", "1"]);
}

#[test]
fn nothing_is_nothing() {
    let report = compare(&side("old.yaml", OLD), &side("new.yaml", OLD));
    assert_eq!((report.verdict(), report.changes.len()), (None, 0));
    assert_eq!(text(&report), "no change for callers\n");
    assert_eq!(markdown(&report, "a"), "## `a`: no change for callers\n");
}

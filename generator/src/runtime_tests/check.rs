//! Checks: each rule at its edge, and all violations at once.

use crate::runtime::check::{Check, Pointer, Violations, check, same};

crate::runtime::pattern! { LETTERS = "^[a-z]+$" }
crate::runtime::pattern! { TOO_LARGE = "(a{1000}){1000}{1000}" }

/// The rules that are broken.
fn broken(rules: impl FnOnce(&Pointer<'_>, &mut Violations)) -> Vec<&'static str> {
    let mut found = Violations::default();
    rules(&Pointer::root(), &mut found);
    found.iter().map(|violation| violation.rule).collect()
}

#[test]
fn lengths_count_characters() {
    assert!(broken(|at, found| found.max_length(at, "äöü", 3)).is_empty());
    assert_eq!(
        broken(|at, found| found.max_length(at, "abcd", 3)),
        ["maxLength"]
    );
    assert!(broken(|at, found| found.max_length(at, "", 0)).is_empty());
    assert!(broken(|at, found| found.min_length(at, "", 0)).is_empty());
    assert!(broken(|at, found| found.min_length(at, "ä", 1)).is_empty());
    assert_eq!(
        broken(|at, found| found.min_length(at, "ä", 2)),
        ["minLength"]
    );
}

#[test]
fn patterns() {
    assert!(broken(|at, found| found.pattern(at, "abc", &LETTERS)).is_empty());
    assert_eq!(
        broken(|at, found| found.pattern(at, "abc1", &LETTERS)),
        ["pattern"]
    );
    assert!(broken(|at, found| found.pattern(at, "b", &TOO_LARGE)).is_empty());
}

#[test]
fn bounds_are_exact() {
    assert!(broken(|at, found| found.maximum(at, u64::MAX, u64::MAX)).is_empty());
    assert_eq!(
        broken(|at, found| found.maximum(at, 9_007_199_254_740_993_i64, 9_007_199_254_740_992.0)),
        ["maximum"]
    );
    assert_eq!(broken(|at, found| found.minimum(at, -1, 0)), ["minimum"]);
    assert!(broken(|at, found| found.minimum(at, 1, 0.5)).is_empty());
    assert_eq!(
        broken(|at, found| found.minimum(at, f64::NAN, 0)),
        ["minimum"]
    );
    assert_eq!(
        broken(|at, found| found.above(at, 0, 0)),
        ["exclusiveMinimum"]
    );
    assert!(broken(|at, found| found.above(at, 0.1, 0)).is_empty());
    assert_eq!(
        broken(|at, found| found.below(at, 1.0, 1)),
        ["exclusiveMaximum"]
    );
    assert!(broken(|at, found| found.below(at, -3, -2.5)).is_empty());
    assert_eq!(
        broken(|at, found| found.below(at, -2, -2.5)),
        ["exclusiveMaximum"]
    );
}

#[test]
fn multiples_are_decimal() {
    for (value, unit) in [
        (0.07, 0.01),
        (1.1, 0.1),
        (-0.3, 0.1),
        (1e20, 0.5),
        (4.0, 2.0),
    ] {
        assert!(
            broken(|at, found| found.multiple_of(at, value, unit)).is_empty(),
            "{value} of {unit}"
        );
    }
    assert_eq!(
        broken(|at, found| found.multiple_of(at, 0.075, 0.01)),
        ["multipleOf"]
    );
    assert_eq!(
        broken(|at, found| found.multiple_of(at, 7, 2)),
        ["multipleOf"]
    );
    assert!(broken(|at, found| found.multiple_of(at, 7, 0)).is_empty());
}

#[test]
fn items() {
    assert_eq!(broken(|at, found| found.min_items(at, 0, 1)), ["minItems"]);
    assert_eq!(broken(|at, found| found.max_items(at, 2, 1)), ["maxItems"]);
    assert_eq!(
        broken(|at, found| found.unique_items(at, &[1, 2, 1])),
        ["uniqueItems"]
    );
    assert!(broken(|at, found| found.unique_items(at, &["1", "2"])).is_empty());
    assert_eq!(
        broken(|at, found| found.min_properties(at, 0, 1)),
        ["minProperties"]
    );
    assert_eq!(
        broken(|at, found| found.max_properties(at, 3, 2)),
        ["maxProperties"]
    );
}

#[test]
fn equality_is_that_of_json_schema() {
    let same =
        |left: &str, right: &str| same(&left.parse().expect("json"), &right.parse().expect("json"));
    assert!(same("1", "1.0") && same("[{\"a\":1,\"b\":2}]", "[{\"b\":2.0,\"a\":1}]"));
    assert!(
        !same("1", "\"1\"")
            && !same("9007199254740993", "9007199254740992")
            && !same("[1,2]", "[2,1]")
    );
}

struct Storage {
    name: String,
    tags: Vec<String>,
}

impl Check for Storage {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.max_length(&at.field("a/b~"), &self.name, 2);
        for (index, item) in self.tags.iter().enumerate() {
            found.min_length(&at.field("tags").item(index), item, 1);
        }
    }
}

#[test]
fn every_violation_has_its_pointer_and_no_value() {
    let storage = Storage {
        name: "secret".to_owned(),
        tags: vec!["a".to_owned(), String::new()],
    };
    let found = check(&Some(vec![storage])).expect_err("violations");
    let text = "/0/a~1b~0: must be at most 2 characters (maxLength)\n/0/tags/1: must be at least 1 characters (minLength)";
    assert_eq!(found.to_string(), text);
}

#[test]
fn schemas_are_held_against_json() {
    let kept = |schema: &str, json: &str| {
        let value: serde_json::Value = serde_json::from_str(json).expect("a value");
        let mut found = Violations::default();
        found.schema(&Pointer::root(), &value, "not", schema);
        found.is_empty()
    };
    for (schema, good, bad) in [
        (r#"{"not":{"type":"integer"}}"#, "1.5", "1.0"),
        (r#"{"not":{"type":["string","null"]}}"#, "[]", "null"),
        (
            r#"{"if":{"maximum":0},"then":{"minimum":-10},"else":{"multipleOf":2}}"#,
            "-3",
            "3",
        ),
        (
            r#"{"contains":{"const":1},"minContains":2,"maxContains":3}"#,
            "[1,1.0,2]",
            "[1,2]",
        ),
        (r#"{"contains":{"const":1},"minContains":0}"#, "[]", "0"),
        (
            r#"{"dependentRequired":{"a":["b"]}}"#,
            r#"{"b":1}"#,
            r#"{"a":1}"#,
        ),
        (
            r#"{"dependentSchemas":{"a":{"maxProperties":1}}}"#,
            r#"{"a":1}"#,
            r#"{"a":1,"b":2}"#,
        ),
        (
            r#"{"propertyNames":{"maxLength":1}}"#,
            r#"{"a":1}"#,
            r#"{"ab":1}"#,
        ),
        (
            r#"{"oneOf":[{"required":["a"]},{"required":["b"]}]}"#,
            r#"{"a":1}"#,
            r#"{"a":1,"b":2}"#,
        ),
        (
            r#"{"prefixItems":[{"type":"string"}],"items":{"exclusiveMinimum":1}}"#,
            r#"["a",2]"#,
            r#"["a",1]"#,
        ),
        (
            r#"{"properties":{"a":{"enum":[1]}},"additionalProperties":false}"#,
            r#"{"a":1}"#,
            r#"{"b":1}"#,
        ),
        (r#"{"uniqueItems":true}"#, "[1,2]", "[1,1.0]"),
    ] {
        assert!(kept(schema, good), "{schema} allows {good}");
        let is_kept = kept(schema, bad);
        assert_eq!(is_kept, bad == "0", "{schema} and {bad}");
    }
}

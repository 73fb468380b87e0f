//! Texts and the values and findings they give.

use serde_json::json;

use super::*;

fn read(path: &str, text: &str) -> (Option<Value>, Vec<String>) {
    let source = Arc::new(Source::from_text(path, text));
    let (mut parts, mut findings) = (Vec::new(), Findings::default());
    let value = file(&source, &mut parts, &mut findings);
    let findings = findings
        .located(&parts)
        .iter()
        .map(crate::diagnostic::line)
        .collect();
    (value, findings)
}

#[test]
fn yaml_keys_are_text_as_written() {
    let (value, findings) = read(
        "a.yaml",
        "200: a\non: b\nno: c\nnull: d\n1.10: e\n0x1F: f\n",
    );
    assert_eq!(
        value,
        Some(json!({"200": "a", "on": "b", "no": "c", "null": "d", "1.10": "e", "0x1F": "f"}))
    );
    assert!(findings.is_empty());
}

#[test]
fn yaml_merges_expand() {
    let (value, _) = read(
        "a.yaml",
        "a: &a {x: 1, y: 2}\nb: &b {x: 3, z: 4}\nc: {<<: [*a, *b], y: 5}\nd: {<<: text}",
    );
    let value = value.expect("parses");
    assert_eq!(value["c"], json!({"x": 1, "y": 5, "z": 4}));
    assert_eq!(value["d"], json!({"<<": "text"}));
}

#[test]
fn what_json_cannot_say_is_warned_about() {
    let (value, findings) = read(
        "a.yaml",
        "a: .nan\nb: [-.inf]\nc: !tag x\nd: 36893488147419103232",
    );
    assert_eq!(
        value,
        Some(json!({"a": null, "b": [null], "c": "x", "d": 36_893_488_147_419_103_232_f64}))
    );
    assert_eq!(
        findings,
        [
            "warning[number-not-json] a.yaml:1:1 #/a: JSON has no number NaN; null is read instead",
            "warning[number-not-json] a.yaml:2:5 #/b/0: JSON has no number -inf; null is read instead",
        ]
    );
}

#[test]
fn a_key_given_twice_counts_last() {
    for path in ["a.json", "a.yaml"] {
        let (value, findings) = read(path, "{\"a\": 1,\n \"a\": 2}");
        assert_eq!(value, Some(json!({"a": 2})));
        assert_eq!(
            findings,
            [format!(
                "warning[duplicate-key] {path}:2:2 #/a: `a` is given twice; the last one counts"
            )]
        );
    }
}

#[test]
fn names_may_be_wrong() {
    let (value, findings) = read("a.json", "a: 1");
    assert_eq!(value, Some(json!({"a": 1})));
    assert_eq!(
        findings,
        ["warning[format-mismatch] a.json:1:1 #: the name says JSON, the text is YAML"]
    );
    assert_eq!(
        read("a.yaml", "{\"a\": \"\\/\"}"),
        (Some(json!({"a": "/"})), vec![])
    );
    assert_eq!(read("a.yaml", "{a: b,}"), (Some(json!({"a": "b"})), vec![]));
}

#[test]
fn syntax_errors_have_places() {
    let cases = [
        (
            "a.json",
            "{\"a\": 1,\n  \"é\": }",
            "error[json-syntax] a.json:2:8: expected value",
        ),
        (
            "a.json",
            "nonsense",
            "error[json-syntax] a.json:1:2: expected ident",
        ),
        (
            "a.yaml",
            "a: b\n  c: d\n",
            "error[yaml-syntax] a.yaml:2:4: mapping values are not allowed in this context",
        ),
        (
            "a.yaml",
            "a: 1\n---\nb: 2\n",
            "error[yaml-syntax] a.yaml: deserializing from YAML containing more than one document is not supported",
        ),
    ];
    for (path, text, expected) in cases {
        assert_eq!(
            read(path, text),
            (None, vec![expected.to_owned()]),
            "{text}"
        );
    }
}

#[test]
fn depth_and_growth_are_bounded() {
    let deep =
        |open: &str, close: &str| format!("{}1{}", open.repeat(20_000), close.repeat(20_000));
    for (path, text) in [
        ("a.json", deep("[", "]")),
        ("a.json", deep("{\"a\":", "}")),
        ("a.yaml", format!("a: {}", deep("[", "]"))),
    ] {
        let (value, findings) = read(path, &text);
        assert_eq!(value, None);
        assert!(
            findings[0].contains("recursion limit exceeded"),
            "{findings:?}"
        );
    }
    let long = format!(
        "a: &a {}\nb: [{}]",
        "x".repeat(100_000),
        "*a, ".repeat(1000)
    );
    let (value, findings) = read("a.yaml", &long);
    assert_eq!(value, None);
    assert!(findings[0].contains(TOO_MUCH), "{findings:?}");
}

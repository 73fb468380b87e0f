//! Parse: text becomes a [`Value`], through one visitor for JSON and YAML that sees what
//! `serde_json::Value` would swallow: keys given twice, merge keys, numbers that JSON has not.

mod depth;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::finding::Findings;
use super::part::{Part, Syntax};
use super::pointer;
use super::trail::Origin;
use crate::diagnostic::{Diagnostic, Level};
use crate::source::Source;

/// Parses a whole file: what starts like JSON as JSON, everything else as YAML, whatever it is
/// called. Nothing comes back for a syntax error, which is a finding.
pub(super) fn file(
    source: &Arc<Source>,
    parts: &mut Vec<Part>,
    findings: &mut Findings,
) -> Option<Value> {
    let number = parts.len();
    let extension = Path::new(&source.path)
        .extension()
        .map(|e| e.to_string_lossy().to_ascii_lowercase());
    let named = |name: &str| extension.as_deref() == Some(name);
    let bracket = source.text.trim_start().starts_with(['{', '[']);
    let json = Part::file(source.clone(), Syntax::Json);
    let yaml = Part::file(source.clone(), Syntax::Yaml);
    let (part, result) = if bracket || named("json") {
        match (
            value(&json, number),
            bracket && !named("yaml") && !named("yml"),
        ) {
            (Err(refusal), false) => match value(&yaml, number) {
                // Plain text is a YAML scalar; that does not make it YAML.
                Ok(other) if bracket || other.0.is_object() => (yaml, Ok(other)),
                Err(other) if bracket => (yaml, Err(other)),
                _ => (json, Err(refusal)),
            },
            (result, _) => (json, result),
        }
    } else {
        let result = value(&yaml, number);
        (yaml, result)
    };
    if named("json") && part.syntax == Syntax::Yaml {
        let warning = Diagnostic::warning(
            "format-mismatch",
            "",
            "the name says JSON, the text is YAML",
        );
        findings.at(
            Some(Origin {
                part: number,
                pointer: String::new(),
            }),
            warning.help("call the file .yaml"),
        );
    }
    parts.push(part);
    match result {
        Ok((value, warnings)) => {
            for (origin, warning) in warnings {
                findings.at(Some(origin), warning);
            }
            Some(value)
        }
        Err(refusal) => {
            findings.push(refusal);
            None
        }
    }
}

type Warnings = Vec<(Origin, Diagnostic)>;

/// Parses a part that is, or will be, `number`.
///
/// # Errors
/// `json-syntax` or `yaml-syntax`, with its place.
pub(super) fn value(part: &Part, number: usize) -> Result<(Value, Warnings), Diagnostic> {
    let text = part.text();
    // Aliases may repeat a long text a million times; a text without them never grows this much.
    let budget = text.len().saturating_mul(2).saturating_add(8 << 20);
    let mut reader = Reader {
        part: number,
        yaml: part.syntax == Syntax::Yaml,
        at: String::new(),
        budget,
        warnings: Vec::new(),
    };
    let result = match part.syntax {
        Syntax::Json => {
            let mut json = serde_json::Deserializer::from_str(text);
            Seed(&mut reader)
                .deserialize(&mut json)
                .and_then(|value| json.end().map(|()| value))
                .map_err(|error| json_refusal(part, &error))
        }
        Syntax::Yaml if depth::too_deep(text) => {
            return Err(refusal(
                part,
                "yaml-syntax",
                "recursion limit exceeded",
                0,
                0,
            ));
        }
        Syntax::Yaml => Seed(&mut reader)
            .deserialize(serde_yaml::Deserializer::from_str(text))
            .map_err(|error| yaml_refusal(part, &error)),
    };
    result.map(|value| (value, reader.warnings))
}

fn json_refusal(part: &Part, error: &serde_json::Error) -> Diagnostic {
    let line = part
        .text()
        .split('\n')
        .nth(error.line().saturating_sub(1))
        .unwrap_or_default();
    // serde_json counts bytes and points at the last one it read.
    let column = line
        .char_indices()
        .take_while(|(at, _)| *at + 1 < error.column().max(1))
        .count()
        + 1;
    refusal(
        part,
        "json-syntax",
        &error.to_string(),
        error.line(),
        column,
    )
}

fn yaml_refusal(part: &Part, error: &serde_yaml::Error) -> Diagnostic {
    let (line, column) = error
        .location()
        .map_or((0, 0), |at| (at.line(), at.column()));
    refusal(part, "yaml-syntax", &error.to_string(), line, column)
}

fn refusal(
    part: &Part,
    rule: &'static str,
    message: &str,
    line: usize,
    column: usize,
) -> Diagnostic {
    let help = if message.contains("recursion limit") {
        "at most 128 levels of nesting are read: give the inner schemas names and refer to them"
    } else if message.contains("repetition limit") || message.contains(TOO_MUCH) {
        "aliases make the document much larger than its text: use $ref instead"
    } else if message.contains("more than one document") {
        "keep one document a file: remove what follows the second `---`"
    } else if rule == "json-syntax" {
        "a common cause is a comma too many or too few just before this place"
    } else {
        "a common cause is an indentation that differs from the lines around, or text with `: ` or ` #` that needs quotes"
    };
    let message = message
        .rsplit_once(" at line ")
        .map_or(message, |(text, _)| text)
        .to_owned();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut place = part.place(number(line), number(column), None);
    if let (crate::diagnostic::Place::File { column, .. }, 0) = (&mut place, line) {
        *column = 0;
    }
    Diagnostic::new(Level::Error, rule, place, message).help(help)
}

const TOO_MUCH: &str = "aliases expand to too much";

struct Reader {
    part: usize,
    yaml: bool,
    at: String,
    budget: usize,
    warnings: Warnings,
}

impl Reader {
    fn spend<E: Error>(&mut self, weight: usize) -> Result<(), E> {
        self.budget = self
            .budget
            .checked_sub(weight)
            .ok_or_else(|| E::custom(TOO_MUCH))?;
        Ok(())
    }

    fn warn(&mut self, rule: &'static str, message: impl Into<String>) {
        let origin = Origin {
            part: self.part,
            pointer: self.at.clone(),
        };
        self.warnings
            .push((origin, Diagnostic::warning(rule, "", message)));
    }
}

struct Seed<'r>(&'r mut Reader);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.spend(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().map_err(E::custom)?)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().map_err(E::custom)?)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or_else(
            || {
                self.0.warn(
                    "number-not-json",
                    format!("JSON has no number {value}; null is read instead"),
                );
                Value::Null
            },
            Value::Number,
        ))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.0.spend(text.len())?;
        Ok(text.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    /// A value with a YAML tag of its own (`!include`): the tag is dropped.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Value, A::Error> {
        let (_, variant) = data.variant::<String>()?;
        variant.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let length = pointer::push(&mut self.0.at, &items.len().to_string());
            let item = seq.next_element_seed(Seed(self.0))?;
            self.0.at.truncate(length);
            match item {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Map::new();
        let mut merged = Vec::new();
        while let Some(key) = map.next_key_seed(Key)? {
            self.0.spend(key.len())?;
            let length = pointer::push(&mut self.0.at, &key);
            let value = map.next_value_seed(Seed(self.0))?;
            if self.0.yaml && key == "<<" && mergeable(&value) {
                merged.push(value);
            } else if entries.contains_key(&key) {
                self.0.warn(
                    "duplicate-key",
                    format!("`{key}` is given twice; the last one counts"),
                );
                entries.insert(key, value);
            } else {
                entries.insert(key, value);
            }
            self.0.at.truncate(length);
        }
        for value in merged {
            merge(&mut entries, value);
        }
        Ok(Value::Object(entries))
    }
}

/// A key as it is written: YAML's `200`, `on` and `null` are text here.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

fn mergeable(value: &Value) -> bool {
    value.is_object()
        || value
            .as_array()
            .is_some_and(|list| list.iter().all(Value::is_object))
}

/// YAML's merge key: what stands there itself wins, then the first of several.
fn merge(entries: &mut Map<String, Value>, value: Value) {
    match value {
        Value::Object(more) => {
            for (key, value) in more {
                entries.entry(key).or_insert(value);
            }
        }
        Value::Array(list) => list.into_iter().for_each(|more| merge(entries, more)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
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
}

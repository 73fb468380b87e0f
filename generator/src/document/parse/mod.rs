//! Parse: text becomes a [`Value`], through one visitor for JSON and YAML that sees what
//! `serde_json::Value` would swallow: keys given twice, merge keys, numbers that JSON has not.

mod depth;
mod visit;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeSeed;
use serde_json::Value;

use self::visit::{Reader, Seed, TOO_MUCH};
use super::finding::Findings;
use super::part::{Part, Syntax};
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
    let mut reader = Reader::new(number, part.syntax == Syntax::Yaml, budget);
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

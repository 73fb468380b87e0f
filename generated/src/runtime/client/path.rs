//! Path parameters: `simple`, `label` and `matrix`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode_byte};
use serde_json::Value;

use super::shape::Shape;

/// Everything but the unreserved characters of RFC 3986, section 2.3.
pub(super) const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Room for what becomes longer by its encoding.
const ENCODED: usize = 16;

/// How a path parameter is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStyle {
    /// `style: simple`
    Simple,
    /// `style: simple`, `explode: true`
    SimpleExploded,
    /// `style: label`
    Label,
    /// `style: label`, `explode: true`
    LabelExploded,
    /// `style: matrix`
    Matrix,
    /// `style: matrix`, `explode: true`
    MatrixExploded,
    /// `content: application/json`
    Json,
}

/// Writes one text, percent-encoded so that no server reads anything but this text.
pub(super) fn encode(row: &mut String, text: &str) {
    let coded = |byte: u8| !UNRESERVED[usize::from(byte)];
    let mut rest = text;
    while let Some(at) = rest.bytes().position(coded) {
        let (plain, from) = rest.split_at(at);
        let end = from.chars().next().map_or(0, char::len_utf8);
        let (coded, after) = from.split_at(end);
        row.push_str(plain);
        row.extend(coded.bytes().map(percent_encode_byte));
        rest = after;
    }
    row.push_str(rest);
}

/// The unreserved characters of RFC 3986, section 2.3.
const UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        let plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        table[byte as usize] = plain;
        byte += 1;
    }
    table
};

/// A path parameter, percent-encoded.
///
/// # Errors
/// A value that would change which resource the path names: nothing at all, and the dot segments.
pub(super) fn spell(name: &str, style: PathStyle, value: &Value) -> Result<String, String> {
    let shape = match style {
        PathStyle::Json => Shape::One(value.to_string().into()),
        _ => Shape::of(value),
    };
    spell_shape(name, style, &shape)
}

/// A path parameter that is text, percent-encoded.
///
/// # Errors
/// As [`spell`].
pub(super) fn spell_text(name: &str, style: PathStyle, text: &str) -> Result<String, String> {
    spell_shape(name, style, &Shape::One(text.into()))
}

fn spell_shape(name: &str, style: PathStyle, shape: &Shape<'_>) -> Result<String, String> {
    let mut row = String::new();
    match shape {
        Shape::Absent => return Err(format!("the path parameter `{name}` has no value")),
        Shape::One(text) if retargets(text) => {
            let problem = "is empty or a dot segment, which would name another resource";
            return Err(format!("the path parameter `{name}` {problem}"));
        }
        Shape::One(text) => row.reserve(text.len() + ENCODED),
        _ => {}
    }
    match style {
        PathStyle::Simple | PathStyle::Json => flat(&mut row, shape),
        PathStyle::SimpleExploded => members(&mut row, shape, ",", None),
        PathStyle::Label => {
            row.push('.');
            flat(&mut row, shape);
        }
        PathStyle::LabelExploded => {
            row.push('.');
            members(&mut row, shape, ".", None);
        }
        PathStyle::Matrix => {
            row.push(';');
            encode(&mut row, name);
            row.push('=');
            flat(&mut row, shape);
        }
        PathStyle::MatrixExploded => {
            row.push(';');
            members(&mut row, shape, ";", Some(name));
        }
    }
    Ok(row)
}

/// Whether a path that holds this segment names something else: URL parsers drop tabs and line
/// breaks, then resolve dot segments.
fn retargets(text: &str) -> bool {
    let mut dots = 0;
    for byte in text.bytes() {
        match byte {
            b'\t' | b'\r' | b'\n' => {}
            b'.' if dots < 2 => dots += 1,
            _ => return false,
        }
    }
    true
}

/// Writes a template, with the encoded texts in the places that have their names.
pub(super) fn fill(row: &mut String, template: &str, texts: &[(&'static str, String)]) {
    let place = |from: &'_ str| {
        let (name, _) = from.split_once('}')?;
        let (_, text) = texts.iter().find(|(other, _)| *other == name)?;
        Some((text.as_str(), name.len() + 1))
    };
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('{') {
        row.push_str(before);
        // A brace that begins no place is text.
        let (text, length) = place(from).unwrap_or(("{", 0));
        row.push_str(text);
        rest = &from[length..];
    }
    row.push_str(rest);
}

/// Whether a filled template has a segment that URL parsers resolve away: one dot or two, encoded or
/// not.
pub(super) fn has_dot_segment(template: &str, texts: &[(&'static str, String)]) -> bool {
    // Encoded texts have no `%2e`, so that only these can lead to one.
    let texts_have = |byte| texts.iter().any(|(_, text)| has(text, byte));
    if !has(template, b'.') && !has(template, b'%') && !texts_have(b'.') {
        return false;
    }
    let mut path = String::new();
    fill(&mut path, template, texts);
    path.push('/');
    // How many dots the segment has, while it has nothing else; how much of `%2e` has been read.
    let (mut dots, mut read) = (Some(0_usize), 0);
    for byte in path.bytes() {
        match (read, byte) {
            (0, b'/') if matches!(dots, Some(1 | 2)) => return true,
            (_, b'/') => (dots, read) = (Some(0), 0),
            (0, b'%') => read = 1,
            (1, b'2') => read = 2,
            (0, b'.') | (2, b'e' | b'E') => (dots, read) = (dots.map(|dots| dots + 1), 0),
            _ => (dots, read) = (None, 0),
        }
    }
    false
}

/// Whether a text has this ASCII character. Without an early end, for texts that are short.
fn has(text: &str, byte: u8) -> bool {
    text.bytes().fold(0, |found, b| found | u8::from(b == byte)) != 0
}

/// The members in a row, names and values taking turns.
fn flat(row: &mut String, shape: &Shape<'_>) {
    let mut between = "";
    shape.each(&mut |text| {
        row.push_str(between);
        encode(row, text);
        between = ",";
    });
}

/// The members one by one, an object's as `name=value`, others too where they have a name.
fn members(row: &mut String, shape: &Shape<'_>, glue: &str, name: Option<&str>) {
    let mut between = "";
    let mut member = |name: Option<&str>, text: &str| {
        row.push_str(between);
        if let Some(name) = name {
            encode(row, name);
            row.push('=');
        }
        encode(row, text);
        between = glue;
    };
    match shape {
        Shape::Map(pairs) => pairs
            .iter()
            .for_each(|(name, value)| member(Some(name), value)),
        other => other.each(&mut |text| member(name, text)),
    }
}

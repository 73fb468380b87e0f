//! Path parameters: `simple`, `label` and `matrix`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::shape::Shape;

/// Everything but the unreserved characters of RFC 3986, section 2.3.
pub(super) const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

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

/// One text, percent-encoded so that no server reads anything but this text.
pub(super) fn encode(text: &str) -> String {
    utf8_percent_encode(text, STRICT).to_string()
}

/// A path parameter, percent-encoded.
///
/// # Errors
/// A value that would change which resource the path names: nothing at all, and the dot segments.
pub(super) fn spell(name: &str, style: PathStyle, value: &Value) -> Result<String, String> {
    let shape = match style {
        PathStyle::Json => Shape::One(value.to_string()),
        _ => Shape::of(value),
    };
    match &shape {
        Shape::Absent => return Err(format!("the path parameter `{name}` has no value")),
        Shape::One(text) if retargets(text) => {
            let problem = "is empty or a dot segment, which would name another resource";
            return Err(format!("the path parameter `{name}` {problem}"));
        }
        _ => {}
    }
    let row = |shape: Shape, glue| join(shape.flat().iter().map(|text| encode(text)), glue);
    Ok(match style {
        PathStyle::Simple | PathStyle::Json => row(shape, ","),
        PathStyle::SimpleExploded => join(members(shape), ","),
        PathStyle::Label => format!(".{}", row(shape, ",")),
        PathStyle::LabelExploded => format!(".{}", join(members(shape), ".")),
        PathStyle::Matrix => format!(";{}={}", encode(name), row(shape, ",")),
        PathStyle::MatrixExploded => {
            let name = encode(name);
            let pairs: Vec<_> = match shape {
                Shape::Map(_) => members(shape),
                other => members(other)
                    .into_iter()
                    .map(|text| format!("{name}={text}"))
                    .collect(),
            };
            format!(";{}", join(pairs, ";"))
        }
    })
}

/// Whether a path that holds this segment names something else: URL parsers drop tabs and line
/// breaks, then resolve dot segments.
fn retargets(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !matches!(c, '\t' | '\r' | '\n'))
        .collect();
    matches!(bare.as_str(), "" | "." | "..")
}

/// Whether a finished path has a segment that URL parsers resolve away.
pub(super) fn has_dot_segment(path: &str) -> bool {
    path.split('/').any(|segment| {
        let plain = segment.replace("%2e", ".").replace("%2E", ".");
        plain == "." || plain == ".."
    })
}

/// The members one by one, an object's as `name=value`.
fn members(shape: Shape) -> Vec<String> {
    match shape {
        Shape::Map(pairs) => pairs
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect(),
        other => other.flat().iter().map(|text| encode(text)).collect(),
    }
}

/// Texts with glue between them.
fn join(texts: impl IntoIterator<Item = String>, glue: &str) -> String {
    texts.into_iter().collect::<Vec<_>>().join(glue)
}

//! Loose properties: by a style of parameters, each on lines of its own.

use std::borrow::Cow;

use serde_json::Value;

use super::super::QueryStyle;
use super::super::query::deep;
use super::super::shape::Shape;

/// A property as name and text, nothing encoded; none when there is nothing to send.
#[inline]
pub(super) fn loose(name: &str, style: QueryStyle, value: &Value) -> Vec<(String, String)> {
    let one = |text: String| vec![(name.to_owned(), text)];
    let glue = match style {
        QueryStyle::DeepObject => {
            let mut pairs = Vec::new();
            deep(name, value, &mut |name, value| {
                pairs.push((name.to_owned(), value.to_owned()));
            });
            return pairs;
        }
        QueryStyle::Json if value.is_null() => return Vec::new(),
        QueryStyle::Json => return one(value.to_string()),
        QueryStyle::Form => {
            return match Shape::of(value) {
                Shape::Map(pairs) => {
                    let owned = |(name, text): (&str, Cow<'_, str>)| (name.to_owned(), text.into());
                    pairs.into_iter().map(owned).collect()
                }
                other => {
                    let mut pairs = Vec::new();
                    other.each(&mut |text| pairs.push((name.to_owned(), text.to_owned())));
                    pairs
                }
            };
        }
        QueryStyle::FormJoined => ",",
        QueryStyle::SpaceDelimited => " ",
        QueryStyle::PipeDelimited => "|",
        QueryStyle::TabDelimited => "\t",
    };
    match Shape::of(value) {
        Shape::Absent => Vec::new(),
        shape => one(shape.joined(glue)),
    }
}

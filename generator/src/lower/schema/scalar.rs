//! Scalars: formats and bounds choose the Rust type.

use serde_json::{Number, Value};

use super::view::View;
use crate::contract::{IntegerKind, TextKind, Type};

/// The type of a string.
pub(super) fn string(view: &View<'_>) -> Type {
    text_kind(view).map_or(Type::String, Type::Text)
}

/// The text type that a string's format asks for.
pub(super) fn text_kind(view: &View<'_>) -> Option<TextKind> {
    let base64 = view.all("contentEncoding").any(|(_, value)| {
        value
            .as_str()
            .is_some_and(|name| name.eq_ignore_ascii_case("base64"))
    });
    let format = view
        .last("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match format {
        "date-time" => Some(TextKind::DateTime),
        "date" => Some(TextKind::Date),
        "time" => Some(TextKind::Time),
        "duration" => Some(TextKind::Duration),
        "uuid" => Some(TextKind::Uuid),
        "byte" => Some(TextKind::Base64),
        _ if base64 => Some(TextKind::Encoded),
        _ => None,
    }
}

/// The narrowest kind that the format names and that no number of the contract exceeds; `None` when
/// the contract itself gives a value that no kind holds.
pub(super) fn integer(view: &View<'_>) -> Option<IntegerKind> {
    let mut numbers: Vec<i128> = Vec::new();
    let mut values: Vec<i128> = Vec::new();
    let mut floor = None;
    for keyword in [
        "minimum",
        "exclusiveMinimum",
        "maximum",
        "exclusiveMaximum",
        "default",
        "example",
        "const",
    ] {
        for (_, value) in view.all(keyword) {
            let Some(number) = value.as_number() else {
                continue;
            };
            let wide = widest(number);
            numbers.push(wide);
            if matches!(keyword, "default" | "example" | "const") {
                values.push(wide);
            }
            if keyword == "minimum" || keyword == "exclusiveMinimum" {
                floor = floor.max(Some(wide));
            }
        }
    }
    let listed = view
        .all("examples")
        .filter_map(|(_, value)| value.as_array())
        .flatten();
    values.extend(listed.filter_map(Value::as_number).map(widest));
    numbers.extend(&values);
    let fits = |low: i128, high: i128| numbers.iter().all(|number| (low..=high).contains(number));
    let unsigned = !numbers.iter().any(|number| *number < 0);
    let small = fits(i32::MIN.into(), i32::MAX.into());
    let fit = |low: i128, high: i128| values.iter().all(|value| (low..=high).contains(value));
    let kind = match view.last("format").and_then(Value::as_str) {
        Some("int8" | "int16" | "int32" | "uint8" | "uint16") if small => IntegerKind::I32,
        Some("uint32") if fits(0, u32::MAX.into()) => IntegerKind::U32,
        Some("uint64" | "uint32" | "uint") if unsigned => IntegerKind::U64,
        _ if !fits(i64::MIN.into(), i64::MAX.into())
            && unsigned
            && floor.is_some_and(|floor| floor >= 0) =>
        {
            IntegerKind::U64
        }
        _ => IntegerKind::I64,
    };
    let held = match kind {
        IntegerKind::U64 => fit(0, u64::MAX.into()),
        _ => fit(i64::MIN.into(), i64::MAX.into()),
    };
    held.then_some(kind)
}

/// A number as an integer of any width.
fn widest(number: &Number) -> i128 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "saturates, and only magnitudes matter"
    )]
    let nearest = || number.as_f64().unwrap_or_default() as i128;
    super::rules::wide(number).unwrap_or_else(nearest)
}

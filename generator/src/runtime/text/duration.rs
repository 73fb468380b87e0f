//! Lengths of time.

text!(
    /// A length of time, ISO 8601: `P1DT12H`.
    Duration, "duration", is_duration
);

/// ISO 8601 duration, as RFC 3339 appendix A writes it, also with a fraction and a sign.
#[inline]
fn is_duration(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let time_fits = time.is_none_or(|time| !time.is_empty() && has_units(time, "HMS"));
    !text.is_empty() && has_units(date, "YMWD") && time_fits
}

/// Numbers, each followed by a unit, in the order of the units.
#[inline]
fn has_units(mut text: &str, mut units: &str) -> bool {
    while !text.is_empty() {
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        let amount = &text[..text.len() - number.len()];
        if !amount.starts_with(|c: char| c.is_ascii_digit()) || amount.split(['.', ',']).count() > 2
        {
            return false;
        }
        let Some(unit) = number.chars().next() else {
            return false;
        };
        let Some((_, later)) = units.split_once(unit) else {
            return false;
        };
        (text, units) = (&number[unit.len_utf8()..], later);
    }
    true
}

//! How long a server asks to be left alone.

use std::time::{Duration, UNIX_EPOCH};

use reqwest::header::{HeaderMap, RETRY_AFTER};

use super::extra::find;
use crate::runtime::clock;

/// Headers with a number of milliseconds.
const MILLISECONDS: [&str; 2] = ["retry-after-ms", "x-ms-retry-after-ms"];

/// Nobody waits for longer, and no clock has to count further: 30 years.
const LONGEST: f64 = 1e9;

/// How long a server asks to be left alone: in milliseconds, or by `Retry-After` in seconds or with
/// a date (RFC 9110, section 10.2.3).
#[inline]
pub(in crate::runtime) fn asked(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| find(headers, name)?.to_str().ok();
    let precise = MILLISECONDS.iter().find_map(|name| number(text(name)?));
    if let Some(milliseconds) = precise {
        return Some(Duration::from_secs_f64(milliseconds / 1000.0));
    }
    let text = text(RETRY_AFTER.as_str())?;
    if let Some(seconds) = number(text) {
        return Some(Duration::from_secs_f64(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let date = date.duration_since(UNIX_EPOCH).ok()?;
    Some(date.saturating_sub(clock::since_epoch()))
}

/// A number that is none below zero, and no larger than anybody waits for.
#[inline]
fn number(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    (number >= 0.0).then(|| number.min(LONGEST))
}

//! Dates with times.

text!(
    /// A date with a time, RFC 3339: `2024-02-29T12:30:00Z`. Without an offset, or with a space for
    /// the `T`, it is valid too: many servers write that.
    DateTime, "date-time", is_date_time
);

#[cfg(feature = "chrono")]
impl TryFrom<&DateTime> for chrono::DateTime<chrono::FixedOffset> {
    type Error = chrono::ParseError;

    fn try_from(text: &DateTime) -> Result<Self, chrono::ParseError> {
        Self::parse_from_rfc3339(text.as_str())
    }
}

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(time: chrono::DateTime<Z>) -> Self {
        Self(
            time.fixed_offset()
                .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        )
    }
}

/// RFC 3339 date-time, also without an offset and with a space for the `T`.
#[inline]
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else {
        return false;
    };
    is_date(date) && time.strip_prefix(['T', 't', ' ']).is_some_and(is_time)
}

/// RFC 3339 full-date.
#[inline]
pub(super) fn is_date(text: &str) -> bool {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2))
    else {
        return false;
    };
    (1..=days(year, month)).contains(&day)
}

/// RFC 3339 full-time, also without an offset.
#[inline]
pub(super) fn is_time(text: &str) -> bool {
    let (clock, offset) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, "Z"),
    };
    is_clock(clock) && is_offset(offset)
}

#[inline]
fn is_clock(text: &str) -> bool {
    let (text, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let [hour, minute, second] = text.split(':').collect::<Vec<_>>()[..] else {
        return false;
    };
    digits(hour, 2).is_some_and(|hour| hour < 24)
        && digits(minute, 2).is_some_and(|minute| minute < 60)
        // 60 is a leap second.
        && digits(second, 2).is_some_and(|second| second <= 60)
        && digits(fraction, fraction.len()).is_some()
}

#[inline]
fn is_offset(text: &str) -> bool {
    if text.eq_ignore_ascii_case("z") {
        return true;
    }
    let Some((hour, minute)) = text
        .strip_prefix(['+', '-'])
        .and_then(|text| text.split_once(':'))
    else {
        return false;
    };
    digits(hour, 2).is_some_and(|hour| hour < 24)
        && digits(minute, 2).is_some_and(|minute| minute < 60)
}

/// A number of exactly so many digits, more than none; only the last nine count.
#[inline]
fn digits(text: &str, count: usize) -> Option<u32> {
    let fits = count > 0 && text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let last = text.get(text.len().saturating_sub(9)..)?;
    fits.then(|| last.parse().ok()).flatten()
}

#[inline]
fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

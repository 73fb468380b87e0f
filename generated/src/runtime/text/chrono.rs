//! Conversions from and to `chrono`.

use chrono::{FixedOffset, NaiveDate, ParseError};

use super::{Date, DateTime};

impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
    type Error = ParseError;

    fn try_from(text: &DateTime) -> Result<Self, ParseError> {
        Self::parse_from_rfc3339(text.as_str())
    }
}

impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(time: chrono::DateTime<Z>) -> Self {
        Self(
            time.fixed_offset()
                .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        )
    }
}

impl TryFrom<&Date> for NaiveDate {
    type Error = ParseError;

    fn try_from(text: &Date) -> Result<Self, ParseError> {
        text.as_str().parse()
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self(date.to_string())
    }
}

//! Dates.

use super::date_time::is_date;

text!(
    /// A date, RFC 3339: `2024-02-29`.
    Date, "date", is_date
);

#[cfg(feature = "chrono")]
impl TryFrom<&Date> for chrono::NaiveDate {
    type Error = chrono::ParseError;

    fn try_from(text: &Date) -> Result<Self, chrono::ParseError> {
        text.as_str().parse()
    }
}

#[cfg(feature = "chrono")]
impl From<chrono::NaiveDate> for Date {
    fn from(date: chrono::NaiveDate) -> Self {
        Self(date.to_string())
    }
}

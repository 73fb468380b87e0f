//! Times of day.

use super::date_time::is_time;

text!(
    /// A time of day, RFC 3339: `12:30:00Z`; valid without an offset too.
    Time, "time", is_time
);

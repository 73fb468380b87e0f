//! Values that nobody is to see.

use reqwest::header::HeaderValue;

/// A header value that `Debug` hides and HTTP/2 never indexes.
pub(super) fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

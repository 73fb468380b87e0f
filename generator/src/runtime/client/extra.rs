//! Extra: headers that a call has beside the contract's, and headers by their names.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

/// Headers in the order in which they are put on: of several with one name the last one counts. Not a
/// `HeaderMap`: whoever calls compiles one for the request, this crate needs none.
pub(super) type Extra = Vec<(HeaderName, HeaderValue)>;

/// Whether there is a header of this name.
pub(super) fn has(extra: &[(HeaderName, HeaderValue)], name: &str) -> bool {
    for (own, _) in extra {
        if own.as_str().eq_ignore_ascii_case(name) {
            return true;
        }
    }
    false
}

/// The first header of this name.
pub(super) fn find<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h HeaderValue> {
    for (own, value) in headers {
        if own.as_str().eq_ignore_ascii_case(name) {
            return Some(value);
        }
    }
    None
}

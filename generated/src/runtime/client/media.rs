//! Media types as answers state them.

use reqwest::header::{CONTENT_TYPE, HeaderMap};

/// The media type of an answer without its parameters, in lower case.
pub(super) fn stated(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    Some(essence(text)).filter(|essence| !essence.is_empty())
}

/// A parameter of an answer's media type, such as `charset`, in lower case and without quotes.
pub(super) fn parameter(headers: &HeaderMap, name: &str) -> Option<String> {
    let text = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let parameters = text.split(';').skip(1);
    parameters
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(other, _)| other.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().trim_matches('"').to_ascii_lowercase())
}

/// Whether a media type is the one wanted, or in its range (`image/*`, `*/*`).
pub(super) fn fits(stated: &str, wanted: &str) -> bool {
    let wanted = essence(wanted);
    match wanted.strip_suffix("/*") {
        Some("*") => true,
        Some(kind) => stated.split('/').next() == Some(kind),
        None => stated == wanted,
    }
}

/// Whether it is JSON, or a relative of it.
pub(super) fn is_json(media: &str) -> bool {
    let essence = essence(media);
    essence.ends_with("/json") || essence.ends_with("+json")
}

fn essence(media: &str) -> String {
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

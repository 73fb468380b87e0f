//! Media types as answers state them.

use reqwest::header::{CONTENT_TYPE, HeaderMap};

use super::extra::find;

/// The media type of an answer without its parameters, in lower case.
pub(super) fn stated(headers: &HeaderMap) -> Option<String> {
    let text = find(headers, CONTENT_TYPE.as_str())?.to_str().ok()?;
    Some(essence(text)).filter(|essence| !essence.is_empty())
}

/// The charset that an answer states.
#[inline]
pub(super) fn stated_charset(headers: &HeaderMap) -> Option<String> {
    charset(headers.get(CONTENT_TYPE)?.to_str().ok()?)
}

/// The charset of a media type, in lower case and without quotes.
#[inline]
pub(super) fn charset(media: &str) -> Option<String> {
    let parameters = media.split(';').skip(1);
    parameters
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim_ascii().eq_ignore_ascii_case("charset"))
        .map(|(_, value)| value.trim_ascii().trim_matches('"').to_ascii_lowercase())
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
    essence.trim_ascii().to_ascii_lowercase()
}

/// Whether an answer states one of these media types, or one in these ranges.
#[inline]
pub(super) fn is_any(headers: &HeaderMap, wanted: &[&str]) -> bool {
    stated(headers).is_some_and(|stated| wanted.iter().any(|wanted| fits(&stated, wanted)))
}

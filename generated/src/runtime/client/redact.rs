//! Headers in `Debug` output: all names, and only the values that are known to be harmless.

use std::fmt;

use reqwest::header::HeaderMap;

/// Headers whose values say nothing about anybody. A list of what may be shown does not miss the
/// next API's own name for a key.
const SHOWN: [&str; 21] = [
    "accept-ranges",
    "age",
    "allow",
    "cache-control",
    "content-encoding",
    "content-language",
    "content-length",
    "content-range",
    "content-type",
    "date",
    "etag",
    "expires",
    "last-modified",
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "retry-after",
    "server",
    "transfer-encoding",
    "vary",
    "x-request-id",
];

/// Shows headers without their secrets.
pub(super) struct Headers<'a>(pub(super) &'a HeaderMap);

impl fmt::Debug for Headers<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            let name = name.as_str();
            let text = value.to_str().ok().filter(|_| SHOWN.contains(&name));
            map.entry(&name, &text.unwrap_or("[redacted]"));
        }
        map.finish()
    }
}

/// A parser's message without the text it quotes, which may come from the answer.
#[inline]
pub(super) fn message(text: &str) -> String {
    match (text.find('"'), text.rfind('"')) {
        (Some(from), Some(to)) if from < to => {
            format!("{}[redacted]{}", &text[..from], &text[to + 1..])
        }
        _ => text.to_owned(),
    }
}

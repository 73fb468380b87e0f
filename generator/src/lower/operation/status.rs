//! Status: the keys of a Responses Object (OpenAPI 3.2, 4.16).

use reqwest::StatusCode;

use crate::contract::StatusMatch;
use crate::lower::names::pascal;

/// What a key covers; `None` when it is no status.
pub(super) fn parse(key: &str) -> Option<StatusMatch> {
    if key == "default" {
        return Some(StatusMatch::Default);
    }
    match key.as_bytes() {
        [hundreds @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
            Some(StatusMatch::Range(hundreds - b'0'))
        }
        [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => key.parse().ok().map(StatusMatch::Exact),
        _ => None,
    }
}

/// Whether it tells of success; `default` does not.
pub(super) fn is_success(status: StatusMatch) -> bool {
    matches!(
        status,
        StatusMatch::Exact(200..=299) | StatusMatch::Range(2)
    )
}

/// Whether an answer of this status may have content at all (RFC 9110, 6.4.1).
pub(super) fn may_have_content(status: StatusMatch) -> bool {
    !matches!(
        status,
        StatusMatch::Exact(100..=199 | 204 | 205 | 304) | StatusMatch::Range(1)
    )
}

/// Rust variant: the status's registered reason in words.
pub(super) fn variant(status: StatusMatch) -> String {
    match status {
        StatusMatch::Default => "Default".to_owned(),
        StatusMatch::Range(1) => "Informational".to_owned(),
        StatusMatch::Range(2) => "Success".to_owned(),
        StatusMatch::Range(3) => "Redirection".to_owned(),
        StatusMatch::Range(4) => "ClientError".to_owned(),
        StatusMatch::Range(_) => "ServerError".to_owned(),
        // Where RFC 9110 has other words than the `http` crate.
        StatusMatch::Exact(413) => "ContentTooLarge".to_owned(),
        StatusMatch::Exact(422) => "UnprocessableContent".to_owned(),
        // Registered as "(Unused)".
        StatusMatch::Exact(418) => "Status418".to_owned(),
        StatusMatch::Exact(code) => StatusCode::from_u16(code)
            .ok()
            .and_then(|status| status.canonical_reason())
            .map_or_else(|| format!("Status{code}"), pascal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_variants() {
        let rows = [
            ("200", Some("Ok")),
            ("201", Some("Created")),
            ("404", Some("NotFound")),
            ("413", Some("ContentTooLarge")),
            ("418", Some("Status418")),
            ("422", Some("UnprocessableContent")),
            ("599", Some("Status599")),
            ("999", Some("Status999")),
            ("2XX", Some("Success")),
            ("5xx", Some("ServerError")),
            ("default", Some("Default")),
            ("20x", None),
            ("6XX", None),
            ("1000", None),
            ("099", None),
            ("+20", None),
            ("success", None),
            ("", None),
        ];
        for (key, name) in rows {
            assert_eq!(parse(key).map(variant).as_deref(), name, "{key}");
        }
    }
}

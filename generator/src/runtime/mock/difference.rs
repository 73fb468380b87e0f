//! Differences between what a test expects and what was asked.

use serde_json::Value;

use super::wanted::Wanted;
use super::{SentRequest, json, parts};

/// What is different, a line each; nothing where the request is as expected.
pub(super) fn differences(wanted: &Wanted, request: &SentRequest) -> Vec<String> {
    let Some(like) = &wanted.like else {
        let other = format!("it is no call of `{}`", wanted.operation.id);
        return if wanted.is_call(request) {
            Vec::new()
        } else {
            vec![other]
        };
    };
    let mut found = Vec::new();
    for (what, wanted, given) in [
        ("method", &like.method, &request.method),
        ("path", &like.path, &request.path),
    ] {
        if wanted != given {
            found.push(format!("{what}: {given}, not {wanted}"));
        }
    }
    let exactly = wanted.exactly;
    texts(
        "query",
        &like.pairs(),
        &wanted.pairs(request),
        exactly,
        &mut found,
    );
    headers(like, request, &mut found);
    texts(
        "cookie",
        &like.cookies(),
        &request.cookies(),
        false,
        &mut found,
    );
    bodies(like, request, exactly, &mut found);
    found
}

/// `name=value` each, in any order.
pub(super) fn texts(
    what: &str,
    wanted: &[&str],
    given: &[&str],
    exactly: bool,
    found: &mut Vec<String>,
) {
    let mut rest = given.to_vec();
    let mut missing = Vec::new();
    for text in wanted {
        match rest.iter().position(|other| other == text) {
            Some(at) => _ = rest.remove(at),
            None => missing.push(text),
        }
    }
    let name = |text: &str| text.split('=').next().unwrap_or_default().to_owned();
    for text in missing {
        let own = name(text);
        match rest.iter().position(|other| name(other) == own) {
            Some(at) => found.push(format!("{what}: {}, not {text}", rest.remove(at))),
            None => found.push(format!("{what}: {text} is missing")),
        }
    }
    if exactly {
        let surplus = rest
            .iter()
            .map(|text| format!("{what}: {text} is not expected"));
        found.extend(surplus);
    }
}

fn headers(like: &SentRequest, request: &SentRequest, found: &mut Vec<String>) {
    let apart = ["content-type", "cookie"];
    let own = like.headers.iter();
    for (name, value) in own.filter(|(name, _)| !apart.contains(&name.as_str())) {
        let mut given = request.headers.get_all(name).iter();
        if given.any(|given| given == value) {
            continue;
        }
        // What a caller puts on by hand may be a credential.
        found.push(match (request.header(name.as_str()), value.to_str()) {
            (Some(given), Ok(text)) if !value.is_sensitive() => {
                format!("header {name}: {given}, not {text}")
            }
            (Some(_), _) => format!("header {name}: another value"),
            (None, _) => format!("header {name} is missing"),
        });
    }
}

fn bodies(like: &SentRequest, request: &SentRequest, exactly: bool, found: &mut Vec<String>) {
    if like.body.is_empty() {
        if exactly && !request.body.is_empty() {
            found.push(format!(
                "body: {} bytes are not expected",
                request.body.len()
            ));
        }
        return;
    }
    let (wanted, given) = (essence(like.media()), essence(request.media()));
    if wanted != given {
        let given = if given.is_empty() {
            "nothing".to_owned()
        } else {
            given
        };
        found.push(format!("body: {given}, not {wanted}"));
        return;
    }
    if wanted.starts_with("multipart/") {
        parts::differences(like, request, exactly, found);
        return;
    }
    let read = |request: &SentRequest| serde_json::from_slice::<Value>(&request.body);
    if let (Ok(wanted), Ok(given)) = (read(like), read(request)) {
        json::differences("", &wanted, &given, exactly, found);
    } else if wanted == "application/x-www-form-urlencoded" {
        let wanted = String::from_utf8_lossy(&like.body);
        let given = String::from_utf8_lossy(&request.body);
        let wanted: Vec<_> = wanted.split('&').collect();
        let given: Vec<_> = given.split('&').collect();
        texts("body", &wanted, &given, exactly, found);
    } else {
        bytes("body", &like.body, &request.body, found);
    }
}

/// Bytes, as text where both are.
pub(super) fn bytes(what: &str, wanted: &[u8], given: &[u8], found: &mut Vec<String>) {
    if wanted == given {
        return;
    }
    found.push(
        match (std::str::from_utf8(wanted), std::str::from_utf8(given)) {
            (Ok(wanted), Ok(given)) => format!("{what}: {given:?}, not {wanted:?}"),
            _ => format!("{what}: {} bytes, not these {}", given.len(), wanted.len()),
        },
    );
}

fn essence(media: &str) -> String {
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

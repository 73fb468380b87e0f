//! Bodies in parts (RFC 2046, 5.1): compared part by part.

use super::SentRequest;
use super::difference::bytes;

/// A part: what it is called, and what it holds.
struct Part<'b> {
    head: String,
    content: &'b [u8],
}

/// What is different. A part is found by its name; those without one by their place.
pub(super) fn differences(
    like: &SentRequest,
    request: &SentRequest,
    exactly: bool,
    found: &mut Vec<String>,
) {
    let mut rest = parts(request);
    for wanted in parts(like) {
        let Some(first) = rest.iter().position(|part| part.head == wanted.head) else {
            found.push(format!("body: the part {} is missing", wanted.head));
            continue;
        };
        let same = |part: &Part<'_>| part.head == wanted.head && part.content == wanted.content;
        let given = rest.remove(rest.iter().position(same).unwrap_or(first));
        bytes(
            &format!("part {}", wanted.head),
            wanted.content,
            given.content,
            found,
        );
    }
    if exactly {
        let line = |part: &Part<'_>| format!("body: the part {} is not expected", part.head);
        found.extend(rest.iter().map(line));
    }
}

fn parts(request: &SentRequest) -> Vec<Part<'_>> {
    let parameters = request.media().split(';').skip(1);
    let boundary = parameters
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("boundary"))
        .map(|(_, value)| value.trim().trim_matches('"'));
    let Some(boundary) = boundary else {
        return Vec::new();
    };
    let delimiter = format!("\r\n--{boundary}");
    // The first boundary has no line before it.
    let first = delimiter.trim_start().as_bytes();
    let mut rest = request.body.strip_prefix(first).unwrap_or_default();
    let mut parts = Vec::new();
    while let Some(end) = find(rest, delimiter.as_bytes()) {
        parts.extend(part(&rest[..end]));
        rest = &rest[end + delimiter.len()..];
    }
    parts
}

/// A part from the end of its boundary's line on.
fn part(text: &[u8]) -> Option<Part<'_>> {
    let empty = find(text, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&text[..empty]);
    let mut lines = head.lines();
    let disposition = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-disposition")
            .then(|| value.trim().to_owned())
    });
    Some(Part {
        head: disposition.unwrap_or_else(|| "without a name".to_owned()),
        content: &text[empty + 4..],
    })
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut windows = text.windows(wanted.len());
    windows.position(|window| window == wanted)
}

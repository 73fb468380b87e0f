//! Media types: which codec one asks for, and which of several is best.

use crate::contract::{Codec, Framing};

/// Sequences of values, by the essence of their media type.
const SEQUENCES: &[&str] = &[
    "application/json-lines",
    "application/json-seq",
    "application/jsonl",
    "application/jsonlines",
    "application/ndjson",
    "application/stream+json",
    "application/x-json-stream",
    "application/x-jsonlines",
    "application/x-ndjson",
    "text/event-stream",
];

/// A media type without its parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`.
pub(super) fn essence(media: &str) -> String {
    media
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether it can stand in a header.
pub(super) fn is_valid(media: &str) -> bool {
    !essence(media).is_empty() && media.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// How values of a media type become bytes, as far as the media type tells.
pub(super) fn codec(media: &str) -> Codec {
    let essence = essence(media);
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", &essence));
    if SEQUENCES.contains(&essence.as_str())
        || subtype.ends_with("+json-seq")
        || subtype.ends_with("+jsonl")
    {
        return Codec::Sequence(framing(subtype));
    }
    match (kind, subtype) {
        ("image" | "audio" | "video" | "font", _) => Codec::Bytes,
        ("multipart", _) => Codec::Multipart,
        ("application", "x-www-form-urlencoded") => Codec::Form,
        ("*" | "application", "*") | (_, "json") => Codec::Json,
        (_, json) if json.ends_with("+json") => Codec::Json,
        (_, "xml") => Codec::Xml,
        (_, xml) if xml.ends_with("+xml") => Codec::Xml,
        ("text", _) => Codec::Text,
        _ => Codec::Bytes,
    }
}

/// How items are told apart, as far as the media type tells.
fn framing(subtype: &str) -> Framing {
    match subtype {
        "event-stream" => Framing::RawEvents,
        "json-seq" => Framing::Records,
        other if other.ends_with("+json-seq") => Framing::Records,
        _ => Framing::Lines,
    }
}

/// Lower is better: JSON before the rest, plain JSON before its relatives.
pub(super) fn rank(media: &str, codec: Codec) -> u8 {
    match (codec, essence(media).as_str()) {
        (Codec::Json, "application/json") => 0,
        (Codec::Json, _) => 1,
        (Codec::Sequence(_), _) => 3,
        _ => 2,
    }
}

/// Rust name of a way to send a body.
pub(super) fn name(codec: Codec) -> &'static str {
    match codec {
        Codec::Json => "json",
        Codec::Form => "form",
        Codec::Multipart => "multipart",
        Codec::Xml | Codec::Document(_) => "xml",
        Codec::Text => "text",
        Codec::Sequence(Framing::Lines | Framing::Records) => "items",
        Codec::Sequence(_) => "events",
        Codec::Bytes => "bytes",
    }
}

/// What to write into `Content-Type` for a range such as `*/*`.
pub(super) fn concrete(media: &str, codec: Codec) -> &str {
    if !essence(media).contains('*') {
        return media;
    }
    match codec {
        Codec::Json => "application/json",
        Codec::Multipart => "multipart/form-data",
        Codec::Text => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codecs() {
        let rows = [
            ("application/json", Codec::Json),
            ("Application/JSON; charset=utf-8", Codec::Json),
            ("application/problem+json", Codec::Json),
            ("text/json", Codec::Json),
            ("*/*", Codec::Json),
            ("json", Codec::Json),
            ("application/x-www-form-urlencoded", Codec::Form),
            ("multipart/mixed", Codec::Multipart),
            ("text/xml", Codec::Xml),
            ("application/atom+xml", Codec::Xml),
            ("image/svg+xml", Codec::Bytes),
            ("text/csv", Codec::Text),
            ("text/*", Codec::Text),
            ("text/event-stream", Codec::Sequence(Framing::RawEvents)),
            (
                "application/geo+json-seq",
                Codec::Sequence(Framing::Records),
            ),
            ("application/stream+json", Codec::Sequence(Framing::Lines)),
            ("application/pdf", Codec::Bytes),
            ("image/*", Codec::Bytes),
        ];
        for (media, expected) in rows {
            assert_eq!(codec(media), expected, "{media}");
        }
    }

    #[test]
    fn what_cannot_stand_in_a_header() {
        assert!(is_valid("text/plain; charset=utf-8"));
        for media in ["", " ", ";", "text/plain\r\nx: y", "text/\u{202e}plain"] {
            assert!(!is_valid(media), "{media:?}");
        }
    }
}

//! Encodings: how the properties of a form travel (OpenAPI 3.2, 4.15).

use super::media;
use crate::contract::{Codec, Content, Encoding, EncodingKind, Style};
use crate::diagnostic::Diagnostic;
use crate::lower::node::Node;

/// Reads the encodings of a media type into its content.
pub(super) fn read(node: &Node<'_>, content: &mut Content, found: &mut Vec<Diagnostic>) {
    if !matches!(content.codec, Codec::Form | Codec::Multipart) {
        return;
    }
    let named = node.at("encoding");
    for (wire, node) in named.iter().flat_map(Node::entries) {
        warn_of_the_rest(wire, &node, found);
        if let Some(kind) = kind(&node, found) {
            let wire = wire.to_owned();
            content.encodings.push(Encoding { wire, kind });
        }
    }
    content
        .encodings
        .sort_by(|one, other| one.wire.cmp(&other.wire));
    let places = node.at("prefixEncoding");
    let places = places.as_ref().map(Node::items).unwrap_or_default();
    let rest = node.at("itemEncoding");
    let further = rest.is_some();
    for node in places.into_iter().chain(rest) {
        warn_of_the_rest("", &node, found);
        content.items.push(match kind(&node, found) {
            Some(EncodingKind::Media(media)) => Some(media),
            Some(EncodingKind::Style { .. }) => {
                let message =
                    "a style for a part by its place is not read: the part is JSON or text";
                let pointer = node.pointer.clone();
                found.push(Diagnostic::warning("part-style", pointer, message));
                None
            }
            None => None,
        });
    }
    if !content.items.is_empty() && !further {
        content.items.push(None);
    }
}

fn kind(node: &Node<'_>, found: &mut Vec<Diagnostic>) -> Option<EncodingKind> {
    let styled = ["style", "explode", "allowReserved"];
    if styled.iter().any(|key| node.value.get(*key).is_some()) {
        let style = match node.text("style").unwrap_or("form") {
            "spaceDelimited" => Style::SpaceDelimited,
            "pipeDelimited" => Style::PipeDelimited,
            "deepObject" => Style::DeepObject,
            _ => Style::Form,
        };
        let explode = match node.value.get("explode") {
            Some(explode) => explode == true,
            None => style == Style::Form,
        };
        return Some(EncodingKind::Style {
            style,
            explode,
            allow_reserved: node.flag("allowReserved"),
        });
    }
    let listed = node.text("contentType")?;
    let media = listed.split(',').next().unwrap_or_default().trim();
    if !media::is_valid(media) {
        let message = format!(
            "`{}` is no media type: it is left out",
            media.escape_debug()
        );
        let pointer = node.pointer.clone();
        found.push(Diagnostic::warning("odd-media-type", pointer, message));
        return None;
    }
    // Of a range the caller chooses: a file states its own media type.
    (!media.contains('*')).then(|| EncodingKind::Media(media.to_owned()))
}

/// What no type says.
fn warn_of_the_rest(wire: &str, node: &Node<'_>, found: &mut Vec<Diagnostic>) {
    let headers = node.at("headers");
    let declared = headers.iter().flat_map(Node::entries);
    let mut names = declared.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
    if let Some((name, _)) = names.next() {
        let message = format!(
            "the header `{}` of the part `{}` is not typed",
            name.escape_debug(),
            wire.escape_debug()
        );
        let finding = Diagnostic::warning("part-header", node.pointer.clone(), message);
        found.push(finding.help("`File::header` adds it to a file; other parts have none"));
    }
    for key in ["encoding", "prefixEncoding", "itemEncoding"] {
        if node.value.get(key).is_some() {
            let message = format!("`{key}` in an encoding is not read: parts of parts are JSON");
            let finding = Diagnostic::warning("nested-encoding", node.pointer.clone(), message);
            found.push(finding);
        }
    }
}

//! Request bodies (OpenAPI 3.2, 4.13).

use std::collections::BTreeSet;

use super::content::{Known, offers};
use super::{encoding, media};
use crate::contract::{Body, Codec, Content, Framing, Type};
use crate::lower::names::{pascal, snake};
use crate::lower::node::Node;
use crate::lower::{Lowering, text};

/// The body of an operation; `None` when nothing can be sent.
pub(super) fn body<'d>(
    operation: &Node<'d>,
    request: &str,
    lowering: &mut Lowering<'d>,
) -> Option<Body> {
    let node = operation.at("requestBody")?;
    let mut known = Known::default();
    let mut names = BTreeSet::new();
    let mut media_types = BTreeSet::new();
    let mut contents = Vec::new();
    for offer in offers(&node, &mut lowering.found) {
        let plain = contents.is_empty();
        let hint = if plain {
            "Body".to_owned()
        } else {
            pascal(&media::essence(offer.media))
        };
        let mut content = offer.lower(&format!("{request}{hint}"), &mut known, lowering);
        if let Codec::Document(id) = content.codec
            && !lowering.schemas.can_write_xml(id, &offer.place())
        {
            content.codec = Codec::Xml;
        }
        sequence(&mut content);
        media::concrete(offer.media, content.codec).clone_into(&mut content.media);
        encoding::read(&offer.node, &mut content, &mut lowering.found);
        if !media_types.insert(content.media.clone()) {
            continue;
        }
        if !names.insert(content.name.clone()) {
            content.name = unused(&snake(&media::essence(offer.media)), &mut names);
        }
        contents.push(content);
    }
    (!contents.is_empty()).then(|| Body {
        required: node.flag("required"),
        docs: text::docs(node.text("description").unwrap_or_default()),
        contents,
    })
}

/// Values that are sent one behind the other are a list of them. What nothing is said of, and events,
/// are bytes: the caller writes them.
fn sequence(content: &mut Content) {
    let item = std::mem::replace(&mut content.typed, Type::Bytes.into());
    match content.codec {
        Codec::Sequence(Framing::Lines | Framing::Records) if item.ty != Type::Json => {
            content.typed = Type::List(Box::new(item)).into();
        }
        Codec::Sequence(_) => content.codec = Codec::Bytes,
        _ => content.typed = item,
    }
}

fn unused(wanted: &str, names: &mut BTreeSet<String>) -> String {
    let numbered = (2_u64..).map(|count| format!("{wanted}{count}"));
    let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
    candidates
        .find(|name| names.insert(name.clone()))
        .unwrap_or_default()
}

//! Content: a media type with its model (OpenAPI 3.2, 4.14).

use serde_json::Value;

use super::media;
use crate::contract::{Codec, Content, Framing, Rule, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::lower::Lowering;
use crate::lower::node::Node;
use crate::lower::schema::Schemas;

/// A Media Type Object that is still to be lowered.
#[derive(Clone, Debug)]
pub(super) struct Offer<'d> {
    pub(super) media: &'d str,
    codec: Codec,
    pub(super) node: Node<'d>,
}

/// Types of contents that are lowered already: an inline schema that is written down twice, word
/// by word, is one type.
#[derive(Default)]
pub(super) struct Known<'d>(Vec<(&'d Value, Typed)>);

/// The media types of the `content` of a body or an answer, best first.
pub(super) fn offers<'d>(holder: &Node<'d>, found: &mut Vec<Diagnostic>) -> Vec<Offer<'d>> {
    let content = holder.at("content");
    let mut offers = Vec::new();
    for (media, node) in content.iter().flat_map(Node::entries) {
        if media::is_valid(media) {
            let codec = codec(media, &node);
            offers.push(Offer { media, codec, node });
        } else {
            let message = format!(
                "`{}` is no media type: it is left out",
                media.escape_debug()
            );
            found.push(Diagnostic::warning("odd-media-type", node.pointer, message));
        }
    }
    offers.sort_by_key(|offer| (media::rank(offer.media, offer.codec), offer.media));
    offers
}

/// Of several ways to answer with one status those that differ: two media types of one schema are
/// the same data, and the better one is read. Beside each stand the media types read alike.
pub(super) fn distinct(offers: Vec<Offer<'_>>) -> Vec<(Offer<'_>, Vec<String>)> {
    let mut kept: Vec<(Offer<'_>, Vec<String>)> = Vec::new();
    for offer in offers {
        let raw = |codec| matches!(codec, Codec::Bytes | Codec::Sequence(_));
        let same = |(other, _): &&mut (Offer<'_>, Vec<String>)| {
            if raw(other.codec) || raw(offer.codec) {
                other.codec == offer.codec
            } else {
                other.node.value.get("schema") == offer.node.value.get("schema")
            }
        };
        match kept.iter_mut().find(same) {
            Some((_, also)) if offer.codec == Codec::Bytes => also.push(offer.media.to_owned()),
            Some(_) => {}
            None => kept.push((offer, Vec::new())),
        }
    }
    kept
}

impl<'d> Offer<'d> {
    /// The schema, where it decides the type.
    pub(super) fn schema(&self) -> Option<&'d Value> {
        self.node
            .value
            .get("schema")
            .filter(|_| !matches!(self.codec, Codec::Bytes | Codec::Sequence(_)))
    }

    /// What it is called among several.
    pub(super) fn word(&self) -> &'static str {
        media::name(self.codec)
    }

    /// Lowers it; an inline type is named from `hint`.
    pub(super) fn lower(
        &self,
        hint: &str,
        known: &mut Known<'d>,
        lowering: &mut Lowering<'d>,
    ) -> Content {
        let typed = self.typed(hint, known, lowering);
        Content {
            name: media::name(self.codec).to_owned(),
            media: self.media.to_owned(),
            also: Vec::new(),
            codec: self.document(&typed, hint, lowering),
            typed,
            encodings: Vec::new(),
            items: Vec::new(),
        }
    }

    /// The codec, with the description of an XML document that is more than a string.
    fn document(&self, typed: &Typed, hint: &str, lowering: &mut Lowering<'d>) -> Codec {
        if self.codec != Codec::Xml || typed.ty == Type::String {
            return self.codec;
        }
        let document = lowering.schemas.xml(&self.node.child("schema"), hint);
        document.map_or(Codec::Xml, Codec::Document)
    }

    /// Pointer of the schema.
    pub(super) fn place(&self) -> String {
        self.node.child("schema")
    }

    fn typed(&self, hint: &str, known: &mut Known<'d>, lowering: &mut Lowering<'d>) -> Typed {
        if self.codec == Codec::Multipart
            && let Some(typed) = self.positional(hint, lowering)
        {
            return typed;
        }
        match (self.codec, self.node.value.get("schema")) {
            (Codec::Bytes, _) => Type::Bytes.into(),
            (Codec::Sequence(framing), schema) => self.item(framing, schema, hint, lowering),
            (Codec::Json | Codec::Form | Codec::Multipart, None) => Type::Json.into(),
            (Codec::Xml | Codec::Document(_) | Codec::Text, None) => Type::String.into(),
            (Codec::Text, Some(_)) if !is_scalar(&self.node) => Type::String.into(),
            (_, Some(schema)) => {
                if let Some((_, typed)) = known.0.iter().find(|(other, _)| *other == schema) {
                    return typed.clone();
                }
                let typed = lowering.schemas.typed(&self.node.child("schema"), hint);
                known.0.push((schema, typed.clone()));
                typed
            }
        }
    }
}

impl<'d> Offer<'d> {
    /// The type of an array in parts (OpenAPI 3.2, 4.14.5), where that is not its schema's own.
    fn positional(&self, hint: &str, lowering: &mut Lowering<'d>) -> Option<Typed> {
        let schemas = &mut lowering.schemas;
        if self.node.value.get("itemSchema").is_some() {
            let item = self.node.child("itemSchema");
            let item = if schemas.is_file(&item) {
                Type::File.into()
            } else {
                schemas.typed(&item, &format!("{hint}Item"))
            };
            return Some(Type::List(Box::new(item)).into());
        }
        let schema = self.node.child("schema");
        let items = self.node.value.pointer("/schema/items")?;
        if !items.is_object() || !schemas.is_file(&format!("{schema}/items")) {
            return None;
        }
        let rules = schemas.typed(&schema, hint).rules;
        Some(Typed {
            ty: Type::List(Box::new(Type::File.into())),
            rules: rules.into_iter().filter(is_count).collect(),
        })
    }

    /// The type of an item. `itemSchema` describes one; `schema` describes all of them as an array
    /// (OpenAPI 3.2, 4.14.3), or one of them, as contracts before 3.2 have it.
    fn item(
        &self,
        framing: Framing,
        schema: Option<&'d Value>,
        hint: &str,
        lowering: &mut Lowering<'d>,
    ) -> Typed {
        let typed = |schemas: &mut Schemas<'d>, pointer: &str| {
            schemas.typed(pointer, &format!("{hint}Item"))
        };
        let schemas = &mut lowering.schemas;
        if self.node.value.get("itemSchema").is_some() {
            return typed(schemas, &self.node.child("itemSchema"));
        }
        if framing == Framing::RawEvents || is_opaque(schema) {
            return Type::Json.into();
        }
        match typed(schemas, &self.node.child("schema")) {
            Typed {
                ty: Type::List(item),
                ..
            } => *item,
            other => other,
        }
    }
}

/// Whether a rule holds for files too.
fn is_count(rule: &Rule) -> bool {
    matches!(rule, Rule::MinItems(_) | Rule::MaxItems(_))
}

/// Whether a schema says nothing about items: they were described as text.
fn is_opaque(schema: Option<&Value>) -> bool {
    let kind = schema.and_then(|schema| schema.get("type"));
    schema.is_none() || kind.is_some_and(|kind| kind == "string")
}

/// The codec, given the schema too: bytes stay bytes under any name.
fn codec(media: &str, node: &Node<'_>) -> Codec {
    let codec = media::codec(media);
    let schema = node.at("schema");
    match codec {
        Codec::Sequence(Framing::RawEvents) if node.value.get("itemSchema").is_some() => {
            Codec::Sequence(Framing::Events)
        }
        Codec::Sequence(Framing::RawEvents) if !is_opaque(node.value.get("schema")) => {
            Codec::Sequence(Framing::EventData)
        }
        Codec::Multipart if node.value.get("itemSchema").is_some() => codec,
        Codec::Form | Codec::Multipart if schema.is_none() => Codec::Bytes,
        Codec::Json if schema.is_none() && media::essence(media).contains('*') => Codec::Bytes,
        Codec::Json | Codec::Xml | Codec::Text
            if schema
                .as_ref()
                .is_some_and(|schema| is_binary(schema) || is_document(media, schema)) =>
        {
            Codec::Bytes
        }
        _ => codec,
    }
}

/// `format: binary`, and what it became with OpenAPI 3.1.
fn is_binary(schema: &Node<'_>) -> bool {
    let octets = schema.text("contentMediaType") == Some("application/octet-stream");
    schema.text("type") == Some("string")
        && (schema.text("format") == Some("binary")
            || (octets && schema.text("contentEncoding").is_none()))
}

/// A schema that says nothing but the media type again: the body is a file of that type, whatever it
/// holds (OpenAPI 3.1, 4.8.14.2).
fn is_document(media: &str, schema: &Node<'_>) -> bool {
    let fields = schema.value.as_object();
    let says = |text: &str| media::essence(text) == media::essence(media);
    schema.text("contentMediaType").is_some_and(says)
        && fields.is_some_and(|fields| {
            let about = ["contentMediaType", "title", "description"];
            fields.keys().all(|key| about.contains(&key.as_str()))
        })
}

fn is_scalar(media: &Node<'_>) -> bool {
    let schema = media.at("schema");
    let kind = schema.as_ref().and_then(|schema| schema.text("type"));
    matches!(kind, Some("string" | "integer" | "number" | "boolean"))
}

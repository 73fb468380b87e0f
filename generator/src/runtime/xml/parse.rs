//! Parse: text becomes a tree.
//!
//! A document is hostile: no document type declaration is read, so that there are no entities but
//! those of XML itself; names have a limited depth, and nothing is fetched.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};
use quick_xml::{NsReader, XmlVersion, escape};

use super::name::forbidden;
use super::tree::{Child, Element, Tag};

/// The deepest element; JSON has the same limit.
const DEPTH: usize = 128;

/// The root element of a document.
pub(super) fn parse(text: &str) -> Result<Element, String> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = NsReader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let event = reader.read_event();
        let place = reader.buffer_position();
        let wrong = |what: String| format!("byte {place}: {what}");
        let event = event.map_err(|error| wrong(error.to_string()))?;
        match event {
            Event::Start(start) => {
                if open.len() >= DEPTH {
                    return Err(wrong(format!("more than {DEPTH} elements in each other")));
                }
                open.push(element(&start, reader.resolver()).map_err(wrong)?);
            }
            Event::Empty(start) => {
                let element = element(&start, reader.resolver()).map_err(wrong)?;
                close(element, &mut open, &mut root).map_err(wrong)?;
            }
            Event::End(_) => {
                let element = open
                    .pop()
                    .ok_or_else(|| wrong("nothing to end".to_owned()))?;
                close(element, &mut open, &mut root).map_err(wrong)?;
            }
            Event::Text(text) => append(&text.xml10_content(), &mut open).map_err(wrong)?,
            Event::GeneralRef(reference) => {
                append(&character(&reference).map_err(wrong)?, &mut open).map_err(wrong)?;
            }
            Event::CData(section) => match open.last_mut() {
                Some(parent) => parent
                    .children
                    .push(Child::Cdata(section.xml10_content().into_owned())),
                None => return Err(wrong("text outside of the root element".to_owned())),
            },
            Event::DocType(_) => {
                return Err(wrong("a document type declaration is not read".to_owned()));
            }
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof if open.is_empty() => {
                return root.ok_or_else(|| "there is no element".to_owned());
            }
            Event::Eof => return Err(wrong("the document ends too early".to_owned())),
        }
    }
}

fn element(start: &BytesStart<'_>, names: &NamespaceResolver) -> Result<Element, String> {
    let (namespace, local) = names.resolve_element(start.name());
    let mut element = Element::new(tag(&namespace, local.into_inner())?);
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (namespace, local) = names.resolve_attribute(attribute.key);
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| error.to_string())?;
        let tag = tag(&namespace, local.into_inner())?;
        element.attributes.push((tag, value.into_owned()));
    }
    Ok(element)
}

/// A prefix that is declared nowhere costs nothing: names are told apart without it.
fn tag(namespace: &ResolveResult<'_>, local: &str) -> Result<Tag, String> {
    let mut tag = Tag::plain(local);
    if let ResolveResult::Bound(Namespace(namespace)) = namespace {
        let namespace = escape::unescape(namespace).map_err(|error| error.to_string())?;
        tag.namespace = namespace.into_owned();
    }
    Ok(tag)
}

fn close(element: Element, open: &mut [Element], root: &mut Option<Element>) -> Result<(), String> {
    match open.last_mut() {
        Some(parent) => parent.children.push(Child::Element(element)),
        None if root.is_none() => *root = Some(element),
        None => return Err("a second root element".to_owned()),
    }
    Ok(())
}

/// Text goes on where it is broken by a reference.
fn append(text: &str, open: &mut [Element]) -> Result<(), String> {
    match open.last_mut() {
        Some(parent) => match parent.children.last_mut() {
            Some(Child::Text(before)) => before.push_str(text),
            _ => parent.children.push(Child::Text(text.to_owned())),
        },
        None if text.trim().is_empty() => {}
        None => return Err("text outside of the root element".to_owned()),
    }
    Ok(())
}

/// `&amp;`, `&#38;`, `&#x26;`
fn character(reference: &BytesRef<'_>) -> Result<String, String> {
    let resolved = reference
        .resolve_char_ref()
        .map_err(|error| error.to_string())?;
    let text = match resolved {
        Some(character) => Some(character.to_string()),
        None => escape::resolve_xml_entity(reference).map(str::to_owned),
    };
    text.filter(|text| forbidden(text).is_none())
        .ok_or_else(|| format!("`&{};` is not known", &**reference))
}

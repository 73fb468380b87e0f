//! XML bodies and answers. Only crates whose contract has any hold this file.

use std::borrow::Cow;

use reqwest::header::CONTENT_TYPE;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::runtime::xml::{self, Node};

use super::decode::undecodable;
use super::payload::at_hand;
use super::{Error, Payload, Received, Response, Undecodable, Whole};

impl Payload {
    /// XML, in UTF-8.
    pub fn xml(media: &'static str, value: &impl Serialize, node: &Node) -> Self {
        let value = serde_json::to_value(value).map_err(|error| error.to_string());
        let text = value.and_then(|value| xml::write(&value, node));
        Self::new(media, text.map(at_hand))
    }
}

impl Whole {
    /// A success with XML.
    ///
    /// # Errors
    /// The body broke off, is too large, is no XML, or does not read as a `T`.
    pub fn xml<T: DeserializeOwned, E>(self, node: &Node) -> Result<Response<T>, Error<E>> {
        super::whole::success(decode(self.read()?, node))
    }

    /// [`xml`](Self::xml), as one of several answers.
    ///
    /// # Errors
    /// As [`xml`](Self::xml).
    pub fn xml_as<T: DeserializeOwned, U, E>(
        self,
        node: &Node,
        make: fn(T) -> U,
    ) -> Result<Response<U>, Error<E>> {
        Ok(Response::map(self.xml(node)?, make))
    }

    /// A declared failure with XML.
    pub fn xml_error<E: DeserializeOwned>(self, node: &Node) -> Error<E> {
        match self.read() {
            Ok(received) => super::whole::detailed(decode(received, node)),
            Err(fault) => fault.into(),
        }
    }
}

fn decode<T: DeserializeOwned>(
    received: Received,
    node: &Node,
) -> Result<(T, Received), Box<Undecodable>> {
    if received.body.is_empty() {
        return Err(undecodable(received, "it has no body, but should have XML"));
    }
    let read = characters(&received).and_then(|text| xml::read(&text, node));
    let read = read.and_then(|value| serde_json::from_value(value).map_err(|e| e.to_string()));
    match read {
        Ok(value) => Ok((value, received)),
        Err(message) => Err(undecodable(received, message)),
    }
}

/// The document's characters: by its byte order mark, by the media type's charset, by its own
/// declaration, else UTF-8 (RFC 7303, section 3).
fn characters(received: &Received) -> Result<Cow<'_, str>, String> {
    let bytes = &received.body;
    match bytes.as_ref() {
        [0xFE, 0xFF, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        _ => {}
    }
    let media = received.headers.get(CONTENT_TYPE);
    let media = media.and_then(|value| value.to_str().ok());
    let said = media.and_then(|media| after(media, "charset="));
    // What stands before the encoding's name is ASCII in all that are read here.
    let head = bytes.get(..bytes.len().min(128)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let declared = head
        .strip_prefix("<?xml")
        .and_then(|rest| after(rest.split('>').next().unwrap_or_default(), "encoding="));
    match said.or(declared).as_deref() {
        Some("iso-8859-1" | "latin1") => {
            let text: String = bytes.iter().copied().map(char::from).collect();
            Ok(Cow::Owned(text))
        }
        None | Some("utf-8" | "utf8" | "us-ascii" | "ascii") => std::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|error| error.to_string()),
        Some(_) => Err("its encoding is neither UTF-8 nor ISO-8859-1".to_owned()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'static, str>, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => Err("it is no UTF-16".to_owned()),
    }
}

/// The word behind a name, without its quotes.
fn after(text: &str, name: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (_, rest) = text.split_once(name)?;
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest
        .find(|c: char| matches!(c, '"' | '\'' | ';') || c.is_whitespace())
        .unwrap_or(rest.len());
    rest.get(..end).map(str::to_owned)
}

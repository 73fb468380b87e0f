//! XML: values to and from documents, by tables that say how each value stands in one.
//!
//! Models know nothing of it: they become JSON values, and those become elements. OpenAPI 3.2,
//! section 4.26, calls the tables XML Objects.

mod extra;
mod name;
mod parse;
mod print;
mod read;
mod shape;
pub mod table;
mod tree;
mod write;

use serde_json::Value;

pub use shape::{Absent, Choice, Kind, Name, Node, Object, Shape};
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use shape::{document, object};

/// Reads a document as a JSON value.
///
/// # Errors
/// The text is not well-formed, has a document type declaration, is too deep, or has another root
/// element.
pub fn read(text: &str, node: &Node) -> Result<Value, String> {
    read::document(&parse::parse(text)?, node)
}

/// Writes a JSON value as a document.
///
/// # Errors
/// A name or a character in the value cannot stand in XML; with the value's JSON pointer.
pub fn write(value: &Value, node: &Node) -> Result<String, String> {
    let root = write::document(value, node).map_err(|error| error.to_string())?;
    Ok(print::document(&root))
}

//! The intermediate representation: a contract as a Rust client sees it.
//!
//! [`lower`](crate::lower) is the only stage that makes one. Everything in it is decided: each
//! name is a minted identifier, each list has its final order, each text is clean. Templates read
//! it and decide nothing.

mod content;
mod flow;
mod model;
mod operation;
mod scalar;
mod security;
mod upload;
mod xml;

pub use content::{Body, Codec, Content, Encoding, EncodingKind, Framing};
pub use flow::{Advance, Full, Pagination, Polling, Reading, Slot, Starts, Step, Steps};
pub use model::{
    Enum, EnumRepr, EnumValue, Extra, Field, Model, ModelId, ModelKind, Struct, Union, Variant,
    VariantKind,
};
pub use operation::{
    Case, Header, HttpMethod, Operation, Outcome, OutcomeKind, Parameter, PathPart, Place, Retries,
    StatusMatch, Style,
};
pub use scalar::{IntegerKind, Rule, TextKind, Type, Typed};
pub use security::{
    ApiKeyPlace, Flows, Requirement, SchemeKind, SecurityScheme, Server, ServerVariable,
};
pub use upload::{Multipart, Setting, Upload, UploadBody, UploadCall, UploadText, UploadValue};
pub use xml::{
    Xml, XmlAbsent, XmlDocument, XmlId, XmlKind, XmlName, XmlNode, XmlObject, XmlProperty, XmlShape,
};

/// Text that a template writes as a doc comment: one string a line, already safe for rustdoc.
///
/// Made by `lower` only: no bidi controls, no live code fence, no broken link, one sentence a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs(pub Vec<String>);

impl Docs {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One API, ready for the templates.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// Rust module of this contract when a crate has several, such as `claid`.
    pub module: String,
    /// The file it came from, as a reader of the generated code knows it: `specs/claid.yaml`.
    pub source: String,
    /// `info.title` on one line.
    pub title: String,
    /// `info.version` on one line.
    pub version: String,
    /// `info.description`.
    pub docs: Docs,
    /// Where the API lives, as published; the first is the default.
    pub servers: Vec<Server>,
    /// The security schemes that operations use, sorted by name.
    pub schemes: Vec<SecurityScheme>,
    /// One per module of the client, sorted by module name.
    pub tags: Vec<Tag>,
    /// Sorted by method name.
    pub operations: Vec<Operation>,
    /// Sorted by Rust name; [`ModelId`] is the index.
    pub models: Vec<Model>,
    /// Models on the longest way from one to the next, or more.
    pub depth: usize,
    /// Regular expressions that rules use, sorted: a crate without any needs no `regex`.
    pub patterns: Vec<String>,
    /// What its XML looks like; empty without any.
    pub xml: Xml,
    /// How files are uploaded to presigned URLs.
    pub upload: Option<Upload>,
}

/// A group of operations: one file of the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Rust module, such as `storage`.
    pub module: String,
    /// As published; empty for operations without a tag.
    pub name: String,
    /// What the contract says about the group.
    pub docs: Docs,
}

impl Contract {
    /// The model behind an id.
    pub fn model(&self, id: ModelId) -> &Model {
        &self.models[id.0]
    }
}

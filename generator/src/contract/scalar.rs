//! Types: what a field, an item or a parameter holds.

use super::ModelId;

/// A type with the rules that its place in the contract puts on values.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The Rust type.
    pub ty: Type,
    /// Checked before a value is sent; never applied to answers.
    pub rules: Vec<Rule>,
}

impl From<Type> for Typed {
    fn from(ty: Type) -> Self {
        Self {
            ty,
            rules: Vec::new(),
        }
    }
}

/// A Rust type as the templates write it.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `bool`
    Bool,
    /// An integer.
    Integer(IntegerKind),
    /// A runtime `Number`, which keeps the spelling it was read with.
    Number,
    /// `String`
    String,
    /// A string with a meaning: a runtime newtype that keeps the spelling it was read with.
    Text(TextKind),
    /// Any JSON value: `serde_json::Value`.
    Json,
    /// JSON `null` only: `()`.
    Null,
    /// Raw bytes: only as the content of a body or an answer.
    Bytes,
    /// A file to be sent: only in a [`Struct`](super::Struct) that is a form.
    File,
    /// `Vec<T>`
    List(Box<Typed>),
    /// `BTreeMap<String, T>`
    Map(Box<Typed>),
    /// `T` or JSON `null`: `Option<T>`.
    Nullable(Box<Typed>),
    /// A value that is never printed: `Secret<T>`.
    Secret(Box<Typed>),
    /// A recursion broken by a pointer, or a large type held by one: `Box<T>`.
    Boxed(Box<Typed>),
    /// One of too many types inside types, which rustc is kept from looking into: `Distant<T>`.
    Distant(Box<Typed>),
    /// A generated type.
    Model(ModelId),
}

/// Which Rust integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegerKind {
    /// `i32`
    I32,
    /// `i64`: also without a format.
    I64,
    /// `u32`
    U32,
    /// `u64`
    U64,
}

/// Which runtime text type. Each is a newtype over the text as it stood in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// `DateTime`: RFC 3339, also the naive and space-separated forms of real servers.
    DateTime,
    /// `Date`: RFC 3339 full-date.
    Date,
    /// `Time`: RFC 3339 full-time.
    Time,
    /// `Duration`: ISO 8601.
    Duration,
    /// `Uuid`: RFC 9562.
    Uuid,
    /// `Base64`: bytes in a JSON string, by OpenAPI's format `byte`.
    Base64,
    /// `Base64` too, by `contentEncoding: base64`: an annotation that refuses no text (JSON Schema
    /// Validation 2020-12, section 8.3).
    Encoded,
}

/// One constraint of the contract.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// `minLength`, in Unicode scalar values.
    MinLength(u64),
    /// `maxLength`, in Unicode scalar values.
    MaxLength(u64),
    /// `pattern`: a regular expression in the syntax of the `regex` crate, already translated.
    Pattern(String),
    /// `minimum`
    Minimum(serde_json::Number),
    /// `maximum`
    Maximum(serde_json::Number),
    /// `exclusiveMinimum`
    ExclusiveMinimum(serde_json::Number),
    /// `exclusiveMaximum`
    ExclusiveMaximum(serde_json::Number),
    /// `multipleOf`
    MultipleOf(serde_json::Number),
    /// `minItems`
    MinItems(u64),
    /// `maxItems`
    MaxItems(u64),
    /// `uniqueItems: true`
    UniqueItems,
    /// `minProperties`
    MinProperties(u64),
    /// `maxProperties`
    MaxProperties(u64),
    /// A translated regular expression that names of properties without a field match
    /// (`propertyNames`, or `patternProperties` where no others are allowed).
    Names(String),
    /// Keywords that no type says (`not`, `if`, `contains`), as a schema in JSON, with their first
    /// keyword.
    Schema(&'static str, String),
    /// `false`: no value is allowed.
    Never,
}

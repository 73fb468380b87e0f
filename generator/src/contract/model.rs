//! Models: the generated types.

use serde_json::Value;

use super::{Docs, Encoding, Rule, Typed};

/// Index into [`Contract::models`](super::Contract::models).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(pub usize);

/// One generated type, in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Rust type name, unique in the contract.
    pub name: String,
    /// Rust module and file stem, unique on case-insensitive disks.
    pub module: String,
    /// What the contract says about it.
    pub docs: Docs,
    /// Canonical JSON pointer of the schema, `#/components/schemas/Pet` for a component.
    pub pointer: String,
    /// JSON pointer as the user's document has it, where that differs (`#/definitions/Pet`).
    pub published: Option<String>,
    /// The component's published name when the Rust name does not show it.
    pub schema: Option<String>,
    /// `deprecated: true`
    pub deprecated: bool,
    /// Its shape.
    pub kind: ModelKind,
    /// Rules on a tuple or union as a whole. Of a tuple, places from `minItems` on may be left out.
    pub rules: Vec<Rule>,
    /// Whether the schema itself allows `null`: uses of it are [`Type::Nullable`](super::Type::Nullable).
    pub nullable: bool,
    /// Whether a value of it can break a rule: only then it has a `Check` with something to do.
    pub checked: bool,
    /// Whether `Default` is true to the contract: a struct without required fields.
    pub defaultable: bool,
    /// Whether it is read in code of its own, so that no piece of generic code gets too deep for rustc:
    /// only of structs.
    pub apart: bool,
}

/// The shape of a model.
#[derive(Clone, Debug, PartialEq)]
pub enum ModelKind {
    /// An object.
    Struct(Struct),
    /// A closed list of constants, read openly.
    Enum(Enum),
    /// `oneOf`, `anyOf`, or several `type`s.
    Union(Union),
    /// `pub type Name = T;`
    Alias(Typed),
    /// `pub struct Name(pub T);`: a recursive alias, which Rust needs a type for.
    Newtype(Typed),
    /// A fixed array with its own type a place (`prefixItems`), and the type of further items.
    Tuple(Vec<Typed>, Option<Typed>),
}

/// An object with named properties.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// Sorted by wire name.
    pub fields: Vec<Field>,
    /// Wire names of properties that must not be there: their schema is `false`. They have no field;
    /// one that is received all the same is kept with the rest.
    pub barred: Vec<String>,
    /// What happens to properties that the contract does not name.
    pub extra: Extra,
    /// Rules on the object as a whole (`minProperties`).
    pub rules: Vec<Rule>,
    /// Whether it is sent in parts, files among them, and never as JSON: the encodings of its fields.
    pub form: Option<Vec<Encoding>>,
}

/// Properties beside the named ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Extra {
    /// `additionalProperties: false`: ignored when read, impossible to send.
    Closed,
    /// Kept in a map under this field name.
    Kept {
        /// Rust field, usually `extra`.
        field: String,
        /// Type of each value.
        values: Box<Typed>,
    },
}

/// One property.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Rust field, escaped where it is a keyword (`r#type` never: `kind` or `type_`).
    pub name: String,
    /// The property's name in JSON.
    pub wire: String,
    /// Type of the value when it is there; [`Type::Nullable`](super::Type::Nullable) when `null` may be.
    pub typed: Typed,
    /// Whether a sent object must have it. An optional field is one more `Option`.
    pub required: bool,
    /// Whether an answer may leave it out although it is required (`writeOnly`).
    pub write_only: bool,
    /// Whether it is only ever received (`readOnly`); then it is not an argument of `new`.
    pub read_only: bool,
    /// What the contract says about it.
    pub docs: Docs,
    /// The value a server assumes when it is left out; documentation, never sent by itself.
    pub default: Option<Value>,
    /// `deprecated: true`
    pub deprecated: bool,
}

/// A list of constants.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Sorted by wire value.
    pub values: Vec<EnumValue>,
    /// What JSON type they have.
    pub repr: EnumRepr,
    /// Rust name of the variant for values that the contract does not list, usually `Unknown`.
    pub unknown: String,
}

/// JSON type of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumRepr {
    /// Strings; the unknown variant holds a `String`.
    String,
    /// Integers; the unknown variant holds an `i64`.
    Integer,
    /// Numbers that need not be integers; the unknown variant holds a runtime `Number`.
    Number,
    /// Anything else, or a mixture; the unknown variant holds a `serde_json::Value`.
    Json,
}

/// One constant.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// Rust variant.
    pub name: String,
    /// The value in JSON.
    pub wire: Value,
    /// What the contract says about it (`x-enum-descriptions`, `oneOf` of `const`s).
    pub docs: Docs,
}

/// A choice between types.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// In the contract's order.
    pub variants: Vec<Variant>,
    /// The property whose value names the branch, when the contract has a discriminator.
    pub tag: Option<String>,
    /// Rust name of the variant for objects whose discriminator names no other, where there is one:
    /// what all branches have in common.
    pub base: Option<String>,
    /// Rust name of the variant for values that fit no branch, usually `Unknown`.
    pub unknown: String,
}

/// One branch of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Rust variant.
    pub name: String,
    /// What it carries.
    pub kind: VariantKind,
    /// Values of the discriminator that choose it; empty without a discriminator.
    pub tags: Vec<String>,
    /// What the contract says about it.
    pub docs: Docs,
}

/// What a union's variant carries.
#[derive(Clone, Debug, PartialEq)]
pub enum VariantKind {
    /// One constant: a unit variant.
    Constant(Value),
    /// A value of a type.
    Of(Typed),
    /// Any value of a JSON type that no other branch has: the schema states no `type`, and its
    /// keywords are about the other branches only.
    Other,
}

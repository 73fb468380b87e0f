//! Structures: structs whose fields are all public.

use syn::Field;
use syn::parse::Parser;

use super::super::expr::width;
use super::super::flat::WIDTH;
use super::super::item::{before_brace, field};
use super::about;

/// The item `pub struct Name { … }`.
#[derive(Clone, Debug)]
pub struct Structure {
    /// What stands behind `///`.
    pub docs: Vec<String>,
    /// Names of traits.
    pub derives: Vec<&'static str>,
    /// The other attributes, short ones, as they stand in `#[…]`.
    pub attributes: Vec<&'static str>,
    /// The type.
    pub name: String,
    /// Its fields.
    pub fields: Vec<Member>,
}

/// A public field.
#[derive(Clone, Debug)]
pub struct Member {
    /// What stands behind `///`.
    pub docs: Vec<String>,
    /// The field.
    pub name: String,
    /// Its type.
    pub ty: String,
}

impl Structure {
    /// The struct, as any other one is printed.
    pub(super) fn text(&self) -> String {
        let mut text = about(&self.docs, &[], "");
        text.extend(["#[derive(", &self.derives.join(", "), ")]\n"]);
        text += &about(&[], &self.attributes, "");
        let head = format!("pub struct {}", self.name);
        if self.fields.is_empty() {
            return text + &head + " {}";
        }
        text.extend([&before_brace(&head), "{\n"]);
        for member in &self.fields {
            text += &member.text();
        }
        text + "}"
    }
}

impl Member {
    fn text(&self) -> String {
        let margin = "    ";
        let (name, ty) = (&self.name, &self.ty);
        let line = format!("{margin}pub {name}: {ty},");
        let about = about(&self.docs, &[], margin);
        if width(&line) <= WIDTH {
            return about + &line + "\n";
        }
        let broken = Field::parse_named.parse_str(&format!("pub {name}: {ty}"));
        let broken = broken.unwrap_or_else(|error| panic!("the field {name} is no Rust: {error}"));
        about + &field(&broken)
    }
}

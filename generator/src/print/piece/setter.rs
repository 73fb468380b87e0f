//! Setters: methods that give a field a value.

use syn::ImplItemFn;

use super::super::expr::{LIST_WIDTH, width};
use super::super::flat::WIDTH;
use super::super::item::function;
use super::about;

/// The method `pub fn name(mut self, field: ty) -> Self`, which gives a field a value.
#[derive(Clone, Debug)]
pub struct Setter {
    /// What stands behind `///`.
    pub docs: Vec<String>,
    /// Short ones, as they stand in `#[…]`.
    pub attributes: Vec<&'static str>,
    /// The method.
    pub name: String,
    /// The field, and the argument.
    pub field: String,
    /// The argument's type, if it has one.
    pub ty: Option<String>,
    /// What the field becomes: names and calls, without spaces.
    pub value: String,
}

impl Setter {
    /// The method, as any other one is printed.
    pub(super) fn text(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        let (name, field, value) = (&self.name, &self.field, &self.value);
        let argument = self.ty.as_ref().map(|ty| format!(", {field}: {ty}"));
        let argument = argument.unwrap_or_default();
        let mut head = format!("{margin}pub fn {name}(mut self{argument}) -> Self {{");
        if width(&head) > WIDTH {
            let rows = ["mut self"].into_iter().chain(argument.strip_prefix(", "));
            let rows: String = rows.map(|row| format!("{margin}    {row},\n")).collect();
            head = format!("{margin}pub fn {name}(\n{rows}{margin}) -> Self {{");
        }
        let line = format!("{margin}    self.{field} = {value};");
        let about = about(&self.docs, &self.attributes, &margin);
        let fits = head
            .lines()
            .chain([&*line])
            .all(|line| width(line) <= WIDTH);
        if fits && value.len() <= LIST_WIDTH {
            return format!("{about}{head}\n{line}\n{margin}    self\n{margin}}}");
        }
        let method =
            format!("fn {name}(mut self{argument}) -> Self {{ self.{field} = {value}; self }}");
        let method = syn::parse_str::<ImplItemFn>(&method);
        let ImplItemFn { sig, block, .. } =
            method.unwrap_or_else(|error| panic!("the setter {name} is no Rust: {error}"));
        about + &function(&[], "pub ", &sig, &block, indent)
    }
}

//! Constructors: functions that give every field of a struct its value.

use syn::ImplItemFn;

use super::super::expr::{STRUCT_WIDTH, width};
use super::super::flat::WIDTH;
use super::super::item::function;
use super::about;

/// The function `pub fn new(…) -> Self`.
#[derive(Clone, Debug)]
pub struct Constructor {
    /// What stands behind `///`.
    pub docs: Vec<String>,
    /// Short ones, as they stand in `#[…]`.
    pub attributes: Vec<&'static str>,
    /// The arguments and their types.
    pub arguments: Vec<(String, String)>,
    /// The fields, `name` or `name: value`.
    pub fields: Vec<String>,
}

impl Constructor {
    /// The function, as any other one is printed.
    pub(super) fn text(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        let about = about(&self.docs, &self.attributes, &margin);
        let arguments = self
            .arguments
            .iter()
            .map(|(name, ty)| format!("{name}: {ty}"));
        let rows: Vec<String> = arguments.collect();
        let (arguments, fields) = (rows.join(", "), self.fields.join(", "));
        let line = format!("{margin}pub fn new({arguments}) -> Self {{");
        let inner = format!("{margin}    ");
        let head = if width(&line) <= WIDTH {
            line
        } else {
            let rows = listed(&rows, &inner);
            format!("{margin}pub fn new(\n{rows}{margin}) -> Self {{")
        };
        let body = if width(&fields) <= STRUCT_WIDTH {
            format!("{inner}Self {{ {fields} }}\n")
        } else {
            let rows = listed(&self.fields, &format!("{inner}    "));
            format!("{inner}Self {{\n{rows}{inner}}}\n")
        };
        if head
            .lines()
            .chain(body.lines())
            .all(|line| width(line) <= WIDTH)
        {
            return format!("{about}{head}\n{body}{margin}}}");
        }
        let new = format!("fn new({arguments}) -> Self {{ Self {{ {fields} }} }}");
        let ImplItemFn { sig, block, .. } = syn::parse_str::<ImplItemFn>(&new)
            .unwrap_or_else(|error| panic!("the constructor is no Rust: {error}"));
        about + &function(&[], "pub ", &sig, &block, indent)
    }
}

fn listed(rows: &[String], margin: &str) -> String {
    let mut text = String::new();
    for row in rows {
        text.extend([margin, row, ",\n"]);
    }
    text
}

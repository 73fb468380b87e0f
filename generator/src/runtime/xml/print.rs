//! Print: a tree becomes text, without white space that its values do not have.

use std::fmt::Write;

use super::tree::{Child, Element, Tag, XML};

/// The document.
pub(super) fn document(root: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    let mut prefixes = Vec::new();
    collect(root, &mut prefixes);
    let scope = Scope {
        prefixes: prefixes.clone(),
        default: "",
    };
    element(root, &scope, &prefixes, &mut out);
    out
}

/// Which namespaces are declared where an element stands.
#[derive(Clone)]
struct Scope<'t> {
    prefixes: Vec<(&'t str, &'t str)>,
    default: &'t str,
}

/// The first namespace of each prefix: all of them are declared by the root element.
fn collect<'t>(element: &'t Element, prefixes: &mut Vec<(&'t str, &'t str)>) {
    for tag in tags(element) {
        let is_known = |(prefix, _): &(&str, &str)| *prefix == tag.prefix;
        if is_declared(tag) && !prefixes.iter().any(is_known) {
            prefixes.push((&tag.prefix, &tag.namespace));
        }
    }
    for child in element.elements() {
        collect(child, prefixes);
    }
}

fn tags(element: &Element) -> impl Iterator<Item = &Tag> {
    let attributes = element.attributes.iter().map(|(tag, _)| tag);
    std::iter::once(&element.tag).chain(attributes)
}

fn is_declared(tag: &Tag) -> bool {
    !tag.prefix.is_empty() && tag.namespace != XML
}

fn element<'t>(
    element: &'t Element,
    around: &Scope<'t>,
    declared: &[(&'t str, &'t str)],
    out: &mut String,
) {
    let mut scope = around.clone();
    let mut declared = declared.to_vec();
    for tag in tags(element) {
        let binding = (tag.prefix.as_str(), tag.namespace.as_str());
        if is_declared(tag) && !scope.prefixes.contains(&binding) {
            scope.prefixes.retain(|(prefix, _)| *prefix != tag.prefix);
            scope.prefixes.push(binding);
            declared.push(binding);
        }
    }
    out.push('<');
    name(&element.tag, out);
    if element.tag.prefix.is_empty()
        && !element.tag.namespace.is_empty()
        && element.tag.namespace != scope.default
    {
        scope.default = &element.tag.namespace;
        attribute("xmlns", scope.default, out);
    }
    for (prefix, namespace) in declared {
        attribute(&format!("xmlns:{prefix}"), namespace, out);
    }
    for (tag, value) in &element.attributes {
        let mut full = String::new();
        name(tag, &mut full);
        attribute(&full, value, out);
    }
    if element.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &element.children {
        match child {
            Child::Element(child) => self::element(child, &scope, &[], out),
            Child::Text(text) => escape(text, false, out),
            // The end of a section stands in two of them.
            Child::Cdata(text) => {
                let text = text.replace("]]>", "]]]]><![CDATA[>");
                _ = write!(out, "<![CDATA[{text}]]>");
            }
        }
    }
    out.push_str("</");
    name(&element.tag, out);
    out.push('>');
}

fn name(tag: &Tag, out: &mut String) {
    if !tag.prefix.is_empty() {
        out.push_str(&tag.prefix);
        out.push(':');
    }
    out.push_str(&tag.local);
}

fn attribute(name: &str, value: &str, out: &mut String) {
    _ = write!(out, " {name}=\"");
    escape(value, true, out);
    out.push('"');
}

/// Every character that a reader would take for markup, or change (XML 1.0, 2.11 and 3.3.3).
fn escape(text: &str, quoted: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '"' if quoted => out.push_str("&quot;"),
            '\t' if quoted => out.push_str("&#9;"),
            '\n' if quoted => out.push_str("&#10;"),
            c => out.push(c),
        }
    }
}

//! Hints: the XML Objects of a place, closest first.

use serde_json::{Map, Value};

use super::super::Schemas;
use super::super::site::Site;
use crate::contract::XmlName;

/// References from component to component that are followed for hints.
const MAX_HOPS: usize = 8;

/// The namespace of the prefix `xml`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What XML Objects say about one place.
#[derive(Default)]
pub(super) struct Hints<'d>(Vec<&'d Map<String, Value>>);

impl<'d> Hints<'d> {
    /// A text, as the closest of them has it.
    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.0.iter().find_map(|object| object.get(key)?.as_str())
    }

    /// Whether the closest one that says it says `true`.
    pub(super) fn flag(&self, key: &str) -> bool {
        let said = self.0.iter().find_map(|object| object.get(key)?.as_bool());
        said == Some(true)
    }
}

impl<'d> Schemas<'d> {
    /// The hints of a place that several schemas describe: of the last one first, and of each what
    /// stands at the place before what it refers to.
    pub(super) fn xml_hints(&self, places: &[(String, Site<'d>)]) -> Hints<'d> {
        let mut hints = Hints::default();
        for (_, site) in places.iter().rev() {
            let mut site = site.clone();
            for _ in 0..MAX_HOPS {
                let objects = site.chain.iter().filter_map(|object| object.get("xml"));
                hints.0.extend(objects.filter_map(Value::as_object));
                if self.component(&site.target).is_none() {
                    break;
                }
                site = self.site(&site.target, true);
            }
        }
        hints
    }

    /// The name that hints give, or the inferred one. What XML does not allow is left out, the name
    /// as a whole (then it is empty) or its namespace, with a warning.
    pub(super) fn xml_name(&mut self, hints: &Hints<'d>, inferred: &str, at: &str) -> XmlName {
        let published = hints.text("name").unwrap_or(inferred);
        let (prefix, local) = match hints.text("prefix") {
            Some(prefix) => (prefix, published),
            None => published.split_once(':').unwrap_or(("", published)),
        };
        let mut name = XmlName {
            local: local.to_owned(),
            prefix: prefix.to_owned(),
            namespace: hints.text("namespace").unwrap_or_default().to_owned(),
        };
        if prefix == "xml" {
            XML.clone_into(&mut name.namespace);
        }
        if name.namespace.chars().any(char::is_control) {
            let message = "The `namespace` has characters that no IRI has: it is left out";
            self.warn("xml-namespace", at, message);
            name.namespace.clear();
        }
        if !prefix.is_empty()
            && (name.namespace.is_empty() || prefix == "xmlns" || !is_name(prefix))
        {
            let message = format!(
                "The prefix `{}` has no `namespace`, or is none that XML allows: the name stands without it",
                prefix.escape_debug()
            );
            self.warn("xml-prefix", at, message);
            name.prefix.clear();
            name.namespace.clear();
        }
        if !name.local.is_empty() && !is_name(&name.local) {
            let message = format!(
                "`{}` is no name in XML, and there is no `xml.name` that is one",
                name.local.escape_debug()
            );
            self.warn("xml-name", at, message);
            name.local.clear();
        }
        name
    }
}

/// Whether XML allows it as a name without a prefix (Namespaces in XML, production 4).
pub(super) fn is_name(text: &str) -> bool {
    let begins =
        |c: char| c == '_' || c.is_ascii_alphabetic() || (c >= '\u{C0}' && c.is_alphabetic());
    let goes_on = |c: char| begins(c) || c.is_ascii_digit() || matches!(c, '-' | '.');
    text.starts_with(begins) && text.chars().all(goes_on)
}

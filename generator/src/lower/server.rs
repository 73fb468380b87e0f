//! Servers: where the API lives (OpenAPI 3.2, 4.6 and 4.7).

use std::collections::BTreeMap;

use reqwest::Url;

use super::names::{Scope, pascal, reads_as_name};
use super::node::Node;
use super::setter::Setters;
use super::text;
use crate::contract::{Docs, Server, ServerVariable};
use crate::diagnostic::Diagnostic;

/// What ends the names of servers and says nothing.
const NOISE: &[&str] = &["api", "endpoint", "env", "environment", "server", "url"];

/// More words than this are a sentence, not a name.
const WORDS: usize = 3;

/// Makes servers; a variable has one setter however many servers have it, a URL one variant.
pub(super) struct Servers<'s> {
    setters: &'s mut Setters,
    given: BTreeMap<String, String>,
    variants: Scope,
    called: BTreeMap<String, String>,
}

impl<'s> Servers<'s> {
    pub(super) fn new(setters: &'s mut Setters) -> Self {
        Self {
            setters,
            given: BTreeMap::new(),
            variants: Scope::new(&[]),
            called: BTreeMap::new(),
        }
    }

    /// The servers of the document or of an operation, in the contract's order. A relative URL
    /// stays as it is: a client of such a contract is told where the API lives.
    pub(super) fn of(&mut self, holder: &Node<'_>, found: &mut Vec<Diagnostic>) -> Vec<Server> {
        let servers = holder
            .at("servers")
            .map(|servers| servers.items())
            .unwrap_or_default();
        servers
            .iter()
            .filter_map(|node| self.server(node, found))
            .collect()
    }

    /// The servers of an operation, empty where they are the document's.
    pub(super) fn overrides(
        &mut self,
        operation: &Node<'_>,
        usual: &[Server],
        found: &mut Vec<Diagnostic>,
    ) -> Vec<Server> {
        let servers = self.of(operation, found);
        if servers == usual {
            Vec::new()
        } else {
            servers
        }
    }

    fn server(&mut self, node: &Node<'_>, found: &mut Vec<Diagnostic>) -> Option<Server> {
        let mut warn = |rule, message: String| {
            found.push(Diagnostic::warning(rule, node.pointer.clone(), message));
        };
        let Some(url) = node
            .text("url")
            .map(str::trim)
            .filter(|url| !url.is_empty())
        else {
            warn(
                "odd-server",
                "the server has no `url`: it is left out".to_owned(),
            );
            return None;
        };
        if url.contains(|c: char| c.is_control() || c.is_whitespace()) {
            warn(
                "odd-server",
                "the server's `url` has spaces or controls: it is left out".to_owned(),
            );
            return None;
        }
        let declared = node.at("variables");
        let declared: BTreeMap<_, _> = declared.iter().flat_map(Node::entries).collect();
        let mut variables = BTreeMap::new();
        for wire in placeholders(url) {
            let variable = declared.get(wire);
            let default = variable.and_then(|variable| scalar(variable, "default"));
            if default.is_none() {
                let message = format!(
                    "the server's variable `{}` has no default: callers have to give it",
                    wire.escape_debug()
                );
                warn("server-variable-default", message);
            }
            let variable = ServerVariable {
                name: self.setter(wire),
                wire: wire.to_owned(),
                default,
                values: variable.map(values).unwrap_or_default(),
                docs: variable.map(docs).unwrap_or_default(),
            };
            variables.insert(wire, variable);
        }
        let mut server = Server {
            url: url.to_owned(),
            variant: self.variant(node, url),
            absolute: false,
            docs: text::summary_and(
                node.text("name").unwrap_or_default(),
                node.text("description").unwrap_or_default(),
            ),
            variables: variables.into_values().collect(),
        };
        // Whatever the caller gives for a variable without a default.
        let filled = placeholders(url)
            .iter()
            .fold(server.default_url(), |url, name| {
                url.replace(&format!("{{{name}}}"), "0")
            });
        server.absolute = url.starts_with('{') || is_base(&filled);
        Some(server)
    }

    /// The name that the contract gives the server, else its address: what other servers there are
    /// matters only where two are called the same.
    fn variant(&mut self, node: &Node<'_>, url: &str) -> String {
        let said = [node.text("name"), node.text("description")];
        let said = said.into_iter().flatten().find_map(name);
        let mut wanted: Vec<_> = said.map(|name| pascal(&name)).into_iter().collect();
        wanted.push(pascal(&address(url)));
        let Self {
            variants, called, ..
        } = self;
        called
            .entry(url.to_owned())
            .or_insert_with(|| variants.mint_any(&wanted))
            .clone()
    }

    fn setter(&mut self, wire: &str) -> String {
        let Self { setters, given, .. } = self;
        given
            .entry(wire.to_owned())
            .or_insert_with(|| setters.mint(wire, "variable"))
            .clone()
    }
}

/// A short text without what many servers' names have: `The sandbox server.` -> `sandbox`.
fn name(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let mut words: Vec<_> = text.split_whitespace().collect();
    let is = |word: &&str, noise: &[&str]| noise.contains(&word.to_ascii_lowercase().as_str());
    while words.len() > 1 && words.last().is_some_and(|word| is(word, NOISE)) {
        words.pop();
    }
    if words.len() > 1 && words.first().is_some_and(|word| is(word, &["for", "the"])) {
        words.remove(0);
    }
    let name = words.join(" ");
    (words.len() <= WORDS && reads_as_name(&name)).then_some(name)
}

/// The URL's words; https goes without saying.
fn address(url: &str) -> String {
    url.strip_prefix("https://")
        .unwrap_or(url)
        .replace(['{', '}'], " ")
}

/// Whether the runtime accepts it as a base URL.
fn is_base(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    })
}

/// The names between braces.
fn placeholders(url: &str) -> Vec<&str> {
    let names = url
        .split('{')
        .skip(1)
        .filter_map(|piece| piece.split_once('}'));
    names
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty())
        .collect()
}

/// A text, or the number or boolean that YAML made of it: a port, a version.
fn scalar(node: &Node<'_>, key: &str) -> Option<String> {
    node.value.get(key).and_then(text_of)
}

fn text_of(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(_) | serde_json::Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

fn values(variable: &Node<'_>) -> Vec<String> {
    let values = variable
        .value
        .get("enum")
        .and_then(serde_json::Value::as_array);
    values.into_iter().flatten().filter_map(text_of).collect()
}

fn docs(variable: &Node<'_>) -> Docs {
    text::docs(variable.text("description").unwrap_or_default())
}

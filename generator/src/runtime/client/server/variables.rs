//! Variables in the URLs of servers.

use super::{Defaults, Fault, Server};

impl Server {
    /// A server with variables, and the values that they have unless the caller gives others.
    pub const fn with(url: &'static str, defaults: Defaults) -> Self {
        Self {
            url,
            variables: Some((defaults, filled)),
        }
    }
}

/// The URL with every variable's value in its place.
fn filled(
    published: &str,
    defaults: Defaults,
    given: &[(&'static str, String)],
) -> Result<String, Fault> {
    let mut url = String::new();
    let mut rest = published;
    while let Some((before, name, after)) = placeholder(rest) {
        url.push_str(before);
        let mut value = None;
        for (_, default) in defaults.iter().filter(|(other, _)| *other == name) {
            value = Some(*default);
        }
        for (_, chosen) in given.iter().filter(|(other, _)| *other == name) {
            value = Some(chosen);
        }
        let Some(value) = value else {
            let problem = "has no default: give it with its setter";
            return Err(Fault::request(format!("the variable `{name}` {problem}")));
        };
        if !fits(value, &url) {
            let problem = "cannot stand in the server's URL";
            return Err(Fault::request(format!(
                "the value of the variable `{name}` {problem}"
            )));
        }
        url.push_str(value);
        rest = after;
    }
    url.push_str(rest);
    Ok(url)
}

/// What stands before the first `{name}`, the name, and what stands behind it.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Whether a value can follow this part of a URL without becoming more than the contract means it
/// to be: a label of a host must not end the host, where credentials go.
fn fits(value: &str, before: &str) -> bool {
    let whole = before.is_empty();
    let mut words = before.splitn(4, '/');
    let authority = match (words.next(), words.next(), words.next(), words.next()) {
        (Some(scheme), Some(""), Some(_), after) if scheme.ends_with(':') => after.is_none(),
        (first, ..) => first != Some(""),
    };
    let ends_host = |c| !whole && authority && matches!(c, '/' | '?' | '#' | '@' | '\\');
    for c in value.chars() {
        if c.is_control() || c.is_whitespace() || ends_host(c) {
            return false;
        }
    }
    true
}

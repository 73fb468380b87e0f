//! Path: a path template taken apart (OpenAPI 3.2, 4.8.2).

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::diagnostic::Diagnostic;

/// What must not stand in a path as it is: all but `pchar` and `/` of RFC 3986.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What must not stand in a query as it is.
const QUERY: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// In the order of the path; it starts with a literal that starts with `/`.
    pub(super) pieces: Vec<Piece>,
    /// Pairs behind a `?`, encoded.
    pub(super) query: Option<String>,
    /// `?wire={name}` behind a `?`: wire name and parameter name.
    pub(super) templated: Vec<(String, String)>,
}

/// A piece of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as it goes on the wire.
    Literal(String),
    /// Name of a parameter.
    Name(String),
}

/// Takes a path apart; findings are about `pointer`.
pub(super) fn template(path: &str, pointer: &str, found: &mut Vec<Diagnostic>) -> Template {
    let mut warn = |rule, message: &str| found.push(Diagnostic::warning(rule, pointer, message));
    let path = path.split_once('#').map_or(path, |(before, _)| before);
    let (path, query) = path
        .split_once('?')
        .map_or((path, None), |(path, query)| (path, Some(query)));
    let mut template = Template::default();
    let mut literal = String::new();
    if !path.starts_with('/') {
        warn(
            "odd-path",
            "the path does not start with `/`: one is put before it",
        );
        literal.push('/');
    }
    let mut rest = path;
    while let Some(open) = rest.find('{') {
        let after = &rest[open + 1..];
        let name = after
            .split_once('}')
            .filter(|(name, _)| !name.is_empty() && !name.contains('{'));
        let Some((name, behind)) = name else {
            warn(
                "odd-path",
                "a brace in the path opens no parameter: it is taken literally",
            );
            literal.push_str(&encode(&rest[..=open], PATH));
            rest = after;
            continue;
        };
        literal.push_str(&encode(&rest[..open], PATH));
        if !literal.is_empty() {
            let text = std::mem::take(&mut literal);
            template.pieces.push(Piece::Literal(text));
        }
        template.pieces.push(Piece::Name(name.to_owned()));
        rest = behind;
    }
    if rest.contains('}') {
        warn(
            "odd-path",
            "a brace in the path closes no parameter: it is taken literally",
        );
    }
    literal.push_str(&encode(rest, PATH));
    if !literal.is_empty() {
        template.pieces.push(Piece::Literal(literal));
    }
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        split_query(query, &mut template);
    }
    template
}

/// Tells the fixed pairs of a query from those with a parameter as their value.
fn split_query(query: &str, template: &mut Template) {
    let mut fixed = Vec::new();
    for pair in query.split('&') {
        let name = pair
            .split_once('=')
            .and_then(|(wire, value)| Some((wire, value.strip_prefix('{')?.strip_suffix('}')?)));
        match name {
            Some((wire, name)) => template.templated.push((wire.to_owned(), name.to_owned())),
            None => fixed.push(encode(pair, QUERY)),
        }
    }
    template.query = Some(fixed.join("&")).filter(|text| !text.is_empty());
}

/// Percent-encodes what has to be, and leaves alone what is percent-encoded already.
fn encode(text: &str, set: &'static AsciiSet) -> String {
    let mut encoded = String::new();
    for (index, piece) in text.split('%').enumerate() {
        if index > 0 {
            let valid =
                piece.len() >= 2 && piece.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
            encoded.push_str(if valid { "%" } else { "%25" });
        }
        encoded.extend(utf8_percent_encode(piece, set));
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(path: &str) -> String {
        let mut found = Vec::new();
        let template = template(path, "#", &mut found);
        let pieces: Vec<_> = template
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Literal(text) => text.clone(),
                Piece::Name(name) => format!("<{name}>"),
            })
            .collect();
        let query = template
            .query
            .map(|query| format!(" ?{query}"))
            .unwrap_or_default();
        let templated: String = template
            .templated
            .iter()
            .map(|(wire, name)| format!(" &{wire}=<{name}>"))
            .collect();
        let found: String = found.iter().map(|f| format!(" !{}", f.rule)).collect();
        pieces.join(" ") + &query + &templated + &found
    }

    #[test]
    fn takes_paths_apart() {
        let rows = [
            ("/", "/"),
            ("/a/{b}/c", "/a/ <b> /c"),
            ("/a/{b}", "/a/ <b>"),
            ("/a/{b}.{c}", "/a/ <b> . <c>"),
            ("/{id}/x/{id}", "/ <id> /x/ <id>"),
            ("pets", "/pets !odd-path"),
            ("{id}", "/ <id> !odd-path"),
            ("/a b/%20/%zz/é\\\"", "/a%20b/%20/%25zz/%C3%A9%5C%22"),
            ("/a%", "/a%25"),
            ("/a{b", "/a%7Bb !odd-path"),
            ("/a}b", "/a%7Db !odd-path"),
            ("/a{}b", "/a%7B%7Db !odd-path !odd-path"),
            ("/a{b{c}", "/a%7Bb <c> !odd-path"),
            ("/a#frag", "/a"),
            ("/?Action=X&b=c d#f", "/ ?Action=X&b=c%20d"),
            ("/a?x={y}&z=1", "/a ?z=1 &x=<y>"),
            ("", "/ !odd-path"),
        ];
        for (path, shown) in rows {
            assert_eq!(show(path), shown, "{path}");
        }
    }
}

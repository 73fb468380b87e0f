//! Links: the `Link` header (RFC 8288, section 3).

use reqwest::header::{HeaderMap, LINK};

/// The target of the first link with the relation `next`.
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(LINK).iter();
    let mut lines = lines.filter_map(|line| line.to_str().ok());
    lines.find_map(next_in)
}

fn next_in(line: &str) -> Option<String> {
    let mut rest = line;
    loop {
        let (_, behind) = rest.split_once('<')?;
        let (target, behind) = behind.split_once('>')?;
        let (parameters, behind) = parameters(behind);
        if is_next(&parameters) {
            return Some(target.trim().to_owned());
        }
        rest = behind;
    }
}

/// Whether these are the parameters of a link from this page to the next.
fn is_next(parameters: &[(String, String)]) -> bool {
    let first = |wanted: &str| {
        let mut all = parameters.iter();
        all.find(|(name, _)| name.eq_ignore_ascii_case(wanted))
            .map(|(_, value)| value.as_str())
    };
    let mut relations = first("rel").unwrap_or_default().split_ascii_whitespace();
    // With an anchor it is a link from somewhere else.
    first("anchor").is_none_or(str::is_empty)
        && relations.any(|relation| relation.eq_ignore_ascii_case("next"))
}

/// The parameters up to the comma behind them, and what follows that.
fn parameters(text: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    let (mut name, mut value) = (String::new(), None::<String>);
    let mut characters = text.char_indices();
    let mut end = text.len();
    let mut quoted = false;
    while let Some((at, c)) = characters.next() {
        match c {
            '"' if value.is_some() => quoted = !quoted,
            '\\' if quoted => {
                let escaped = characters.next().map(|(_, c)| c);
                value.get_or_insert_default().extend(escaped);
            }
            ',' if !quoted => {
                end = at + 1;
                break;
            }
            ';' if !quoted => {
                found.push((std::mem::take(&mut name), value.take().unwrap_or_default()));
            }
            '=' if value.is_none() => value = Some(String::new()),
            c if c.is_ascii_whitespace() && !quoted => {}
            c => match &mut value {
                Some(value) => value.push(c),
                None => name.push(c),
            },
        }
    }
    found.push((name, value.unwrap_or_default()));
    (found, text.get(end..).unwrap_or_default())
}

//! Variant: names of enum values, which are often signs, numbers or versions.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;

/// Signs that have a name as a whole.
const OPERATORS: &[(&str, &str)] = &[
    ("!=", "NotEqual"),
    ("<", "Less"),
    ("<=", "LessOrEqual"),
    ("<>", "NotEqual"),
    ("=", "Equal"),
    ("==", "Equal"),
    (">", "Greater"),
    (">=", "GreaterOrEqual"),
    ("*", "Any"),
    ("~", "Tilde"),
];

/// Name of the variant for everything that the contract does not list. No value takes it away: one
/// that is called `unknown` is `UnknownValue`.
pub(crate) const CATCH_ALL: &str = "Unknown";

/// Signs that a name spells out; more read worse than a number.
const MAX_SIGNS: usize = 3;

/// The variant for a value: `web_folder` -> `WebFolder`, `+1` -> `Plus1`, `>=` -> `GreaterOrEqual`,
/// `3.5` -> `N3_5`, the empty text -> `Empty`.
pub(crate) fn variant(wire: &str) -> String {
    if wire.is_empty() {
        return "Empty".to_owned();
    }
    if let Some((_, name)) = OPERATORS.iter().find(|(sign, _)| *sign == wire) {
        return (*name).to_owned();
    }
    let text = any_ascii::any_ascii(wire);
    let (sign, rest) = match text.strip_prefix(['+', '-']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) => (
            if text.starts_with('+') {
                "Plus"
            } else {
                "Minus"
            },
            rest,
        ),
        _ => ("", text.as_str()),
    };
    // Digits on both sides of a sign stay apart: `1.5` is not `15`.
    let name = numbers_apart(rest)
        .iter()
        .map(|piece| piece.to_upper_camel_case())
        .collect::<Vec<_>>()
        .join("_");
    let name = if name.chars().any(|c| c.is_ascii_alphanumeric()) {
        name
    } else {
        spelled(&text)
    };
    let name = super::short(format!("{sign}{name}"));
    if name.is_empty() {
        "Blank".to_owned()
    } else if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("N{name}")
    } else if name == "Self" || name == CATCH_ALL {
        format!("{name}Value")
    } else {
        name
    }
}

/// A name that the contract gives: as it stands where Rust would write it so.
pub(crate) fn given(name: &str) -> String {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let parts = || name.split('_');
    let apart = parts()
        .zip(parts().skip(1))
        .all(|(one, other)| digit(one.chars().last()) && digit(other.chars().next()));
    let plain = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && apart;
    if plain && name != "Self" && name != CATCH_ALL {
        super::short(name.to_owned())
    } else {
        variant(name)
    }
}

/// A value and the name that it would have.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// The value as text.
    pub(crate) wire: String,
    /// Its name.
    pub(crate) name: String,
    /// The name is the value's alone (`x-rust-names`).
    pub(crate) fixed: bool,
}

/// Unique names for values, in their order. Fixed names come first, then a value that is spelled like
/// its name, then one in lower case: more values later do not take their names away.
pub(crate) fn variants(wanted: &[Wish]) -> Vec<String> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| {
        let Wish { wire, name, fixed } = &wanted[*index];
        let upper = wire.chars().any(char::is_uppercase);
        (!fixed, wire != name, upper, *index)
    });
    let mut taken = BTreeSet::new();
    let mut counts = BTreeMap::new();
    let mut names = vec![String::new(); wanted.len()];
    for index in order {
        let Wish { wire, name, .. } = &wanted[index];
        let signs = spelled(wire);
        let few = (1..=MAX_SIGNS).contains(&wire.chars().filter(|c| sign(*c).is_some()).count());
        let longer = if signs.is_empty() || !few {
            telling(wire, name)
        } else {
            format!("{name}{signs}")
        };
        let candidates = [name.clone(), longer];
        let free = candidates
            .into_iter()
            .find(|candidate| !taken.contains(candidate));
        let free = free.unwrap_or_else(|| {
            let count = counts.entry(name.clone()).or_insert(2_u64);
            while taken.contains(&format!("{name}{count}")) {
                *count += 1;
            }
            format!("{name}{count}")
        });
        taken.insert(free.clone());
        names[index] = free;
    }
    names
}

/// What tells a value from another of the same name: its case.
fn telling(wire: &str, name: &str) -> String {
    let upper = wire.chars().any(char::is_uppercase);
    let lower = wire.chars().any(char::is_lowercase);
    match (upper, lower) {
        (true, false) => format!("{name}Uppercase"),
        (false, true) => format!("{name}Lowercase"),
        _ => format!("{name}Mixed"),
    }
}

/// Every sign by its name: `a-b` -> `Dash`.
pub(super) fn spelled(text: &str) -> String {
    text.chars().filter_map(sign).collect()
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        ' ' => "Space",
        '!' => "Exclamation",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '(' => "OpenParen",
        ')' => "CloseParen",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Dash",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "Less",
        '=' => "Equal",
        '>' => "Greater",
        '?' => "Question",
        '@' => "At",
        '[' => "OpenBracket",
        '\\' => "Backslash",
        ']' => "CloseBracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "OpenBrace",
        '|' => "Pipe",
        '}' => "CloseBrace",
        '~' => "Tilde",
        '\n' => "Newline",
        '\t' => "Tab",
        _ => return None,
    })
}

fn numbers_apart(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut pieces = vec![String::new()];
    for (index, c) in chars.iter().enumerate() {
        let digit = |at: Option<usize>| {
            at.and_then(|at| chars.get(at))
                .is_some_and(char::is_ascii_digit)
        };
        if !c.is_ascii_alphanumeric() && digit(index.checked_sub(1)) && digit(Some(index + 1)) {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(*c);
        }
    }
    pieces
}

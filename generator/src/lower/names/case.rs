//! Case: words of a published name, put together the Rust way. ASCII only; never empty, never a
//! keyword, never starting with a digit.

use super::short;
use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Words that cannot be an identifier in edition 2024, reserved ones too.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// `list files` -> `ListFiles`
pub(crate) fn pascal(text: &str) -> String {
    let name = short(if is_snake(text) {
        text.split('_').map(capital).collect()
    } else {
        ascii(text).to_upper_camel_case()
    });
    if name.is_empty() {
        "Empty".to_owned()
    } else if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("N{name}")
    } else if name == "Self" {
        "SelfValue".to_owned()
    } else {
        name
    }
}

/// `fileSize` -> `file_size`; keywords get an underscore, as in `type_`.
pub(crate) fn snake(text: &str) -> String {
    let name = short(if is_snake(text) {
        text.to_owned()
    } else {
        ascii(text).to_snake_case()
    });
    if name.is_empty() {
        "empty".to_owned()
    } else if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("n{name}")
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A struct field or an argument: as [`snake`], but `type` -> `kind`, `@type` -> `at_type` and
/// `+1` -> `plus_1`, `-` -> `dash`.
pub(crate) fn field(text: &str) -> String {
    let spelled = match text.strip_prefix(['+', '-', '@']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) => {
            match text.as_bytes().first() {
                Some(b'+') => Some(format!("plus_{rest}")),
                Some(b'-') => Some(format!("minus_{rest}")),
                _ => Some(format!("at_{rest}")),
            }
        }
        _ => None,
    };
    let signs = if text.chars().any(char::is_alphanumeric) {
        None
    } else {
        Some(super::variant::spelled(text)).filter(|signs| !signs.is_empty())
    };
    match snake(spelled.or(signs).as_deref().unwrap_or(text)) {
        name if name == "type_" => "kind".to_owned(),
        name => name,
    }
}

/// `listFiles` -> `LIST_FILES`
pub(crate) fn screaming(text: &str) -> String {
    snake(text).trim_end_matches('_').to_shouty_snake_case()
}

/// Words of small letters and digits with one `_` between them, as most names are published: they need
/// no looking for words.
fn is_snake(text: &str) -> bool {
    let is_small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let mut words = text.split('_');
    words.all(|word| !word.is_empty() && word.bytes().all(is_small))
}

/// An ASCII word with a capital.
fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

fn ascii(text: &str) -> String {
    any_ascii::any_ascii(text)
}

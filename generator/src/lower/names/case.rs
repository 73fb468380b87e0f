//! Case: words of a published name, put together the Rust way. ASCII only; never empty, never a
//! keyword, never starting with a digit.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// `list files` -> `ListFiles`
pub(crate) fn pascal(text: &str) -> String {
    let name = ascii(text).to_upper_camel_case();
    let name = if name.is_empty() { "Empty".to_owned() } else { name };
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else if name == "Self" { "SelfValue".to_owned() } else { name }
}

/// `fileSize` -> `file_size`; keywords get an underscore, as in `type_`.
pub(crate) fn snake(text: &str) -> String {
    let name = ascii(text).to_snake_case();
    let name = if name.is_empty() { "empty".to_owned() } else { name };
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) { format!("n{name}") } else { name };
    if is_keyword(&name) { format!("{name}_") } else { name }
}

/// `listFiles` -> `LIST_FILES`
pub(crate) fn screaming(text: &str) -> String {
    snake(text).trim_end_matches('_').to_shouty_snake_case()
}

fn ascii(text: &str) -> String {
    any_ascii::any_ascii(text)
}

fn is_keyword(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_err()
}

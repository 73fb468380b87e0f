//! Inline: signs that mean something to rustdoc, escaped; sentences, one a line.

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "approx", "cf", "dr", "e.g", "ed", "eq", "etc", "fig", "i.e", "inc", "incl", "ltd", "max",
    "min", "mr", "mrs", "ms", "no", "st", "vs",
];

/// Text with every sign escaped that could be read as Markdown, and URLs in angle brackets.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("http").filter(|_| rest.contains("://")) {
        let (before, url) = rest.split_at(start);
        let length = url_length(url);
        if length == 0 {
            escape_into(
                &mut escaped,
                &rest[..start + 4],
                rest[start + 4..].chars().next(),
            );
            rest = &rest[start + 4..];
        } else {
            escape_into(&mut escaped, before, Some('h'));
            escaped.extend(["<", &url[..length], ">"]);
            rest = &url[length..];
        }
    }
    escape_into(&mut escaped, rest, None);
    escaped
}

/// Text inside a link: nothing in it is a link again.
pub(super) fn escape_only(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape_into(&mut escaped, text, None);
    escaped
}

/// How much of the text is an absolute URL, without the punctuation after it.
fn url_length(text: &str) -> usize {
    let Some(scheme) = ["http://", "https://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))
    else {
        return 0;
    };
    let stop = |c: char| c.is_whitespace() || c.is_control() || "<>\"`\\|".contains(c);
    let end = text.find(stop).unwrap_or(text.len());
    let mut url = &text[..end];
    loop {
        let unbalanced = url.matches(')').count() > url.matches('(').count();
        let shorter = match url.chars().last() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | ']' | '~') => url.len() - 1,
            Some(')') if unbalanced => url.len() - 1,
            _ => break,
        };
        url = &url[..shorter];
    }
    if url.len() > scheme.len() {
        url.len()
    } else {
        0
    }
}

fn escape_into(out: &mut String, text: &str, next: Option<char>) {
    let mut before = out.chars().last();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().or(next);
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let escaped = match c {
            '\\' | '`' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '*' => before != Some(' ') || after != Some(' '),
            '_' => !(word(before) && word(after)),
            '&' => word(after) || after == Some('#'),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// A line whose first signs start no block: a list, a heading, a quote, a rule.
pub(super) fn guard(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.as_bytes().get(digits + 1);
    let ordered = digits > 0
        && matches!(line.as_bytes().get(digits), Some(b'.' | b')'))
        && behind.is_none_or(|&byte| byte == b' ');
    if ordered {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let Some(first @ ('#' | '+' | '-' | '=' | '*')) = line.chars().next() else {
        return line.to_owned();
    };
    let rest = line.trim_start_matches(first);
    let alone = rest.is_empty() || rest.starts_with(' ');
    // `**` opens emphasis here: a text's own star is escaped unless a space follows.
    if alone {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// A code span; nothing for no code.
pub(super) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(text) + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Length of the longest run of backticks.
pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default()
}

/// The text with a line break for each space between two sentences.
pub(super) fn break_sentences(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(space) = rest.find(' ') {
        let (before, after) = (&rest[..space], rest[space..].trim_start_matches(' '));
        broken.push_str(before);
        let capital = after.starts_with(char::is_uppercase);
        broken.push(if capital && ends_sentence(before) {
            '\n'
        } else {
            ' '
        });
        rest = after;
    }
    broken.push_str(rest);
    broken
}

/// Whether a word is the last of a sentence.
pub(super) fn ends_sentence(word: &str) -> bool {
    let word = word.trim_end_matches([')', '"', '\'']);
    if word.ends_with(['!', '?']) {
        return true;
    }
    let Some(word) = word.strip_suffix('.') else {
        return false;
    };
    let word = word.trim_start_matches(['(', '"', '\'']).to_lowercase();
    let initial = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    !initial && !ABBREVIATIONS.contains(&word.as_str())
}

//! Translate: ECMA-262 regular expressions in the syntax of the `regex` crate.
//!
//! The two look alike and differ in meaning: `\d`, `\w` and `\b` are ASCII in ECMA-262, `[` is a plain
//! character inside a class, signs may be escaped that need no escape. Look-around and back-references
//! do not exist in `regex`, on purpose: it matches in linear time whatever the text is.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::str::Chars;

/// Why an expression cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// `(?=`, `(?!`, `(?<=`, `(?<!`
    LookAround,
    /// `\1`, `\k<name>`
    BackReference,
    /// Not an expression at all.
    Invalid,
}

/// `/^a$/` is a literal of JavaScript's source, not an expression; with its slashes it matches nothing.
pub(super) fn unwrapped(pattern: &str) -> &str {
    let inner = pattern
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'));
    inner
        .filter(|inner| inner.starts_with('^') || inner.ends_with('$'))
        .unwrap_or(pattern)
}

/// The expression as `regex` reads it.
pub(super) fn translate(pattern: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(pattern.len());
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => escape(&mut chars, &mut out, false)?,
            '[' => class(&mut chars, &mut out)?,
            '(' => group(&mut chars, &mut out)?,
            '.' => out.push_str(r"[^\n\r\u{2028}\u{2029}]"),
            '{' if !quantifier(&chars) => out.push_str(r"\{"),
            '}' if !open_quantifier(&out) => out.push_str(r"\}"),
            ']' => out.push_str(r"\]"),
            c => out.push(c),
        }
    }
    Ok(out)
}

/// Whether `{` begins `{2}`, `{2,}` or `{2,3}`.
fn quantifier(chars: &Peekable<Chars<'_>>) -> bool {
    let text: String = chars.clone().take_while(|c| *c != '}').take(24).collect();
    let closed = chars.clone().nth(text.chars().count()) == Some('}');
    let (low, high) = text.split_once(',').unwrap_or((text.as_str(), ""));
    closed && !low.is_empty() && low.chars().chain(high.chars()).all(|c| c.is_ascii_digit())
}

/// Whether `}` ends a quantifier that has been copied.
fn open_quantifier(out: &str) -> bool {
    let Some(at) = out.rfind('{') else {
        return false;
    };
    let inside = out.get(at + 1..).unwrap_or_default();
    let escaped = out.get(..at).is_some_and(|before| before.ends_with('\\'));
    !escaped && !inside.is_empty() && inside.chars().all(|c| c.is_ascii_digit() || c == ',')
}

fn group(chars: &mut Peekable<Chars<'_>>, out: &mut String) -> Result<(), Refusal> {
    let ahead: String = chars.clone().take(3).collect();
    if ahead.starts_with("?=") || ahead.starts_with("?!") || ahead == "?<=" || ahead == "?<!" {
        return Err(Refusal::LookAround);
    }
    out.push('(');
    Ok(())
}

fn class(chars: &mut Peekable<Chars<'_>>, out: &mut String) -> Result<(), Refusal> {
    let negated = chars.next_if_eq(&'^').is_some();
    if chars.next_if_eq(&']').is_some() {
        // `[^]` is any character, `[]` is none.
        out.push_str(if negated { r"[\s\S]" } else { r"[^\s\S]" });
        return Ok(());
    }
    out.push_str(if negated { "[^" } else { "[" });
    let mut first = true;
    while let Some(c) = chars.next() {
        match c {
            ']' => {
                out.push(']');
                return Ok(());
            }
            '\\' => escape(chars, out, true)?,
            '[' | '&' | '~' | '^' => {
                out.push('\\');
                out.push(c);
            }
            '-' => dash(chars, out, first),
            c => out.push(c),
        }
        first = false;
    }
    Err(Refusal::Invalid)
}

/// A dash is a range between two characters, and plain at an edge or beside a class such as `\w`.
fn dash(chars: &mut Peekable<Chars<'_>>, out: &mut String, first: bool) {
    let mut ahead = chars.clone();
    let next = ahead.next();
    let class = next == Some('\\') && ahead.next().is_some_and(|c| "dDwWsSpP".contains(c));
    if first || class || next == Some(']') {
        out.push_str(r"\-");
    } else if next == Some('-') {
        chars.next();
        out.push_str(r"-\-");
    } else {
        out.push('-');
    }
}

const DIGIT: &str = "0-9";
const WORD: &str = "A-Za-z0-9_";
const SPACE: &str = r"\t\n\x{B}\x{C}\r\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

fn escape(chars: &mut Peekable<Chars<'_>>, out: &mut String, inside: bool) -> Result<(), Refusal> {
    let Some(c) = chars.next() else {
        return Err(Refusal::Invalid);
    };
    match c {
        'd' => push_class(out, DIGIT, false),
        'D' => push_class(out, DIGIT, true),
        'w' => push_class(out, WORD, false),
        'W' => push_class(out, WORD, true),
        's' => push_class(out, SPACE, false),
        'S' => push_class(out, SPACE, true),
        'b' if inside => out.push_str(r"\x{8}"),
        'b' => out.push_str(r"(?-u:\b)"),
        'B' if !inside => out.push_str(r"(?-u:\B)"),
        // Anchors of Perl and Python, which contracts use too.
        'A' if !inside => out.push('^'),
        'z' | 'Z' if !inside => out.push('$'),
        't' | 'n' | 'r' | 'f' | 'v' => {
            out.push('\\');
            out.push(c);
        }
        'p' | 'P' => property(chars, out, c),
        'x' => code(chars, out, 2),
        'u' => return unicode(chars, out),
        'c' => match chars.next_if(char::is_ascii_alphabetic) {
            Some(letter) => push_code(out, u32::from(letter) % 32),
            None => out.push_str(r"\\c"),
        },
        '0' => out.push_str(r"\x{0}"),
        'k' => return Err(Refusal::BackReference),
        '1'..='9' if !inside => return Err(Refusal::BackReference),
        c if c.is_ascii_punctuation() => {
            out.push('\\');
            out.push(c);
        }
        c => out.push(c),
    }
    Ok(())
}

/// A nested class, which `regex` allows inside a class as well.
fn push_class(out: &mut String, members: &str, negated: bool) {
    out.push_str(if negated { "[^" } else { "[" });
    out.push_str(members);
    out.push(']');
}

fn push_code(out: &mut String, code: u32) {
    // Writing to a string does not fail.
    let _ = write!(out, r"\x{{{code:X}}}");
}

fn property(chars: &mut Peekable<Chars<'_>>, out: &mut String, letter: char) {
    if chars.peek() == Some(&'{') {
        out.push('\\');
        out.push(letter);
        // Braces of the name are not a quantifier.
        for c in chars.by_ref() {
            out.push(c);
            if c == '}' {
                break;
            }
        }
    } else {
        out.push(letter);
    }
}

fn code(chars: &mut Peekable<Chars<'_>>, out: &mut String, digits: usize) {
    let hex: String = chars
        .clone()
        .take(digits)
        .take_while(char::is_ascii_hexdigit)
        .collect();
    match u32::from_str_radix(&hex, 16) {
        Ok(code) if hex.len() == digits => {
            chars.nth(digits - 1);
            push_code(out, code);
        }
        _ => out.push(if digits == 2 { 'x' } else { 'u' }),
    }
}

fn unicode(chars: &mut Peekable<Chars<'_>>, out: &mut String) -> Result<(), Refusal> {
    if chars.peek() == Some(&'{') {
        out.push_str(r"\x");
        for c in chars.by_ref() {
            out.push(c);
            if c == '}' {
                return Ok(());
            }
        }
        return Err(Refusal::Invalid);
    }
    let unit = |from: &Peekable<Chars<'_>>, skip: usize| {
        let hex: String = from.clone().skip(skip).take(4).collect();
        (hex.len() == 4)
            .then(|| u32::from_str_radix(&hex, 16).ok())
            .flatten()
    };
    let high = unit(chars, 0);
    if let Some(high @ 0xD800..=0xDBFF) = high {
        let pair = chars.clone().skip(4).take(2).eq(['\\', 'u']);
        if let (true, Some(low @ 0xDC00..=0xDFFF)) = (pair, unit(chars, 6)) {
            chars.nth(9);
            push_code(out, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            return Ok(());
        }
    }
    if let Some(0xD800..=0xDFFF) = high {
        return Err(Refusal::Invalid);
    }
    code(chars, out, 4);
    Ok(())
}

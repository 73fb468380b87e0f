//! Order: names as rustfmt sorts them in edition 2024, digits by value and capitals first.

use std::cmp::Ordering;

/// The rank of several names in braces, behind all that is one name.
pub(super) const LIST: u8 = 5;

/// What the segments of a `use` line are sorted by first.
pub(super) fn rank(segment: &str) -> u8 {
    match segment {
        "self" => 0,
        "super" => 1,
        "crate" => 2,
        _ => 3,
    }
}

/// The group of a `use` line that starts with this segment: the standard library, other crates, this
/// one.
pub(super) fn group(root: &str) -> usize {
    match root {
        "std" | "core" | "alloc" => 0,
        "crate" | "self" | "super" => 2,
        _ => 1,
    }
}

/// Compares two identifiers.
pub(super) fn names(left: &str, right: &str) -> Ordering {
    let (mut left, mut right) = (left, right);
    while !left.is_empty() && !right.is_empty() {
        let (a, b) = (chunk(&mut left), chunk(&mut right));
        let order = if is_digits(a) && is_digits(b) {
            by_value(a, b)
        } else {
            by_rank(a, b)
        };
        if order.is_ne() {
            return order;
        }
    }
    left.len().cmp(&right.len())
}

/// Cuts the digits, the underscores or the other characters off the front.
fn chunk<'t>(text: &mut &'t str) -> &'t str {
    let kind = |c: char| match c {
        '_' => 0,
        c if c.is_ascii_digit() => 1,
        _ => 2,
    };
    let first = text.chars().next().map(kind);
    let end = text
        .find(|c: char| Some(kind(c)) != first)
        .unwrap_or(text.len());
    let (chunk, rest) = text.split_at(end);
    *text = rest;
    chunk
}

fn is_digits(chunk: &str) -> bool {
    chunk.starts_with(|c: char| c.is_ascii_digit())
}

fn by_value(left: &str, right: &str) -> Ordering {
    let trimmed = |digits: &str| digits.trim_start_matches('0').to_owned();
    let (a, b) = (trimmed(left), trimmed(right));
    a.len()
        .cmp(&b.len())
        .then_with(|| a.cmp(&b))
        .then_with(|| right.len().cmp(&left.len()))
}

fn by_rank(left: &str, right: &str) -> Ordering {
    let rank = |c: char| match c {
        '_' => (0, c),
        c if c.is_lowercase() => (2, c),
        c => (1, c),
    };
    left.chars().map(rank).cmp(right.chars().map(rank))
}

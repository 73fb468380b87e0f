//! Names and characters that XML allows.

use std::ops::RangeInclusive;

/// What a name may begin with, the colon left out (XML 1.0, production 4; Namespaces, production 4).
const START: &[RangeInclusive<char>] = &[
    'A'..='Z',
    '_'..='_',
    'a'..='z',
    '\u{C0}'..='\u{D6}',
    '\u{D8}'..='\u{F6}',
    '\u{F8}'..='\u{2FF}',
    '\u{370}'..='\u{37D}',
    '\u{37F}'..='\u{1FFF}',
    '\u{200C}'..='\u{200D}',
    '\u{2070}'..='\u{218F}',
    '\u{2C00}'..='\u{2FEF}',
    '\u{3001}'..='\u{D7FF}',
    '\u{F900}'..='\u{FDCF}',
    '\u{FDF0}'..='\u{FFFD}',
    '\u{10000}'..='\u{EFFFF}',
];

/// What else a name may hold (production 4a).
const FURTHER: &[RangeInclusive<char>] = &[
    '-'..='.',
    '0'..='9',
    '\u{B7}'..='\u{B7}',
    '\u{300}'..='\u{36F}',
    '\u{203F}'..='\u{2040}',
];

/// Whether it is a name without a prefix.
pub(super) fn is_name(text: &str) -> bool {
    let within = |ranges: &[RangeInclusive<char>], c| ranges.iter().any(|range| range.contains(&c));
    let mut characters = text.chars();
    characters.next().is_some_and(|first| within(START, first))
        && characters.all(|c| within(START, c) || within(FURTHER, c))
}

/// The first character that no document can hold (XML 1.0, production 2).
pub(super) fn forbidden(text: &str) -> Option<char> {
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}')
            || c >= '\u{10000}'
    };
    text.chars().find(|c| !allowed(*c))
}

//! Depth: nesting that would keep the YAML parser busy for hours before it refuses it.
//!
//! Its time grows with the square of the depth of brackets. Another parser, that stops at the
//! first bracket too many, looks at texts with very many of them first.

use saphyr_parser::{Event, Parser};

/// The deepest nesting that is read; the limit of both deserializers.
const DEEPEST: usize = 128;

/// With fewer brackets no nesting takes longer than this look, which costs as much as a third of the
/// parsing: 10,000 open brackets are refused after 0.3 s, and contracts of 3 MB have 5,000 in all.
const SUSPICIOUS: usize = 10_000;

/// Whether a YAML text has many brackets and nests them too deeply.
pub(super) fn too_deep(text: &str) -> bool {
    if text
        .bytes()
        .filter(|byte| matches!(byte, b'[' | b'{'))
        .count()
        < SUSPICIOUS
    {
        return false;
    }
    let mut depth = 0_usize;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), _)) => depth += 1,
            Ok((Event::SequenceEnd | Event::MappingEnd, _)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            // It is stricter than the one that is going to read the text.
            Err(_) => return open_brackets(text) > SUSPICIOUS,
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// The most brackets that are open at once, strings and comments not told apart.
fn open_brackets(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_depth_counts() {
        assert!(!too_deep(&"a: [".repeat(100)));
        assert!(!too_deep(&format!("a: [{}]", "[], ".repeat(20_000))));
        assert!(too_deep(&format!("a: {}", "[".repeat(1_000_000))));
        assert!(too_deep(&format!(
            "a: {{\nb: c\n}}\nd: {}",
            "[".repeat(1_000_000)
        )));
    }
}

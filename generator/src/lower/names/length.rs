//! Length: names that are put together from many words stay readable, and short enough for a file.

use std::hash::Hasher;

use fnv::FnvHasher;

/// Letters and digits of a name. A file's name may have 255 bytes, with the `_` between its words,
/// a role behind them and `.rs`.
const LONGEST: usize = 100;

/// Characters that are left of a longer one, before what tells it from others.
const KEPT: usize = 80;

/// The name, or its first words and a digest of all of them: the same whatever else is named.
pub(crate) fn short(name: String) -> String {
    let letters = name.bytes().filter(|byte| *byte != b'_').count();
    if letters <= LONGEST || !name.is_ascii() {
        return name;
    }
    let mut hasher = FnvHasher::default();
    hasher.write(name.as_bytes());
    // The digest's first digit is a letter: it stays a word of its own when the case changes.
    let digest = hasher.finish() & 0xFFF_FFFF | 0xA000_0000;
    let snake = !name.contains(|c: char| c.is_ascii_uppercase());
    let kept = name.get(..KEPT).unwrap_or(&name);
    let starts_word = |(_, c): &(usize, char)| *c == '_' || c.is_ascii_uppercase();
    let end = kept
        .char_indices()
        .rev()
        .find(starts_word)
        .map_or(KEPT, |(at, _)| at);
    let kept = match kept.get(..end) {
        Some(words) if words.len() > KEPT / 2 => words,
        _ => kept,
    };
    if snake {
        format!("{kept}_{digest:x}")
    } else {
        let digest = format!("{digest:x}").replacen('a', "A", 1);
        format!("{kept}{digest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_keep_their_first_words() {
        let words = |word: &str| word.repeat(30);
        for (name, shortened) in [
            (words("ab_"), words("ab_")),
            (words("word_"), format!("{}acb94aab", "word_".repeat(16))),
            (words("Word"), format!("{}A854bc25", "Word".repeat(19))),
            (
                words("xxxxxxxxxx"),
                format!("{}_aba85555", "xxxxxxxxxx".repeat(8)),
            ),
        ] {
            assert_eq!(short(name), shortened);
        }
    }
}

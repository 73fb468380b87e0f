//! Clean: text without characters that are not seen or that change how others are seen.

/// The text with line ends as `\n`, tabs as spaces, and no control or direction characters.
pub(super) fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push_str("    "),
            c if is_unseen(c) => {}
            c => clean.push(c),
        }
    }
    clean
}

/// Controls, marks of direction (Unicode Standard Annex 9), and characters of no width.
///
/// The joiners U+200C and U+200D stay: scripts and emoji need them.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

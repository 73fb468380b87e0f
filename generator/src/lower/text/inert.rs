//! Inert: whether doc lines, read as rustdoc reads them, hold nothing that it would act on.
//!
//! What [`render`](super::block::render) writes should be inert by construction. Markdown has more
//! corners than constructions do, and a doctest of a stranger's would run: so it is read once more.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// Whether there is no HTML, no code but in fences marked `text`, and no URL but in a link.
pub(super) fn is_inert(lines: &[String]) -> bool {
    let text = lines.join("\n");
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut inside = 0_usize;
    Parser::new_ext(&text, options).all(|event| match event {
        Event::Html(_)
        | Event::InlineHtml(_)
        | Event::FootnoteReference(_)
        | Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => false,
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            inside += 1;
            &*info == "text"
        }
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
            inside += 1;
            true
        }
        Event::End(TagEnd::CodeBlock | TagEnd::Link | TagEnd::Image) => {
            inside = inside.saturating_sub(1);
            true
        }
        Event::Text(text) => inside > 0 || !has_url(&text),
        _ => true,
    })
}

/// `https://a`, which rustdoc wants in angle brackets.
fn has_url(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        text.split(scheme)
            .skip(1)
            .any(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

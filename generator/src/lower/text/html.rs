//! HTML: descriptions written in it become Markdown, as far as their few usual tags go.

/// Tags that mean nothing to a doc comment, but are tags for sure.
const IGNORED: &[&str] = &[
    "a", "abbr", "b", "big", "center", "cite", "del", "details", "em", "font", "i", "img", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "summary", "sup",
    "u", "var", "wbr",
];

/// Tags that start or end a paragraph.
const BLOCKS: &[&str] = &[
    "article",
    "blockquote",
    "body",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];

/// What stands for a tag in Markdown; `None` when it is no tag that one knows.
fn replacement(tag: &str) -> Option<&'static str> {
    let name = tag.trim_start_matches('<');
    let closing = name.starts_with('/');
    let name = name.trim_start_matches('/');
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name[..end].to_ascii_lowercase();
    match name.as_str() {
        "br" => Some("\n"),
        "li" if closing => Some(""),
        "li" => Some("\n- "),
        "code" | "tt" => Some("`"),
        "td" | "th" => Some(" "),
        name if BLOCKS.contains(&name) => Some("\n\n"),
        name if IGNORED.contains(&name) => Some(""),
        _ => None,
    }
}

/// What stands for one tag amid text: a line break, nothing, or the tag itself as text.
pub(super) fn tag_text(tag: &str) -> &str {
    if tag.starts_with("<!--") {
        return "";
    }
    match replacement(tag) {
        Some("\n") => "\n",
        // A span of code may hold what a code span cannot.
        Some("" | "`") => "",
        Some(_) => " ",
        None => tag,
    }
}

/// A block of HTML as Markdown; tags that one does not know stay.
pub(super) fn to_markdown(html: &str) -> String {
    let lines: Vec<_> = html.lines().map(str::trim_start).collect();
    let html = lines.join("\n");
    let mut markdown = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        markdown.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| end + 3)
        } else {
            rest.find('>').map(|end| end + 1)
        };
        let Some(end) = end else {
            break;
        };
        let tag = &rest[..end];
        if !tag.starts_with("<!--") {
            let text = replacement(tag).unwrap_or(tag);
            if text == "\n- " {
                markdown.truncate(markdown.trim_end().len());
            }
            markdown.push_str(text);
        }
        rest = &rest[end..];
    }
    markdown.push_str(rest);
    markdown
}

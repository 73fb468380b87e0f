//! Small descriptions, and what becomes of them.

use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::{clean, code, docs, line, parsed, prose, summary_and};

fn shown(markdown: &str) -> String {
    docs(markdown).0.join("\n")
}

#[test]
fn prose() {
    let rows = [
        ("", ""),
        ("  \r\n\t ", ""),
        ("lists all pets", "Lists all pets."),
        ("userId of the owner", "userId of the owner."),
        (
            "One. Two! Three? four. E.g. This. See e.g. That, v. 1.2 and Mr. X.",
            "One.\nTwo!\nThree? four.\nE.g. This.\nSee e.g. That, v. 1.2 and Mr. X.",
        ),
        ("short\nlines stay", "Short\nlines stay."),
        (
            "a line that is as long as lines are when an author wraps them\nis joined",
            "A line that is as long as lines are when an author wraps them is joined.",
        ),
        ("# Title\n\nText\n\n## More", "Title.\n\nText\n\n## More"),
        ("a\r\n\r\n\r\nb", "A.\n\nb"),
        ("- a\n- b\n  - c\n\n  d", "- a\n\n- b\n\n  - c\n\n  d"),
        ("* a\n* b", "- a\n- b"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("> a\nb", "> a\n> b"),
        ("a *b* **c** ~~d~~ `e`", "A *b* **c** ~~d~~ `e`."),
        (
            "| a | b |\n|---|---|\n| c\\|d | `e\\|f` |",
            "| a | b |\n| --- | --- |\n| c\\|d | `e\\|f` |",
        ),
        ("| a | b |\nnot a table", "\\| a \\| b \\|\nnot a table"),
        ("a\n\n---\n\nb", "A.\n\n***\n\nb"),
    ];
    for (markdown, expected) in rows {
        assert_eq!(shown(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn what_rustdoc_would_run_or_resolve() {
    let rows = [
        ("```\nx\n```", "```text\nx\n```"),
        ("```rust,no_run\nx", "```text\nx\n```"),
        ("~~~\n```\n~~~", "````text\n```\n````"),
        (
            "a\n\n    std::process::exit(9)\n\tb",
            "A.\n\n```text\nstd::process::exit(9)\nb\n```",
        ),
        ("See [Foo] and [`Bar`]", "See \\[Foo\\] and \\[`Bar`\\]."),
        (
            "[x](#tag/Storage) [y](Foo) [z](javascript:alert(1))",
            "X y z.",
        ),
        ("[x][y]\n\n[y]: Foo", "X."),
        ("[x](https://a.example/b_c)", "[x](https://a.example/b_c)"),
        (
            "![x](https://a.example/p.png) ![](p.png)",
            "[x](https://a.example/p.png)",
        ),
        ("[me](mailto:a@b.example)", "[me](mailto:a@b.example)"),
        (
            "see https://a.example/b_c, (http://b.example)!",
            "See <https://a.example/b_c>, (<http://b.example>)!",
        ),
        (
            "[https://a.example](https://a.example)",
            "<https://a.example>",
        ),
        ("a <id> b <b>c</b> d<br/>e", "A \\<id\\> b c d\ne."),
        (
            "<p>One <code>x</code>.</p><ul><li>a</li><li>b</li></ul>",
            "One `x`.\n\n- a\n- b",
        ),
        ("<script>x</script>", "\\<script\\>x\\</script\\>"),
        ("<!-- x -->", ""),
        ("a &lt;b&gt; &#x202e;c &amp;lt;", "A \\<b\\> c \\&lt;"),
        ("a\u{202e}b\u{0}c\u{7}d\u{feff}", "Abcd."),
        (
            "a\n\\- b\n\\# c\n2\\. d\n\\===",
            "A\n\\- b\n\\# c\n2\\. d\n\\===",
        ),
        ("file_id _x_ 2 * 3 a*b", "file_id *x* 2 * 3 a\\*b."),
    ];
    for (markdown, expected) in rows {
        assert_eq!(shown(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn lines_and_summaries() {
    assert_eq!(line(" A <b>\n[c]\u{202e} "), "A \\<b\\> \\[c\\]");
    assert_eq!(line("# 1"), "\\# 1");
    assert_eq!(code("a`b"), "``a`b``");
    assert_eq!(
        summary_and("List Pets", "All of them.").0,
        ["List Pets.", "", "All of them."]
    );
    assert_eq!(summary_and("List pets", "list pets").0, ["List pets."]);
    assert_eq!(summary_and("", "x").0, ["X."]);
}

#[test]
fn size_is_bounded() {
    assert!(docs(&"a\n\n".repeat(100_000)).0.len() <= 2000);
    assert!(docs(&format!("```\n{}", "a\n".repeat(100_000))).0.len() <= 2000);
    let deep = docs(&">".repeat(50_000));
    assert!(deep.0.iter().all(|line| line.len() < 100));
    assert!(
        docs(&"- ".repeat(20_000))
            .0
            .iter()
            .all(|line| line.len() < 100)
    );
}

/// Reads lines as rustdoc does, and complains about what it would run, resolve or refuse.
fn complaints(lines: &[String]) -> Vec<String> {
    let text = lines.join("\n");
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut unresolved = Vec::new();
    let mut callback = |link: pulldown_cmark::BrokenLink<'_>| {
        unresolved.push(format!("link {}", link.reference));
        None
    };
    let mut found: Vec<String> = Vec::new();
    let mut inside = 0_usize;
    for event in Parser::new_with_broken_link_callback(&text, options, Some(&mut callback)) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => found.push(format!("html {html}")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                inside += 1;
                found.push("indented".to_owned());
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                inside += 1;
                if &*info != "text" {
                    found.push(format!("fence {info}"));
                }
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                inside += 1;
                if !dest_url.contains("://") && !dest_url.starts_with("mailto:") {
                    found.push(format!("target {dest_url}"));
                }
            }
            Event::End(
                pulldown_cmark::TagEnd::CodeBlock
                | pulldown_cmark::TagEnd::Link
                | pulldown_cmark::TagEnd::Image,
            ) => inside -= 1,
            Event::Text(text) if inside == 0 && text.contains("https://a.") => {
                found.push(format!("bare {text}"));
            }
            Event::FootnoteReference(name) => found.push(format!("footnote {name}")),
            _ => {}
        }
    }
    found.extend(unresolved);
    found.extend(
        lines
            .iter()
            .filter(|line| line.chars().any(clean::is_unseen))
            .cloned(),
    );
    found.extend(lines.iter().filter(|line| line.ends_with(' ')).cloned());
    found
}

const PIECES: &[&str] = &[
    "a",
    "Word. ",
    "x_y",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "`",
    "```",
    "```rust\n",
    "~~~\n",
    "~~",
    "*",
    "**",
    "_",
    "[",
    "]",
    "[a]",
    "](b)",
    "[^1]",
    "[a]: /b\n",
    "[ ] ",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "<id>",
    "</p>",
    "<p>",
    "<li>",
    "<code>",
    "<!--",
    "-->",
    "<br>",
    "<pre>",
    "https://a.example/b",
    "<https://a.example>",
    "![",
    "!",
    "# ",
    "- ",
    "1. ",
    "2. ",
    "> ",
    "| ",
    "|\n",
    "|---|",
    "---\n",
    "===\n",
    "\\",
    "&",
    "&lt;",
    "&#10;",
    "&#x202e;",
    "\u{202e}",
    "\u{0}",
    "é",
    "https://",
    "http",
    "://",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_safe(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
        let first = docs(&pieces.concat());
        prop_assert_eq!(complaints(&first.0), Vec::<String>::new(), "{:#?}", first.0);
        let line = line(&pieces.concat());
        prop_assert_eq!(complaints(&[line]), Vec::<String>::new());
    }

    #[test]
    fn plain_words_read_as_markdown_does(text in "[A-Za-z]([A-Za-z0-9 ,.'\"()/;:?!-]|[.] [A-Z-]|  |e[.]g[.]){0,40}") {
        let plain = prose::lines(&text);
        prop_assert!(plain.is_some() || text.contains("http"));
        if let Some(plain) = plain {
            prop_assert_eq!(plain, parsed(&text));
        }
    }

    #[test]
    fn any_characters_are_safe(text in "\\PC*|(.|\n)*") {
        let first = docs(&text);
        prop_assert_eq!(complaints(&first.0), Vec::<String>::new(), "{:#?}", first.0);
    }
}

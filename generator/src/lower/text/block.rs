//! Block: Markdown parsed, and written anew.

use pulldown_cmark::{
    CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset,
};

use super::page::Page;
use super::{clean, html, inline};

/// A paragraph with a line as long as this was wrapped by its author: its lines are joined.
const WRAPPED: usize = 60;

/// Markdown as lines.
pub(super) fn render(markdown: &str) -> Vec<String> {
    Writer::new(true).run(markdown)
}

/// What writes the events of a parser.
struct Writer {
    page: Page,
    /// The paragraph, heading or cell that is being written.
    text: String,
    /// Whether its line breaks are its author's column width.
    wrapped: bool,
    /// Links and images that are open: where their text starts, and where they lead, if anywhere.
    links: Vec<(usize, Option<String>)>,
    /// A code block or an HTML block that is being read.
    raw: Option<String>,
    /// Rows of a table that is being read.
    rows: Option<Vec<Vec<String>>>,
    /// Whether tags are understood; what came of HTML once has none left.
    html: bool,
}

impl Writer {
    fn new(html: bool) -> Self {
        Self {
            page: Page::default(),
            text: String::new(),
            wrapped: false,
            links: Vec::new(),
            raw: None,
            rows: None,
            html,
        }
    }

    fn run(mut self, markdown: &str) -> Vec<String> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let events = Parser::new_ext(markdown, options).into_offset_iter();
        for (event, range) in TextMergeWithOffset::new(events) {
            let source = markdown.get(range).unwrap_or_default();
            self.event(event, source);
        }
        self.paragraph();
        self.page.lines
    }

    fn event(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) if self.raw.is_some() => {
                self.raw
                    .get_or_insert_default()
                    .push_str(&clean::text(&text));
            }
            Event::InlineHtml(tag) if self.html => match html::tag_text(&tag) {
                "\n" => self.text.push('\n'),
                " " => self.text.push(' '),
                other => self.prose(other),
            },
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.prose(&text),
            Event::Code(code) => {
                let code = inline::code(&one_line(&code));
                let code = if self.rows.is_some() {
                    code.replace('|', "\\|")
                } else {
                    code
                };
                self.text.push_str(&code);
            }
            Event::SoftBreak => {
                let ended = self
                    .text
                    .rsplit([' ', '\n'])
                    .next()
                    .is_some_and(inline::ends_sentence);
                self.text
                    .push(if self.wrapped && !ended { ' ' } else { '\n' });
            }
            Event::HardBreak => self.text.push('\n'),
            Event::Rule if !self.page.is_empty() => self.page.block(&["***".to_owned()]),
            // Not enabled, or nothing to say.
            _ => {}
        }
    }

    fn prose(&mut self, text: &str) {
        let text = one_line(text);
        let linked = self.links.iter().any(|(_, target)| target.is_some());
        let text = match (!linked, self.rows.is_some()) {
            (true, false) => inline::break_sentences(&inline::escape(&text)),
            (true, true) => inline::escape(&text),
            (false, _) => inline::escape_only(&text),
        };
        self.text.push_str(&text);
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Paragraph => {
                self.paragraph();
                self.page.loosen();
                self.wrapped = is_wrapped(source);
            }
            Tag::Heading { .. } => self.paragraph(),
            Tag::BlockQuote(_) => {
                self.paragraph();
                self.page.open_quote();
            }
            Tag::List(start) => {
                self.paragraph();
                self.page.open_list(start);
            }
            Tag::Item => {
                self.wrapped = is_wrapped(source);
                self.page.open_item();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) | Tag::HtmlBlock => {
                self.paragraph();
                self.raw = Some(String::new());
            }
            Tag::Table(_) => {
                self.paragraph();
                self.rows = Some(Vec::new());
            }
            Tag::TableHead | Tag::TableRow => self.rows.get_or_insert_default().push(Vec::new()),
            Tag::Emphasis => self.text.push('*'),
            Tag::Strong => self.text.push_str("**"),
            Tag::Strikethrough => self.text.push_str("~~"),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let target = target(&dest_url)
                    .filter(|_| self.links.is_empty() && link_type != LinkType::Email);
                self.links.push((self.text.len(), target));
            }
            Tag::Image { dest_url, .. } => {
                let target = target(&dest_url).filter(|_| self.links.is_empty());
                self.links.push((self.text.len(), target));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.paragraph(),
            TagEnd::Heading(level) => self.heading(level as usize),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.paragraph();
                self.page.close();
            }
            TagEnd::List(_) => self.page.close_list(),
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.text);
                if let Some(row) = self.rows.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(one_line(&cell));
                }
            }
            TagEnd::Table => self.table(),
            TagEnd::Emphasis => self.text.push('*'),
            TagEnd::Strong => self.text.push_str("**"),
            TagEnd::Strikethrough => self.text.push_str("~~"),
            TagEnd::Link | TagEnd::Image => self.link(),
            _ => {}
        }
    }

    /// Writes the text that has been collected as a paragraph.
    fn paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        let lines: Vec<_> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(inline::guard)
            .collect();
        self.page.block(&lines);
    }

    /// Documentation starts with a sentence: a heading that comes first is one.
    fn heading(&mut self, level: usize) {
        let text = one_line(&std::mem::take(&mut self.text));
        if text.is_empty() {
            return;
        }
        let first = self.page.is_empty();
        self.page.block(&[if first {
            inline::guard(&text)
        } else {
            format!("{} {text}", "#".repeat(level))
        }]);
    }

    fn code_block(&mut self) {
        let code = self.raw.take().unwrap_or_default();
        let code = code.trim_end().trim_start_matches('\n');
        if code.is_empty() {
            return;
        }
        let fence = "`".repeat(inline::longest_run(code).max(2) + 1);
        let mut lines = vec![format!("{fence}text")];
        lines.extend(code.lines().map(str::to_owned));
        lines.push(fence);
        self.page.block(&lines);
    }

    fn html_block(&mut self) {
        let raw = self.raw.take().unwrap_or_default();
        let lines = if self.html {
            Self::new(false).run(&html::to_markdown(&raw))
        } else {
            raw.lines()
                .map(|line| inline::guard(&inline::escape(line.trim())))
                .filter(|line| !line.is_empty())
                .collect()
        };
        self.page.block(&lines);
    }

    fn table(&mut self) {
        let rows = self.rows.take().unwrap_or_default();
        let row = |cells: &Vec<String>| format!("| {} |", cells.join(" | "));
        let mut lines: Vec<_> = rows.iter().map(row).collect();
        if let Some(head) = rows.first() {
            lines.insert(1, row(&vec!["---".to_owned(); head.len()]));
        }
        self.page.block(&lines);
    }

    fn link(&mut self) {
        let Some((start, Some(target))) = self.links.pop() else {
            return;
        };
        let text = one_line(&self.text.split_off(start));
        let plain = text.replace('\\', "");
        if plain.is_empty() || plain == target {
            self.text.extend(["<", &target, ">"]);
        } else if target.contains(['(', ')', '&']) {
            let target = target.replace('&', "&amp;");
            self.text.extend(["[", &text, "](<", &target, ">)"]);
        } else {
            self.text.extend(["[", &text, "](", &target, ")"]);
        }
    }
}

/// Where a link leads, if that is an absolute address that rustdoc takes as it is.
fn target(url: &str) -> Option<String> {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    let absolute = match rest {
        Some(rest) => !rest.is_empty(),
        None => url.starts_with("mailto:") && url.contains('@'),
    };
    let odd = |c: char| c.is_whitespace() || clean::is_unseen(c) || "<>\\`\"".contains(c);
    (absolute && !url.contains(odd)).then(|| url.replace('|', "%7C"))
}

fn is_wrapped(source: &str) -> bool {
    let mut lines = source.trim_end().lines().map(|line| line.chars().count());
    lines.next_back();
    lines.any(|length| length >= WRAPPED)
}

fn one_line(text: &str) -> String {
    clean::text(text).replace('\n', " ")
}

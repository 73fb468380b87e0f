//! `Link` headers (RFC 8288, section 3), as they come and as they should not.

use reqwest::header::{HeaderMap, HeaderValue, LINK};

use crate::runtime::Options;
use crate::runtime::flow::Turn;

/// The lines of the header, and the next page's URL.
const ROWS: &[(&[&str], Option<&str>)] = &[
    // How it is written.
    (&["<a>; rel=next"], Some("a")),
    (&["<a>; rel=\"next\""], Some("a")),
    (&["<a>;REL=NeXT"], Some("a")),
    (&["  <a>\t; rel = \"next\" "], Some("a")),
    (&["< a >; rel=next"], Some("a")),
    (
        &["<https://x.example/y?a=1&b=2#c>; rel=next"],
        Some("https://x.example/y?a=1&b=2#c"),
    ),
    (&["<a>; title=x; rel=next; hreflang=de"], Some("a")),
    // Several relations, links, lines.
    (&["<a>; rel=\"prev  next\""], Some("a")),
    (&["<a>; rel=\"next last\""], Some("a")),
    (&["<a>; rel=prev, <b>; rel=next, <c>; rel=last"], Some("b")),
    (&["<a>; rel=next, <b>; rel=next"], Some("a")),
    (&[", ,<a>; rel=next"], Some("a")),
    (&["<a>, <b>; rel=next"], Some("b")),
    (&["<a>; rel=prev", "<b>; rel=next"], Some("b")),
    (&["", "<b>; rel=next"], Some("b")),
    // What separates elsewhere does not in a URL or in quotes.
    (&["<a,b;c>; rel=next"], Some("a,b;c")),
    (
        &["<a>; title=\"x, <y>; rel=next\"; rel=last, <b>; rel=next"],
        Some("b"),
    ),
    (&["<a>; title=\"\\\", <y>; rel=next\"; rel=last"], None),
    (&["<a>; title=\"\\\\\"; rel=next"], Some("a")),
    (&["<a>; title=\"; rel=next"], None),
    // Not this relation.
    (&["<a>; rel=prev"], None),
    (&["<a>; rel=nextish"], None),
    (&["<a>; rel=\"x-next\""], None),
    (&["<a>; rel*=next"], None),
    (&["<a>; title=next"], None),
    (&["<a>; rel"], None),
    (&["<a>"], None),
    // The first `rel` counts (3.3).
    (&["<a>; rel=prev; rel=next"], None),
    (&["<a>; rel=next; rel=prev"], Some("a")),
    // A link from somewhere else (3.2).
    (&["<a>; rel=next; anchor=\"/other\""], None),
    (
        &["<a>; anchor=\"#part\"; rel=next, <b>; rel=next"],
        Some("b"),
    ),
    (&["<a>; rel=next; anchor=\"\""], Some("a")),
    // No links.
    (&[], None),
    (&[""], None),
    (&["a; rel=next"], None),
    (&["<a; rel=next"], None),
    (&["a>; rel=next"], None),
    (&["<>; rel=next"], None),
];

/// The options of the next call.
fn next(lines: &[HeaderValue]) -> Options {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(LINK, line.clone());
    }
    let mut options = Options::new();
    let mut turn = Turn::default();
    turn.link(&headers, &mut options).expect("the first page");
    options
}

#[test]
fn the_next_page_is_found() {
    for (lines, wanted) in ROWS {
        let values: Vec<_> = lines
            .iter()
            .map(|line| HeaderValue::from_static(line))
            .collect();
        let options = wanted.map_or_else(Options::new, |url| Options::new().url(url));
        assert!(next(&values) == options, "{lines:?}");
    }
}

#[test]
fn odd_bytes_and_long_lines_are_no_trouble() {
    let odd = HeaderValue::from_bytes(b"<a\xff>; rel=next").expect("a header may have them");
    let good = HeaderValue::from_static("<b>; rel=next");
    assert!(next(&[odd, good]) == Options::new().url("b"));
    for text in ["<>;", "<a>,", "\\\"", "<", ";=,"] {
        let long = HeaderValue::try_from(text.repeat(200_000)).expect("a header");
        assert!(next(&[long]) == Options::new(), "{text}");
    }
}

#[test]
fn a_link_that_repeats_is_refused() {
    let mut headers = HeaderMap::new();
    headers.insert(LINK, HeaderValue::from_static("<?page=2>; rel=next"));
    let (mut turn, mut options) = (Turn::default(), Options::new());
    turn.link(&headers, &mut options).expect("the second page");
    turn.link(&headers, &mut options).expect_err("it was read");
}

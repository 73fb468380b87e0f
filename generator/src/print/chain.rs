//! Chains of calls that are too long for one line.

use quote::ToTokens;
use syn::Expr;

use super::expr::expr;
use super::flat::WIDTH;
use super::line::{LIST_WIDTH, arguments, width};
use super::list::{Items, list};
use super::stmt::first_line;

/// What stays beside the first link of a chain.
const TAB: usize = 4;
/// A last link of so many lines stays beside its chain.
const LONG: usize = 5;

/// A link of a chain: `.name`, its arguments, and the `?`s after it.
struct Link<'e> {
    head: String,
    arguments: Option<&'e Items>,
    tries: String,
}

impl Link<'_> {
    fn print(&self, indent: usize, column: usize, tail: usize) -> String {
        let Self {
            head,
            arguments: items,
            tries,
        } = self;
        let Some(items) = items else {
            return format!("{head}{tries}");
        };
        let tail = tail + tries.len();
        match arguments(items) {
            Some(line) if column + width(head) + width(&line) + 2 + tail <= WIDTH => {
                format!("{head}({line}){tries}")
            }
            _ => list(head, items, indent, column, tail) + tries,
        }
    }
}

/// A chain, beside its root while it is short or ends in something long, else a link a line.
pub(super) fn chain(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
    let (root, tries, links) = taken_apart(value);
    let mut text = expr(root, indent, column, 0) + &tries;
    let mut rest = links.as_slice();
    let tab = TAB.saturating_sub(column.saturating_sub(indent));
    while let [first, others @ ..] = rest
        && !others.is_empty()
        && width(&text) <= tab
    {
        text += &first.print(indent, column, 0);
        rest = others;
    }
    let Some((last, middle)) = rest.split_last() else {
        return text;
    };
    // What closes on a line of its own is followed by links that stand below it.
    let inner = if text.contains('\n') {
        indent
    } else {
        indent + 4
    };
    let middle: Vec<String> = middle
        .iter()
        .map(|link| link.print(inner, inner, 0))
        .collect();
    let below = last.print(inner, inner, tail);
    let before = format!("{text}{}", middle.concat());
    if !before.contains('\n') {
        let used = width(&before);
        let beside = last.print(indent, column + used, tail);
        let height = beside.lines().count();
        let budget = if links.len() > 1 {
            LIST_WIDTH
        } else {
            WIDTH.saturating_sub(column)
        };
        let fits = used + width(first_line(&beside)) <= budget;
        if fits && (height >= LONG || below.lines().count() >= height) {
            return before + &beside;
        }
    }
    let margin = " ".repeat(inner);
    middle
        .iter()
        .chain([&below])
        .fold(text, |text, link| text + "\n" + &margin + link)
}

/// The root, the `?`s after it, and the links.
fn taken_apart(value: &Expr) -> (&Expr, String, Vec<Link<'_>>) {
    let (mut root, mut links, mut tries) = (value, Vec::new(), String::new());
    loop {
        let (head, arguments, next) = match root {
            Expr::MethodCall(call) => {
                let turbofish = call
                    .turbofish
                    .to_token_stream()
                    .to_string()
                    .replace(' ', "");
                (
                    format!(".{}{turbofish}", call.method),
                    Some(&call.args),
                    &call.receiver,
                )
            }
            Expr::Field(field) => (
                format!(".{}", field.member.to_token_stream()),
                None,
                &field.base,
            ),
            Expr::Await(inner) => (".await".to_owned(), None, &inner.base),
            Expr::Try(inner) => {
                tries.push('?');
                root = &inner.expr;
                continue;
            }
            _ => break,
        };
        links.push(Link {
            head,
            arguments,
            tries: std::mem::take(&mut tries),
        });
        root = next;
    }
    links.reverse();
    (root, tries, links)
}

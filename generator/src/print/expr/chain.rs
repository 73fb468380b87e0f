//! Chains: calls, fields, `.await` and `?` behind a root.

use quote::ToTokens;
use syn::Expr;

use super::super::flat::WIDTH;
use super::expr;
use super::line::on_line;
use super::lists::{Items, LIST_WIDTH, TAB, arguments, list};
use super::measure::{first_line, width};

/// A chain of calls: its root and links.
pub(super) fn chain(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
    let (mut root, mut links) = (value, Vec::new());
    let mut suffix = String::new();
    loop {
        match root {
            Expr::MethodCall(call) => {
                let turbofish = call
                    .turbofish
                    .as_ref()
                    .map(ToTokens::to_token_stream)
                    .unwrap_or_default();
                let head = format!(".{}{}", call.method, turbofish.to_string().replace(' ', ""));
                links.push((head, Some(&call.args), std::mem::take(&mut suffix)));
                root = &call.receiver;
            }
            Expr::Field(field) => {
                let head = format!(".{}", field.member.to_token_stream());
                links.push((head, None, std::mem::take(&mut suffix)));
                root = &field.base;
            }
            Expr::Await(inner) => {
                links.push((".await".to_owned(), None, std::mem::take(&mut suffix)));
                root = &inner.base;
            }
            Expr::Try(inner) => {
                suffix.push('?');
                root = &inner.expr;
            }
            _ => break,
        }
    }
    links.reverse();
    let link = |(head, items, suffix): &(String, Option<&Items>, String),
                indent: usize,
                column: usize,
                tail: usize| {
        let Some(items) = items else {
            return format!("{head}{suffix}");
        };
        let tail = tail + suffix.len();
        match arguments(items) {
            Some(line) if column + width(head) + width(&line) + 2 + tail <= WIDTH => {
                format!("{head}({line}){suffix}")
            }
            _ => format!(
                "{}{suffix}",
                list(head, items, ["(", ")"], indent, column, tail)
            ),
        }
    };
    let many = links.len() > 1;
    let mut text = expr(root, indent, column, 0) + &suffix;
    let mut rest = links.as_slice();
    let room = TAB.saturating_sub(column.saturating_sub(indent));
    while width(&text) <= room && rest.len() > 1 {
        text += &link(&rest[0], indent, column, 0);
        rest = &rest[1..];
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
        .map(|item| link(item, inner, inner, 0))
        .collect();
    let one_line = format!("{text}{}", middle.concat());
    let open = !one_line.contains('\n');
    if open {
        let used = width(&one_line);
        // Behind a single link, rustfmt counts each `?` three times.
        let again = if many { 0 } else { 2 * last.2.len() };
        let beside = link(last, indent, column + used, tail + again);
        let lines = beside.lines().count();
        let budget = if many {
            LIST_WIDTH.saturating_sub(last.2.len())
        } else {
            WIDTH.saturating_sub(column)
        };
        let end = if many || lines > 1 { 0 } else { tail };
        let could = used + width(first_line(&beside)) + end <= budget;
        let below = link(last, inner, inner, tail + again);
        if could && (lines >= 5 || below.lines().count() >= lines) {
            return one_line + &beside;
        }
    }
    let margin = " ".repeat(inner);
    let last = link(last, inner, inner, tail);
    let rows: String = middle
        .iter()
        .chain([&last])
        .map(|row| format!("\n{margin}{row}"))
        .collect();
    text + &rows
}

/// How many `?` stand behind a method's call.
pub(super) fn tries(value: &Expr) -> usize {
    let (mut inner, mut tries) = (value, 0);
    while let Expr::Try(next) = inner {
        inner = &next.expr;
        tries += 1;
    }
    if matches!(inner, Expr::MethodCall(_)) {
        tries
    } else {
        0
    }
}

/// A chain on one line, and how many links it has.
pub(super) fn chain_on_line(value: &Expr) -> Option<(String, usize)> {
    match value {
        Expr::MethodCall(call) => {
            let (line, links) = chain_on_line(&call.receiver)?;
            let turbofish = call
                .turbofish
                .as_ref()
                .map(ToTokens::to_token_stream)
                .unwrap_or_default();
            let turbofish = turbofish.to_string().replace(' ', "");
            Some((
                format!(
                    "{line}.{}{turbofish}({})",
                    call.method,
                    arguments(&call.args)?
                ),
                links + 1,
            ))
        }
        Expr::Field(field) => {
            let (line, links) = chain_on_line(&field.base)?;
            Some((
                format!("{line}.{}", field.member.to_token_stream()),
                links + 1,
            ))
        }
        Expr::Await(inner) => {
            chain_on_line(&inner.base).map(|(line, links)| (line + ".await", links + 1))
        }
        Expr::Try(inner) => chain_on_line(&inner.expr).map(|(line, links)| (line + "?", links)),
        other => Some((on_line(other)?, 0)),
    }
}

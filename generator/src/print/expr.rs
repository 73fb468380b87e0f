//! Expressions and statements, broken where rustfmt breaks them.

use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Arm, Block, Expr, Local, Pat, Stmt, Token};

use super::flat::{self, WIDTH};
use super::item::attributes;

/// rustfmt's `fn_call_width`, `array_width` and `chain_width`.
const LIST_WIDTH: usize = 60;
/// rustfmt's `struct_lit_width`.
const STRUCT_WIDTH: usize = 18;
/// rustfmt's `single_line_if_else_max_width`.
const IF_WIDTH: usize = 50;
/// rustfmt's `short_array_element_width_threshold`.
const SHORT: usize = 10;
/// What stays beside the first link of a chain.
const TAB: usize = 4;

/// Statements, each on lines of its own.
pub(super) fn statements(statements: &[Stmt], indent: usize) -> String {
    statements
        .iter()
        .map(|statement| one(statement, indent) + "\n")
        .collect()
}

fn one(statement: &Stmt, indent: usize) -> String {
    let margin = " ".repeat(indent);
    match statement {
        Stmt::Local(local) => binding(local, indent),
        Stmt::Expr(value, end) => {
            let end = end.map_or("", |_| ";");
            if let Expr::Assign(assign) = value {
                let head = format!("{margin}{} =", flat::expr(&assign.left));
                return assigned(&head, &assign.right, indent, ";");
            }
            format!("{margin}{}{end}", expr(value, indent, indent, end.len()))
        }
        Stmt::Item(syn::Item::Const(item)) => {
            let head = format!("{margin}const {}: {} =", item.ident, flat::ty(&item.ty));
            attributes(&item.attrs, indent) + &assigned(&head, &item.expr, indent, ";")
        }
        other => reindented(&quote!(fn f() { #other }), indent),
    }
}

/// What prettyplease makes of the body of a function.
fn reindented(function: &proc_macro2::TokenStream, indent: usize) -> String {
    let text = flat::file(function.clone()).unwrap_or_else(|| function.to_string());
    let lines: Vec<&str> = text.lines().collect();
    let body = lines
        .get(1..lines.len().saturating_sub(1))
        .unwrap_or_default();
    let margin = " ".repeat(indent);
    let lines = body
        .iter()
        .map(|line| format!("{margin}{}", line.strip_prefix("    ").unwrap_or(line)));
    lines.collect::<Vec<_>>().join("\n")
}

fn binding(local: &Local, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let pattern = match &local.pat {
        Pat::Type(typed) => {
            format!(
                "{}: {}",
                flat::binding(&typed.pat.to_token_stream()),
                flat::ty(&typed.ty)
            )
        }
        other => flat::binding(&other.to_token_stream()),
    };
    let about = attributes(&local.attrs, indent);
    match &local.init {
        None => format!("{about}{margin}let {pattern};"),
        Some(init) if init.diverge.is_none() => {
            about + &assigned(&format!("{margin}let {pattern} ="), &init.expr, indent, ";")
        }
        Some(_) => about + &reindented(&quote!(fn f() { #local }), indent),
    }
}

/// `head value;` with the value beside the head or below it, as rustfmt's `choose_rhs` has it.
pub(super) fn assigned(head: &str, value: &Expr, indent: usize, end: &str) -> String {
    let column = width(head.lines().last().unwrap_or_default()) + 1;
    let beside = expr(value, indent, column, end.len());
    if !beside.contains('\n') && column + width(&beside) + end.len() <= WIDTH {
        return format!("{head} {beside}{end}");
    }
    let inner = indent + 4;
    let below = expr(value, inner, inner, end.len());
    // The parenthesis that closes behind a closure's block, and a field's end, are counted too.
    let closure = usize::from(first_line(&beside).ends_with("| {"));
    let field = if end == "," { 2 } else { 0 };
    let beyond = !fits(&beside, column + end.len() + closure);
    if (beyond || prefers_below(&beside, &below)) && fits(&below, inner + end.len() + field) {
        return format!("{head}\n{}{below}{end}", " ".repeat(inner));
    }
    format!("{head} {beside}{end}")
}

fn prefers_below(beside: &str, below: &str) -> bool {
    let opens = |bracket: char| {
        first_line(beside).ends_with(bracket) && !first_line(below).ends_with(bracket)
    };
    !below.contains('\n')
        || beside.matches('\n').count() > below.matches('\n').count() + 1
        || opens('(')
        || opens('{')
        || opens('[')
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn fits(text: &str, column: usize) -> bool {
    column + width(first_line(text)) <= WIDTH
}

/// An expression that starts at a column; lines after its first are indented from `indent`.
fn expr(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
    if let Some(line) = on_line(value)
        && column + width(&line) + tail <= WIDTH
    {
        return line;
    }
    let margin = " ".repeat(indent);
    match value {
        Expr::Block(block) if block.label.is_none() => braced(&block.block, indent),
        Expr::If(_) => conditional(value, indent, column),
        Expr::Match(choice) => {
            let arms: String = choice
                .arms
                .iter()
                .map(|arm| self::arm(arm, indent + 4))
                .collect();
            format!("match {} {{\n{arms}{margin}}}", flat::expr(&choice.expr))
        }
        Expr::ForLoop(each) => {
            let pattern = flat::binding(&each.pat.to_token_stream());
            format!(
                "for {pattern} in {} {}",
                flat::expr(&each.expr),
                braced(&each.body, indent)
            )
        }
        Expr::While(each) => format!(
            "while {} {}",
            flat::expr(&each.cond),
            braced(&each.body, indent)
        ),
        Expr::Call(call) => {
            let head = flat::expr(&call.func);
            list(&head, &call.args, ["(", ")"], indent, column, tail)
        }
        Expr::MethodCall(_) | Expr::Try(_) | Expr::Await(_) | Expr::Field(_) => {
            chain(value, indent, column, tail)
        }
        Expr::Reference(reference) => {
            let sign = if reference.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            format!(
                "{sign}{}",
                expr(&reference.expr, indent, column + sign.len(), tail)
            )
        }
        Expr::Array(array) => self::array(&array.elems, indent, column, tail),
        Expr::Macro(call) => invocation(call, indent, column).unwrap_or_else(|| {
            reindented(&quote!(fn f() { #call }), indent)
                .trim_start()
                .to_owned()
        }),
        Expr::Struct(literal) if literal.dot2_token.is_none() => {
            let path = literal.path.to_token_stream().to_string().replace(' ', "");
            let inner = " ".repeat(indent + 4);
            let rows: String = literal
                .fields
                .iter()
                .map(|field| {
                    let name = field.member.to_token_stream().to_string();
                    if field.colon_token.is_none() {
                        return format!("{inner}{name},\n");
                    }
                    let head = format!("{inner}{name}:");
                    assigned(&head, &field.expr, indent + 4, ",") + "\n"
                })
                .collect();
            format!("{path} {{\n{rows}{margin}}}")
        }
        Expr::Closure(closure) => {
            let head = closure_head(closure);
            format!(
                "{head} {}",
                expr(&closure.body, indent, column + width(&head) + 1, tail)
            )
        }
        other => {
            let text = reindented(&quote!(fn f() { #other }), indent);
            text.trim_start().to_owned()
        }
    }
}

fn braced(block: &Block, indent: usize) -> String {
    if block.stmts.is_empty() {
        return "{}".to_owned();
    }
    format!(
        "{{\n{}{}}}",
        statements(&block.stmts, indent + 4),
        " ".repeat(indent)
    )
}

fn conditional(value: &Expr, indent: usize, column: usize) -> String {
    let Expr::If(choice) = value else {
        return braced_expr(value, indent);
    };
    let mut text = format!(
        "if {} {}",
        flat::expr(&choice.cond),
        braced(&choice.then_branch, indent)
    );
    if let Some((_, other)) = &choice.else_branch {
        text += &format!(" else {}", conditional(other, indent, column));
    }
    text
}

fn braced_expr(value: &Expr, indent: usize) -> String {
    match value {
        Expr::Block(block) => braced(&block.block, indent),
        other => expr(other, indent, indent, 0),
    }
}

fn closure_head(closure: &syn::ExprClosure) -> String {
    let capture = closure.capture.map_or("", |_| "move ");
    let inputs: Vec<String> = closure
        .inputs
        .iter()
        .map(|input| flat::binding(&input.to_token_stream()))
        .collect();
    format!("{capture}|{}|", inputs.join(", "))
}

fn arm(arm: &Arm, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let about = attributes(&arm.attrs, indent);
    let pattern = flat::pattern(&arm.pat);
    let guard = arm.guard.as_ref().map(|(_, guard)| flat::expr(guard));
    let (head, broken) = match &guard {
        None => (format!("{margin}{pattern}"), false),
        Some(guard) => {
            let line = format!("{margin}{pattern} if {guard}");
            // With ` =>` and ` {` behind it.
            if width(&line) + 5 <= WIDTH {
                (line, false)
            } else {
                (format!("{margin}{pattern}\n{margin}    if {guard}"), true)
            }
        }
    };
    let body = unbraced(&arm.body);
    if let Expr::Block(block) = body {
        let gap = if broken {
            format!(" =>\n{margin}")
        } else {
            " => ".to_owned()
        };
        return format!("{about}{head}{gap}{}\n", braced(&block.block, indent));
    }
    let column = width(head.lines().last().unwrap_or_default()) + 4;
    let beside = expr(body, indent, column, 1);
    if !broken && !beside.contains('\n') && column + width(&beside) < WIDTH {
        return format!("{about}{head} => {beside},\n");
    }
    let below = expr(body, indent + 4, indent + 4, 0);
    let nests = matches!(body, Expr::Match(_) | Expr::Struct(_) | Expr::Closure(_));
    let keeps = nests || (!prefers_below(&beside, &below) && may_overflow(body));
    if !broken && keeps && fits(&beside, column) {
        return format!("{about}{head} => {beside},\n");
    }
    let gap = if broken {
        format!(" =>\n{margin}")
    } else {
        " => ".to_owned()
    };
    format!("{about}{head}{gap}{{\n{margin}    {below}\n{margin}}}\n")
}

/// A block around one expression is only there where it must be.
fn unbraced(body: &Expr) -> &Expr {
    match body {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => {
            match block.block.stmts.as_slice() {
                [Stmt::Expr(inner, None)] => unbraced(inner),
                _ => body,
            }
        }
        other => other,
    }
}

fn may_overflow(value: &Expr) -> bool {
    match value {
        Expr::Call(_) | Expr::MethodCall(_) => true,
        Expr::Match(_) | Expr::Struct(_) | Expr::Closure(_) | Expr::Block(_) | Expr::If(_) => true,
        _ => false,
    }
}

type Items = Punctuated<Expr, Token![,]>;

/// `head(arguments)`: the last argument may run on, else one a line.
fn list(
    head: &str,
    items: &Items,
    [open, close]: [&str; 2],
    indent: usize,
    column: usize,
    tail: usize,
) -> String {
    let margin = " ".repeat(indent);
    let short = items.len() == 1 && width(head) < TAB;
    if let Some(last) = items
        .last()
        .filter(|last| short || runs_on(last, items.len()))
    {
        let before: Vec<Option<String>> = items
            .iter()
            .take(items.len().saturating_sub(1))
            .map(on_line)
            .collect();
        if let Some(before) = before.into_iter().collect::<Option<Vec<_>>>() {
            let lead: String = before.iter().map(|item| format!("{item}, ")).collect();
            let start = column + width(head) + open.len() + width(&lead);
            let text = match last {
                // A call in a call is not given more than a list's width.
                Expr::Call(call) => {
                    let head = flat::expr(&call.func);
                    let tail = close.len() + tail;
                    list(&head, &call.args, ["(", ")"], indent, start, tail)
                }
                last => expr(last, indent, start, close.len() + tail),
            };
            let chained = matches!(last, Expr::MethodCall(_)) && !short;
            let wide = chained && width(first_line(&text)) > LIST_WIDTH;
            if text.contains('\n') && fits(&text, start) && !wide {
                return format!("{head}{open}{lead}{text}{close}");
            }
        }
    }
    let inner = " ".repeat(indent + 4);
    let rows: String = items
        .iter()
        .map(|item| format!("{inner}{},\n", expr(item, indent + 4, indent + 4, 1)))
        .collect();
    format!("{head}{open}\n{rows}{margin}{close}")
}

fn runs_on(last: &Expr, count: usize) -> bool {
    match last {
        Expr::Closure(_) | Expr::Block(_) => true,
        Expr::Match(_) | Expr::Struct(_) => count == 1,
        Expr::Call(call) => count == 1 && !call.args.is_empty(),
        Expr::MethodCall(call) => count == 1 && !call.args.is_empty(),
        Expr::Array(_) | Expr::Macro(_) => count == 1,
        Expr::Reference(inner) => runs_on(&inner.expr, count),
        _ => false,
    }
}

fn array(items: &Items, indent: usize, column: usize, tail: usize) -> String {
    if items.len() == 1 {
        return list("", items, ["[", "]"], indent, column, tail);
    }
    let margin = " ".repeat(indent);
    let lines: Option<Vec<String>> = items.iter().map(on_line).collect();
    if let Some(lines) = lines.filter(|lines| lines.iter().all(|line| width(line) <= SHORT)) {
        return format!("[\n{}\n{margin}]", flat::filled(&lines, indent + 4));
    }
    let inner = " ".repeat(indent + 4);
    let rows: String = items
        .iter()
        .map(|item| format!("{inner}{},\n", expr(item, indent + 4, indent + 4, 1)))
        .collect();
    format!("[\n{rows}{margin}]")
}

/// A chain of calls: its root and links.
fn chain(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
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
        let beside = link(last, indent, column + used, tail);
        let lines = beside.lines().count();
        let budget = if many {
            LIST_WIDTH.saturating_sub(last.2.len())
        } else {
            WIDTH.saturating_sub(column)
        };
        let could = used + width(first_line(&beside)) <= budget;
        let below = link(last, inner, inner, tail);
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

/// Arguments on one line, where rustfmt lets them stay on one.
fn arguments(items: &Items) -> Option<String> {
    let lines: Option<Vec<String>> = items.iter().map(on_line).collect();
    let line = lines?.join(", ");
    // One argument may be as long as the line is, unless it is a call itself.
    let alone = items.len() == 1
        && !matches!(items.first(), Some(Expr::Call(call)) if !call.args.is_empty());
    (alone || width(&line) <= LIST_WIDTH).then_some(line)
}

/// The whole expression on one line, where rustfmt lets it stay on one.
fn on_line(value: &Expr) -> Option<String> {
    match value {
        Expr::Call(call) => Some(format!(
            "{}({})",
            flat::expr(&call.func),
            arguments(&call.args)?
        )),
        Expr::MethodCall(_) | Expr::Field(_) | Expr::Await(_) | Expr::Try(_) => {
            let (line, links) = chain_on_line(value)?;
            // rustfmt counts the `?` behind the last link twice.
            let tries = line.len() - line.trim_end_matches('?').len();
            (links < 2 || width(&line) + tries <= LIST_WIDTH).then_some(line)
        }
        Expr::Array(array) => {
            let lines: Option<Vec<String>> = array.elems.iter().map(on_line).collect();
            let line = lines?.join(", ");
            (width(&line) <= LIST_WIDTH).then(|| format!("[{line}]"))
        }
        Expr::Struct(literal) => {
            let line = flat::expr(value);
            let path = literal.path.to_token_stream().to_string().replace(' ', "");
            let inside = width(&line).saturating_sub(width(&path) + 5);
            (literal.fields.is_empty() || inside <= STRUCT_WIDTH).then_some(line)
        }
        Expr::Reference(reference) => {
            let sign = if reference.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            Some(format!("{sign}{}", on_line(&reference.expr)?))
        }
        Expr::Closure(closure) => Some(format!(
            "{} {}",
            closure_head(closure),
            on_line(&closure.body)?
        )),
        Expr::If(choice) => {
            let line = flat::expr(value);
            let short = choice.else_branch.is_some() && width(&line) <= IF_WIDTH;
            let plain = line.matches('{').count() == 2 && !line.contains(';');
            (short && plain).then_some(line)
        }
        Expr::Block(block) if block.block.stmts.is_empty() => Some("{}".to_owned()),
        Expr::Macro(call) => macro_on_line(call),
        Expr::Match(_)
        | Expr::Block(_)
        | Expr::ForLoop(_)
        | Expr::While(_)
        | Expr::Loop(_)
        | Expr::Async(_)
        | Expr::Unsafe(_) => None,
        other => Some(flat::expr(other)),
    }
}

/// A chain on one line, and how many links it has.
fn chain_on_line(value: &Expr) -> Option<(String, usize)> {
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

/// The arguments of a macro that is called like a function.
fn macro_arguments(call: &syn::ExprMacro) -> Option<(String, Items)> {
    if !matches!(call.mac.delimiter, syn::MacroDelimiter::Paren(_)) {
        return None;
    }
    let items = call.mac.parse_body_with(Items::parse_terminated).ok()?;
    let path = call.mac.path.to_token_stream().to_string().replace(' ', "");
    Some((path + "!", items))
}

fn macro_on_line(call: &syn::ExprMacro) -> Option<String> {
    let Some((head, items)) = macro_arguments(call) else {
        return Some(flat::expr(&Expr::Macro(call.clone())));
    };
    Some(format!("{head}({})", arguments(&items)?))
}

/// A macro's arguments below it: the text to format alone, what goes in it on as few lines as fit.
fn invocation(call: &syn::ExprMacro, indent: usize, column: usize) -> Option<String> {
    let (head, items) = macro_arguments(call)?;
    let first = items.first().and_then(on_line);
    let (Some(first), "format!") = (first, head.as_str()) else {
        return Some(list(&head, &items, ["(", ")"], indent, column, 0));
    };
    let others: Vec<String> = items.iter().skip(1).map(on_line).collect::<Option<_>>()?;
    let (margin, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    if others.is_empty() {
        return Some(format!("{head}(\n{inner}{first}\n{margin})"));
    }
    let others = flat::filled(&others, indent + 4);
    let others = others.strip_suffix(',').unwrap_or(&others);
    Some(format!("{head}(\n{inner}{first},\n{others}\n{margin})"))
}

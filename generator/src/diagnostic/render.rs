//! Findings for people.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level as Style, Origin, Renderer, Snippet};

use super::{Diagnostic, Level, Place};

/// Lines longer than this are not shown: a contract on one line would fill the screen.
const LONGEST: usize = 200;

/// Findings as a compiler shows them: message, place, the line with a caret, advice. `text` gives
/// the text of a file by the path that the findings name it by; without it the line is not shown.
///
/// Control and bidirectional characters of the contract are shown by their code, so that no
/// contract can write to the terminal.
pub fn render(
    findings: &[Diagnostic],
    text: &dyn Fn(&str) -> Option<String>,
    color: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for finding in findings {
        out.push_str(&one(finding, text, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn one(finding: &Diagnostic, text: &dyn Fn(&str) -> Option<String>, renderer: &Renderer) -> String {
    let style = match finding.level {
        Level::Error => Style::ERROR,
        Level::Warning => Style::WARNING,
    };
    let place = place(&finding.place);
    let excerpt = excerpt(&finding.place, text);
    let mut group = style
        .primary_title(clean(&finding.message))
        .id(finding.rule)
        .element(Origin::path(place));
    if let Some((number, line, column)) = &excerpt {
        let caret = AnnotationKind::Primary.span(*column..*column);
        group = group.element(Snippet::source(line).line_start(*number).annotation(caret));
    }
    if let Some(help) = &finding.help {
        group = group.element(Style::HELP.message(clean(help)));
    }
    renderer.render(&[group])
}

/// A finding on one line: `error[unresolved-ref] a.yaml:12:3 #/paths/~1x: message`.
pub fn line(finding: &Diagnostic) -> String {
    let place = match &finding.place {
        Place::Pointer(pointer) => clean(pointer),
        Place::File { pointer: None, .. } => place(&finding.place),
        Place::File {
            pointer: Some(pointer),
            path,
            line,
            column,
        } => {
            format!("{}:{line}:{column} {}", clean(path), clean(pointer))
        }
    };
    format!(
        "{}[{}] {place}: {}",
        finding.level,
        finding.rule,
        clean(&finding.message)
    )
}

fn place(place: &Place) -> String {
    let (path, line, column, pointer) = match place {
        Place::Pointer(pointer) => return clean(pointer),
        Place::File {
            path,
            line,
            column,
            pointer,
        } => (path, *line, *column, pointer),
    };
    let mut text = clean(path);
    for number in [line, column].into_iter().take_while(|number| *number > 0) {
        let _ = write!(text, ":{number}");
    }
    if let Some(pointer) = pointer {
        let _ = write!(text, " ({})", clean(pointer));
    }
    text
}

/// Number, text and caret (a byte offset) of the line to show.
fn excerpt(place: &Place, text: &dyn Fn(&str) -> Option<String>) -> Option<(usize, String, usize)> {
    let Place::File {
        path,
        line: number,
        column,
        ..
    } = place
    else {
        return None;
    };
    let (number, column) = (
        usize::try_from(*number).ok()?,
        usize::try_from(*column).ok()?,
    );
    let text = text(path)?;
    let line = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .nth(number.checked_sub(1)?)?;
    if line.chars().count() > LONGEST {
        return None;
    }
    let before: String = line.chars().take(column.checked_sub(1)?).collect();
    Some((number, clean(line), clean(&before).len()))
}

/// Text without characters that steer a terminal or turn the reading direction.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            '\u{061C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' => {
                let _ = write!(out, "\\u{{{:04x}}}", u32::from(c));
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{{{:04x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(line: u32, column: u32) -> Diagnostic {
        let mut finding = Diagnostic::error("unresolved-ref", "", "there is no \u{1b}[31m`#/x`");
        finding.place = Place::File {
            path: "specs/a.yaml".into(),
            line,
            column,
            pointer: Some("#/paths/~1x".into()),
        };
        finding
    }

    fn text(_: &str) -> Option<String> {
        Some(format!(
            "a: 1\n\té\u{202e}b: \"#/x\"\n{}\n",
            "x".repeat(300)
        ))
    }

    #[test]
    fn shows_message_place_line_and_advice() {
        insta::assert_snapshot!(render(&[finding(2, 3).help("did you mean `#/y`?"), finding(3, 9)], &text, false), @"");
    }

    #[test]
    fn shows_what_has_no_line() {
        let mut whole =
            Diagnostic::file("no-such-file", "a.yaml", "there is no such file").help("look");
        whole.level = Level::Warning;
        insta::assert_snapshot!(render(&[whole, Diagnostic::error("r", "#/x", "m")], &text, false), @"");
    }

    #[test]
    fn one_line_has_it_all() {
        assert_eq!(
            line(&finding(2, 3)),
            "error[unresolved-ref] specs/a.yaml:2:3 #/paths/~1x: there is no \\u{001b}[31m`#/x`"
        );
    }
}

//! Findings for people.

use std::fmt::Write as _;

use super::{Diagnostic, Level, Place};

/// Lines longer than this are not shown: a contract on one line would fill the screen.
const LONGEST: usize = 200;

/// Findings as a compiler shows them: message, place, the line with a caret, advice. `line` gives
/// a line of a file by the path that the findings name it by, counted from 1; without it none is
/// shown.
///
/// Control and bidirectional characters of the contract are shown by their code, so that no
/// contract can write to the terminal.
pub fn render(
    findings: &[Diagnostic],
    line: &dyn Fn(&str, usize) -> Option<String>,
    color: bool,
) -> String {
    let mut out = String::new();
    for finding in findings {
        one(&mut out, finding, line, color);
        out.push('\n');
    }
    out
}

fn one(
    out: &mut String,
    finding: &Diagnostic,
    line: &dyn Fn(&str, usize) -> Option<String>,
    color: bool,
) {
    let paint = |code: &str, text: &str| {
        if color {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    };
    let code = match finding.level {
        Level::Error => "1;31",
        Level::Warning => "1;33",
    };
    let head = paint(code, &format!("{}[{}]", finding.level, finding.rule));
    let message = paint("1", &visible(&finding.message));
    let place = place(&finding.place);
    let _ = writeln!(out, "{head}: {message}");
    let excerpt = excerpt(&finding.place, line);
    let number = excerpt
        .as_ref()
        .map_or_else(String::new, |(number, ..)| number.to_string());
    let margin = " ".repeat(number.len().max(1));
    let bar = paint("34", "|");
    let _ = writeln!(out, "{margin}{} {place}", paint("34", "-->"));
    if let Some((_, line, before)) = excerpt {
        let caret = paint(code, "^");
        let _ = writeln!(out, "{margin} {bar}\n{} {bar} {line}", paint("34", &number));
        let _ = writeln!(out, "{margin} {bar} {}{caret}", " ".repeat(before));
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(out, "{margin} {} help: {}", paint("34", "="), visible(help));
    }
}

/// A finding on one line: `error[unresolved-ref] a.yaml:12:3 #/paths/~1x: message`.
pub fn line(finding: &Diagnostic) -> String {
    let place = match &finding.place {
        Place::Pointer(pointer) => visible(pointer),
        Place::File { pointer: None, .. } => place(&finding.place),
        Place::File {
            pointer: Some(pointer),
            path,
            line,
            column,
        } => {
            format!("{}:{line}:{column} {}", visible(path), visible(pointer))
        }
    };
    format!(
        "{}[{}] {place}: {}",
        finding.level,
        finding.rule,
        visible(&finding.message)
    )
}

fn place(place: &Place) -> String {
    let (path, line, column, pointer) = match place {
        Place::Pointer(pointer) => return visible(pointer),
        Place::File {
            path,
            line,
            column,
            pointer,
        } => (path, *line, *column, pointer),
    };
    let mut text = visible(path);
    for number in [line, column].into_iter().take_while(|number| *number > 0) {
        let _ = write!(text, ":{number}");
    }
    if let Some(pointer) = pointer {
        let _ = write!(text, " ({})", visible(pointer));
    }
    text
}

/// Number and text of the line to show, and how many characters stand before the caret.
fn excerpt(
    place: &Place,
    line: &dyn Fn(&str, usize) -> Option<String>,
) -> Option<(usize, String, usize)> {
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
    let line = line(path, number)?;
    if line.chars().count() > LONGEST {
        return None;
    }
    let before: String = line.chars().take(column.checked_sub(1)?).collect();
    Some((number, visible(&line), visible(&before).chars().count()))
}

/// Text without characters that steer a terminal or turn the reading direction.
pub(crate) fn visible(text: &str) -> String {
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

    fn line_of(_: &str, number: usize) -> Option<String> {
        let long = "x".repeat(300);
        let lines = ["a: 1", "\té\u{202e}b: \"#/x\"", &long];
        lines.get(number.checked_sub(1)?).map(ToString::to_string)
    }

    #[test]
    fn shows_message_place_line_and_advice() {
        let findings = [finding(2, 4).help("did you mean `#/y`?"), finding(3, 9)];
        let expected = "error[unresolved-ref]: there is no \\u{001b}[31m`#/x`\n \
            --> specs/a.yaml:2:4 (#/paths/~1x)\n  |\n2 |  é\\u{202e}b: \"#/x\"\n  |           ^\n  \
            = help: did you mean `#/y`?\n\n\
            error[unresolved-ref]: there is no \\u{001b}[31m`#/x`\n \
            --> specs/a.yaml:3:9 (#/paths/~1x)\n\n";
        assert_eq!(render(&findings, &line_of, false), expected);
    }

    #[test]
    fn shows_what_has_no_line() {
        let mut whole = Diagnostic::file("no-such-file", "a.yaml", "there is no such file");
        whole.level = Level::Warning;
        let findings = [whole.help("look"), Diagnostic::error("r", "#/x", "m")];
        let expected = "warning[no-such-file]: there is no such file\n --> a.yaml\n  = help: look\n\n\
            error[r]: m\n --> #/x\n\n";
        assert_eq!(render(&findings, &line_of, false), expected);
        assert!(
            render(&findings, &line_of, true)
                .starts_with("\u{1b}[1;33mwarning[no-such-file]\u{1b}[0m")
        );
    }

    #[test]
    fn one_line_has_it_all() {
        assert_eq!(
            line(&finding(2, 3)),
            "error[unresolved-ref] specs/a.yaml:2:3 #/paths/~1x: there is no \\u{001b}[31m`#/x`"
        );
    }
}

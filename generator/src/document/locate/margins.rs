//! Margins: lines of YAML that are moved in, so that a strict parser takes them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use saphyr_parser::ScanError;

/// How far a line is moved in: further than any that is written by hand.
const MARGIN: &str = "                                                                ";

/// How often a text is mended at most: it is read once more each time.
const MOST: usize = 16;

/// The lines that are moved in, from 1.
#[derive(Debug, Default)]
pub(super) struct Margins {
    lines: BTreeSet<usize>,
    times: usize,
}

impl Margins {
    /// The text with the lines moved in.
    pub(super) fn apply<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.lines.is_empty() {
            return text.into();
        }
        let lines = text.split_inclusive('\n').enumerate();
        let lines = lines.map(|(index, line)| {
            let margin = if self.lines.contains(&(index + 1)) {
                MARGIN
            } else {
                ""
            };
            [margin, line].concat()
        });
        lines.collect::<String>().into()
    }

    /// Moves in what the parser stumbled over: the line itself, or the lines of a quoted scalar behind
    /// its first. Whether that is worth another reading.
    pub(super) fn mend(&mut self, text: &str, wrong: &ScanError) -> bool {
        let (line, column) = (wrong.marker().line(), wrong.marker().col());
        self.times += 1;
        let mut rest = text.split('\n').enumerate().skip(line.saturating_sub(1));
        let Some((_, found)) = rest.next() else {
            return false;
        };
        let before = self.lines.len();
        match found.chars().nth(column) {
            Some(quote @ ('"' | '\'')) => {
                for (index, line) in rest {
                    self.lines.insert(index + 1);
                    if line.contains(quote) {
                        break;
                    }
                }
            }
            _ => _ = self.lines.insert(line),
        }
        self.times <= MOST && self.lines.len() > before
    }

    /// A place as it is without the margin.
    pub(super) fn undo(&self, (line, column): &mut (u32, u32)) {
        let moved = usize::try_from(*line).is_ok_and(|line| self.lines.contains(&line));
        if moved {
            let margin = u32::try_from(MARGIN.len()).unwrap_or(0);
            *column = column.saturating_sub(margin).max(1);
        }
    }
}

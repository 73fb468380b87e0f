//! Part: a text that is one JSON or YAML value: a file, or a fenced block of a docs page.

use std::sync::Arc;

use crate::diagnostic::Place;
use crate::source::Source;

/// Which parser read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Json,
    Yaml,
}

/// A text that is one value.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub source: Arc<Source>,
    pub syntax: Syntax,
    /// When it is not the whole file.
    pub block: Option<Block>,
    /// Whether it came in as an overlay: nothing in it was published by the contract's owner.
    pub overlay: bool,
}

/// A fenced block.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub text: String,
    /// For each of its lines: the line in the file, and how many characters stand before it there.
    pub lines: Vec<(u32, u32)>,
}

impl Part {
    /// A whole file.
    pub(super) fn file(source: Arc<Source>, syntax: Syntax) -> Self {
        Self {
            source,
            syntax,
            block: None,
            overlay: false,
        }
    }

    /// What to parse.
    pub(super) fn text(&self) -> &str {
        self.block
            .as_ref()
            .map_or(&self.source.text, |block| &block.text)
    }

    /// The place in the file of a line and column of the text, both from 1.
    pub(super) fn place(&self, line: u32, column: u32, pointer: Option<String>) -> Place {
        let lines = self.block.as_ref().map_or(&[][..], |block| &block.lines);
        let shift = lines
            .get((line as usize).saturating_sub(1))
            .or(lines.last());
        let (line, column) = shift.map_or((line, column), |(file_line, before)| {
            (*file_line, column + before)
        });
        Place::File {
            path: self.source.path.clone(),
            line,
            column,
            pointer,
        }
    }
}

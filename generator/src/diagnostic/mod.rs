//! Findings: what is wrong with a contract, where, and what to do about it.

mod json;
mod render;

use std::fmt;

pub(crate) use json::located;
pub use json::to_json;
pub(crate) use render::visible;
pub use render::{line, render};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Generated, but looser than the contract could be; `--strict` makes it an error.
    Warning,
    /// Nothing is generated.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub level: Level,
    /// Name of the rule, in kebab case: `unresolved-ref`.
    pub rule: &'static str,
    /// What is wrong, one sentence without a full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What to do about it.
    pub help: Option<String>,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A JSON pointer of the canonical document (`#/paths/~1pets/get`), still to be traced back
    /// to the user's file by [`Document::locate`](crate::document::Document::locate).
    Pointer(String),
    /// A place in a file.
    File {
        /// As the user named it.
        path: String,
        /// From 1; 0 when the finding is about the whole file.
        line: u32,
        /// From 1, in characters; 0 when the finding is about the whole file.
        column: u32,
        /// JSON pointer in that file, when there is one.
        pointer: Option<String>,
    },
}

impl Diagnostic {
    /// A finding that stops generation.
    pub fn error(
        rule: &'static str,
        pointer: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(
            Level::Error,
            rule,
            Place::Pointer(pointer.into()),
            message.into(),
        )
    }

    /// A finding that does not stop generation.
    pub fn warning(
        rule: &'static str,
        pointer: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(
            Level::Warning,
            rule,
            Place::Pointer(pointer.into()),
            message.into(),
        )
    }

    /// A finding about a whole file, before it has a document.
    pub fn file(rule: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        let place = Place::File {
            path: path.into(),
            line: 0,
            column: 0,
            pointer: None,
        };
        Self::new(Level::Error, rule, place, message.into())
    }

    /// A finding with everything given.
    pub fn new(level: Level, rule: &'static str, place: Place, message: String) -> Self {
        Self {
            level,
            rule,
            message,
            place,
            help: None,
        }
    }

    /// The same finding with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

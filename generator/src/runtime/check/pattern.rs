//! Patterns: regular expressions of the contract, compiled when first used.

use std::sync::OnceLock;

use regex::Regex;

use super::{Pointer, Violations};

/// A regular expression.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// One that is not compiled yet.
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            regex: OnceLock::new(),
        }
    }

    /// Whether a text matches. An expression that is too large to compile matches everything: the
    /// server has the last word.
    // In place, as all that leads here: `regex` is compiled for callers who send what has a pattern.
    #[inline]
    pub fn matches(&self, text: &str) -> bool {
        let regex = self.regex.get_or_init(|| Regex::new(self.source).ok());
        regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

impl Violations {
    /// `pattern`
    #[inline]
    pub fn pattern(&mut self, at: &Pointer<'_>, text: &str, pattern: &Pattern) {
        self.rule(
            at,
            "pattern",
            pattern.matches(text),
            format_args!("a match of `{}`", pattern.source),
        );
    }

    /// `propertyNames`, or `patternProperties` where no others are allowed.
    #[inline]
    pub fn names<'n>(
        &mut self,
        at: &Pointer<'_>,
        names: impl Iterator<Item = &'n String>,
        pattern: &Pattern,
    ) {
        for name in names.filter(|name| !pattern.matches(name)) {
            let message = format_args!("called by a match of `{}`", pattern.source);
            self.rule(&at.field(name), "propertyNames", false, message);
        }
    }
}

/// A static [`Pattern`].
#[allow(unused_macros, reason = "what has a pattern may not be sent")]
macro_rules! pattern {
    ($name:ident = $source:literal) => {
        static $name: $crate::runtime::check::Pattern =
            $crate::runtime::check::Pattern::new($source);
    };
}
#[allow(unused_imports, reason = "what has a pattern may not be sent")]
pub(crate) use pattern;

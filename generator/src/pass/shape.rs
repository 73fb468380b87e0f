//! Shape: what a pass looked for and did not find.

use std::fmt;

/// What a pass looked for and did not find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    expected: &'static str,
    function: Option<String>,
}

impl Shape {
    pub(super) fn expected(expected: &'static str) -> Self {
        Self {
            expected,
            function: None,
        }
    }

    pub(super) fn in_function(self, function: &syn::Ident) -> Self {
        Self {
            function: Some(function.to_string()),
            ..self
        }
    }

    /// Nothing when the condition holds.
    pub(super) fn require(condition: bool, expected: &'static str) -> Result<(), Self> {
        if condition {
            Ok(())
        } else {
            Err(Self::expected(expected))
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} expected", self.expected)?;
        match &self.function {
            Some(function) => write!(f, " in `{function}`"),
            None => Ok(()),
        }
    }
}

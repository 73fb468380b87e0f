//! Violation: one broken rule.

use std::fmt;

/// One broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// JSON pointer of the value, empty for the whole.
    pub pointer: String,
    /// Keyword of the contract, such as `maxLength`.
    pub rule: &'static str,
    /// What the rule asks for.
    pub message: String,
}

impl fmt::Display for Violation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() {
            "the value"
        } else {
            &self.pointer
        };
        write!(f, "{pointer}: must be {} ({})", self.message, self.rule)
    }
}

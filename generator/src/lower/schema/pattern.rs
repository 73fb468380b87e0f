//! Patterns: translated once, and tried out before a generated crate relies on them.

use super::Schemas;
use super::translate::{Refusal, translate, unwrapped};
use crate::diagnostic::Diagnostic;

/// What a compiled expression may take in a generated crate.
const SIZE_LIMIT: usize = 1 << 20;

impl Schemas<'_> {
    /// The expression translated and tried out; a finding where that cannot be.
    pub(super) fn pattern(&mut self, at: &str, pattern: &str) -> Option<String> {
        if let Some(known) = self.patterns.get(pattern) {
            return known.clone();
        }
        let pointer = format!("{at}/pattern");
        let unsupported = |what: &str| {
            let finding = Diagnostic::warning(
                "pattern-unsupported",
                pointer.as_str(),
                format!("The pattern {what} and is not checked"),
            );
            finding.help(
                "The server still checks it; rewrite the pattern to have it checked before sending",
            )
        };
        let translated = translate(unwrapped(pattern)).and_then(|translated| {
            let tried = regex::RegexBuilder::new(&translated)
                .size_limit(SIZE_LIMIT)
                .nest_limit(64)
                .build();
            match tried {
                Ok(_) => Ok(Ok(translated)),
                Err(regex::Error::CompiledTooBig(_)) => Ok(Err(())),
                Err(_) => Err(Refusal::Invalid),
            }
        });
        let result = match translated {
            Ok(Ok(translated)) => Some(translated),
            Ok(Err(())) => {
                self.found(unsupported("is too big"));
                None
            }
            Err(Refusal::LookAround) => {
                self.found(unsupported("looks around"));
                None
            }
            Err(Refusal::BackReference) => {
                self.found(unsupported("refers back to a group"));
                None
            }
            Err(Refusal::Invalid) => {
                self.warn(
                    "pattern-invalid",
                    &pointer,
                    "The pattern is not a regular expression of ECMA-262 and is not checked",
                );
                None
            }
        };
        self.patterns.insert(pattern.to_owned(), result.clone());
        result
    }
}

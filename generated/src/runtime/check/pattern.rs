//! Patterns: regular expressions of the contract, compiled when first used.

/// A regular expression and how to match it. Made by `pattern!`, so that only crates whose contract
/// has patterns need the `regex` crate.
#[derive(Debug)]
pub struct Pattern {
    /// The expression.
    pub source: &'static str,
    /// Whether a text matches.
    pub matcher: fn(&str) -> bool,
}

impl Pattern {
    /// Whether a text matches.
    pub fn matches(&self, text: &str) -> bool {
        (self.matcher)(text)
    }
}

/// A static [`Pattern`]. An expression that is too large to compile matches everything: the server
/// has the last word.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! pattern {
    ($name:ident = $source:literal) => {
        static $name: $crate::runtime::check::Pattern = $crate::runtime::check::Pattern {
            source: $source,
            matcher: |text| {
                static REGEX: ::std::sync::LazyLock<::core::option::Option<::regex::Regex>> =
                    ::std::sync::LazyLock::new(|| ::regex::Regex::new($source).ok());
                REGEX.as_ref().is_none_or(|regex| regex.is_match(text))
            },
        };
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use pattern;

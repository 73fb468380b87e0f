//! Violations: what a check found, and the rules themselves.

use std::fmt;

use super::number::Numeral;
use super::{Pointer, Violation};

/// All rules that a value breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// One a broken rule, in the order of the fields.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// Whether no rule is broken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok` when no rule is broken.
    ///
    /// # Errors
    /// These violations.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Adds those of another value.
    pub fn extend(&mut self, mut more: Self) {
        self.0.append(&mut more.0);
    }

    /// Adds one when `kept` is false.
    pub fn rule(
        &mut self,
        at: &Pointer<'_>,
        rule: &'static str,
        kept: bool,
        message: impl fmt::Display,
    ) {
        if !kept {
            self.0.push(Violation {
                pointer: at.to_string(),
                rule,
                message: message.to_string(),
            });
        }
    }

    /// `minLength`
    pub fn min_length(&mut self, at: &Pointer<'_>, text: &str, least: usize) {
        let kept = text.chars().count() >= least;
        self.rule(
            at,
            "minLength",
            kept,
            format_args!("at least {least} characters"),
        );
    }

    /// `maxLength`
    pub fn max_length(&mut self, at: &Pointer<'_>, text: &str, most: usize) {
        // A character has a byte at least.
        let kept = text.len() <= most || text.chars().count() <= most;
        self.rule(
            at,
            "maxLength",
            kept,
            format_args!("at most {most} characters"),
        );
    }

    /// `minimum`
    pub fn minimum(
        &mut self,
        at: &Pointer<'_>,
        value: impl Into<Numeral>,
        least: impl Into<Numeral>,
    ) {
        let (value, least) = (value.into(), least.into());
        let kept = value.compare(least).is_some_and(std::cmp::Ordering::is_ge);
        self.rule(at, "minimum", kept, format_args!("at least {least}"));
    }

    /// `maximum`
    pub fn maximum(
        &mut self,
        at: &Pointer<'_>,
        value: impl Into<Numeral>,
        most: impl Into<Numeral>,
    ) {
        let (value, most) = (value.into(), most.into());
        let kept = value.compare(most).is_some_and(std::cmp::Ordering::is_le);
        self.rule(at, "maximum", kept, format_args!("at most {most}"));
    }

    /// `exclusiveMinimum`
    pub fn above(
        &mut self,
        at: &Pointer<'_>,
        value: impl Into<Numeral>,
        bound: impl Into<Numeral>,
    ) {
        let (value, bound) = (value.into(), bound.into());
        let kept = value.compare(bound).is_some_and(std::cmp::Ordering::is_gt);
        self.rule(
            at,
            "exclusiveMinimum",
            kept,
            format_args!("more than {bound}"),
        );
    }

    /// `exclusiveMaximum`
    pub fn below(
        &mut self,
        at: &Pointer<'_>,
        value: impl Into<Numeral>,
        bound: impl Into<Numeral>,
    ) {
        let (value, bound) = (value.into(), bound.into());
        let kept = value.compare(bound).is_some_and(std::cmp::Ordering::is_lt);
        self.rule(
            at,
            "exclusiveMaximum",
            kept,
            format_args!("less than {bound}"),
        );
    }

    /// `minItems`
    pub fn min_items(&mut self, at: &Pointer<'_>, count: usize, least: usize) {
        self.rule(
            at,
            "minItems",
            count >= least,
            format_args!("at least {least} items"),
        );
    }

    /// `maxItems`
    pub fn max_items(&mut self, at: &Pointer<'_>, count: usize, most: usize) {
        self.rule(
            at,
            "maxItems",
            count <= most,
            format_args!("at most {most} items"),
        );
    }

    /// `minProperties`
    pub fn min_properties(&mut self, at: &Pointer<'_>, count: usize, least: usize) {
        self.rule(
            at,
            "minProperties",
            count >= least,
            format_args!("at least {least} properties"),
        );
    }

    /// `maxProperties`
    pub fn max_properties(&mut self, at: &Pointer<'_>, count: usize, most: usize) {
        self.rule(
            at,
            "maxProperties",
            count <= most,
            format_args!("at most {most} properties"),
        );
    }

    /// `false`: the contract allows no value here.
    pub fn never(&mut self, at: &Pointer<'_>) {
        self.rule(at, "false", false, "left out");
    }

    /// `format`: a text that is not what its type says.
    pub fn format(&mut self, at: &Pointer<'_>, format: &str, valid: bool) {
        self.rule(at, "format", valid, format_args!("a valid {format}"));
    }

    /// `enum`: a value that the contract does not list.
    pub fn not_listed(&mut self, at: &Pointer<'_>) {
        self.rule(at, "enum", false, "a value that the contract lists");
    }

    /// `anyOf`: a value that no branch of a union allows.
    pub fn no_branch(&mut self, at: &Pointer<'_>) {
        self.rule(
            at,
            "anyOf",
            false,
            "a value that a branch of the contract allows",
        );
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Violations {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for violation in self {
            write!(f, "{separator}{violation}")?;
            separator = "\n";
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

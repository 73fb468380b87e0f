//! Contradiction: values that a schema lists, and that the rules beside the list do not allow.
//!
//! The list decides what is generated and checked; what the rules say against it is told.

use std::cmp::Ordering;

use regex::Regex;
use serde_json::{Number, Value};

use super::Schemas;
use super::constants::Constants;
use super::rules::compare;
use super::view::View;
use crate::contract::{EnumRepr, Rule};
use crate::diagnostic::Diagnostic;

impl<'d> Schemas<'d> {
    /// Warns of listed values that break a rule, and of rules that are not held against the list.
    pub(super) fn contradictions(&mut self, view: &View<'d>, constants: &Constants<'d>) {
        let mut rules = match constants.repr() {
            EnumRepr::String => self.string_rules(view),
            EnumRepr::Integer | EnumRepr::Number => self.number_rules(view, false),
            EnumRepr::Json => Vec::new(),
        };
        rules.extend(self.said(view));
        let mut found = Vec::new();
        for rule in &rules {
            let allows: &dyn Fn(&Value) -> bool = match rule {
                Rule::Schema(keyword, _) => {
                    let said = format!("`{keyword}` stands beside a list of values");
                    let finding = Diagnostic::warning("unchecked-rule", view.at.as_str(), said);
                    found.push(
                        finding.help("Only the list is checked: leave out what is not allowed"),
                    );
                    continue;
                }
                rule => &|value| allows(rule, value),
            };
            let values = constants.values.iter().map(|constant| &constant.wire);
            let broken = values.filter(|value| !allows(value)).count();
            if broken > 0 {
                let all = constants.values.len();
                let said = format!("{broken} of {all} listed values break {}", keyword(rule));
                let finding = Diagnostic::warning("enum-contradiction", view.at.as_str(), said);
                found.push(finding.help("Leave them out of the list, or correct the rule"));
            }
        }
        for finding in found {
            self.found(finding);
        }
    }
}

fn keyword(rule: &Rule) -> &'static str {
    match rule {
        Rule::MinLength(_) => "`minLength`",
        Rule::MaxLength(_) => "`maxLength`",
        Rule::Pattern(_) => "`pattern`",
        Rule::Minimum(_) => "`minimum`",
        Rule::Maximum(_) => "`maximum`",
        Rule::ExclusiveMinimum(_) => "`exclusiveMinimum`",
        Rule::ExclusiveMaximum(_) => "`exclusiveMaximum`",
        _ => "a rule beside the list",
    }
}

/// Whether a value keeps a rule; what is about another type is kept.
fn allows(rule: &Rule, value: &Value) -> bool {
    let length = || value.as_str().map(|text| text.chars().count() as u64);
    let against = |bound: &Number| value.as_number().map(|number| compare(number, bound));
    match rule {
        Rule::MinLength(least) => length().is_none_or(|length| length >= *least),
        Rule::MaxLength(most) => length().is_none_or(|length| length <= *most),
        Rule::Pattern(pattern) => {
            let found = Regex::new(pattern).ok().zip(value.as_str());
            found.is_none_or(|(pattern, text)| pattern.is_match(text))
        }
        Rule::Minimum(bound) => against(bound).is_none_or(Ordering::is_ge),
        Rule::Maximum(bound) => against(bound).is_none_or(Ordering::is_le),
        Rule::ExclusiveMinimum(bound) => against(bound).is_none_or(Ordering::is_gt),
        Rule::ExclusiveMaximum(bound) => against(bound).is_none_or(Ordering::is_lt),
        Rule::Never => false,
        _ => true,
    }
}

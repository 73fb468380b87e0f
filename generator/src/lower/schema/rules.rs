//! Rules: constraints on values, gathered from all parts of a schema.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::Schemas;
use super::view::View;
use crate::contract::Rule;
use crate::diagnostic::Diagnostic;

/// The constraints on sizes of one type.
struct Sizes {
    least: &'static str,
    most: &'static str,
    min: fn(u64) -> Rule,
    max: fn(u64) -> Rule,
}

const LENGTH: Sizes = Sizes {
    least: "minLength",
    most: "maxLength",
    min: Rule::MinLength,
    max: Rule::MaxLength,
};
const ITEMS: Sizes = Sizes {
    least: "minItems",
    most: "maxItems",
    min: Rule::MinItems,
    max: Rule::MaxItems,
};
const PROPERTIES: Sizes = Sizes {
    least: "minProperties",
    most: "maxProperties",
    min: Rule::MinProperties,
    max: Rule::MaxProperties,
};

impl<'d> Schemas<'d> {
    /// Rules of a string.
    pub(super) fn string_rules(&mut self, view: &View<'d>) -> Vec<Rule> {
        let mut rules = self.sizes(view, &LENGTH);
        let patterns: Vec<(String, &'d str)> = view
            .all("pattern")
            .filter_map(|(part, value)| Some((part.pointer.clone(), value.as_str()?)))
            .collect();
        for (pointer, pattern) in patterns {
            if let Some(translated) = self.pattern(&pointer, pattern) {
                let rule = Rule::Pattern(translated);
                if !rules.contains(&rule) {
                    rules.push(rule);
                }
            }
        }
        rules
    }

    /// Rules of an array.
    pub(super) fn array_rules(&mut self, view: &View<'d>) -> Vec<Rule> {
        let mut rules = self.sizes(view, &ITEMS);
        if view
            .all("uniqueItems")
            .any(|(_, value)| value == &Value::Bool(true))
        {
            rules.push(Rule::UniqueItems);
        }
        rules
    }

    /// Rules of an object as a whole.
    pub(super) fn object_rules(&mut self, view: &View<'d>) -> Vec<Rule> {
        let mut rules = self.sizes(view, &PROPERTIES);
        rules.extend(self.name_rules(view));
        rules
    }

    /// Rules of a number; of an integer, bounds become whole.
    pub(super) fn number_rules(&mut self, view: &View<'d>, integer: bool) -> Vec<Rule> {
        let bound = |keyword: &str, tighter: Ordering| {
            view.all(keyword)
                .filter_map(|(_, value)| value.as_number())
                .filter(|number| number.as_f64().is_some_and(f64::is_finite))
                .reduce(|one, other| {
                    if compare(other, one) == tighter {
                        other
                    } else {
                        one
                    }
                })
        };
        let least = bound("minimum", Ordering::Greater);
        let most = bound("maximum", Ordering::Less);
        let above = bound("exclusiveMinimum", Ordering::Greater);
        let below = bound("exclusiveMaximum", Ordering::Less);
        let low = least.into_iter().chain(above);
        let crossed = low.into_iter().any(|low| {
            most.into_iter()
                .chain(below)
                .any(|high| compare(low, high) == Ordering::Greater)
        });
        let mut rules = Vec::new();
        if crossed {
            self.nonsense(view, "The least value allowed is above the greatest");
        } else {
            let round = |number: &Number, up: bool| {
                if integer {
                    whole(number, up)
                } else {
                    Some(number.clone())
                }
            };
            rules.extend(least.and_then(|n| round(n, true)).map(Rule::Minimum));
            rules.extend(most.and_then(|n| round(n, false)).map(Rule::Maximum));
            rules.extend(
                above
                    .and_then(|n| round(n, false))
                    .map(Rule::ExclusiveMinimum),
            );
            rules.extend(
                below
                    .and_then(|n| round(n, true))
                    .map(Rule::ExclusiveMaximum),
            );
        }
        let mut wrong = false;
        for (_, value) in view.all("multipleOf") {
            match value.as_number() {
                Some(step)
                    if step
                        .as_f64()
                        .is_some_and(|step| step > 0.0 && step.is_finite()) =>
                {
                    let step = if integer {
                        exact(step).unwrap_or_else(|| step.clone())
                    } else {
                        step.clone()
                    };
                    let rule = Rule::MultipleOf(step);
                    if !rules.contains(&rule) {
                        rules.push(rule);
                    }
                }
                _ => wrong = true,
            }
        }
        if wrong {
            self.nonsense(view, "`multipleOf` is not a number above zero");
        }
        rules
    }

    fn sizes(&mut self, view: &View<'d>, sizes: &Sizes) -> Vec<Rule> {
        let mut wrong = None;
        let mut read = |keyword: &'static str| -> Vec<u64> {
            view.all(keyword)
                .filter_map(|(_, value)| {
                    let size = size(value);
                    if size.is_none() {
                        wrong = Some(keyword);
                    }
                    size
                })
                .collect()
        };
        let least = read(sizes.least)
            .into_iter()
            .max()
            .filter(|least| *least > 0);
        let most = read(sizes.most).into_iter().min();
        if let Some(keyword) = wrong {
            self.nonsense(
                view,
                &format!("`{keyword}` is not a whole number from 0 up"),
            );
        }
        if let (Some(low), Some(high)) = (least, most)
            && low > high
        {
            self.nonsense(
                view,
                &format!(
                    "`{}` is above `{}`, so that no value fits",
                    sizes.least, sizes.most
                ),
            );
            return Vec::new();
        }
        least
            .map(sizes.min)
            .into_iter()
            .chain(most.map(sizes.max))
            .collect()
    }

    fn nonsense(&mut self, view: &View<'d>, message: &str) {
        let finding = Diagnostic::warning("impossible-bounds", view.at.as_str(), message);
        self.found(finding.help("The bounds are left out; correct them in the contract"));
    }
}

/// A size: JSON writers spell 5 as 5.0 too.
fn size(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| {
        value
            .as_number()
            .and_then(exact)
            .and_then(|number| number.as_u64())
    })
}

/// Numbers by value, integers without loss.
pub(super) fn compare(one: &Number, other: &Number) -> Ordering {
    if let (Some(one), Some(other)) = (wide(one), wide(other)) {
        return one.cmp(&other);
    }
    let float = |number: &Number| number.as_f64().unwrap_or_default();
    float(one)
        .partial_cmp(&float(other))
        .unwrap_or(Ordering::Equal)
}

/// An integer as it stands.
pub(super) fn wide(number: &Number) -> Option<i128> {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

/// A whole number that is spelled as a float, as an integer.
fn exact(number: &Number) -> Option<Number> {
    if wide(number).is_some() {
        return Some(number.clone());
    }
    let float = number.as_f64()?;
    if float.fract() != 0.0 {
        return None;
    }
    // Within 2^63 a whole float prints as a whole number.
    format!("{float:.0}").parse::<i64>().map(Number::from).ok()
}

/// The next whole number; `None` beyond 64 bits, where the type itself is the bound.
fn whole(number: &Number, up: bool) -> Option<Number> {
    let float = match exact(number) {
        Some(number) => return Some(number),
        None => number.as_f64()?,
    };
    let rounded = if up { float.ceil() } else { float.floor() };
    format!("{rounded:.0}")
        .parse::<i64>()
        .map(Number::from)
        .ok()
}

//! Words: constraints as a reader of the docs wants them.

use serde_json::{Number, Value};

use crate::contract::{Field, Rule, Type, Typed};
use crate::template::docs::code;

/// What a field's docs say after the contract's own words.
pub(super) fn of_field(field: &Field) -> Vec<String> {
    let mut words = of_typed(&field.typed);
    if let Some(default) = &field.default {
        let text = match default {
            Value::String(text) => code(&format!("{text:?}")),
            other => code(&other.to_string()),
        };
        words.push(format!("Default: {text}."));
    }
    if field.read_only {
        words.push("Only ever received.".to_owned());
    }
    if field.write_only {
        words.push("Only ever sent.".to_owned());
    }
    if field.deprecated {
        words.push("Deprecated.".to_owned());
    }
    if words.is_empty() {
        words
    } else {
        vec![words.join(" ")]
    }
}

/// The rules of a value in words; those of the value in a `Nullable` or `Secret` too.
pub(crate) fn of_typed(typed: &Typed) -> Vec<String> {
    let mut words: Vec<String> = of_rules(&typed.rules);
    if let Type::Nullable(inner) | Type::Secret(inner) | Type::Boxed(inner) | Type::Distant(inner) =
        &typed.ty
    {
        words.extend(of_typed(inner));
    }
    words
}

fn of_rules(rules: &[Rule]) -> Vec<String> {
    let mut words = Vec::new();
    let find = |pick: fn(&Rule) -> Option<u64>| rules.iter().find_map(pick);
    let length = (
        find(|rule| {
            if let Rule::MinLength(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
        find(|rule| {
            if let Rule::MaxLength(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
    );
    let items = (
        find(|rule| {
            if let Rule::MinItems(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
        find(|rule| {
            if let Rule::MaxItems(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
    );
    let properties = (
        find(|rule| {
            if let Rule::MinProperties(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
        find(|rule| {
            if let Rule::MaxProperties(n) = rule {
                Some(*n)
            } else {
                None
            }
        }),
    );
    words.extend(count(length, "character", "characters"));
    words.extend(count(items, "item", "items"));
    words.extend(count(properties, "property", "properties"));
    words.extend(range(rules));
    words.extend(rules.iter().filter_map(|rule| match rule {
        Rule::ExclusiveMinimum(n) => Some(format!("More than {n}.")),
        Rule::ExclusiveMaximum(n) => Some(format!("Less than {n}.")),
        Rule::MultipleOf(n) => Some(format!("A multiple of {n}.")),
        Rule::Pattern(pattern) => Some(format!("Matches {}.", code(pattern))),
        Rule::Names(pattern) => Some(format!("Names match {}.", code(pattern))),
        Rule::UniqueItems => Some("No item twice.".to_owned()),
        Rule::Schema(_, schema) => Some(format!("Valid against {}.", code(schema))),
        Rule::Never => Some("The contract allows no value here.".to_owned()),
        _ => None,
    }));
    words
}

fn count(bounds: (Option<u64>, Option<u64>), one: &str, many: &str) -> Option<String> {
    let noun = |n: u64| if n == 1 { one } else { many };
    match bounds {
        (None | Some(0), None) => None,
        (Some(least), None) => Some(format!("At least {least} {}.", noun(least))),
        (None | Some(0), Some(most)) => Some(format!("At most {most} {}.", noun(most))),
        (Some(least), Some(most)) if least == most => {
            Some(format!("Exactly {most} {}.", noun(most)))
        }
        (Some(least), Some(most)) => Some(format!("{least} to {most} {}.", noun(most))),
    }
}

fn range(rules: &[Rule]) -> Option<String> {
    let find = |pick: fn(&Rule) -> Option<&Number>| rules.iter().find_map(pick);
    let least = find(|rule| {
        if let Rule::Minimum(n) = rule {
            Some(n)
        } else {
            None
        }
    });
    let most = find(|rule| {
        if let Rule::Maximum(n) = rule {
            Some(n)
        } else {
            None
        }
    });
    match (least, most) {
        (None, None) => None,
        (Some(least), None) => Some(format!("At least {least}.")),
        (None, Some(most)) => Some(format!("At most {most}.")),
        (Some(least), Some(most)) => Some(format!("From {least} to {most}.")),
    }
}

//! Constraints: the rules on values, and defaults.

use serde_json::{Number, Value};

use super::places::At;
use super::rule::Kind;
use super::walk::Walk;
use crate::contract::{Contract, ModelKind, Rule, Type, Typed};

impl Walk<'_> {
    pub(super) fn default_value(
        &mut self,
        item: &str,
        at: &At,
        was: Option<&Value>,
        is: Option<&Value>,
    ) {
        if was != is {
            let text = |value: Option<&Value>| value.map(Value::to_string);
            self.turned(Kind::Default, item, at.clone(), text(was), text(is));
        }
    }

    /// The rules of a type and of what it is made of. Those of a model are the model's own.
    pub(super) fn constraints(&mut self, item: &str, at: &At, was: &Typed, is: &Typed) {
        let (own, others) = (own(self.old, was), own(self.new, is));
        self.rules(item, at, &own, &others);
        match (&was.ty, &is.ty) {
            (Type::List(was), Type::List(is))
            | (Type::Map(was), Type::Map(is))
            | (Type::Nullable(was), Type::Nullable(is))
            | (Type::Secret(was), Type::Secret(is))
            | (Type::Boxed(was), Type::Boxed(is))
            | (Type::Distant(was), Type::Distant(is)) => self.constraints(item, at, was, is),
            (Type::Nullable(was), _) => self.constraints(item, at, was, is),
            (_, Type::Nullable(is)) => self.constraints(item, at, was, is),
            _ => {}
        }
    }

    pub(super) fn rules(&mut self, item: &str, at: &At, was: &[Rule], is: &[Rule]) {
        let alike =
            |one: &Rule, other: &Rule| std::mem::discriminant(one) == std::mem::discriminant(other);
        for new in is {
            let old = was.iter().find(|old| alike(old, new));
            if old == Some(new) {
                continue;
            }
            let kind = match old {
                Some(old) if !is_tighter(old, new) => Kind::Loosened,
                _ => Kind::Tightened,
            };
            self.turned(kind, item, at.clone(), old.map(text), Some(text(new)));
        }
        for old in was {
            if is.iter().all(|new| !alike(old, new)) {
                self.turned(Kind::Loosened, item, at.clone(), Some(text(old)), None);
            }
        }
    }
}

/// The rules that a type has beside those that its alias hands on.
fn own(contract: &Contract, typed: &Typed) -> Vec<Rule> {
    let from_alias = match &typed.ty {
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Alias(held) => held.rules.as_slice(),
            _ => &[],
        },
        _ => &[],
    };
    let rules = typed.rules.iter().filter(|rule| !from_alias.contains(rule));
    rules.cloned().collect()
}

/// Whether the new rule refuses what the old one of its kind let pass.
fn is_tighter(old: &Rule, new: &Rule) -> bool {
    let less = |one: &Number, other: &Number| one.as_f64() < other.as_f64();
    match (old, new) {
        (Rule::MinLength(old), Rule::MinLength(new))
        | (Rule::MinItems(old), Rule::MinItems(new))
        | (Rule::MinProperties(old), Rule::MinProperties(new)) => old < new,
        (Rule::MaxLength(old), Rule::MaxLength(new))
        | (Rule::MaxItems(old), Rule::MaxItems(new))
        | (Rule::MaxProperties(old), Rule::MaxProperties(new)) => new < old,
        (Rule::Minimum(old), Rule::Minimum(new))
        | (Rule::ExclusiveMinimum(old), Rule::ExclusiveMinimum(new)) => less(old, new),
        (Rule::Maximum(old), Rule::Maximum(new))
        | (Rule::ExclusiveMaximum(old), Rule::ExclusiveMaximum(new)) => less(new, old),
        _ => true,
    }
}

/// A rule by its keyword in the contract.
fn text(rule: &Rule) -> String {
    match rule {
        Rule::MinLength(n) => format!("minLength {n}"),
        Rule::MaxLength(n) => format!("maxLength {n}"),
        Rule::Pattern(pattern) => format!("pattern {pattern}"),
        Rule::Minimum(n) => format!("minimum {n}"),
        Rule::Maximum(n) => format!("maximum {n}"),
        Rule::ExclusiveMinimum(n) => format!("exclusiveMinimum {n}"),
        Rule::ExclusiveMaximum(n) => format!("exclusiveMaximum {n}"),
        Rule::Names(pattern) => format!("propertyNames {pattern}"),
        Rule::MultipleOf(n) => format!("multipleOf {n}"),
        Rule::MinItems(n) => format!("minItems {n}"),
        Rule::MaxItems(n) => format!("maxItems {n}"),
        Rule::UniqueItems => "uniqueItems".to_owned(),
        Rule::MinProperties(n) => format!("minProperties {n}"),
        Rule::MaxProperties(n) => format!("maxProperties {n}"),
        Rule::Schema(keyword, _) => (*keyword).to_owned(),
        Rule::Never => "no value".to_owned(),
    }
}

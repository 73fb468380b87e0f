//! Upgrade: a document of any version becomes one of the newest, one version a step, one step a
//! file; then `normalize` keeps the rest of the promise of [`document`](super).

mod normalize;
mod shape;
mod v2;
mod v30;
mod v31;
mod version;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::Value;

use self::version::Version;
use super::budget::Budget;
use super::finding::Findings;
use super::kind::{self, Kind};
use super::pointer;
use super::trail::{Layer, Trail};
use crate::diagnostic::Diagnostic;

/// Makes the document canonical. False when it is no OpenAPI document, which is a finding.
pub(super) fn upgrade(root: &mut Value, trail: &mut Trail, findings: &mut Findings) -> bool {
    let version = match version::of(root) {
        Ok((version, warnings)) => {
            findings.trace(trail, warnings);
            version
        }
        Err(refusal) => {
            findings.trace(trail, vec![(String::new(), refusal)]);
            return false;
        }
    };
    let mut budget = Budget::default();
    let steps: [(Version, Run); 5] = [
        (Version::Any, shape::complete),
        (Version::V2, v2::upgrade),
        (Version::V30, v30::upgrade),
        (Version::V31, v31::upgrade),
        (Version::Any, normalize::normalize),
    ];
    for (from, run) in steps {
        if version > from {
            continue;
        }
        let mut step = Step {
            version,
            layer: Layer::default(),
            forward: BTreeMap::new(),
            found: Vec::new(),
            budget,
        };
        run(root, &mut step);
        step.rewrite(root);
        findings.trace(trail, step.found);
        trail.push(step.layer);
        budget = step.budget;
    }
    true
}

/// What a step does.
type Run = fn(&mut Value, &mut Step);

/// Whether it is worth looking for references in it.
pub(super) fn is_contract(root: &Value) -> bool {
    version::of(root).is_ok()
}

/// One step: what it moves, and what it finds on the way, by pointers of the document before it.
struct Step {
    version: Version,
    layer: Layer,
    /// New places by old ones, for the references to them.
    forward: BTreeMap<String, String>,
    found: Vec<(String, Diagnostic)>,
    budget: Budget,
}

impl Step {
    /// What stood at `old` stands at `new`, and references to it have to follow.
    fn moved(&mut self, old: impl Into<String>, new: impl Into<String>) {
        let (old, new) = (old.into(), new.into());
        self.layer.moved(new.clone(), old.clone());
        self.forward.entry(old).or_insert(new);
    }

    fn warn(&mut self, rule: &'static str, at: &str, message: impl Into<String>, help: &str) {
        self.found.push((
            at.to_owned(),
            Diagnostic::warning(rule, "", message).help(help),
        ));
    }

    /// A copy; past all measure there is none, and an error says so.
    fn copy(&mut self, value: &Value, at: &str) -> Option<Value> {
        let copy = self.budget.copy(value);
        if copy.is_none()
            && !self
                .found
                .iter()
                .any(|(_, finding)| finding.rule == "too-large")
        {
            let finding = Diagnostic::error(
                "too-large",
                "",
                "what operations share makes the document too large when each gets its own",
            );
            self.found
                .push((at.to_owned(), finding.help("split the contract")));
        }
        copy
    }

    /// Lets references follow what has moved.
    fn rewrite(&self, root: &mut Value) {
        if self.forward.is_empty() {
            return;
        }
        kind::walk_mut(root, Kind::Root, &mut String::new(), &mut |_, _, value| {
            let Some(object) = value.as_object_mut() else {
                return;
            };
            if let Some(Value::String(text)) = object.get_mut("$ref") {
                self.follow(text);
            }
            let mapping = object
                .get_mut("discriminator")
                .and_then(|d| d.get_mut("mapping"))
                .and_then(Value::as_object_mut);
            for value in mapping.into_iter().flat_map(serde_json::Map::values_mut) {
                if let Value::String(text) = value {
                    self.follow(text);
                }
            }
        });
    }

    fn follow(&self, text: &mut String) {
        let Some(target) = text.strip_prefix('#') else {
            return;
        };
        let moved = pointer::ancestors(target)
            .find_map(|prefix| Some((self.forward.get(prefix)?, target.get(prefix.len()..)?)));
        if let Some((new, rest)) = moved {
            *text = format!("#{new}{rest}");
        }
    }
}

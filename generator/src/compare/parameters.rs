//! Parameters: arguments and setters of a request.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{About, Walk, some};
use crate::contract::{Operation, Parameter, Place};
use crate::template::client::{sent, typed};

impl Walk<'_> {
    pub(super) fn parameters(&mut self, old: &Operation, new: &Operation) {
        let (olds, news) = (sent(old), sent(new));
        let pairs = pairs(&olds, &news);
        for (index, was) in olds.iter().enumerate() {
            if pairs.iter().all(|(pair, _)| *pair != index) {
                let at = At::operation(old).parameter(was).gone();
                let (was_type, _) = self.spelled(&typed(was).ty, &typed(was).ty);
                self.turned(Kind::ParameterRemoved, item(new, was), at, was_type, None);
            }
        }
        for (index, is) in news.iter().enumerate() {
            if pairs.iter().all(|(_, pair)| *pair != index) {
                let kind = if is.required {
                    Kind::ParameterAddedRequired
                } else {
                    Kind::ParameterAddedOptional
                };
                let at = At::operation(new).parameter(is);
                let ty = crate::template::surface::text(self.new, &typed(is).ty);
                self.turned(kind, item(new, is), at, None, some(ty));
            }
        }
        for (was, is) in &pairs {
            self.parameter(new, olds[*was], news[*is]);
        }
        let mut kept: Vec<_> = pairs
            .iter()
            .filter(|(was, is)| olds[*was].required && news[*is].required)
            .collect();
        kept.sort_unstable();
        if !kept.is_sorted_by_key(|(_, is)| is) {
            self.note(Kind::ArgumentsReordered, method(new), At::operation(new));
        }
    }

    fn parameter(&mut self, operation: &Operation, old: &Parameter, new: &Parameter) {
        let (item, at) = (
            item(operation, new),
            At::operation(operation).parameter(new),
        );
        let note = |walk: &mut Self, kind| walk.note(kind, &*item, at.clone());
        match (old.required, new.required) {
            (false, true) => note(self, Kind::ParameterNowRequired),
            (true, false) => note(self, Kind::ParameterNowOptional),
            _ => {}
        }
        let (was, is) = (&typed(old).ty, &typed(new).ty);
        if !self.same(was, is) {
            let kind = if self.still_takes(was, is) {
                Kind::ParameterWidened
            } else {
                Kind::ParameterType
            };
            let (was, is) = self.spelled(was, is);
            self.turned(kind, &*item, at.clone(), was, is);
        }
        if old.name != new.name {
            let kind = if old.required && new.required {
                Kind::ArgumentRenamed
            } else {
                Kind::ParameterRenamed
            };
            self.turned(kind, &*item, at.clone(), some(&old.name), some(&new.name));
        }
        let spelling = |it: &Parameter| (it.style, it.explode, it.allow_reserved);
        if spelling(old) != spelling(new) {
            note(self, Kind::ParameterSpelling);
        }
        self.default_value(&item, &at, old.default.as_ref(), new.default.as_ref());
        self.constraints(&item, &at, typed(old), typed(new));
        // The docs of a parameter say its default too.
        let docs = if old.default == new.default {
            &old.docs
        } else {
            &new.docs
        };
        self.about(
            &item,
            &at,
            &About {
                docs,
                deprecated: old.deprecated,
            },
            &About {
                docs: &new.docs,
                deprecated: new.deprecated,
            },
        );
    }
}

/// `ListFiles::limit`
fn item(operation: &Operation, parameter: &Parameter) -> String {
    format!("{}::{}", operation.request, parameter.name)
}

/// Which is which: by place and name on the wire, and in the path by order.
fn pairs(olds: &[&Parameter], news: &[&Parameter]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (was, old) in olds.iter().enumerate() {
        let same = |new: &&Parameter| (new.place, &new.wire) == (old.place, &old.wire);
        pairs.extend(news.iter().position(same).map(|is| (was, is)));
    }
    let left = |all: &[&Parameter], paired: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let in_path = |index: &usize| all[*index].place == Place::Path && !paired(*index);
        (0..all.len()).filter(in_path).collect()
    };
    let old_left = left(olds, &|index| pairs.iter().any(|(was, _)| *was == index));
    let new_left = left(news, &|index| pairs.iter().any(|(_, is)| *is == index));
    if old_left.len() == new_left.len() {
        pairs.extend(old_left.into_iter().zip(new_left));
    }
    pairs
}

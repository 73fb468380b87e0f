//! Tags: the features that a large contract's tags are. What is compared elsewhere is the crate with
//! all of them; this is about callers that name a few.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::ModelId;
use crate::template::tags::{SMALL, Tags};

impl Walk<'_> {
    /// The features of both sides.
    pub(super) fn features(&mut self) {
        let (was, is) = (Tags::of(self.old), Tags::of(self.new));
        let at = || At::new("#/tags");
        match (was.feature(0), is.feature(0)) {
            (None, None) => return,
            (None, Some(_)) => {
                let more = format!("more than {SMALL} operations");
                return self.turned(Kind::FeaturesBegin, "Cargo.toml", at(), None, some(more));
            }
            _ => {}
        }
        for (feature, _) in was.features().filter(|(feature, _)| !is.has(feature)) {
            self.note(Kind::FeatureRemoved, feature, at().gone());
        }
        for (feature, _) in is.features().filter(|(feature, _)| !was.has(feature)) {
            self.note(Kind::FeatureAdded, feature, at());
        }
        self.models_behind(&was, &is);
        for (before, after) in self.pairs.operations.clone() {
            let (old, new) = (&self.old.operations[before], &self.new.operations[after]);
            let (was, is) = (was.feature(old.tag), is.feature(new.tag));
            if is.is_some() && was != is {
                let at = At::operation(new).member("tags");
                let (was, is) = (was.and_then(some), is.and_then(some));
                self.turned(Kind::FeatureMoved, method(new), at, was, is);
            }
        }
    }
    /// Models that a feature brought and brings no more.
    fn models_behind(&mut self, was: &Tags, is: &Tags) {
        let (old, new) = (self.old, self.new);
        for before in 0..old.models.len() {
            let Some(after) = self.pairs.new_of(ModelId(before)) else {
                continue;
            };
            let model = new.model(after);
            let (behind, now) = (was.of_model(before), is.of_model(after.0));
            let always = behind.is_empty() && !now.is_empty();
            let lost = |feature: &str| is.has(feature) && !is.brings(feature, after.0);
            if always || behind.iter().any(|feature| lost(feature)) {
                let behind = some(behind.join(", ")).filter(|names| !names.is_empty());
                let now = some(now.join(", "));
                self.turned(
                    Kind::FeatureOfModel,
                    &*model.name,
                    At::model(model),
                    behind,
                    now,
                );
            }
        }
    }
}

//! Tags: the features that a large contract's tags are. What is compared elsewhere is the crate with
//! all of them; this is about callers that name a few.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::template::tags::{SMALL, Tags};

impl Walk<'_> {
    /// The features of both sides.
    pub(super) fn features(&mut self) {
        let (was, is) = (Tags::of(self.old), Tags::of(self.new));
        let at = || At::new("#/tags");
        let has = |tags: &Tags, name: &str| tags.features().any(|(feature, _)| feature == name);
        match (was.feature(0), is.feature(0)) {
            (None, None) => return,
            (None, Some(_)) => {
                let more = format!("more than {SMALL} operations");
                return self.turned(Kind::FeaturesBegin, "Cargo.toml", at(), None, some(more));
            }
            _ => {}
        }
        for (feature, _) in was.features().filter(|(feature, _)| !has(&is, feature)) {
            self.note(Kind::FeatureRemoved, feature, at().gone());
        }
        for (feature, _) in is.features().filter(|(feature, _)| !has(&was, feature)) {
            self.note(Kind::FeatureAdded, feature, at());
        }
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
}

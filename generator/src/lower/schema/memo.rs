//! Memo: the types of conjunctions, each found out once.

use std::collections::BTreeMap;
use std::hash::Hasher;

use fnv::FnvHasher;

use super::parts::Key;
use crate::contract::{ModelId, Typed};

/// How far a conjunction has come.
#[derive(Clone, Debug)]
pub(super) enum Progress {
    /// Being looked at; with a model if it was met inside itself.
    Begun(Option<ModelId>),
    Done(Typed),
}

/// What is known of each.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: BTreeMap<Place, Progress>,
}

/// A conjunction in the memo. Pointers have long beginnings in common, and are compared only where the
/// hashes before them are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    hash: u64,
    key: Key,
}

impl Place {
    pub(super) fn of(key: &Key) -> Self {
        let mut hasher = FnvHasher::default();
        for pointer in key.all.iter().chain(&key.without) {
            hasher.write(pointer.as_bytes());
        }
        Self {
            hash: hasher.finish(),
            key: key.clone(),
        }
    }
}

impl Memo {
    pub(super) fn get(&self, place: &Place) -> Option<&Progress> {
        self.known.get(place)
    }

    pub(super) fn set(&mut self, place: &Place, progress: Progress) {
        if let Some(known) = self.known.get_mut(place) {
            *known = progress;
        } else {
            self.known.insert(place.clone(), progress);
        }
    }
}

//! Walk: both contracts side by side, and what was found so far.

use super::matching::Pairs;
use super::places::At;
use super::rule::Kind;
use crate::contract::{Contract, Docs};

/// A change whose place is still to be looked up.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) item: String,
    pub(super) was: Option<String>,
    pub(super) is: Option<String>,
    pub(super) at: At,
}

/// Two contracts and what is different.
pub(super) struct Walk<'c> {
    pub(super) old: &'c Contract,
    pub(super) new: &'c Contract,
    pub(super) pairs: Pairs,
    pub(super) found: Vec<Found>,
}

/// What may change about many kinds of items.
pub(super) struct About<'a> {
    pub(super) docs: &'a Docs,
    pub(super) deprecated: bool,
}

impl<'c> Walk<'c> {
    pub(super) fn new(old: &'c Contract, new: &'c Contract) -> Self {
        Self {
            old,
            new,
            pairs: Pairs::new(old, new),
            found: Vec::new(),
        }
    }

    pub(super) fn note(&mut self, kind: Kind, item: impl Into<String>, at: At) {
        self.turned(kind, item, at, None, None);
    }

    /// A change from something to something.
    pub(super) fn turned(
        &mut self,
        kind: Kind,
        item: impl Into<String>,
        at: At,
        was: Option<String>,
        is: Option<String>,
    ) {
        // Where both are spelled alike, the reason alone says what is different.
        let (was, is) = if was == is { (None, None) } else { (was, is) };
        self.found.push(Found {
            kind,
            item: item.into(),
            was,
            is,
            at,
        });
    }

    /// Docs and deprecation.
    pub(super) fn about(&mut self, item: &str, at: &At, old: &About<'_>, new: &About<'_>) {
        match (old.deprecated, new.deprecated) {
            (false, true) => self.note(Kind::Deprecated, item, at.clone()),
            (true, false) => self.note(Kind::Undeprecated, item, at.clone()),
            _ => {}
        }
        self.words(item, at, old.docs, new.docs);
    }

    /// Docs.
    pub(super) fn words(&mut self, item: &str, at: &At, old: &Docs, new: &Docs) {
        if old != new {
            self.note(Kind::Docs, item, at.clone());
        }
    }

    /// What holds for all calls.
    pub(super) fn contract(&mut self) {
        let (old, new) = (self.old, self.new);
        let info = || At::new("#/info");
        for (was, is) in [(&old.title, &new.title), (&old.version, &new.version)] {
            if was != is {
                self.turned(Kind::Info, "Client", info(), some(was), some(is));
            }
        }
        self.words("Client", &info(), &old.docs, &new.docs);
        for tag in &new.tags {
            if let Some(before) = old.tags.iter().find(|before| before.module == tag.module) {
                self.words(&tag.module, &At::new("#/tags"), &before.docs, &tag.docs);
            }
        }
        self.servers();
        self.credentials();
    }
}

/// What something was or is, where that can be said.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a change may leave unsaid what it was or is"
)]
pub(super) fn some(text: impl Into<String>) -> Option<String> {
    Some(text.into())
}

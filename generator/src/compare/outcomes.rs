//! Outcomes: what `send` answers, and the details of its error.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{
    Case, Codec, Content, Contract, Framing, Operation, Outcome, OutcomeKind, StatusMatch,
};
use crate::template::client::received_type;
use crate::template::surface;

impl Walk<'_> {
    pub(super) fn outcomes(&mut self, old: &Operation, new: &Operation) {
        let at = || At::operation(new).member("responses");
        for (was, is, success) in [
            (&old.success, &new.success, true),
            (&old.failure, &new.failure, false),
        ] {
            let same = match (&was.kind, &is.kind) {
                (OutcomeKind::Empty, OutcomeKind::Empty) => true,
                (OutcomeKind::Single(was), OutcomeKind::Single(is)) => {
                    self.same_content(was, is, success)
                }
                (OutcomeKind::Enum(was), OutcomeKind::Enum(is)) => {
                    was == is || old.name != new.name
                }
                _ => false,
            };
            if !same {
                let kind = if success {
                    Kind::ResultType
                } else {
                    Kind::ErrorType
                };
                let before = Some(spelled(self.old, was, success));
                let after = Some(spelled(self.new, is, success));
                self.turned(kind, method(new), at(), before, after);
            }
            let enums = match (&was.kind, &is.kind) {
                (OutcomeKind::Enum(_), OutcomeKind::Enum(name)) => Some(name.as_str()),
                _ => None,
            };
            self.cases(old, new, (was, is, success), enums);
        }
    }

    fn same_content(&self, was: &Content, is: &Content, success: bool) -> bool {
        if success && items(was) != items(is) {
            return false;
        }
        match (received_type(was, success), received_type(is, success)) {
            (None, None) => self.same(&was.typed.ty, &is.typed.ty),
            (was, is) => was == is,
        }
    }

    fn cases(
        &mut self,
        old: &Operation,
        new: &Operation,
        (was, is, success): (&Outcome, &Outcome, bool),
        enums: Option<&str>,
    ) {
        let at = |operation, case: &Case| {
            At::operation(operation).member(&format!("responses/{}", key(case.status)))
        };
        let item = |case: &Case| match enums {
            Some(name) => format!("{name}::{}", case.variant),
            None => method(new),
        };
        let pair = |case: &Case, others: &'_ Outcome| {
            let cases = || others.cases.iter().enumerate();
            let same = |other: &Case| match enums {
                Some(_) => other.variant == case.variant,
                None => media(other) == media(case),
            };
            let status = |other: &Case| other.status == case.status;
            let both = cases().find(|(_, other)| status(other) && same(other));
            // Among several types, a variant of another name is another; else the status tells.
            let found =
                both.or_else(|| cases().find(|(_, other)| enums.is_none() && status(other)));
            found.map(|(index, _)| index)
        };
        for before in &was.cases {
            let Some(after) = pair(before, is).and_then(|index| is.cases.get(index)) else {
                let kind = if enums.is_some() {
                    Kind::AnswerRemoved
                } else {
                    Kind::StatusRemoved
                };
                let status = some(key(before.status));
                self.turned(kind, item(before), at(old, before).gone(), status, None);
                continue;
            };
            let (item, at) = (item(after), at(new, after));
            let same = match (&before.content, &after.content) {
                (None, None) => true,
                (Some(before), Some(after)) => self.same_content(before, after, success),
                _ => false,
            };
            if enums.is_some() && !same {
                let text = |contract, case: &Case| {
                    case.content.as_ref().map_or_else(
                        || "()".to_owned(),
                        |content| received(contract, content, success),
                    )
                };
                let (was, is) = (text(self.old, before), text(self.new, after));
                self.turned(Kind::AnswerType, &*item, at.clone(), Some(was), Some(is));
            }
            if let (true, Some(before), Some(after)) = (same, &before.content, &after.content)
                && before.media_types().ne(after.media_types())
            {
                let (was, is) = (some(&before.media), some(&after.media));
                self.turned(Kind::AnswerMedia, &*item, at.clone(), was, is);
            }
            self.words(&item, &at, &before.docs, &after.docs);
        }
        for after in &is.cases {
            if pair(after, was).is_none() {
                let status = some(key(after.status));
                self.turned(Kind::StatusAdded, item(after), at(new, after), None, status);
            }
        }
    }
}

fn media(case: &Case) -> Option<&str> {
    case.content.as_ref().map(|content| content.media.as_str())
}

/// The key in `responses`.
fn key(status: StatusMatch) -> String {
    match status {
        StatusMatch::Exact(code) => code.to_string(),
        StatusMatch::Range(hundreds) => format!("{hundreds}XX"),
        StatusMatch::Default => "default".to_owned(),
    }
}

fn spelled(contract: &Contract, outcome: &Outcome, success: bool) -> String {
    match &outcome.kind {
        OutcomeKind::Empty => "()".to_owned(),
        OutcomeKind::Single(content) => received(contract, content, success),
        OutcomeKind::Enum(name) => format!("enum {name}"),
    }
}

/// How a stream of items is typed; `None` for what is no stream.
fn items(content: &Content) -> Option<&'static str> {
    match content.codec {
        Codec::Sequence(Framing::RawEvents) => Some("Event"),
        Codec::Sequence(Framing::EventData) => Some("Event<T>"),
        Codec::Sequence(_) => Some("T"),
        _ => None,
    }
}

fn received(contract: &Contract, content: &Content, success: bool) -> String {
    if let (true, Some(item)) = (success, items(content)) {
        let ty = surface::text(contract, &content.typed.ty);
        return format!("Items<{}>", item.replace('T', &ty));
    }
    match received_type(content, success) {
        None => surface::text(contract, &content.typed.ty),
        Some(path) => path.rsplit("::").next().unwrap_or(path).to_owned(),
    }
}

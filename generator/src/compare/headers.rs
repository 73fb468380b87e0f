//! Headers of answers: the methods of the type that reads them.

use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Contract, Header, Operation};
use crate::template::surface;

impl Walk<'_> {
    /// The headers that an operation's answers declare.
    pub(super) fn headers(&mut self, old: &Operation, new: &Operation) {
        let same_type = old.headers_name == new.headers_name;
        let kept = |header: &Header, others: &'_ [Header]| {
            let others = others.iter().filter(|_| same_type);
            others.cloned().find(|other| other.name == header.name)
        };
        let at = At::operation(new).member("responses");
        for was in &old.headers {
            let item = item(old, was);
            let Some(is) = kept(was, &new.headers) else {
                self.note(Kind::AnswerHeaderRemoved, item, at.clone());
                continue;
            };
            let (before, after) = (read(self.old, was), read(self.new, &is));
            if before != after {
                let (before, after) = (some(before), some(after));
                self.turned(Kind::AnswerHeaderType, &*item, at.clone(), before, after);
            } else if (&was.wire, was.style, was.explode) != (&is.wire, is.style, is.explode) {
                let (before, after) = (some(&was.wire), some(&is.wire));
                self.turned(Kind::AnswerHeaderRead, &*item, at.clone(), before, after);
            }
            self.words(&item, &at, &was.docs, &is.docs);
        }
        for is in &new.headers {
            if kept(is, &old.headers).is_none() {
                self.note(Kind::AnswerHeaderAdded, item(new, is), at.clone());
            }
        }
    }
}

/// `GetPetHeaders::x_rate`
fn item(operation: &Operation, header: &Header) -> String {
    format!("{}::{}", operation.headers_name, header.name)
}

/// What the method answers.
fn read(contract: &Contract, header: &Header) -> String {
    let text = surface::text(contract, &header.typed.ty);
    if header.required {
        text
    } else {
        format!("Option<{text}>")
    }
}

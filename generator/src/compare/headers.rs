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
        let is_kept = |one: &Header, other: &Header| same_type && one.name == other.name;
        let at = At::operation(new).member("responses");
        for was in &old.headers {
            let item = item(old, was);
            let Some(is) = new.headers.iter().find(|is| is_kept(was, is)) else {
                self.note(Kind::AnswerHeaderRemoved, item, at.clone());
                continue;
            };
            let (before, after) = (read(self.old, was), read(self.new, is));
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
            if !old.headers.iter().any(|was| is_kept(was, is)) {
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

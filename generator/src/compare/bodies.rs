//! Bodies: the last argument of a method, or setters of its request.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Body, Content, Operation};
use crate::template::client::{body_setter, body_type};
use crate::template::surface;

impl Walk<'_> {
    pub(super) fn body(&mut self, old: &Operation, new: &Operation) {
        let (item, at) = (method(new), At::operation(new).member("requestBody"));
        let (old_body, new_body) = match (&old.body, &new.body) {
            (None, None) => return,
            (Some(_), None) => {
                let at = At::operation(old).member("requestBody").gone();
                return self.note(Kind::BodyRemoved, item, at);
            }
            (None, Some(body)) if body.required => {
                return self.note(Kind::BodyAddedRequired, item, at);
            }
            (None, Some(_)) => return self.note(Kind::BodyAddedOptional, item, at),
            (Some(old), Some(new)) => (old, new),
        };
        match (old_body.required, new_body.required) {
            (false, true) => self.note(Kind::BodyNowRequired, &*item, at.clone()),
            (true, false) => self.note(Kind::BodyNowOptional, &*item, at.clone()),
            _ => self.forms(&item, &at, old_body, new_body),
        }
        self.words(&item, &at, &old_body.docs, &new_body.docs);
    }

    /// The argument and the setters: each form by the name that the caller gives it.
    fn forms(&mut self, item: &str, at: &At, old: &Body, new: &Body) {
        for (name, was) in forms(old) {
            let Some((_, is)) = forms(new).into_iter().find(|(other, _)| *other == name) else {
                let media = some(&was.media);
                self.turned(Kind::BodyFormRemoved, item, at.clone(), media, None);
                continue;
            };
            let (was_type, is_type) = (body_type(was), body_type(is));
            let same = match (was_type, is_type) {
                (None, None) => self.same(&was.typed.ty, &is.typed.ty),
                (was, is) => was == is,
            };
            if !same {
                let takes = |content: &Content, ty| match ty {
                    None => content.typed.ty.clone(),
                    Some("String") => crate::contract::Type::String,
                    Some(_) => crate::contract::Type::Bytes,
                };
                let (before, after) = (takes(was, was_type), takes(is, is_type));
                let kind = if self.still_takes(&before, &after) {
                    Kind::BodyWidened
                } else {
                    Kind::BodyType
                };
                let last = |path: &str| path.rsplit("::").next().unwrap_or(path).to_owned();
                let was = was_type.map_or_else(|| surface::text(self.old, &before), last);
                let is = is_type.map_or_else(|| surface::text(self.new, &after), last);
                self.turned(kind, item, at.clone(), Some(was), Some(is));
            } else if was.media != is.media {
                let (was, is) = (some(&was.media), some(&is.media));
                self.turned(Kind::BodyMedia, item, at.clone(), was, is);
            } else if (&was.encodings, &was.items) != (&is.encodings, &is.items) {
                self.note(Kind::BodyEncoding, item, at.clone());
            }
            self.constraints(item, at, &was.typed, &is.typed);
        }
        for (name, is) in forms(new) {
            if forms(old).iter().all(|(other, _)| *other != name) {
                let media = some(&is.media);
                self.turned(Kind::BodyFormAdded, item, at.clone(), None, media);
            }
        }
    }
}

/// Every way to give a body: nothing for the argument, or the name of a setter.
fn forms(body: &Body) -> Vec<(Option<String>, &Content)> {
    let form = |(index, content)| (body_setter(body, index), content);
    body.contents.iter().enumerate().map(form).collect()
}

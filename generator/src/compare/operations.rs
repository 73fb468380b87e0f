//! Operations: methods of the client, and what all of a call is about.

use super::places::At;
use super::rule::Kind;
use super::walk::{About, Walk, some};
use crate::contract::{Contract, Operation, Server, Upload};
use crate::template::client::is_sent_once;

impl Walk<'_> {
    /// All operations of both sides.
    pub(super) fn operations(&mut self) {
        let (old, new) = (self.old, self.new);
        let pairs = self.pairs.operations.clone();
        for (index, was) in old.operations.iter().enumerate() {
            if pairs.iter().all(|(pair, _)| *pair != index) {
                self.note(
                    Kind::OperationRemoved,
                    method(was),
                    At::operation(was).gone(),
                );
            }
        }
        for (index, is) in new.operations.iter().enumerate() {
            if pairs.iter().all(|(_, pair)| *pair != index) {
                self.note(Kind::OperationAdded, method(is), At::operation(is));
            }
        }
        for (was, is) in pairs {
            self.operation(&old.operations[was], &new.operations[is]);
        }
    }

    /// The upload of files, which is a method of the client too.
    pub(super) fn uploads(&mut self) {
        let (item, at) = ("Client::upload_file", At::new("#/x-specwright-upload"));
        match (&self.old.upload, &self.new.upload) {
            (Some(_), None) => self.note(Kind::UploadRemoved, item, at.gone()),
            (None, Some(_)) => self.note(Kind::UploadAdded, item, at),
            (Some(was), Some(is)) if plan(was) != plan(is) => {
                let (was, is) = (some(plan(was)), some(plan(is)));
                self.turned(Kind::UploadPlan, item, at, was, is);
            }
            _ => {}
        }
    }

    fn operation(&mut self, old: &Operation, new: &Operation) {
        let (item, at) = (method(new), At::operation(new));
        if old.name != new.name {
            self.turned(
                Kind::OperationRenamed,
                &*item,
                at.clone(),
                some(method(old)),
                some(&*item),
            );
        } else if old.request != new.request {
            let (was, is) = (some(&old.request), some(&new.request));
            self.turned(Kind::RequestRenamed, &*item, at.clone(), was, is);
        }
        let (was, is) = (call(old), call(new));
        if without_names(&was) != without_names(&is) {
            self.turned(
                Kind::OperationMoved,
                &*item,
                at.clone(),
                some(was),
                some(is),
            );
        }
        let group = |tag: Option<&crate::contract::Tag>| tag.map(|tag| tag.module.clone());
        let (was, is) = (
            group(self.old.tags.get(old.tag)),
            group(self.new.tags.get(new.tag)),
        );
        if was != is {
            self.turned(
                Kind::OperationRegrouped,
                &*item,
                at.clone().member("tags"),
                was,
                is,
            );
        }
        let about = |operation: &'_ Operation| operation.deprecated;
        self.about(
            &item,
            &at,
            &About {
                docs: &old.docs,
                deprecated: about(old),
            },
            &About {
                docs: &new.docs,
                deprecated: about(new),
            },
        );
        match (is_clone(self.old, old), is_clone(self.new, new)) {
            (true, false) => self.note(Kind::RequestNotClone, &*new.request, at.clone()),
            (false, true) => self.note(Kind::RequestClone, &*new.request, at.clone()),
            _ => {}
        }
        let url = |operation: &Operation| operation.servers.first().map(Server::default_url);
        if url(old) != url(new) {
            self.turned(
                Kind::OperationServer,
                &*item,
                at.clone().member("servers"),
                url(old),
                url(new),
            );
        }
        self.parameters(old, new);
        self.body(old, new);
        self.outcomes(old, new);
        self.headers(old, new);
        self.security(old, new);
        self.flows(old, new);
    }
}

/// `Client::list_files`
pub(super) fn method(operation: &Operation) -> String {
    format!("Client::{}", operation.name)
}

/// What an upload is apart from its calls.
fn plan(upload: &Upload) -> String {
    let (threshold, part) = (upload.threshold, upload.part_size);
    let ways = match (&upload.single, &upload.multipart) {
        (Some(_), Some(_)) => format!("one piece up to {threshold} bytes, parts of {part} above"),
        (Some(_), None) => "one piece".to_owned(),
        _ => format!("parts of {part} bytes"),
    };
    let sums = if upload.md5 { ", sums compared" } else { "" };
    format!("{ways}{sums}")
}

fn call(operation: &Operation) -> String {
    let query = operation
        .fixed_query
        .as_ref()
        .map(|query| format!("?{query}"));
    let (method, path) = (operation.method.as_str(), &operation.path);
    format!("{method} {path}{}", query.unwrap_or_default())
}

/// The call with nothing between braces.
fn without_names(call: &str) -> String {
    let pieces = call
        .split('{')
        .enumerate()
        .map(|(index, piece)| match index {
            0 => piece,
            _ => piece.split_once('}').map_or(piece, |(_, rest)| rest),
        });
    pieces.collect::<Vec<_>>().join("{}")
}

/// Whether the request can be sent again.
fn is_clone(contract: &Contract, operation: &Operation) -> bool {
    operation
        .body
        .as_ref()
        .is_none_or(|body| match body.contents.as_slice() {
            [content] => !is_sent_once(content, contract),
            _ => false,
        })
}

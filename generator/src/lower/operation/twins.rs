//! Twins: bodies whose schema is sent in another form than it is read in.

use super::media::essence;
use super::remap::types;
use crate::contract::{Codec, Content, Operation, Typed};
use crate::lower::schema::{Schemas, Twins};

/// JSON Merge Patch, RFC 7396.
const MERGE_PATCH: &str = "application/merge-patch+json";

/// Gives merge patches and forms with files their own types. `others` are the types that no
/// operation names.
pub(crate) fn twins(
    operations: &mut [Operation],
    mut others: Vec<Typed>,
    schemas: &mut Schemas<'_>,
) {
    let (mut patches, mut forms) = (Vec::new(), Vec::new());
    for operation in operations.iter_mut() {
        let contents = operation
            .body
            .iter_mut()
            .flat_map(|body| &mut body.contents);
        for content in contents {
            if is_patch(content) {
                patches.push(content.typed.clone());
            } else if is_form(content) {
                forms.push(content.typed.clone());
            }
        }
    }
    if patches.is_empty() && forms.is_empty() {
        return;
    }
    for operation in operations.iter_mut() {
        let own = operation.body.take();
        others.extend(types(operation).into_iter().map(|typed| typed.clone()));
        let plain = own.iter().flat_map(|body| &body.contents);
        let plain = plain.filter(|content| !is_patch(content) && !is_form(content));
        others.extend(plain.map(|content| content.typed.clone()));
        operation.body = own;
    }
    let mut twins = Twins::new(schemas, &others, &patches, &forms);
    for operation in operations {
        for content in operation
            .body
            .iter_mut()
            .flat_map(|body| &mut body.contents)
        {
            if is_patch(content) {
                content.typed = twins.patch(&content.typed);
            } else if is_form(content) {
                content.typed = twins.form(&content.typed, &content.encodings);
            }
        }
    }
    twins.finish();
}

fn is_patch(content: &Content) -> bool {
    content.codec == Codec::Json && essence(&content.media) == MERGE_PATCH
}

fn is_form(content: &Content) -> bool {
    content.codec == Codec::Multipart
}

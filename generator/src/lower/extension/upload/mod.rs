//! Uploads: operations by their ids, and what fills the fields of their bodies.

mod finder;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use self::finder::Finder;
use super::place::Places;
use crate::contract::{Model, Multipart, Operation, Upload};
use crate::extension;
use crate::extension::upload::Fill;

const MIB: u64 = 1024 * 1024;

const FILE: &[Fill] = &[Fill::Name, Fill::MediaType, Fill::Size];
const PART: &[Fill] = &[Fill::Key, Fill::UploadId, Fill::PartNumber];
const PARTS: &[Fill] = &[Fill::Key, Fill::UploadId, Fill::Parts];
const ABORT: &[Fill] = &[Fill::Key, Fill::UploadId];
const REGISTER: &[Fill] = &[Fill::Key, Fill::Name, Fill::MediaType, Fill::Size];

/// What an extension says, with its places found.
pub(super) fn upload(
    extension: &extension::Upload,
    operations: &[Operation],
    models: &[Model],
    places: &mut Places<'_>,
) -> Option<Upload> {
    if operations.iter().any(|one| one.name == "upload_file") {
        places.wrong("", "an operation is called `upload_file` already");
    }
    let mut finder = Finder {
        operations,
        models,
        places,
        settings: BTreeMap::new(),
    };
    let single = extension.single.as_ref().map(|single| {
        let call = finder.call("/single", &single.operation, &single.body, FILE);
        let url = finder.text("/single/url", call.as_ref(), &single.url);
        let key = finder.text("/single/key", call.as_ref(), &single.key);
        Some((call?, url?, key?))
    });
    let multipart = extension.multipart.as_ref().map(|parts| {
        let begin = finder.call(
            "/multipart/begin",
            &parts.begin.operation,
            &parts.begin.body,
            FILE,
        );
        let key = finder.text("/multipart/begin/key", begin.as_ref(), &parts.begin.key);
        let id = finder.text(
            "/multipart/begin/uploadId",
            begin.as_ref(),
            &parts.begin.upload_id,
        );
        let part = finder.call(
            "/multipart/part",
            &parts.part.operation,
            &parts.part.body,
            PART,
        );
        let url = finder.text("/multipart/part/url", part.as_ref(), &parts.part.url);
        let complete = &parts.complete;
        let at = "/multipart/complete";
        let joined = finder.call(at, &complete.operation, &complete.body, PARTS);
        let item = joined
            .as_ref()
            .and_then(|call| finder.item(at, call, &complete.part));
        let abort = finder.call(
            "/multipart/abort",
            &parts.abort.operation,
            &parts.abort.body,
            ABORT,
        );
        Some(Multipart {
            begin: (begin?, key?, id?),
            part: (part?, url?),
            complete: joined?,
            item: item?,
            abort: abort?,
        })
    });
    let register = extension.register.as_ref();
    let register =
        register.map(|call| finder.call("/register", &call.operation, &call.body, REGISTER));
    let settings = finder.settings.into_values().collect();
    if !places.found.is_empty() {
        return None;
    }
    Some(Upload {
        threshold: extension.threshold.unwrap_or(16 * MIB),
        part_size: extension
            .multipart
            .as_ref()
            .and_then(|parts| parts.part_size)
            .unwrap_or(8 * MIB),
        md5: extension.md5_etags.unwrap_or(true),
        single: single.flatten(),
        multipart: multipart.flatten(),
        register: register.flatten(),
        settings,
    })
}

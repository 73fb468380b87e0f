//! The runtime's files, copied as they stand into every crate.

use crate::contract::Contract;
use crate::print::Sheet;

macro_rules! files {
    ($($path:literal $(,)?)*) => {
        &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/", $path)))),*]
    };
}

mod needs;
mod parts;

pub(super) use needs::streams as needs_streams;
use parts::{PARTS, Part};

/// Path below `src/runtime/`, and text. A test compares the list with the folder.
const FILES: &[(&str, &str)] = files! {
    "blocking.rs"
    "check.rs"
    "check/number.rs"
    "check/pointer.rs"
    "check/same.rs"
    "check/violation.rs"
    "check/violations.rs"
    "client/auth.rs"
    "client/budget.rs"
    "client/builder.rs"
    "client/call.rs"
    "client/content.rs"
    "client/core.rs"
    "client/decode.rs"
    "client/draft.rs"
    "client/error.rs"
    "client/exchange.rs"
    "client/extra.rs"
    "client/fault.rs"
    "client/file.rs"
    "client/file/disk.rs"
    "client/form.rs"
    "client/gathered.rs"
    "client/header.rs"
    "client/http.rs"
    "client/launch.rs"
    "client/media.rs"
    "client/mod.rs"
    "client/operation.rs"
    "client/options.rs"
    "client/path.rs"
    "client/payload.rs"
    "client/pieces.rs"
    "client/query.rs"
    "client/reason.rs"
    "client/received.rs"
    "client/redact.rs"
    "client/response.rs"
    "client/retry.rs"
    "client/rewind.rs"
    "client/scheme.rs"
    "client/sending.rs"
    "client/server.rs"
    "client/shape.rs"
    "client/spare.rs"
    "client/target.rs"
    "client/token.rs"
    "client/trace/mod.rs"
    "client/trace/off.rs"
    "client/trace/on.rs"
    "client/transport.rs"
    "client/tries.rs"
    "client/wait.rs"
    "client/whole.rs"
    "clock.rs"
    "enumeration.rs"
    "enumeration/compared.rs"
    "enumeration/json.rs"
    "enumeration/number.rs"
    "integer.rs"
    "mock/answer.rs"
    "mock/body.rs"
    "mock/declared.rs"
    "mock/difference.rs"
    "mock/expectation.rs"
    "mock/json.rs"
    "mock/listen.rs"
    "mock/mod.rs"
    "mock/parts.rs"
    "mock/record.rs"
    "mock/reply.rs"
    "mock/request.rs"
    "mock/server.rs"
    "mock/state.rs"
    "mock/wanted.rs"
    "mod.rs"
    "newtype.rs"
    "number.rs"
    "object.rs"
    "object/integer.rs"
    "object/key.rs"
    "object/list.rs"
    "object/plain.rs"
    "object/reader.rs"
    "object/write.rs"
    "path.rs"
    "random.rs"
    "secret.rs"
    "union.rs"
};

/// The files as sheets.
pub(super) fn sheets(contracts: &[Contract]) -> Vec<Sheet<'static>> {
    let (needed, spare): (Vec<&Part>, Vec<&Part>) = PARTS
        .iter()
        .partition(|part| contracts.iter().any(part.needed));
    let more = needed.iter().flat_map(|part| part.files);
    FILES
        .iter()
        .chain(more)
        .map(|(path, text)| {
            let spare = spare.clone();
            Sheet::text(format!("src/runtime/{path}"), move || {
                let dropped = |line: &str| spare.iter().any(|part| part.has(path, line));
                // What is left out leaves no second blank line.
                let mut after_blank = false;
                let kept = |line: &&str| {
                    let line = line.trim();
                    let spare = dropped(line) || (line.is_empty() && after_blank);
                    after_blank = line.is_empty() || (spare && after_blank);
                    !spare
                };
                text.split_inclusive('\n').filter(kept).collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;

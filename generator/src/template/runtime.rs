//! The runtime's files, copied as they stand into every crate.

mod needs;

use super::client;
use crate::contract::Contract;
use crate::print::Sheet;

macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../runtime/", $path)))),*]
    };
}

/// Path below `src/runtime/`, and text. A test compares the list with the folder.
const FILES: &[(&str, &str)] = files! {
    "blocking.rs"
    "check.rs"
    "check/number.rs"
    "check/pattern.rs"
    "check/pointer.rs"
    "check/same.rs"
    "check/schema.rs"
    "check/violation.rs"
    "check/violations.rs"
    "client/again.rs"
    "client/answer.rs"
    "client/auth.rs"
    "client/budget.rs"
    "client/builder.rs"
    "client/call.rs"
    "client/content.rs"
    "client/core.rs"
    "client/decode.rs"
    "client/download.rs"
    "client/draft.rs"
    "client/error.rs"
    "client/event.rs"
    "client/exchange.rs"
    "client/fault.rs"
    "client/file.rs"
    "client/file/disk.rs"
    "client/form.rs"
    "client/frames.rs"
    "client/gathered.rs"
    "client/header.rs"
    "client/headers.rs"
    "client/http.rs"
    "client/items.rs"
    "client/launch.rs"
    "client/media.rs"
    "client/mod.rs"
    "client/multipart.rs"
    "client/operation.rs"
    "client/options.rs"
    "client/path.rs"
    "client/payload.rs"
    "client/pieces.rs"
    "client/query.rs"
    "client/reason.rs"
    "client/received.rs"
    "client/reconnect.rs"
    "client/redact.rs"
    "client/response.rs"
    "client/rest.rs"
    "client/retry.rs"
    "client/rewind.rs"
    "client/sending.rs"
    "client/server.rs"
    "client/shape.rs"
    "client/spare.rs"
    "client/stream.rs"
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
    "object/map.rs"
    "object/plain.rs"
    "object/reader.rs"
    "object/write.rs"
    "path.rs"
    "random.rs"
    "secret.rs"
    "text.rs"
    "text/base64.rs"
    "text/chrono.rs"
    "text/temporal.rs"
    "text/uuid.rs"
    "tuple.rs"
    "union.rs"
};

/// What only some crates have.
struct Part {
    files: &'static [(&'static str, &'static str)],
    /// The lines of other files that name them.
    lines: &'static [&'static str],
    needed: fn(&Contract) -> bool,
}

const PARTS: &[Part] = &[
    Part {
        files: files! {
            "distant.rs"
        },
        lines: &["pub mod distant;", "pub use distant::Distant;"],
        needed: needs::distance,
    },
    Part {
        files: files! {
            "flow/mod.rs"
        },
        lines: &["pub mod flow;"],
        needed: |contract| needs::pages(contract) || needs::tasks(contract),
    },
    Part {
        files: files! {
            "flow/item_stream.rs"
            "flow/link.rs"
            "flow/pages.rs"
            "flow/turn.rs"
        },
        lines: &[
            "mod item_stream;",
            "mod link;",
            "mod pages;",
            "mod turn;",
            "pub use item_stream::ItemStream;",
            "pub use pages::{Paged, Pages};",
            "pub use turn::Turn;",
        ],
        needed: needs::pages,
    },
    Part {
        files: files! {
            "flow/polled.rs"
            "flow/task.rs"
            "flow/wait_error.rs"
            "flow/waiting.rs"
        },
        lines: &[
            "mod polled;",
            "mod task;",
            "mod wait_error;",
            "mod waiting;",
            "pub use polled::{Polled, Polling, named, word};",
            "pub use task::{Starting, Task};",
            "pub use wait_error::WaitError;",
            "pub use waiting::Wait;",
        ],
        needed: needs::tasks,
    },
    Part {
        files: files! {
            "oauth/answer.rs"
            "oauth/discovery.rs"
            "oauth/grant.rs"
            "oauth/mod.rs"
            "oauth/tokens.rs"
        },
        lines: &["pub mod oauth;"],
        needed: client::needs_oauth,
    },
    Part {
        files: files! {
            "upload/body.rs"
            "upload/chunks.rs"
            "upload/error.rs"
            "upload/guard.rs"
            "upload/meter.rs"
            "upload/mod.rs"
            "upload/part.rs"
            "upload/put.rs"
            "upload/refused.rs"
            "upload/run.rs"
            "upload/send.rs"
            "upload/source.rs"
            "upload/state.rs"
            "upload/steps.rs"
        },
        lines: &["pub mod upload;"],
        needed: client::needs_upload,
    },
    Part {
        files: files! {
            "client/xml.rs"
            "xml.rs"
            "xml/extra.rs"
            "xml/name.rs"
            "xml/parse.rs"
            "xml/print.rs"
            "xml/read.rs"
            "xml/shape.rs"
            "xml/table.rs"
            "xml/tree.rs"
            "xml/write.rs"
        },
        lines: &["mod xml;", "pub mod xml;"],
        needed: |contract| !contract.xml.documents.is_empty(),
    },
];

/// The files as sheets.
pub(super) fn sheets(contracts: &[Contract]) -> Vec<Sheet<'static>> {
    let (needed, spare): (Vec<&Part>, Vec<&Part>) = PARTS
        .iter()
        .partition(|part| contracts.iter().any(part.needed));
    let more = needed.iter().flat_map(|part| part.files);
    let dropped: Vec<&str> = spare.iter().flat_map(|part| part.lines).copied().collect();
    FILES
        .iter()
        .chain(more)
        .map(|(path, text)| {
            let dropped = dropped.clone();
            Sheet::text(format!("src/runtime/{path}"), move || {
                text.split_inclusive('\n')
                    .filter(|line| !dropped.contains(&line.trim_end()))
                    .collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;

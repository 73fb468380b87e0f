//! Parts: what of the runtime only some crates have.

use super::needs;
use crate::contract::{ApiKeyPlace, Contract};
use crate::template::client;

/// What only some crates have.
pub(super) struct Part {
    pub(super) files: &'static [(&'static str, &'static str)],
    /// The lines of other files that name them.
    pub(super) lines: &'static [&'static str],
    pub(super) needed: fn(&Contract) -> bool,
}

pub(super) const PARTS: &[Part] = &[
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
            "client/idempotency.rs"
        },
        lines: &[
            "mod idempotency;",
            "let extra = super::idempotency::with_key(extra, self.operation, &self.headers);",
        ],
        needed: needs::idempotency,
    },
    Part {
        files: files! {
            "client/scheme/authorization.rs"
        },
        lines: &[
            "mod authorization;",
            "pub use authorization::Authorization;",
        ],
        needed: needs::authorization,
    },
    Part {
        files: files! {
            "client/scheme/in_cookie.rs"
        },
        lines: &["mod in_cookie;", "pub use in_cookie::Cookie;"],
        needed: |contract| needs::keys_in(contract, ApiKeyPlace::Cookie),
    },
    Part {
        files: files! {
            "client/scheme/in_header.rs"
        },
        lines: &["mod in_header;", "pub use in_header::Header;"],
        needed: |contract| needs::keys_in(contract, ApiKeyPlace::Header),
    },
    Part {
        files: files! {
            "client/scheme/in_query.rs"
        },
        lines: &["mod in_query;", "pub use in_query::Query;"],
        needed: |contract| needs::keys_in(contract, ApiKeyPlace::Query),
    },
    Part {
        files: files! {
            "client/scheme/sensitive.rs"
        },
        lines: &["mod sensitive;"],
        needed: needs::secret_headers,
    },
    Part {
        files: files! {
            "client/server/variables.rs"
        },
        lines: &["mod variables;"],
        needed: needs::variables,
    },
    Part {
        files: files! {
            "client/together.rs"
        },
        lines: &[
            "mod together;",
            "super::together::check(&self.core, self.operation, &extra, &self.headers)?;",
        ],
        needed: needs::several_credentials,
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

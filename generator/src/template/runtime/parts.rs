//! Parts: what of the runtime only some crates have.

use super::needs;
use crate::contract::{ApiKeyPlace, Contract, Rule, TextKind};
use crate::template::client;

/// Paths and texts.
type Files = &'static [(&'static str, &'static str)];

/// What only some crates have.
pub(super) struct Part {
    pub(super) files: Files,
    /// The lines of other files that name them, but for those of the module that they are in.
    pub(super) lines: &'static [&'static str],
    pub(super) needed: fn(&Contract) -> bool,
}

/// A part that its own module alone names.
const fn part(needed: fn(&Contract) -> bool, files: Files) -> Part {
    Part {
        files,
        lines: &[],
        needed,
    }
}

impl Part {
    /// The same with lines of other files.
    const fn with(self, lines: &'static [&'static str]) -> Self {
        Self { lines, ..self }
    }

    /// Whether a file has a line for this part alone.
    pub(super) fn has(&self, path: &str, line: &str) -> bool {
        let mut files = self.files.iter();
        self.lines.contains(&line) || files.any(|(file, _)| declares(path, line, file))
    }
}

/// Whether a line of a module declares this file as a module in it, or uses one's items.
pub(super) fn declares(module: &str, line: &str, file: &str) -> bool {
    let name = file.strip_suffix(".rs").unwrap_or(file);
    let name = name.strip_suffix("/mod").unwrap_or(name);
    let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
    let module = module.strip_suffix(".rs").unwrap_or(module);
    let module = module.strip_suffix("mod").unwrap_or(module);
    let line = line.strip_prefix("pub(super) ").unwrap_or(line);
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let words = line.strip_prefix("mod ").or(line.strip_prefix("use "));
    module.strip_suffix('/').unwrap_or(module) == folder
        && words
            .and_then(|words| words.strip_prefix(name))
            .is_some_and(|rest| rest == ";" || rest.starts_with("::"))
}

pub(super) const PARTS: &[Part] = &[
    part(needs::distance, files!["distant.rs"]),
    part(
        |contract| needs::pages(contract) || needs::tasks(contract),
        files!["flow/mod.rs"],
    ),
    part(
        needs::pages,
        files![
            "flow/item_stream.rs",
            "flow/link.rs",
            "flow/pages.rs",
            "flow/turn.rs"
        ],
    ),
    part(
        needs::tasks,
        files![
            "flow/polled.rs",
            "flow/task.rs",
            "flow/wait_error.rs",
            "flow/waiting.rs"
        ],
    ),
    part(
        client::needs_oauth,
        files![
            "oauth/answer.rs",
            "oauth/discovery.rs",
            "oauth/grant.rs",
            "oauth/mod.rs",
            "oauth/tokens.rs"
        ],
    ),
    part(
        client::needs_upload,
        files![
            "upload/body.rs",
            "upload/chunks.rs",
            "upload/error.rs",
            "upload/guard.rs",
            "upload/meter.rs",
            "upload/mod.rs",
            "upload/part.rs",
            "upload/put.rs",
            "upload/refused.rs",
            "upload/run.rs",
            "upload/send.rs",
            "upload/source.rs",
            "upload/state.rs",
            "upload/steps.rs"
        ],
    ),
    part(
        needs::streams,
        files![
            "client/again.rs",
            "client/answer.rs",
            "client/download.rs",
            "client/rest.rs",
            "client/stream.rs",
            "mock/stream.rs"
        ],
    )
    .with(&["pub use client::{Answer, ByteStream};"]),
    part(
        needs::sequences,
        files![
            "client/event.rs",
            "client/frames.rs",
            "client/items.rs",
            "client/reconnect.rs",
            "mock/items.rs"
        ],
    )
    .with(&["pub use client::{Event, Framing, Items};"]),
    part(
        |contract| contract.operations.iter().any(|it| !it.headers.is_empty()),
        files!["client/headers.rs"],
    )
    .with(&["pub use client::{HeaderError, header, required_header};"]),
    part(needs::header_parameters, files!["client/header/spell.rs"]),
    part(
        |contract| needs::header_parameters(contract) || needs::multipart(contract),
        files!["client/shape/joined.rs"],
    ),
    part(needs::maps, files!["object/map.rs"]),
    part(needs::lines, files!["client/lines.rs"]),
    part(
        needs::multipart,
        files![
            "client/multipart.rs",
            "client/multipart/chain.rs",
            "client/multipart/loose.rs",
            "client/multipart/payload.rs"
        ],
    )
    .with(&["pub use client::{Form, Parts};"]),
    part(needs::tuples, files!["tuple.rs"]).with(&["tuple::tuple,"]),
    part(
        |contract| !contract.patterns.is_empty(),
        files!["check/pattern.rs"],
    )
    .with(&["check::pattern::pattern,"]),
    part(
        |contract| needs::rule(contract, |it| matches!(it, Rule::Schema(..))),
        files!["check/schema.rs"],
    ),
    part(
        |contract| {
            needs::rule(contract, |it| {
                matches!(it, Rule::MultipleOf(_) | Rule::Schema(..))
            })
        },
        files!["check/multiple.rs"],
    ),
    part(
        |contract| {
            needs::rule(contract, |it| {
                matches!(it, Rule::UniqueItems | Rule::Schema(..))
            })
        },
        files!["check/unique.rs"],
    ),
    part(
        |contract| needs::text(contract, |_| true),
        files!["text.rs"],
    ),
    part(
        |contract| {
            needs::text(contract, |kind| {
                matches!(kind, TextKind::Base64 | TextKind::Encoded)
            })
        },
        files!["text/base64.rs"],
    )
    .with(&["pub use text::Base64;"]),
    part(
        |contract| needs::text(contract, |kind| kind == TextKind::Date),
        files!["text/date.rs"],
    )
    .with(&["pub use text::Date;"]),
    part(
        |contract| {
            needs::text(contract, |kind| {
                matches!(kind, TextKind::DateTime | TextKind::Date | TextKind::Time)
            })
        },
        files!["text/date_time.rs"],
    )
    .with(&["pub use text::DateTime;"]),
    part(
        |contract| needs::text(contract, |kind| kind == TextKind::Duration),
        files!["text/duration.rs"],
    )
    .with(&["pub use text::Duration;"]),
    part(
        |contract| needs::text(contract, |kind| kind == TextKind::Time),
        files!["text/time.rs"],
    )
    .with(&["pub use text::Time;"]),
    part(
        |contract| needs::text(contract, |kind| kind == TextKind::Uuid),
        files!["text/uuid.rs"],
    )
    .with(&["pub use text::Uuid;"]),
    part(needs::idempotency, files!["client/idempotency.rs"])
        .with(&["let extra = super::idempotency::with_key(extra, self.operation, &self.headers);"]),
    part(
        needs::authorization,
        files!["client/scheme/authorization.rs"],
    ),
    part(
        |contract| needs::keys_in(contract, ApiKeyPlace::Cookie),
        files!["client/scheme/in_cookie.rs"],
    ),
    part(
        |contract| needs::keys_in(contract, ApiKeyPlace::Header),
        files!["client/scheme/in_header.rs"],
    ),
    part(
        |contract| needs::keys_in(contract, ApiKeyPlace::Query),
        files!["client/scheme/in_query.rs"],
    ),
    part(needs::secret_headers, files!["client/scheme/sensitive.rs"]),
    part(needs::variables, files!["client/server/variables.rs"]),
    part(needs::several_credentials, files!["client/together.rs"])
        .with(&["super::together::check(&self.core, self.operation, &extra, &self.headers)?;"]),
    part(
        |contract| !contract.xml.documents.is_empty(),
        files![
            "client/xml.rs",
            "xml.rs",
            "xml/extra.rs",
            "xml/name.rs",
            "xml/parse.rs",
            "xml/print.rs",
            "xml/read.rs",
            "xml/shape.rs",
            "xml/table.rs",
            "xml/tree.rs",
            "xml/write.rs"
        ],
    ),
];

//! Setters: methods of the client's builder that a contract names.

use crate::lower::names::{Scope, snake};

/// What every builder has by itself.
const RESERVED: &[&str] = &[
    "as_ref",
    "base_url",
    "basic",
    "borrow",
    "build",
    "check",
    "clone",
    "clone_from",
    "connect_timeout",
    "credential",
    "default",
    "drop",
    "eq",
    "fmt",
    "from",
    "header",
    "headers",
    "http",
    "http_client",
    "into",
    "max_answer_size",
    "middleware",
    "new",
    "put_basic",
    "put_credential",
    "put_server",
    "put_tokens",
    "put_variable",
    "read_timeout",
    "retry",
    "server",
    "timeout",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "user_agent",
    "validate",
];

/// The setters given so far.
pub(super) struct Setters {
    scope: Scope,
}

impl Setters {
    pub(super) fn new() -> Self {
        Self {
            scope: Scope::new(RESERVED),
        }
    }

    /// A setter for a published name; `role` tells it apart from what every builder has.
    pub(super) fn mint(&mut self, published: &str, role: &str) -> String {
        let name = snake(published);
        if RESERVED.contains(&name.as_str()) {
            self.scope.mint(&format!("{name}_{role}"))
        } else {
            self.scope.mint(&name)
        }
    }
}

//! The HTTP client of callers who bring none.

use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use reqwest::Url;
#[cfg(not(target_arch = "wasm32"))]
use reqwest::redirect::{Attempt, Policy};

/// Redirects that are followed at most, as `reqwest` does by itself.
#[cfg(not(target_arch = "wasm32"))]
const REDIRECTS: usize = 10;

/// A client that waits so long for a connection, and so long while the server is silent.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn client(connect: Duration, read: Duration) -> reqwest::Result<reqwest::Client> {
    let redirects = Policy::custom(same_origin);
    reqwest::Client::builder()
        .connect_timeout(connect)
        .read_timeout(read)
        .redirect(redirects)
        .referer(false)
        .build()
}

/// A client that leaves connections and redirects to the browser.
#[cfg(target_arch = "wasm32")]
pub(super) fn client(_: Duration, _: Duration) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().build()
}

/// Follows redirects within one origin: another one is not meant to see the credentials.
#[cfg(not(target_arch = "wasm32"))]
fn same_origin(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let from = attempt.previous().last().map(Url::origin);
    if from != Some(attempt.url().origin()) {
        attempt.stop()
    } else if attempt.previous().len() > REDIRECTS {
        attempt.error("too many redirects")
    } else {
        attempt.follow()
    }
}

//! Targets: what a crate depends on in a browser, and what elsewhere.

use super::client;
use crate::contract::Contract;

/// Files are read by it while they are sent, and calls wait by it; reqwest has it anyway.
const TOKIO: &str =
    r#"tokio = { version = "1", default-features = false, features = ["fs", "time"] }"#;

/// And calls wait by it for a token that clients fetch.
const TOKIO_SYNC: &str =
    r#"tokio = { version = "1", default-features = false, features = ["fs", "sync", "time"] }"#;

/// Time and chance in a browser; reqwest has `js-sys` there anyway.
const BROWSER: &[&str] = &[
    r#"gloo-timers = { version = "0.4", features = ["futures"] }"#,
    r#"js-sys = "0.3""#,
];

/// What waits for a token there.
const BROWSER_SYNC: &str =
    r#"tokio = { version = "1", default-features = false, features = ["sync"] }"#;

/// And its clock.
const BROWSER_CLOCK: &str = r#"web-time = "1""#;

/// The tables of dependencies that are others in a browser.
pub(super) fn tables(contracts: &[Contract]) -> String {
    let oauth = contracts.iter().any(client::needs_oauth);
    let native = if oauth { TOKIO_SYNC } else { TOKIO };
    let browser = BROWSER.iter().copied();
    let browser: Vec<_> = browser
        .chain(oauth.then_some(BROWSER_SYNC))
        .chain([BROWSER_CLOCK])
        .collect();
    format!(
        "\n[target.'cfg(not(target_arch = \"wasm32\"))'.dependencies]\n{native}\n\n[target.'cfg(target_arch = \"wasm32\")'.dependencies]\n{}\n",
        browser.join("\n")
    )
}

//! Targets: what a crate depends on in a browser, and what elsewhere.

use super::client;
use crate::contract::Contract;

/// Sums of what is uploaded.
const MD5: &str = r#"md-5 = { version = "0.11", default-features = false }"#;

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
    let uploads = contracts.iter().any(client::needs_upload);
    let tokio = tokio(oauth, uploads);
    let native: Vec<_> = uploads
        .then_some(MD5)
        .into_iter()
        .chain([&*tokio])
        .collect();
    let browser = BROWSER.iter().copied();
    let browser: Vec<_> = browser
        .chain(oauth.then_some(BROWSER_SYNC))
        .chain([BROWSER_CLOCK])
        .collect();
    format!(
        "\n[target.'cfg(not(target_arch = \"wasm32\"))'.dependencies]\n{}\n\n[target.'cfg(target_arch = \"wasm32\")'.dependencies]\n{}\n",
        native.join("\n"),
        browser.join("\n")
    )
}

/// Files are read by it while they are sent, and calls wait by it; reqwest has it anyway. Calls wait
/// by it for a token that clients fetch, too, and parts of an upload are its tasks.
fn tokio(oauth: bool, uploads: bool) -> String {
    let wanted = [
        ("fs", true),
        ("rt", uploads),
        ("sync", oauth),
        ("time", true),
    ];
    let wanted = wanted.iter().filter(|(_, needed)| *needed);
    let features: Vec<_> = wanted.map(|(name, _)| format!("\"{name}\"")).collect();
    let features = features.join(", ");
    format!("tokio = {{ version = \"1\", default-features = false, features = [{features}] }}")
}

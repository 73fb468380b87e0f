//! What crates need of tokio.

use super::client;
use crate::contract::Contract;

/// Files are read by it while they are sent, for which reqwest has it anyway; calls wait by it for a
/// token that clients fetch; parts of an upload are its tasks.
pub(super) fn line(contracts: &[Contract]) -> String {
    let uploads = contracts.iter().any(client::needs_upload);
    let oauth = contracts.iter().any(client::needs_oauth);
    let wanted = [
        ("fs", true),
        ("rt", uploads),
        ("sync", oauth),
        ("time", uploads),
    ];
    let wanted = wanted.iter().filter(|(_, needed)| *needed);
    let features: Vec<_> = wanted.map(|(name, _)| format!("\"{name}\"")).collect();
    let features = features.join(", ");
    format!("tokio = {{ version = \"1\", default-features = false, features = [{features}] }}")
}

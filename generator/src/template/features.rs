//! Features: what a user of the crate can leave out or add, as Cargo features.

use std::fmt::Write;

use super::Krate;
use super::tags::Tags;
use crate::contract::Contract;

/// Features that every crate has, and what they turn on. Of the two ways to HTTPS `rustls` is the
/// default; it compiles a C library. With neither, the application's own `reqwest` decides.
const OPTIONS: [(&str, &[&str]); 7] = [
    ("blocking", &["tokio/rt-multi-thread"]),
    ("chrono", &["dep:chrono"]),
    (
        "mock",
        &["dep:hyper", "dep:hyper-util", "tokio/net", "tokio/rt"],
    ),
    ("native-tls", &["reqwest/native-tls"]),
    ("rustls", &["reqwest/rustls"]),
    ("tracing", &["dep:tracing"]),
    ("uuid", &["dep:uuid"]),
];

/// `[features]`: the parts of the crate that a user can leave out, all of them on unless the user
/// says otherwise, and what can be added.
pub(super) fn table(contracts: &[Contract], krate: &Krate) -> String {
    let parts: Vec<String> = if krate.multi {
        let modules = contracts.iter().map(|contract| &contract.module);
        modules.map(|module| of_contract(module)).collect()
    } else {
        Vec::new()
    };
    let tags = match contracts {
        [contract] => krate.tags(contract),
        _ => Tags::default(),
    };
    let groups: Vec<_> = tags.features().collect();
    let mut text = String::from("[features]\n");
    let groups_on = groups.iter().map(|(feature, _)| *feature);
    let on = parts.iter().map(String::as_str).chain(["rustls"]);
    _ = writeln!(text, "default = [{}]", list(on.chain(groups_on)));
    for part in &parts {
        _ = writeln!(text, "{part} = []");
    }
    for (name, dependencies) in OPTIONS {
        _ = writeln!(text, "{name} = [{}]", list(dependencies.iter().copied()));
    }
    if !groups.is_empty() {
        text.push_str("# The contract's tags: their calls, and the models that these need.\n");
    }
    for (feature, needs) in &groups {
        _ = writeln!(text, "{feature} = [{}]", list(needs.iter().copied()));
    }
    text
}

fn list<'f>(features: impl Iterator<Item = &'f str>) -> String {
    let quoted: Vec<_> = features.map(|feature| format!("\"{feature}\"")).collect();
    quoted.join(", ")
}

/// Whether every crate has a feature of this name.
pub(super) fn is_taken(name: &str) -> bool {
    name == "default" || OPTIONS.iter().any(|(option, _)| *option == name)
}

/// The Cargo feature of a contract.
pub(super) fn of_contract(module: &str) -> String {
    if is_taken(module) {
        format!("{module}-api")
    } else {
        module.to_owned()
    }
}

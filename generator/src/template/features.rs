//! Features: what a user of the crate can leave out or add, as Cargo features.

use std::fmt::Write;

use super::Krate;
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
    let mut text = String::from("[features]\n");
    let on = parts.iter().map(String::as_str).chain(["rustls"]);
    let on: Vec<_> = on.map(|feature| format!("\"{feature}\"")).collect();
    _ = writeln!(text, "default = [{}]", on.join(", "));
    for part in &parts {
        _ = writeln!(text, "{part} = []");
    }
    for (name, dependencies) in OPTIONS {
        let dependencies: Vec<_> = dependencies.iter().map(|it| format!("\"{it}\"")).collect();
        _ = writeln!(text, "{name} = [{}]", dependencies.join(", "));
    }
    text
}

/// The Cargo feature of a contract.
pub(super) fn of_contract(module: &str) -> String {
    let taken = OPTIONS.iter().any(|(name, _)| *name == module);
    if taken || module == "default" {
        format!("{module}-api")
    } else {
        module.to_owned()
    }
}

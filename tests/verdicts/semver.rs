//! What `cargo-semver-checks` says of the pairs: one crate with all old contracts, one with all new
//! ones, and each finding is a pair's by the module that it stands in.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use specwright::contract::Contract;

use crate::callers::write_crate;
use crate::pair::Pair;

/// The lints that ask for a major version, by pair.
pub(crate) fn findings(pairs: &[Pair]) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver");
    let _ = std::fs::remove_dir_all(&folder);
    let contracts = |side: fn(&Pair) -> &Contract| -> Vec<Contract> {
        let one = |pair| {
            let mut contract = side(pair).clone();
            contract.module.clone_from(&pair.name);
            contract
        };
        pairs.iter().map(one).collect()
    };
    write_crate(&folder.join("old"), &contracts(|pair| &pair.old.contract));
    write_crate(&folder.join("new"), &contracts(|pair| &pair.new.contract));
    let output = Command::new("cargo-semver-checks")
        .args([
            "semver-checks",
            "--release-type",
            "minor",
            "--color",
            "never",
        ])
        .arg("--manifest-path")
        .arg(folder.join("new/Cargo.toml"))
        .arg("--baseline-root")
        .arg(folder.join("old"))
        .output()
        .expect("cargo-semver-checks is installed");
    let text = String::from_utf8_lossy(&output.stdout);
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(log.contains("Summary"), "{log}");
    by_pair(pairs, &text)
}

/// `--- failure LINT: …`, then what failed with its path or its file.
fn by_pair(pairs: &[Pair], text: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut lint = "";
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("--- ") {
            // A warning is no verdict.
            let failed = rest.strip_prefix("failure ").unwrap_or_default();
            lint = failed.split(':').next().unwrap_or_default();
        }
        let places = [("/src/", '/'), ("verdicts::", ':')];
        let module = places.into_iter().find_map(|(before, after)| {
            let (_, rest) = line.split_once(before)?;
            rest.split(after).next()
        });
        let known = |name: &&str| pairs.iter().any(|pair| pair.name == *name);
        let Some(pair) = module.filter(known).filter(|_| !lint.is_empty()) else {
            continue;
        };
        let lints = found.entry(pair.to_owned()).or_default();
        if lints.iter().all(|other| other != lint) {
            lints.push(lint.to_owned());
        }
    }
    found
}

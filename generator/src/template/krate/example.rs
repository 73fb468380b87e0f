//! The example: how a call looks, in the docs of a crate or of a module in it.

use crate::contract::{Contract, HttpMethod, Operation, SchemeKind, SecurityScheme};
use crate::template::docs;

/// What the module's docs say: the API's name, and how a call looks.
pub(super) fn example(contract: &Contract, path: &str) -> Vec<String> {
    // A token or a key looks best; any other credential is better than none.
    let rank = |scheme: &&SecurityScheme| match scheme.kind {
        SchemeKind::Bearer | SchemeKind::OAuth(_) => 0,
        SchemeKind::ApiKey { .. } => 1,
        SchemeKind::Basic | SchemeKind::Http { .. } | SchemeKind::MutualTls => 2,
    };
    let setter = contract
        .schemes
        .iter()
        .min_by_key(rank)
        .and_then(|scheme| match scheme.kind {
            SchemeKind::MutualTls => None,
            SchemeKind::Basic => Some(format!(".{}(user, password)", scheme.setter)),
            _ => Some(format!(".{}(key)", scheme.setter)),
        });
    let plain = |operation: &&Operation| {
        let demands = operation
            .parameters
            .iter()
            .any(|parameter| parameter.required);
        !demands
            && !operation.deprecated
            && operation.body.as_ref().is_none_or(|body| !body.required)
    };
    let mut lines = vec![
        format!("A client of {}.", docs::code(&contract.title)),
        String::new(),
        "```text".to_owned(),
    ];
    lines.push(format!(
        "let client = {path}::Client::builder(){}.build()?;",
        setter.unwrap_or_default()
    ));
    // What only reads is the best example, and stays so when other operations come.
    let reads = |operation: &&Operation| operation.method != HttpMethod::Get;
    if let Some(operation) = contract.operations.iter().filter(plain).min_by_key(reads) {
        lines.push(format!(
            "let answer = client.{}().send().await?;",
            operation.name
        ));
    }
    lines.push("```".to_owned());
    lines
}

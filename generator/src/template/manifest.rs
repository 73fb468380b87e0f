//! Manifest: where other tools find the generated items, and how to call them.

mod call;

use serde_json::{Map, Value, json};

use self::call::Paths;
use super::{Layout, ty};
use crate::contract::{ApiKeyPlace, Contract, ModelKind, SchemeKind, SecurityScheme, Type};

/// The models by JSON pointer, the operations in the contract's order, the servers and the
/// builder's setters of credentials.
///
/// `crate_name` is the crate's name as Rust code writes it.
pub fn manifest(contract: &Contract, layout: &Layout, crate_name: &str) -> Value {
    let module = if layout.prefix.is_empty() {
        String::new()
    } else {
        format!("{}::", layout.prefix)
    };
    let mut models = Map::new();
    for model in &contract.models {
        let plain = matches!(&model.kind, ModelKind::Alias(typed) if *ty::resolve(contract, &typed.ty) == Type::Json);
        let path = if plain {
            "serde_json::Value".to_owned()
        } else {
            format!("{crate_name}::{module}model::{}", model.name)
        };
        for pointer in [Some(&model.pointer), model.published.as_ref()]
            .into_iter()
            .flatten()
        {
            models.insert(pointer.clone(), path.clone().into());
        }
    }
    let paths = Paths {
        contract,
        krate: crate_name,
        module: &module,
    };
    let operations: Vec<_> = contract
        .operations
        .iter()
        .map(|operation| {
            let mut entry = json!({
                "id": operation.id,
                "method": operation.method.as_str(),
                "path": operation.path,
                "rust": format!("{module}Client::{}", operation.name),
                "tag": contract.tags.get(operation.tag).map(|tag| &tag.name),
            });
            if let Value::Object(entry) = &mut entry {
                entry.extend(paths.call(operation));
            }
            entry
        })
        .collect();
    let servers: Vec<_> = contract.servers.iter().map(|server| &server.url).collect();
    let credentials: Vec<_> = contract.schemes.iter().filter_map(credential).collect();
    json!({ "models": models, "operations": operations, "servers": servers, "credentials": credentials })
}

/// Where a credential goes, and the setter that takes it.
fn credential(scheme: &SecurityScheme) -> Option<Value> {
    let (place, name) = match &scheme.kind {
        SchemeKind::ApiKey { place, wire } => {
            let place = match place {
                ApiKeyPlace::Header => "header",
                ApiKeyPlace::Query => "query",
                ApiKeyPlace::Cookie => "cookie",
            };
            (place, wire.as_str())
        }
        SchemeKind::Basic => ("authorization", "Basic"),
        SchemeKind::Bearer => ("authorization", "Bearer"),
        SchemeKind::Http { scheme } => ("authorization", scheme.as_str()),
        SchemeKind::MutualTls => return None,
    };
    Some(json!({ "id": scheme.id, "setter": scheme.setter, "in": place, "name": name }))
}

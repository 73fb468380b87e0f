//! Manifest: where other tools find the generated items, and how to call them.

mod call;

use serde_json::{Map, Value, json};

use self::call::Paths;
use super::{Layout, client, ty};
use crate::contract::{ApiKeyPlace, Contract, Model, ModelKind, SchemeKind, SecurityScheme, Type};

/// The models by JSON pointer, beside them the forms that can only be sent, the operations in the contract's order, the servers and the
/// builder's setters of credentials.
///
/// `crate_name` is the crate's name as Rust code writes it.
pub fn manifest(contract: &Contract, layout: &Layout, crate_name: &str) -> Value {
    let module = if layout.prefix.is_empty() {
        String::new()
    } else {
        format!("{}::", layout.prefix)
    };
    let (mut models, mut forms) = (Map::new(), Map::new());
    for model in &contract.models {
        let form = matches!(&model.kind, ModelKind::Struct(object) if object.form.is_some());
        let plain = matches!(&model.kind, ModelKind::Alias(typed) if *ty::resolve(contract, &typed.ty) == Type::Json);
        let path = if plain {
            "serde_json::Value".to_owned()
        } else {
            format!("{crate_name}::{module}model::{}", model.name)
        };
        let path = reading(contract, model, path, crate_name);
        for pointer in [Some(&model.pointer), model.published.as_ref()]
            .into_iter()
            .flatten()
        {
            let models = if form { &mut forms } else { &mut models };
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
    json!({
        "models": models,
        "forms": forms,
        "operations": operations,
        "servers": servers,
        "server_variants": server_variants(contract, &paths),
        "server_variables": server_variables(contract),
        "credentials": credentials,
    })
}

/// The servers to choose from.
fn server_variants(contract: &Contract, paths: &Paths<'_>) -> Vec<Value> {
    let (krate, module) = (paths.krate, paths.module);
    let servers = client::servers_to_choose(contract).into_iter();
    servers
        .map(|server| {
            let rust = format!("{krate}::{module}client::Server::{}", server.variant);
            json!({ "url": server.url, "rust": rust })
        })
        .collect()
}

/// The variables of servers, and the setters that take them.
fn server_variables(contract: &Contract) -> Vec<Value> {
    let variables = client::server_variables(contract);
    let first = variables.values().filter_map(|same| same.first());
    first
        .map(|variable| {
            json!({
                "name": variable.wire,
                "setter": variable.name,
                "default": variable.default,
                "values": variable.values,
            })
        })
        .collect()
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
        SchemeKind::Bearer | SchemeKind::OAuth(_) => ("authorization", "Bearer"),
        SchemeKind::Http { scheme } => ("authorization", scheme.as_str()),
        SchemeKind::MutualTls => return None,
    };
    let grant = match &scheme.kind {
        SchemeKind::OAuth(flows) => flows.setter.as_deref(),
        _ => None,
    };
    let setter = &scheme.setter;
    Some(json!({ "id": scheme.id, "setter": setter, "grant": grant, "in": place, "name": name }))
}

/// The type that reads all that the schema allows: a model is never `null` itself, and the alias of an
/// integer does not take `1.0`.
fn reading(contract: &Contract, model: &Model, path: String, crate_name: &str) -> String {
    let behind = match &model.kind {
        ModelKind::Alias(typed) => ty::resolve(contract, &typed.ty),
        _ => {
            return if model.nullable {
                format!("Option<{path}>")
            } else {
                path
            };
        }
    };
    match behind {
        Type::Integer(_) if model.nullable => {
            format!("Option<{crate_name}::runtime::Integer<{path}>>")
        }
        Type::Integer(_) => format!("{crate_name}::runtime::Integer<{path}>"),
        Type::Json | Type::Null | Type::Nullable(_) => path,
        _ if model.nullable => format!("Option<{path}>"),
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::{Origin, lower};
    use crate::{document, source::Source};

    #[test]
    fn a_component_is_read_by_a_type_that_takes_all_of_it() {
        let text = "openapi: 3.1.0
info: {title: T, version: '1'}
components:
  schemas:
    Count: {type: integer}
    Level: {enum: [6, null]}
    Name: {type: [string, 'null']}
    Nothing: {type: 'null'}
    Other: {}
    Pet: {type: object, properties: {name: {type: string}}}
";
        let (document, _) = document::from_source(Source::from_text("t.yaml", text), Vec::new());
        let origin = Origin {
            module: "t".to_owned(),
            source: "t.yaml".to_owned(),
        };
        let contract = lower(&document.expect("a contract"), &origin).contract;
        let layout = Layout {
            prefix: String::new(),
        };
        let found = manifest(&contract, &layout, "t");
        let mut types = Vec::new();
        for (pointer, path) in found["models"].as_object().expect("an object") {
            types.push(format!("{pointer} {}", path.as_str().expect("a type")));
        }
        insta::assert_snapshot!(types.join("\n"), @r#"
    #/components/schemas/Count t::runtime::Integer<t::model::Count>
    #/components/schemas/Level Option<t::model::Level>
    #/components/schemas/Name Option<t::model::Name>
    #/components/schemas/Nothing t::model::Nothing
    #/components/schemas/Other serde_json::Value
    #/components/schemas/Pet t::model::Pet
    "#);
    }
}

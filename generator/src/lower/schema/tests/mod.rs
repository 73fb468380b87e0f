//! Small contracts and what becomes of them.

mod apart;
mod chain;
mod combined;
mod dump;
mod facts;
mod hierarchy;
mod names;
mod sound;
mod translated;
mod types;
mod unions;

use serde_json::{Value, json};

use self::dump::dump;
use super::{Finished, Schemas};
use crate::document::Document;

/// Lowers components given in YAML.
fn lower(schemas: &str) -> Finished {
    let schemas: Value = serde_yaml::from_str(schemas).expect("the case is YAML");
    let document =
        Document::from_value(json!({ "openapi": "3.2.0", "components": { "schemas": schemas } }));
    let mut schemas = Schemas::new(&document);
    schemas.components();
    let finished = schemas.finish();
    sound::sound(&finished);
    finished
}

/// The models of some components, one a line, and the findings.
fn models(schemas: &str) -> String {
    dump(&lower(schemas))
}

//! Small contracts and what becomes of them.

mod combined;
mod dump;
mod names;
mod types;
mod unions;

use serde_json::{Value, json};

use self::dump::dump;
use super::{Finished, Schemas};
use crate::document::Document;

/// Lowers components given in YAML.
fn lower(schemas: &str) -> Finished {
    let schemas: Value = serde_yaml::from_str(schemas).unwrap();
    let document = Document::from_value(json!({ "openapi": "3.2.0", "components": { "schemas": schemas } }));
    let mut schemas = Schemas::new(&document);
    schemas.components();
    schemas.finish()
}

/// The models of some components, one a line, and the findings.
fn models(schemas: &str) -> String {
    dump(&lower(schemas))
}

#[test]
fn scratch() {
    let Ok(path) = std::env::var("SCRATCH") else { return };
    for path in path.split(',') {
        let text = std::fs::read_to_string(path).unwrap();
        let t = std::time::Instant::now();
        let root: Value = if path.ends_with("json") {serde_json::from_str(&text).unwrap()} else {serde_yaml::from_str(&text).unwrap()};
        let document = Document::from_value(root);
        let t1 = t.elapsed();
        let mut schemas = Schemas::new(&document);
        schemas.components();
        let f = schemas.finish();
        let t2 = t.elapsed();
        if std::env::var("QUIET").is_err() { println!("{}", dump(&f)); }
        eprintln!("{path}: {} models, {} findings, parse {t1:?} lower {:?}", f.models.len(), f.diagnostics.len(), t2-t1);
    }
}

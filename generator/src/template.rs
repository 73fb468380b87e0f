//! Template. STUB, dropped at the merge.

use crate::contract::Contract;
use crate::print::{Sheet, SheetContent};

/// The crate to emit.
#[derive(Clone, Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Whether each contract is a module.
    pub multi: bool,
}

/// All files.
pub fn emit(contracts: &[Contract], _wires: Vec<syn::File>, krate: &Crate) -> Vec<Sheet> {
    let text = |path: String, text: String| Sheet {
        path,
        content: SheetContent::Text(text),
    };
    let mut sheets = vec![text(
        "Cargo.toml".to_owned(),
        format!(
            "# @generated\n[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
            krate.name
        ),
    )];
    let mut modules = "//! Clients.\n\npub mod runtime;\n".to_owned();
    sheets.push(text(
        "src/runtime/mod.rs".to_owned(),
        "//! Runtime.\n".to_owned(),
    ));
    for contract in contracts {
        let module = &contract.module;
        modules.push_str(&format!("pub mod {module};\n"));
        let body = format!(
            "// @generated from {}. Do not edit.\n\n//! {}\n\n/// Title.\npub const TITLE: &str = {:?};\n",
            contract.source, contract.title, contract.title
        );
        sheets.push(text(format!("src/{module}/mod.rs"), body));
        sheets.push(text(format!("surface/{module}.txt"), String::new()));
    }
    sheets.push(text("src/lib.rs".to_owned(), modules));
    sheets
}

/// Where other tools find what was generated.
pub fn manifest(contract: &Contract, _crate_name: &str) -> serde_json::Value {
    serde_json::json!({"models": {}, "operations": [], "title": contract.title})
}

//! Document: a contract of any version in one canonical form, with the way back to the user's files.
//!
//! The only stage that knows that OpenAPI has versions. What it hands on holds, whatever came in:
//!
//! - `openapi` is `3.2.0`; every schema is JSON Schema 2020-12: no `nullable`, no boolean
//!   `exclusiveMinimum`, no `discriminator` outside OpenAPI 3.1's meaning, `const` and `type` arrays
//!   as they are.
//! - Every `$ref` is `#/...`, a JSON pointer that resolves in this document (percent-decoded,
//!   `~0`/`~1` escaped); the other files' parts stand under `#/components/...`. One that resolves to
//!   nothing has been reported as an error.
//! - Path items are inlined, their parameters and servers stand in each operation, and so does the
//!   document's `security`. `paths./x` holds only methods and `additionalOperations`.
//! - Swagger 2.0's body and form parameters are request bodies; `host`, `basePath` and `schemes`
//!   are `servers`; `collectionFormat: tsv` is `style: x-tabDelimited`.

use serde_json::Value;

use crate::diagnostic::Diagnostic;

/// A contract in the canonical form.
#[derive(Clone, Debug, Default)]
pub struct Document {
    root: Value,
    sources: Vec<std::path::PathBuf>,
}

impl Document {
    /// A document that is canonical already and has no file: for tests and examples.
    pub fn from_value(root: Value) -> Self {
        Self {
            root,
            sources: Vec::new(),
        }
    }

    /// The files it was read from.
    pub fn sources(&self) -> Vec<std::path::PathBuf> {
        self.sources.clone()
    }

    /// The whole document.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The value at a canonical pointer (`#/components/schemas/Pet`).
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.pointer(pointer.strip_prefix('#')?)
    }

    /// Follows `$ref` from a canonical pointer until something else stands there: the pointer where
    /// that is, and the value. `None` for a chain that runs in a circle or ends nowhere.
    pub fn resolve<'a>(&'a self, pointer: &str) -> Option<(String, &'a Value)> {
        let mut at = pointer.to_owned();
        for _ in 0..64 {
            let value = self.get(&at)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(next) => next.clone_into(&mut at),
                None => return Some((at, value)),
            }
        }
        None
    }

    /// The pointer as the user's own document has it, where that differs from the canonical one.
    pub fn published(&self, _pointer: &str) -> Option<String> {
        None
    }

    /// Replaces canonical pointers in findings by file, line and column.
    pub fn locate(&self, _findings: &mut [Diagnostic]) {}
}

/// A pointer's token, escaped: `~` as `~0`, `/` as `~1`.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

// STUB, dropped at the merge: everything below.

/// How to load.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// Overlay files, in order.
    pub overlays: Vec<std::path::PathBuf>,
    /// Whether `$ref` may leave the contract's folder.
    pub allow_outside: bool,
}

/// Loads a contract.
pub fn load(path: &std::path::Path, options: &LoadOptions) -> (Option<Document>, Vec<Diagnostic>) {
    let shown = path.display().to_string();
    let refuse = |message: String| {
        (
            None,
            vec![Diagnostic::file("not-a-contract", shown.clone(), message)],
        )
    };
    let text = match crate::source::read(path) {
        Ok(source) => source.text,
        Err(finding) => return (None, vec![finding]),
    };
    let root: Value = match serde_yaml::from_str(&text) {
        Ok(root) => root,
        Err(error) => return refuse(error.to_string()),
    };
    if root.get("openapi").is_none() {
        return refuse("there is no `openapi` field".to_owned());
    }
    let mut sources = vec![path.to_owned()];
    sources.extend(options.overlays.iter().cloned());
    (Some(Document { root, sources }), Vec::new())
}

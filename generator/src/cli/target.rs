//! Target: which contracts go into which crate, as the arguments say.

use std::path::PathBuf;

use specwright::diagnostic::Diagnostic;
use specwright::document::LoadOptions;
use specwright::pipeline::Input;
use specwright::specs;
use specwright::template::Krate;

use super::args::GenerateArguments;

/// The crate when nothing is said.
const NAME: &str = "storage-clients";

/// Which contracts go where.
pub(super) struct Target {
    pub(super) inputs: Vec<Input>,
    /// Findings about the folder of contracts.
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) krate: Krate,
    pub(super) out: PathBuf,
}

impl Target {
    /// What the arguments mean in the current folder.
    pub(super) fn new(arguments: &GenerateArguments) -> Self {
        let name = arguments.name.clone().unwrap_or_else(|| NAME.to_owned());
        if let Some(spec) = &arguments.spec {
            let options = LoadOptions {
                overlays: arguments.overlay.clone(),
                allow_outside: arguments.allow_outside,
            };
            return Self {
                inputs: vec![specs::single(spec, options)],
                diagnostics: Vec::new(),
                krate: Krate { name, multi: false },
                out: arguments.out.clone().unwrap_or_default(),
            };
        }
        let dir = arguments.specs.clone().unwrap_or_else(default_specs);
        let folder = specs::folder(&dir, arguments.allow_outside);
        Self {
            inputs: folder.inputs,
            diagnostics: folder.diagnostics,
            krate: Krate { name, multi: true },
            out: arguments
                .out
                .clone()
                .unwrap_or_else(|| dir.with_file_name("generated")),
        }
    }
}

/// `specs` beside the nearest `Cargo.toml` that has one, here or above, such as the root of the
/// workspace; without any, `specs` here.
fn default_specs() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let mut up = PathBuf::new();
    for _ in here.ancestors() {
        if up.join("Cargo.toml").is_file() && up.join("specs").is_dir() {
            return up.join("specs");
        }
        up.push("..");
    }
    PathBuf::from("specs")
}

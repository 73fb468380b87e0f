//! A pair: two versions of a contract, what is said of the change, and a caller of the first.

use std::path::{Path, PathBuf};

use serde_json::Value;
use specwright::compare::{self, Report, Side};
use specwright::document;
use specwright::lower::{self, Origin};
use specwright::source::Source;

/// A file of `pairs/`.
pub(crate) struct Pair {
    /// Its name, as a Rust module can have it.
    pub(crate) name: String,
    /// `none`, `patch`, `minor` or `major`.
    pub(crate) verdict: String,
    /// The rules of all changes, sorted, each once.
    pub(crate) changes: Vec<String>,
    /// Statements of an `async fn` with a `client`.
    pub(crate) caller: String,
    pub(crate) old: Side,
    pub(crate) new: Side,
}

impl Pair {
    /// All pairs, by name.
    pub(crate) fn all() -> Vec<Self> {
        let folder = folder();
        let base = yaml(&folder.join("base.yaml"));
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("pairs"))
            .expect("there are pairs")
            .map(|entry| entry.expect("an entry can be read").path())
            .collect();
        files.sort();
        files.iter().map(|file| Self::read(file, &base)).collect()
    }

    /// `old` and `new` are JSON Merge Patches (RFC 7396): `old` of the base, `new` of the old one.
    fn read(file: &Path, base: &Value) -> Self {
        let stem = file.file_stem().expect("a name").to_string_lossy();
        let name = stem.replace('-', "_");
        let pair = yaml(file);
        let text = |key: &str| {
            let text = pair[key].as_str();
            text.unwrap_or_else(|| panic!("{stem}: {key}")).to_owned()
        };
        let list = pair["changes"].as_array().expect("changes are a list");
        let rules = list
            .iter()
            .map(|rule| rule.as_str().expect("a rule").to_owned());
        let mut old = base.clone();
        patch(&mut old, &pair["old"]);
        let mut new = old.clone();
        patch(&mut new, &pair["new"]);
        Self {
            verdict: text("verdict"),
            changes: rules.collect(),
            caller: text("caller"),
            old: side(&old, &format!("{name}_old")),
            new: side(&new, &format!("{name}_new")),
            name,
        }
    }

    pub(crate) fn report(&self) -> Report {
        compare::compare(&self.old, &self.new)
    }
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts")
}

fn yaml(file: &Path) -> Value {
    let text = std::fs::read_to_string(file).expect("a file can be read");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn patch(target: &mut Value, patch_: &Value) {
    match patch_ {
        Value::Null => {}
        Value::Object(members) => {
            if !target.is_object() {
                *target = Value::Object(serde_json::Map::new());
            }
            let object = target.as_object_mut().expect("it is one now");
            for (key, member) in members {
                if member.is_null() {
                    object.remove(key);
                } else {
                    patch(object.entry(key.as_str()).or_insert(Value::Null), member);
                }
            }
        }
        other => *target = other.clone(),
    }
}

fn side(contract: &Value, module: &str) -> Side {
    let file = format!("{module}.json");
    let source = Source::from_text(&file, contract.to_string());
    let (document, found) = document::from_source(source, Vec::new());
    let document = document.unwrap_or_else(|| panic!("{module}: {found:?}"));
    let module = module.to_owned();
    let origin = Origin {
        module,
        source: file,
    };
    let lowered = lower::lower(&document, &origin);
    Side {
        contract: lowered.contract,
        document,
    }
}

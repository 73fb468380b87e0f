//! The files of a contract: each read once, none outside the root document's folder.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::anchors::Anchors;
use crate::diagnostic::Diagnostic;
use crate::document::finding::Findings;
use crate::document::parse;
use crate::document::part::{Part, Syntax};
use crate::source::{self, Format, Source};

/// One file.
#[derive(Debug)]
pub(super) struct File {
    /// Index of its part.
    pub part: usize,
    /// What is in it; `null` for the root document, which is being changed.
    pub value: Value,
    /// Schemas that are referred to by name.
    pub anchors: Anchors,
    /// Where it is; `None` for a text that has no file.
    path: Option<PathBuf>,
    /// As messages name it.
    name: String,
}

impl File {
    /// The file name without its extension.
    pub(super) fn stem(&self) -> String {
        let name = Path::new(&self.name)
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        name.split('.')
            .find(|piece| !piece.is_empty())
            .unwrap_or("file")
            .to_owned()
    }
}

/// Why a file that is referred to was not opened.
pub(super) enum Refusal {
    /// To be reported at the reference.
    Because(&'static str, String, &'static str),
    /// It has been read and is broken; that has been reported.
    Broken,
}

/// All files so far; the first is the root document.
#[derive(Debug)]
pub(super) struct Files {
    list: Vec<File>,
    /// By real path; `None` for one that is broken.
    known: BTreeMap<PathBuf, Option<usize>>,
    allow_outside: bool,
    /// Whether something that was asked for is not there, or was found through a link.
    loose: bool,
}

impl Files {
    /// The root document alone.
    pub(super) fn new(root: &Source, anchors: Anchors, allow_outside: bool) -> Self {
        let path = root.file().map(Path::to_owned);
        let known = path.iter().map(|path| (path.clone(), Some(0))).collect();
        let file = File {
            part: 0,
            value: Value::Null,
            anchors,
            path,
            name: root.path.clone(),
        };
        Self {
            list: vec![file],
            known,
            allow_outside,
            loose: false,
        }
    }

    /// Whether something else than a change of these files may make another document.
    pub(super) fn are_loose(&self) -> bool {
        self.loose
    }

    /// A file by number.
    pub(super) fn get(&self, file: usize) -> Option<&File> {
        self.list.get(file)
    }

    /// Which file a schema's `$id` is in, and where.
    pub(super) fn by_id(&self, id: &str) -> Option<(usize, String)> {
        self.list
            .iter()
            .enumerate()
            .find_map(|(file, entry)| Some((file, entry.anchors.id(id)?.to_owned())))
    }

    /// Opens what `base` calls `path`.
    ///
    /// # Errors
    /// When it is not there, not to be read, or outside the root document's folder.
    pub(super) fn open(
        &mut self,
        base: usize,
        path: &str,
        parts: &mut Vec<Part>,
        findings: &mut Findings,
    ) -> Result<usize, Refusal> {
        const BESIDE: &str =
            "put the file where the reference looks for it, or correct the reference";
        let base = self.list.get(base).ok_or(Refusal::Broken)?;
        let Some(from) = &base.path else {
            return Err(Refusal::Because(
                "unresolved-ref",
                format!("`{path}` cannot be found from a text that has no file"),
                BESIDE,
            ));
        };
        let asked = from.with_file_name(path);
        let Ok(real) = source::canonical(&asked) else {
            self.loose = true;
            return Err(Refusal::Because(
                "unresolved-ref",
                format!("there is no file `{path}`"),
                BESIDE,
            ));
        };
        self.loose |= Path::new(&lexical(&asked)) != real;
        if let Some(known) = self.known.get(&real) {
            return known.ok_or(Refusal::Broken);
        }
        let root = self
            .list
            .first()
            .and_then(|root| root.path.as_ref()?.parent());
        if !self.allow_outside && !root.is_some_and(|folder| real.starts_with(folder)) {
            self.loose = true;
            return Err(Refusal::Because(
                "outside-ref",
                format!("`{path}` is outside the folder of the root document"),
                "copy it beside the root document; other folders are read only when that is allowed",
            ));
        }
        let name = lexical(&Path::new(&base.name).with_file_name(path));
        let source = match source::read(&real) {
            Ok(source) => source.named(name),
            Err(error) => {
                self.loose = true;
                return Err(Refusal::Because(
                    "unresolved-ref",
                    format!("`{path}` cannot be used: {}", error.message),
                    BESIDE,
                ));
            }
        };
        let number = self.list.len();
        let part = parts.len();
        let value = value(&Arc::new(source), parts, findings);
        self.known
            .insert(real.clone(), value.is_some().then_some(number));
        let value = value.ok_or(Refusal::Broken)?;
        let name = parts
            .get(part)
            .map(|part| part.source.path.clone())
            .unwrap_or_default();
        self.list.push(File {
            part,
            anchors: Anchors::of(&value),
            value,
            path: Some(real),
            name,
        });
        Ok(number)
    }

    /// The diagnostic for a refusal that is to be reported.
    pub(super) fn finding(refusal: Refusal) -> Option<Diagnostic> {
        match refusal {
            Refusal::Because(rule, message, help) => {
                Some(Diagnostic::error(rule, "", message).help(help))
            }
            Refusal::Broken => None,
        }
    }
}

/// A page of prose is one string: descriptions are kept in files of their own.
fn value(source: &Arc<Source>, parts: &mut Vec<Part>, findings: &mut Findings) -> Option<Value> {
    if source.format == Format::Markdown {
        parts.push(Part::file(source.clone(), Syntax::Yaml));
        return Some(source.text.clone().into());
    }
    parse::file(source, parts, findings)
}

/// The path without `.` and `..`, as a person would write it.
fn lexical(path: &Path) -> String {
    let mut clean = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(clean.components().next_back(), Some(Component::Normal(_))) =>
            {
                clean.pop();
            }
            component => clean.push(component),
        }
    }
    clean.to_string_lossy().replace('\\', "/")
}

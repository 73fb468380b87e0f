//! Resolve: from the text of a `$ref` to a place in a file.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::files::Files;
use super::place::only_reference;
use super::reference::{self, Fragment, Reference};
use super::{Bundler, Target};
use crate::diagnostic::{Diagnostic, Level};
use crate::document::kind::Kind;
use crate::document::trail::Origin;

/// Who asks where a reference leads.
#[derive(Clone)]
pub(super) struct Asked {
    /// Where the reference stands.
    here: Option<Origin>,
    /// How bad it is when it leads nowhere.
    unmet: Level,
}

impl Asked {
    /// A reference to a part of this kind. Spare parts can be left out.
    pub(super) fn by(kind: Kind, here: Option<Origin>) -> Self {
        let unmet = if kind.is_spare() {
            Level::Warning
        } else {
            Level::Error
        };
        Self { here, unmet }
    }
}

impl Bundler<'_> {
    /// What a reference in `file` refers to. Of the root document it may be a place that does not
    /// exist: that is checked when the document is whole.
    pub(super) fn resolve(&mut self, text: &str, file: usize, asked: Asked) -> Option<Target> {
        let unmet = asked.unmet;
        let mut target = self.step(text, file, asked)?;
        // A reference to nothing but a reference: the name and the place of the last one count.
        for _ in 0..32 {
            let Some(next) = self
                .files
                .get(target.0)
                .and_then(|f| only_reference(f.value.pointer(&target.1)?))
            else {
                break;
            };
            let next = next.to_owned();
            let here = self.origin(&target);
            match self.step(&next, target.0, Asked { here, unmet }) {
                Some(further) if further != target => target = further,
                _ => break,
            }
        }
        Some(target)
    }

    fn step(&mut self, text: &str, file: usize, asked: Asked) -> Option<Target> {
        if let Some(target) = self.by_id(text) {
            return Some(target);
        }
        let Reference::Local { path, fragment } = reference::parse(text) else {
            let finding = Diagnostic::error(
                "remote-ref",
                "",
                format!("`{text}` is a URL: nothing is fetched over the network"),
            );
            self.report(
                asked,
                finding.help("download it beside this file and refer to it by its relative path"),
            );
            return None;
        };
        let found = if path.is_empty() {
            file
        } else {
            match self.files.open(file, &path, self.parts, self.findings) {
                Ok(found) => found,
                Err(refusal) => {
                    if let Some(finding) = Files::finding(refusal) {
                        self.report(asked, finding);
                    }
                    return None;
                }
            }
        };
        let pointer = match fragment {
            Fragment::Pointer(pointer) => self.as_spelled(found, pointer, text),
            Fragment::Anchor(name) => match self.files.get(found)?.anchors.anchor(&name) {
                Some(at) => at.to_owned(),
                // The slash forgotten.
                None => format!("/{name}"),
            },
        };
        if found == 0 || self.files.get(found)?.value.pointer(&pointer).is_some() {
            return Some((found, pointer));
        }
        self.fall_back(text, path.is_empty(), pointer, asked)
    }

    /// The pointer, or what generators write instead: names that are percent-encoded where they
    /// are declared too, and `#/` for the whole file.
    fn as_spelled(&self, file: usize, pointer: String, text: &str) -> String {
        let raw = text.split_once('#').map_or("", |(_, raw)| raw);
        if pointer == "/" && file != 0 && !self.has(file, &pointer) {
            String::new()
        } else if raw != pointer && !self.has(file, &pointer) && self.has(file, raw) {
            raw.to_owned()
        } else {
            pointer
        }
    }

    /// Whether a file has something there; of the root document, only its components are known.
    fn has(&self, file: usize, pointer: &str) -> bool {
        if file == 0 {
            return self.names_component(pointer);
        }
        let file = self.files.get(file);
        file.is_some_and(|file| file.value.pointer(pointer).is_some())
    }

    /// Whether a pointer is that of one of the root document's components.
    fn names_component(&self, pointer: &str) -> bool {
        pointer.rsplit_once('/').is_some_and(|(section, name)| {
            let name = crate::document::pointer::unescape(name);
            self.names
                .get(section)
                .is_some_and(|names| names.contains(&name))
        })
    }

    /// A file that is included in the root document often refers to that as if it were itself.
    fn fall_back(
        &mut self,
        text: &str,
        same_file: bool,
        pointer: String,
        asked: Asked,
    ) -> Option<Target> {
        if same_file && self.names_component(&pointer) {
            let finding = Diagnostic::warning(
                "ref-base",
                "",
                format!("`{text}` is not in this file; the root document's is used"),
            );
            self.report(
                asked,
                finding.help("refer to the root document by its file name"),
            );
            return Some((0, pointer));
        }
        let finding = Diagnostic::error("unresolved-ref", "", format!("`{text}` leads nowhere"));
        self.report(asked, finding.help("check the part after `#`: a JSON pointer with `/` written `~1` and `~` written `~0`"));
        None
    }

    fn report(&mut self, asked: Asked, mut finding: Diagnostic) {
        finding.level = finding.level.min(asked.unmet);
        self.findings.at(asked.here, finding);
    }

    /// A reference to the `$id` of a schema in one of the files.
    fn by_id(&self, text: &str) -> Option<Target> {
        let (id, fragment) = text.split_once('#').unwrap_or((text, ""));
        let (file, at) = self.files.by_id(id).filter(|_| !id.is_empty())?;
        match reference::parse(&format!("#{fragment}")) {
            Reference::Local {
                fragment: Fragment::Pointer(rest),
                ..
            } => Some((file, format!("{at}{rest}"))),
            Reference::Local {
                fragment: Fragment::Anchor(name),
                ..
            } => Some((
                file,
                self.files.get(file)?.anchors.anchor(&name)?.to_owned(),
            )),
            Reference::Remote => None,
        }
    }

    /// Rewrites what else refers to schemas: `$dynamicRef` and `discriminator.mapping`.
    pub(super) fn schema(&mut self, object: &mut Map<String, Value>, file: usize, at: &str) {
        // Which schema a dynamic reference means depends on who asks; the static one is always
        // among the candidates (JSON Schema 2020-12, section 8.2.3.2).
        if !object.contains_key("$ref")
            && let Some(text @ Value::String(_)) = object.remove("$dynamicRef")
        {
            object.insert("$ref".into(), text);
        }
        let mapping = object
            .get_mut("discriminator")
            .and_then(|d| d.get_mut("mapping"))
            .and_then(Value::as_object_mut);
        for value in mapping.into_iter().flat_map(Map::values_mut) {
            let Some(text) = value.as_str().map(str::to_owned) else {
                continue;
            };
            let is_file = [".json", ".yaml", ".yml"]
                .iter()
                .any(|end| text.ends_with(end));
            let text = if text.contains('#') || text.contains('/') || is_file {
                text
            } else {
                let named = format!("#/components/schemas/{}", crate::document::escape(&text));
                let known = self.files.get(file).is_some_and(|f| {
                    f.value
                        .pointer(named.get(1..).unwrap_or_default())
                        .is_some()
                });
                if !known {
                    continue;
                }
                named
            };
            // An entry that leads nowhere is left as it is: its branch has the implicit name.
            let asked = Asked {
                here: self.layer.origin(at),
                unmet: Level::Warning,
            };
            match self.resolve(&text, file, asked) {
                Some((0, pointer)) => *value = format!("#{pointer}").into(),
                Some(target) => *value = format!("#{}", self.place(target, Kind::Schema)).into(),
                None => {}
            }
        }
    }

    /// Notes a schema with an `$id`: references in it are relative to it first.
    pub(super) fn enter_resource(&mut self, object: &Map<String, Value>, at: &str) -> bool {
        if !object.contains_key("$id") {
            return false;
        }
        let mut references = BTreeSet::new();
        object
            .values()
            .for_each(|value| collect(value, &mut references));
        references.retain(|text| match reference::parse(text) {
            Reference::Local {
                fragment: Fragment::Pointer(pointer),
                path,
            } => path.is_empty() && !pointer.is_empty() && has(object, &pointer),
            _ => false,
        });
        self.resources.push((at.to_owned(), references));
        true
    }

    /// Where a reference leads that is relative to an enclosing schema with an `$id`.
    pub(super) fn relative_to_resource(&self, text: &str) -> Option<String> {
        let (at, references) = self.resources.last()?;
        match reference::parse(text) {
            Reference::Local {
                fragment: Fragment::Pointer(pointer),
                ..
            } if references.contains(text) => Some(format!("{at}{pointer}")),
            _ => None,
        }
    }
}

fn collect(value: &Value, references: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, references)),
        Value::Object(object) => {
            if let Some(Value::String(text)) = object.get("$ref") {
                references.insert(text.clone());
            }
            object.values().for_each(|value| collect(value, references));
        }
        _ => {}
    }
}

fn has(object: &Map<String, Value>, pointer: &str) -> bool {
    let mut tokens = pointer.splitn(3, '/').skip(1);
    let first = tokens
        .next()
        .and_then(|key| object.get(&*crate::document::pointer::unescape(key)));
    match (first, tokens.next()) {
        (Some(value), Some(rest)) => value.pointer(&format!("/{rest}")).is_some(),
        (first, _) => first.is_some(),
    }
}

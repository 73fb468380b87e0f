//! Forms: objects that are sent in parts, files among them.

use serde_json::Value;

use super::Schemas;
use super::parts::{Key, says_nothing};
use super::view::View;
use crate::contract::{Encoding, EncodingKind, ModelId, Rule, Struct, Type, Typed};

/// Media types whose values are text, by their beginning or end.
const TEXT: [&str; 4] = ["text/", "/json", "+json", "/xml"];

impl Schemas<'_> {
    /// The form that an object becomes; `None` when no property of it is a file.
    pub(super) fn form(
        &self,
        id: ModelId,
        object: &Struct,
        encodings: &[Encoding],
    ) -> Option<Struct> {
        let pointer = &self.drafts.get(id.0)?.pointer;
        let places = self.view(&Key::one(pointer.as_str())).properties();
        let mut form = object.clone();
        let mut encodings = encodings.to_vec();
        let mut any = false;
        for field in &mut form.fields {
            let stated = encodings
                .iter()
                .position(|encoding| encoding.wire == field.wire);
            let media = stated.and_then(|place| match &encodings[place].kind {
                EncodingKind::Media(media) => Some(media.clone()),
                EncodingKind::Style { .. } => None,
            });
            let places = places.get(field.wire.as_str()).into_iter().flatten();
            let file = places
                .rev()
                .find_map(|place| self.file(place, media.as_deref()));
            let Some(file) = file else { continue };
            any = true;
            let (ty, rules) = if file.list {
                let files = Type::List(Box::new(Type::File.into()));
                (files, counted(&field.typed))
            } else {
                (Type::File, Vec::new())
            };
            field.required &= !matches!(field.typed.ty, Type::Nullable(_));
            field.typed = Typed { ty, rules };
            if let (None, Some(media)) = (stated, file.media) {
                encodings.push(Encoding {
                    wire: field.wire.clone(),
                    kind: EncodingKind::Media(media),
                });
            }
        }
        form.rules.clear();
        form.form = Some(encodings);
        any.then_some(form)
    }

    /// The rules on an object as a whole are about JSON, which a form with files never is.
    pub(super) fn warn_of_lost_rules(&mut self, id: ModelId, rules: &[Rule]) {
        let Some(pointer) = self.drafts.get(id.0).map(|draft| draft.pointer.clone()) else {
            return;
        };
        for rule in rules {
            let keyword = match rule {
                Rule::MinProperties(_) => "minProperties",
                Rule::MaxProperties(_) => "maxProperties",
                Rule::Names(_) => "propertyNames",
                Rule::Schema(keyword, _) => keyword,
                _ => continue,
            };
            let message =
                format!("`{keyword}` is not checked: with files in it, it is sent in parts");
            self.warn("form-rule", &pointer, message);
        }
    }

    /// Whether a part of this schema is a file.
    pub(crate) fn is_file(&self, pointer: &str) -> bool {
        self.file(pointer, None).is_some_and(|file| !file.list)
    }

    /// The file, or the files, that a property is. `media` is what its encoding says.
    fn file(&self, place: &str, media: Option<&str>) -> Option<File> {
        let view = self.view(&Key::one(self.site(place, false).target));
        if view.stated_type() != Some("array") {
            return File::of(&view, media, false);
        }
        let (part, _) = view.all("items").last()?;
        let items = format!("{}/items", part.pointer);
        let view = self.view(&Key::one(self.site(&items, false).target));
        File::of(&view, media, true)
    }
}

/// A property that is a file.
struct File {
    list: bool,
    /// The media type that its schema states.
    media: Option<String>,
}

impl File {
    /// Whether a schema is a file: binary text, another media type's text, or nothing that is said
    /// (OpenAPI 3.1, 4.8.14.4).
    fn of(view: &View<'_>, media: Option<&str>, list: bool) -> Option<Self> {
        let encoded = view.last("contentEncoding").is_some();
        let stated = view.last("contentMediaType").and_then(Value::as_str);
        let binary = view.all("format").any(|(_, value)| value == "binary");
        let mut said = view.parts.list.iter();
        let empty = said.all(|part| says_nothing(&Value::Object(part.object.clone())));
        let media = stated.or(media);
        let is_file = match view.stated_type() {
            Some("string") => binary || media.is_some_and(|media| !is_text(media)),
            Some(_) => false,
            None => (empty || stated.is_some()) && !media.is_some_and(is_text),
        };
        let media = stated.filter(|media| !media.contains('*'));
        (is_file && !encoded).then(|| Self {
            list,
            media: media.map(str::to_owned),
        })
    }
}

fn is_text(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let lower = essence.to_ascii_lowercase();
    lower == "application/x-www-form-urlencoded"
        || TEXT
            .iter()
            .any(|part| lower.starts_with(part) || lower.ends_with(part))
}

/// The rules on how many files there are.
fn counted(typed: &Typed) -> Vec<Rule> {
    let inner = match &typed.ty {
        Type::Nullable(inner) => inner,
        _ => typed,
    };
    let about = |rule: &&Rule| matches!(rule, Rule::MinItems(_) | Rule::MaxItems(_));
    inner.rules.iter().filter(about).cloned().collect()
}

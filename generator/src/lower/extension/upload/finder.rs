//! Finder: what an upload's operations and properties are to Rust.

use std::collections::BTreeMap;

use super::Places;
use crate::contract::{
    Codec, Model, ModelId, ModelKind, Operation, Reading, Setting, Steps, Type, UploadBody,
    UploadCall, UploadText, UploadValue,
};
use crate::extension::Answer;
use crate::extension::upload::Fill;

/// The methods of an upload, whatever the contract: settings have other names.
const METHODS: &[&str] = &[
    "abort",
    "media_type",
    "name",
    "new",
    "on_progress",
    "on_state",
    "parallel",
    "part_size",
    "resume",
    "retries",
    "send",
    "steps",
    "storage_client",
    "threshold",
];

/// What can fill a part.
const ITEM: &[Fill] = &[Fill::PartNumber, Fill::Etag];

/// Finds them, and keeps what callers may set.
pub(super) struct Finder<'a, 'p> {
    pub(super) operations: &'a [Operation],
    pub(super) models: &'a [Model],
    pub(super) places: &'a mut Places<'p>,
    pub(super) settings: BTreeMap<String, Setting>,
}

impl Finder<'_, '_> {
    pub(super) fn call(
        &mut self,
        at: &str,
        id: &str,
        fills: &BTreeMap<String, Fill>,
        known: &[Fill],
    ) -> Option<UploadCall> {
        let found = self.operations.iter().position(|one| one.id == id);
        let Some(index) = found else {
            let message = "there is no operation with this `operationId`";
            self.places.wrong(&format!("{at}/operation"), message);
            return None;
        };
        let operation = &self.operations[index];
        if operation
            .parameters
            .iter()
            .any(|parameter| parameter.required)
        {
            let message = "it has required parameters, which an upload does not know";
            self.places.wrong(&format!("{at}/operation"), message);
            return None;
        }
        let content = match &operation.body {
            Some(body) => match body.contents.as_slice() {
                [content] if body.required && content.codec == Codec::Json => Some(content),
                _ => None,
            },
            None => None,
        };
        let model = content.and_then(|content| self.model(&content.typed.ty));
        let Some(model) = model else {
            let message = "its body is not one required object in JSON";
            self.places.wrong(&format!("{at}/operation"), message);
            return None;
        };
        let body = self.body(&format!("{at}/body"), model, fills, known)?;
        Some(UploadCall {
            operation: index,
            body,
        })
    }

    fn model(&self, ty: &Type) -> Option<ModelId> {
        match self.places.plain(ty) {
            (Type::Model(id), 0) => Some(*id),
            _ => None,
        }
    }

    /// What fills an object. Required properties have to be filled; others can be set by callers.
    fn body(
        &mut self,
        at: &str,
        model: ModelId,
        fills: &BTreeMap<String, Fill>,
        known: &[Fill],
    ) -> Option<UploadBody> {
        let name = &self.models.get(model.0)?.name;
        let ModelKind::Struct(object) = &self.models.get(model.0)?.kind else {
            self.places
                .wrong(at, format!("`{name}` is no object with one shape"));
            return None;
        };
        let before = self.places.found.len();
        let mut body = UploadBody {
            model,
            fills: Vec::new(),
            settings: Vec::new(),
        };
        for wire in fills
            .keys()
            .filter(|wire| !object.fields.iter().any(|one| one.wire == **wire))
        {
            let member = format!("{at}/{}", crate::document::escape(wire));
            self.places
                .wrong(&member, format!("`{name}` has no such property"));
        }
        for (index, field) in object
            .fields
            .iter()
            .enumerate()
            .filter(|(_, one)| !one.read_only)
        {
            let member = format!("{at}/{}", crate::document::escape(&field.wire));
            let (ty, options) = self.places.plain(&field.typed.ty);
            match fills.get(&field.wire) {
                Some(fill) if !known.contains(fill) => {
                    self.places
                        .wrong(&member, "this is not known when the call is made");
                }
                Some(fill) if options > 0 || !self.fits(*fill, ty) => {
                    self.places.wrong(&member, "the property is of another type: text, or an integer of 64 bits for numbers, is needed");
                }
                Some(fill) => body.fills.push((index, value(*fill))),
                None if field.required => {
                    let message = format!("nothing fills the required property `{}`", field.wire);
                    self.places.wrong(at, message);
                }
                None if options > 0 || field.deprecated => {}
                None => {
                    let setting =
                        self.settings
                            .entry(field.name.clone())
                            .or_insert_with(|| Setting {
                                field: field.name.clone(),
                                setter: if METHODS.contains(&field.name.as_str()) {
                                    format!("with_{}", field.name)
                                } else {
                                    field.name.clone()
                                },
                                typed: field.typed.clone(),
                                docs: field.docs.clone(),
                            });
                    // What has another type elsewhere is another property.
                    if setting.typed.ty == field.typed.ty {
                        body.settings.push(field.name.clone());
                    }
                }
            }
        }
        (self.places.found.len() == before).then_some(body)
    }

    fn fits(&self, fill: Fill, ty: &Type) -> bool {
        use crate::contract::IntegerKind::I64;
        match fill {
            Fill::Size | Fill::PartNumber => *ty == Type::Integer(I64),
            Fill::Parts => matches!(ty, Type::List(item) if self.model(&item.ty).is_some()),
            Fill::Name | Fill::MediaType | Fill::Key | Fill::UploadId | Fill::Etag => {
                *ty == Type::String
            }
        }
    }

    /// The model of a part.
    pub(super) fn item(
        &mut self,
        at: &str,
        call: &UploadCall,
        fills: &BTreeMap<String, Fill>,
    ) -> Option<UploadBody> {
        let ModelKind::Struct(object) = &self.models.get(call.body.model.0)?.kind else {
            return None;
        };
        let parts = call
            .body
            .fills
            .iter()
            .find(|(_, value)| *value == UploadValue::Parts);
        let ty = parts.and_then(|(index, _)| Some(&object.fields.get(*index)?.typed.ty));
        let item = match ty.map(|ty| self.places.plain(ty).0) {
            Some(Type::List(item)) => self.model(&item.ty),
            _ => None,
        };
        let Some(item) = item else {
            self.places
                .wrong(&format!("{at}/body"), "no property is filled with `parts`");
            return None;
        };
        let known = self.settings.clone();
        let body = self.body(&format!("{at}/part"), item, fills, ITEM);
        // What callers choose is about the file, not about each part.
        self.settings = known;
        body.map(|body| UploadBody {
            settings: Vec::new(),
            ..body
        })
    }

    /// A text of an answer that is always there.
    pub(super) fn text(
        &mut self,
        at: &str,
        call: Option<&UploadCall>,
        answer: &Answer,
    ) -> Option<UploadText> {
        let operation = self.operations.get(call?.operation)?;
        let found = self.places.answer(at, operation, answer)?;
        let (text, secret) = match &found.ty {
            Type::Secret(inner) => (&inner.ty, true),
            other => (other, false),
        };
        let always = |steps: &Steps| steps.fields.iter().all(|step| step.options == 0);
        match found.place {
            Reading::Body(place) if *text == Type::String && always(&place) => {
                Some(UploadText { place, secret })
            }
            _ => {
                self.places.wrong(
                    at,
                    "what is there is no text of the body, or may be left out",
                );
                None
            }
        }
    }
}

fn value(fill: Fill) -> UploadValue {
    match fill {
        Fill::Name => UploadValue::Name,
        Fill::MediaType => UploadValue::MediaType,
        Fill::Size => UploadValue::Size,
        Fill::Key => UploadValue::Key,
        Fill::UploadId => UploadValue::UploadId,
        Fill::PartNumber => UploadValue::PartNumber,
        Fill::Parts => UploadValue::Parts,
        Fill::Etag => UploadValue::Etag,
    }
}

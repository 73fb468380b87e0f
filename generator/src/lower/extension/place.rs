//! Places: expressions become parameters, headers and fields of models.

use super::RULE;
use crate::contract::{
    Codec, Content, Model, ModelKind, Operation, OutcomeKind, Place, Reading, Slot, Step, Steps,
    Type,
};
use crate::diagnostic::Diagnostic;
use crate::extension::{Answer, Argument};

/// Aliases of aliases that are followed.
const ALIASES: usize = 64;

/// Finds the places that one extension names, and tells of those that are not there.
pub(super) struct Places<'c> {
    models: &'c [Model],
    /// Canonical pointer of the extension.
    at: String,
    pub(super) found: Vec<Diagnostic>,
}

/// A place and the type of its value.
pub(super) struct Typed<P> {
    pub(super) place: P,
    pub(super) ty: Type,
}

impl<'c> Places<'c> {
    pub(super) fn new(models: &'c [Model], operation: &str, key: &str) -> Self {
        Self {
            models,
            at: format!("{operation}/{key}"),
            found: Vec::new(),
        }
    }

    /// Tells of a member of the extension.
    pub(super) fn wrong(&mut self, member: &str, message: impl Into<String>) {
        let help = "see EXTENSIONS.md; `generated/surface` lists the fields of each model";
        let finding = Diagnostic::error(RULE, format!("{}{member}", self.at), message).help(help);
        self.found.push(finding);
    }

    /// A value of an operation's success.
    pub(super) fn answer(
        &mut self,
        member: &str,
        operation: &Operation,
        answer: &Answer,
    ) -> Option<Typed<Reading>> {
        let result = match answer {
            Answer::Header(name) => header(operation, name),
            Answer::Body(pointer) => success(operation).and_then(|content| {
                let (fields, ty) = self.walk(&content.typed.ty, pointer)?;
                let pointer = pointer.clone();
                Ok(Typed {
                    place: Reading::Body(Steps { pointer, fields }),
                    ty,
                })
            }),
        };
        result.map_err(|message| self.wrong(member, message)).ok()
    }

    /// A value of an operation's request.
    pub(super) fn argument(
        &mut self,
        member: &str,
        operation: &Operation,
        argument: &Argument,
    ) -> Option<Typed<Slot>> {
        let result = match argument {
            Argument::Query(name) => parameter(operation, Place::Query, name),
            Argument::Path(name) => parameter(operation, Place::Path, name),
            Argument::Header(name) => parameter(operation, Place::Header, name),
            Argument::Body(pointer) => self.body(operation, pointer),
        };
        result.map_err(|message| self.wrong(member, message)).ok()
    }

    /// A property of the body that can be set whatever the caller has left out.
    fn body(&self, operation: &Operation, pointer: &str) -> Result<Typed<Slot>, String> {
        let body = operation.body.as_ref().ok_or("the request has no body")?;
        let [content] = body.contents.as_slice() else {
            return Err("the body can be sent in several ways".to_owned());
        };
        if !body.required {
            return Err(
                "the body may be left out: write the extension for a required one".to_owned(),
            );
        }
        if pointer.is_empty() {
            return Err("the whole body is no place for it".to_owned());
        }
        let (fields, ty) = self.walk(&content.typed.ty, pointer)?;
        let way = fields.split_last().map_or(&[][..], |(_, way)| way);
        if way.iter().any(|step| step.options > 0) {
            return Err("something on the way to it may be left out".to_owned());
        }
        let pointer = pointer.to_owned();
        Ok(Typed {
            place: Slot::Body(Steps { pointer, fields }),
            ty,
        })
    }

    /// The fields that a pointer goes by, and the type of the value at its end.
    fn walk(&self, ty: &Type, pointer: &str) -> Result<(Vec<Step>, Type), String> {
        let mut fields = Vec::new();
        let (mut ty, options) = self.plain(ty);
        if options > 0 {
            return Err("the whole may be `null`".to_owned());
        }
        for token in pointer.split('/').skip(1) {
            let wire = token.replace("~1", "/").replace("~0", "~");
            let model = match ty {
                Type::Model(id) => self.models.get(id.0),
                _ => None,
            };
            let Some(model) = model else {
                return Err(format!("`{wire}` is looked for in what has no properties"));
            };
            let ModelKind::Struct(object) = &model.kind else {
                return Err(format!(
                    "`{wire}` is looked for in `{}`, which is no object with one shape",
                    model.name
                ));
            };
            let Some(field) = object.fields.iter().find(|field| field.wire == wire) else {
                let names = listed(object.fields.iter().map(|field| &field.wire));
                return Err(format!(
                    "`{}` has no property `{}`; it has {names}",
                    model.name,
                    wire.escape_debug()
                ));
            };
            let always = field.required && !field.read_only && !field.write_only;
            let (inner, options) = self.plain(&field.typed.ty);
            fields.push(Step {
                field: field.name.clone(),
                options: options + u8::from(!always),
            });
            ty = inner;
        }
        Ok((fields, ty.clone()))
    }

    /// The type behind aliases, boxes and `null`, and how many `Option`s are around it.
    pub(super) fn plain<'t>(&'t self, mut ty: &'t Type) -> (&'t Type, u8) {
        let mut options = 0;
        for _ in 0..ALIASES {
            match ty {
                Type::Nullable(inner) => {
                    options += 1;
                    ty = &inner.ty;
                }
                Type::Boxed(inner) => ty = &inner.ty,
                Type::Model(id) => match self.models.get(id.0).map(|model| &model.kind) {
                    Some(ModelKind::Alias(typed)) => ty = &typed.ty,
                    _ => break,
                },
                _ => break,
            }
        }
        (ty, options)
    }

    /// Whether the request can be sent again; if not, that is told.
    pub(super) fn is_clone(&mut self, operation: &Operation) -> bool {
        let clone = operation
            .body
            .as_ref()
            .is_none_or(|body| match body.contents.as_slice() {
                [content] => match (&content.typed.ty, self.kind(&content.typed.ty)) {
                    (Type::Bytes | Type::File, _) => false,
                    (_, Some(ModelKind::Struct(object))) => object.form.is_none(),
                    _ => true,
                },
                _ => false,
            });
        if !clone {
            let message = "its body can be sent once only: there is no asking again";
            self.wrong("", message);
        }
        clone
    }

    /// The kind of a model's type.
    pub(super) fn kind(&self, ty: &Type) -> Option<&'c ModelKind> {
        match ty {
            Type::Model(id) => self.models.get(id.0).map(|model| &model.kind),
            _ => None,
        }
    }
}

/// The one content of success, in JSON.
fn success(operation: &Operation) -> Result<&Content, String> {
    match &operation.success.kind {
        OutcomeKind::Single(content) if content.codec == Codec::Json => Ok(content),
        OutcomeKind::Single(_) => Err("the answer is no JSON".to_owned()),
        OutcomeKind::Empty => Err("the answer has no body".to_owned()),
        OutcomeKind::Enum(_) => Err("success has answers of several types".to_owned()),
    }
}

fn header(operation: &Operation, name: &str) -> Result<Typed<Reading>, String> {
    let mut declared = operation
        .success
        .cases
        .iter()
        .flat_map(|case| &case.headers);
    let declared = declared.find(|header| header.wire.eq_ignore_ascii_case(name));
    let ty = match declared {
        Some(header) => header.typed.ty.clone(),
        // It means the same everywhere (RFC 8288), so contracts leave it out.
        None if name.eq_ignore_ascii_case("link") => Type::String,
        None => {
            return Err(format!(
                "success declares no header `{}`",
                name.escape_debug()
            ));
        }
    };
    Ok(Typed {
        place: Reading::Header(name.to_ascii_lowercase()),
        ty,
    })
}

fn parameter(operation: &Operation, place: Place, name: &str) -> Result<Typed<Slot>, String> {
    let same = |wire: &str| match place {
        Place::Header => wire.eq_ignore_ascii_case(name),
        _ => wire == name,
    };
    let mut all = operation.parameters.iter();
    let index = all.position(|parameter| parameter.place == place && same(&parameter.wire));
    let Some(index) = index else {
        let of_place = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == place);
        let names = listed(of_place.map(|parameter| &parameter.wire));
        return Err(format!(
            "the operation has no such parameter as `{}`; it has {names}",
            name.escape_debug()
        ));
    };
    Ok(Typed {
        place: Slot::Parameter(index),
        ty: operation.parameters[index].typed.ty.clone(),
    })
}

/// Names as a message lists them.
fn listed<'n>(names: impl Iterator<Item = &'n String>) -> String {
    let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}

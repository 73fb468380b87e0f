//! How an operation is called: its arguments, setters, bodies and answers.

use serde_json::{Map, Value, json};

use crate::contract::{
    Codec, Content, Contract, EncodingKind, Framing, ModelKind, Operation, Outcome, OutcomeKind,
    Parameter, Place, StatusMatch, Style, Type,
};
use crate::template::{client, ty};

/// What paths begin with.
pub(super) struct Paths<'c> {
    pub(super) contract: &'c Contract,
    /// The crate, as Rust code writes it.
    pub(super) krate: &'c str,
    /// The contract's module with `::` behind it, or nothing.
    pub(super) module: &'c str,
}

impl Paths<'_> {
    /// The keys of an operation's entry that say how to call it.
    ///
    /// `arguments` are those of the client's method, in order; the body follows them if it is
    /// required. What is optional has a setter.
    pub(super) fn call(&self, operation: &Operation) -> Map<String, Value> {
        let (arguments, setters): (Vec<_>, Vec<_>) = client::sent(operation)
            .into_iter()
            .partition(|parameter| parameter.required);
        let listed = |parameters: Vec<&Parameter>| -> Vec<Value> {
            parameters
                .into_iter()
                .map(|parameter| self.parameter(parameter))
                .collect()
        };
        let mut entry = Map::new();
        entry.insert("arguments".to_owned(), listed(arguments).into());
        entry.insert("setters".to_owned(), listed(setters).into());
        entry.insert("body".to_owned(), self.body(operation));
        entry.insert("success".to_owned(), self.outcome(&operation.success, true));
        entry.insert(
            "failure".to_owned(),
            self.outcome(&operation.failure, false),
        );
        entry
    }

    fn parameter(&self, parameter: &Parameter) -> Value {
        let ty = &client::typed(parameter).ty;
        json!({
            "name": parameter.name,
            "wire": parameter.wire,
            "in": place(parameter.place),
            "style": style(parameter.style),
            "explode": parameter.explode,
            "type": self.path(ty),
            "into": ty::converts(self.contract, ty),
        })
    }

    fn body(&self, operation: &Operation) -> Value {
        let Some(body) = &operation.body else {
            return Value::Null;
        };
        let contents: Vec<_> = body
            .contents
            .iter()
            .enumerate()
            .map(|(index, content)| {
                let (ty, into) = match client::body_type(content) {
                    Some(plain) => (self.plain(plain), true),
                    None => (
                        self.path(&content.typed.ty),
                        ty::converts(self.contract, &content.typed.ty),
                    ),
                };
                json!({
                    "media": content.media,
                    "setter": client::body_setter(body, index),
                    "type": ty,
                    "into": into,
                    "form": self.form(&content.typed.ty),
                })
            })
            .collect();
        json!({ "required": body.required, "contents": contents })
    }

    /// The fields of a form with files: its constructor takes those that are required, in order.
    fn form(&self, ty: &Type) -> Value {
        let Type::Model(id) = ty else {
            return Value::Null;
        };
        let ModelKind::Struct(object) = &self.contract.model(*id).kind else {
            return Value::Null;
        };
        let Some(encodings) = &object.form else {
            return Value::Null;
        };
        let fields = object.fields.iter().map(|field| {
            let files = match &field.typed.ty {
                Type::File => Some("one"),
                Type::List(item) if item.ty == Type::File => Some("many"),
                _ => None,
            };
            let encoding = encodings
                .iter()
                .find(|encoding| encoding.wire == field.wire);
            let media = match encoding.map(|encoding| &encoding.kind) {
                Some(EncodingKind::Media(media)) => Some(media),
                _ => None,
            };
            json!({
                "name": field.name,
                "wire": field.wire,
                "required": field.required,
                "files": files,
                "media": media,
                "type": self.path(&field.typed.ty),
            })
        });
        fields.collect()
    }

    fn outcome(&self, outcome: &Outcome, success: bool) -> Value {
        let cases: Vec<_> = outcome
            .cases
            .iter()
            .map(|case| {
                let variant = match &outcome.kind {
                    OutcomeKind::Enum(_) => Some(&case.variant),
                    _ => None,
                };
                json!({
                    "status": status(case.status),
                    "variant": variant,
                    "content": case.content.as_ref().map(|content| self.content(content, success)),
                })
            })
            .collect();
        let ty = match &outcome.kind {
            OutcomeKind::Empty => "()".to_owned(),
            OutcomeKind::Single(content) => self.received(content, success),
            OutcomeKind::Enum(name) => format!("{}::{}client::{name}", self.krate, self.module),
        };
        json!({ "type": ty, "cases": cases })
    }

    fn content(&self, content: &Content, success: bool) -> Value {
        json!({ "media": content.media, "type": self.received(content, success) })
    }

    /// The type that an answer is read as.
    fn received(&self, content: &Content, success: bool) -> String {
        if let (Codec::Sequence(framing), true) = (content.codec, success) {
            let item = match framing {
                Framing::RawEvents => self.plain("crate::runtime::Event"),
                Framing::EventData => {
                    let event = self.plain("crate::runtime::Event");
                    format!("{event}<{}>", self.path(&content.typed.ty))
                }
                _ => self.path(&content.typed.ty),
            };
            return format!("{}<{item}>", self.plain("crate::runtime::Items"));
        }
        match client::received_type(content, success) {
            Some(plain) => self.plain(plain),
            None => self.path(&content.typed.ty),
        }
    }

    /// A path as code outside of the crate writes it.
    fn plain(&self, path: &str) -> String {
        path.replace("crate::", &format!("{}::", self.krate))
    }

    fn path(&self, ty: &Type) -> String {
        ty::outside(self.contract, ty, self.krate, self.module)
    }
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    }
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::DeepObject => "deepObject",
        Style::TabDelimited => "tabDelimited",
        Style::Json => "json",
    }
}

fn status(status: StatusMatch) -> String {
    match status {
        StatusMatch::Exact(code) => code.to_string(),
        StatusMatch::Range(hundreds) => format!("{hundreds}XX"),
        StatusMatch::Default => "default".to_owned(),
    }
}

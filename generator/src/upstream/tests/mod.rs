//! Contracts built by hand, one a fact.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod names;
mod passes;
mod paths;
mod properties;
mod shapes;
mod signature;

use syn::{Item, ItemFn};

use crate::contract::{
    Body, Case, Codec, Content, Contract, Docs, HttpMethod, Operation, Outcome, OutcomeKind,
    Parameter, PathPart, Place, StatusMatch, Style, Type,
};

/// A contract of these operations.
fn contract(operations: Vec<Operation>) -> Contract {
    Contract {
        module: "files".to_owned(),
        source: "specs/files.yaml".to_owned(),
        title: "Files".to_owned(),
        version: "1.0.0".to_owned(),
        docs: Docs::default(),
        servers: Vec::new(),
        schemes: Vec::new(),
        tags: Vec::new(),
        operations,
        models: Vec::new(),
        depth: 0,
        patterns: Vec::new(),
        xml: crate::contract::Xml::default(),
        upload: None,
    }
}

/// An operation with the parameters that its path names, and no answer with content yet.
fn operation(name: &str, method: HttpMethod, path: &str) -> Operation {
    let mut operation = bare(name, method, path);
    for piece in path.split_inclusive('}') {
        let (text, parameter) = piece.split_once('{').unwrap_or((piece, ""));
        if !text.is_empty() {
            operation.parts.push(PathPart::Literal(text.to_owned()));
        }
        if let Some(parameter) = parameter.strip_suffix('}') {
            let known = operation
                .parameters
                .iter()
                .position(|p| p.name == parameter);
            let index = known.unwrap_or(operation.parameters.len());
            operation.parts.push(PathPart::Parameter(index));
            if known.is_none() {
                operation = operation.with(Place::Path, parameter, parameter, true);
            }
        }
    }
    operation
}

/// An operation with a name.
fn bare(name: &str, method: HttpMethod, path: &str) -> Operation {
    let silent = || Outcome {
        kind: OutcomeKind::Empty,
        cases: Vec::new(),
    };
    Operation {
        headers: Vec::new(),
        headers_name: String::new(),
        id: name.to_owned(),
        name: name.to_owned(),
        request: name.to_owned(),
        constant: name.to_owned(),
        method,
        path: path.to_owned(),
        parts: Vec::new(),
        fixed_query: None,
        tag: 0,
        docs: Docs::default(),
        deprecated: false,
        parameters: Vec::new(),
        body: None,
        success: silent(),
        failure: silent(),
        security: Vec::new(),
        servers: Vec::new(),
        pagination: None,
        idempotency_key: None,
        retries: None,
        polling: None,
        starts: None,
    }
}

impl Operation {
    /// With one more parameter.
    fn with(mut self, place: Place, name: &str, wire: &str, required: bool) -> Self {
        let style = match place {
            Place::Path | Place::Header => Style::Simple,
            Place::Query | Place::Cookie => Style::Form,
        };
        self.parameters.push(Parameter {
            name: name.to_owned(),
            wire: wire.to_owned(),
            place,
            required,
            style,
            explode: false,
            allow_reserved: false,
            typed: Type::String.into(),
            docs: Docs::default(),
            default: None,
            deprecated: false,
        });
        self
    }

    fn query(self, name: &str) -> Self {
        self.with(Place::Query, name, name, false)
    }

    fn header(self, name: &str, wire: &str, required: bool) -> Self {
        self.with(Place::Header, name, wire, required)
    }

    /// With a body.
    fn sending(mut self, required: bool) -> Self {
        self.body = Some(Body {
            required,
            docs: Docs::default(),
            contents: vec![json()],
        });
        self
    }

    /// With an answer that has content.
    fn answering(mut self) -> Self {
        self.success.kind = OutcomeKind::Single(json());
        self.success.cases.push(Case {
            status: StatusMatch::Exact(200),
            variant: "Ok".to_owned(),
            docs: Docs::default(),
            content: Some(json()),
            headers: Vec::new(),
        });
        self
    }
}

fn json() -> Content {
    Content {
        name: "json".to_owned(),
        media: "application/json".to_owned(),
        codec: Codec::Json,
        typed: Type::Json.into(),
        also: Vec::new(),
        encodings: Vec::new(),
        items: Vec::new(),
    }
}

/// Every shape that a call has, sorted by name.
fn every_shape() -> Contract {
    let get = || HttpMethod::Get;
    contract(vec![
        operation(
            "copy_file",
            HttpMethod::Other("COPY".to_owned()),
            "/v1/files/{file_id}",
        ),
        operation("create_file", HttpMethod::Post, "/v1/files")
            .sending(true)
            .answering(),
        operation("delete_files", HttpMethod::Delete, "/v1/files")
            .query("prefix")
            .sending(false),
        operation("get_file", get(), "/v1/files/{file_id}")
            .query("fields")
            .answering(),
        operation("get_status", get(), "/status"),
        operation("head_file", HttpMethod::Head, "/v1/files/{file_id}"),
        operation("list_options", HttpMethod::Options, "/v1/files"),
        operation(
            "put_part",
            HttpMethod::Put,
            "/v1/files/{file_id}/parts/{part}",
        )
        .query("upload")
        .header("if_match", "If-Match", false)
        .header("checksum", "X-Checksum", true)
        .with(Place::Cookie, "session", "session", false)
        .sending(true)
        .answering(),
        operation("trace", HttpMethod::Trace, "/"),
        operation("update_file", HttpMethod::Patch, "/v1/files/{file_id}").sending(false),
    ])
}

/// The wire functions as they are printed, without what every file has.
fn calls(operations: Vec<Operation>) -> String {
    let contract = contract(operations);
    let file = super::wire(&contract, "crate::runtime").unwrap();
    let names: Vec<_> = contract.operations.iter().map(super::function).collect();
    let calls = functions(&file)
        .into_iter()
        .filter(|call| names.contains(&call.sig.ident));
    prettyplease::unparse(&syn::File {
        shebang: None,
        attrs: vec![],
        items: calls.cloned().map(Item::Fn).collect(),
    })
}

/// Every function.
fn functions(file: &syn::File) -> Vec<&ItemFn> {
    let functions = file.items.iter().filter_map(|item| match item {
        Item::Fn(function) => Some(function),
        _ => None,
    });
    functions.collect()
}

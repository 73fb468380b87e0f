use crate::contract::{
    Body, Case, Codec, Content, Contract, Docs, HttpMethod, Operation, Outcome, OutcomeKind,
    Parameter, PathPart, Place, StatusMatch, Style, Type,
};

/// A contract of these operations.
pub(super) fn contract(operations: Vec<Operation>) -> Contract {
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
        patterns: Vec::new(),
    }
}

/// An operation with a path of literals and `{index}`es of the parameters, which has no answer
/// with content yet.
pub(super) fn operation(name: &str, method: HttpMethod, path: &str) -> Operation {
    let mut parts = Vec::new();
    for piece in path.split_inclusive('}') {
        let (text, index) = piece.split_once('{').unwrap_or((piece, ""));
        if !text.is_empty() {
            parts.push(PathPart::Literal(text.to_owned()));
        }
        if let Ok(index) = index.trim_end_matches('}').parse() {
            parts.push(PathPart::Parameter(index));
        }
    }
    let silent = || Outcome {
        kind: OutcomeKind::Empty,
        cases: Vec::new(),
    };
    Operation {
        id: name.to_owned(),
        name: name.to_owned(),
        request: name.to_owned(),
        constant: name.to_owned(),
        method,
        path: path.to_owned(),
        parts,
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

    fn path(self, name: &str) -> Self {
        self.with(Place::Path, name, name, true)
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
    }
}

#[test]
fn look() {
    let c = contract(vec![
        operation("get_file", HttpMethod::Get, "/v1//files/{0}/x")
            .path("file_id")
            .query("a")
            .header("if_match", "If-Match", false)
            .header("x", "x-B", true)
            .sending(false)
            .answering(),
    ]);
    let w = super::wire(&c, "crate::runtime").unwrap();
    println!("{}", prettyplease::unparse(&w));
}

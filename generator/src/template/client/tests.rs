//! Snapshots of the client's files, each beside what is special about its contract.

use std::fmt::Write;

use serde_json::json;

use crate::contract::{
    ApiKeyPlace, Body, Case, Codec, Content, Contract, Docs, HttpMethod, IntegerKind, Operation,
    Outcome, OutcomeKind, Parameter, PathPart, Place, Requirement, Rule, SchemeKind,
    SecurityScheme, Server, StatusMatch, Style, Tag, Type, Typed,
};
use crate::template::{Krate, Layout, emit, manifest, package_name};

fn docs(line: &str) -> Docs {
    Docs(vec![line.to_owned()])
}

fn content(name: &str, media: &str, codec: Codec, ty: Type) -> Content {
    Content {
        name: name.into(),
        media: media.into(),
        codec,
        typed: ty.into(),
        also: Vec::new(),
        encodings: Vec::new(),
        items: Vec::new(),
    }
}

fn case(status: StatusMatch, variant: &str, content: Option<Content>) -> Case {
    Case {
        status,
        variant: variant.into(),
        docs: docs("Said so."),
        content,
        headers: Vec::new(),
    }
}

fn parameter(name: &str, wire: &str, place: Place, required: bool, typed: Typed) -> Parameter {
    let style = match place {
        Place::Path | Place::Header => Style::Simple,
        Place::Query | Place::Cookie => Style::Form,
    };
    Parameter {
        name: name.into(),
        wire: wire.into(),
        place,
        required,
        style,
        explode: style == Style::Form,
        allow_reserved: false,
        typed,
        docs: Docs::default(),
        default: Some(json!(1)),
        deprecated: false,
    }
}

/// One operation with something of everything, and texts that try to leave their place.
#[allow(clippy::too_many_lines, reason = "one value, written out")]
fn contract() -> Contract {
    let text = content("text", "text/plain", Codec::Text, Type::String);
    let json = content("json", "application/json", Codec::Json, Type::Json);
    let limit = Typed {
        ty: Type::Integer(IntegerKind::I64),
        rules: vec![Rule::Maximum(9.into())],
    };
    let list = Type::List(Box::new(Type::String.into()));
    let update = Operation {
        headers: Vec::new(),
        headers_name: String::new(),
        id: "update\"file".into(),
        name: "update_file".into(),
        request: "UpdateFile".into(),
        constant: "UPDATE_FILE".into(),
        method: HttpMethod::Put,
        path: "/f`iles/{id}".into(),
        parts: vec![
            PathPart::Literal("/f%60iles/".into()),
            PathPart::Parameter(0),
        ],
        fixed_query: Some("v=1".into()),
        tag: 0,
        docs: docs("Changes a file."),
        deprecated: true,
        parameters: vec![
            parameter("id", "id", Place::Path, true, Type::String.into()),
            parameter("limit", "limit", Place::Query, false, limit),
            parameter(
                "tags",
                "tags[]",
                Place::Query,
                false,
                Type::Nullable(Box::new(list.into())).into(),
            ),
            parameter(
                "if_match",
                "If-Match",
                Place::Header,
                true,
                Type::String.into(),
            ),
            parameter(
                "accept",
                "Accept",
                Place::Header,
                false,
                Type::String.into(),
            ),
        ],
        body: Some(Body {
            required: true,
            docs: docs("The file."),
            contents: vec![json.clone(), text.clone()],
        }),
        success: Outcome {
            kind: OutcomeKind::Enum("UpdateFileResponse".into()),
            cases: vec![
                case(StatusMatch::Exact(200), "Ok", Some(json)),
                case(StatusMatch::Exact(204), "NoContent", None),
            ],
        },
        failure: Outcome {
            kind: OutcomeKind::Single(text.clone()),
            cases: vec![
                case(StatusMatch::Exact(404), "NotFound", Some(text.clone())),
                case(StatusMatch::Exact(409), "Conflict", Some(text.clone())),
                case(StatusMatch::Range(5), "ServerError", None),
                case(StatusMatch::Default, "Default", Some(text)),
            ],
        },
        security: vec![
            vec![Requirement {
                scheme: 0,
                scopes: Vec::new(),
            }],
            Vec::new(),
        ],
        servers: Vec::new(),
        pagination: None,
        idempotency_key: None,
        retries: None,
        polling: None,
        starts: None,
    };
    Contract {
        module: "files".into(),
        source: "specs/files.yaml".into(),
        title: "Files\"] `API".into(),
        version: "1".into(),
        docs: Docs::default(),
        servers: ["/v1", "https://u:p@example.com", "https://example.com/v1"]
            .map(|url| Server {
                url: url.into(),
                variant: url.into(),
                absolute: url.ends_with("e.com/v1"),
                docs: Docs::default(),
                variables: Vec::new(),
            })
            .to_vec(),
        schemes: vec![SecurityScheme {
            id: "key".into(),
            setter: "api_key".into(),
            docs: docs("Ask for one."),
            kind: SchemeKind::ApiKey {
                place: ApiKeyPlace::Header,
                wire: "X-Api-Key".into(),
            },
        }],
        tags: vec![Tag {
            module: "files".into(),
            name: "Files".into(),
            docs: docs("All about files."),
        }],
        operations: vec![update],
        models: Vec::new(),
        depth: 0,
        upload: None,
        patterns: Vec::new(),
        xml: crate::contract::Xml::default(),
    }
}

/// The files whose paths match, one after the other.
fn shown(contracts: &[Contract], multi: bool, wanted: &[&str]) -> String {
    let krate = Krate {
        name: "files".into(),
        multi,
    };
    let mut sheets = emit(contracts, &krate);
    sheets.retain(|sheet| wanted.contains(&sheet.path()));
    let mut out = String::new();
    for (path, text) in crate::print::print(sheets) {
        _ = writeln!(out, "=== {path}\n{text}");
    }
    out
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn group() {
    snapshot(
        "client_group",
        &shown(&[contract()], false, &["src/client/files.rs"]),
    );
}

#[test]
fn root() {
    let wanted = [
        "Cargo.toml",
        "src/lib.rs",
        "src/client/mod.rs",
        "surface/files.txt",
    ];
    snapshot("client_root", &shown(&[contract()], false, &wanted));
}

#[test]
fn several_contracts() {
    let mut other = contract();
    other.module = "default".into();
    other.patterns.push("x".into());
    let wanted = ["Cargo.toml", "src/lib.rs", "src/default/mod.rs"];
    snapshot(
        "client_several",
        &shown(&[other, contract()], true, &wanted),
    );
}

#[test]
fn manifests() {
    let layout = Layout {
        prefix: "files".into(),
    };
    let manifest = manifest(&contract(), &layout, "c");
    let text = serde_json::to_string_pretty(&manifest).expect("JSON can be written");
    snapshot("client_manifest", &text);
}

#[test]
fn package_names() {
    let rows = [
        ("My API!", "my-api"),
        ("serde", "serde-client"),
        ("serde_json", "serde_json-client"),
        ("7zip", "client-7zip"),
        ("type", "type-client"),
        ("../\"x\"\n[a]", "x-a"),
        ("é", "client"),
        ("a_b", "a_b"),
    ];
    for (wanted, expected) in rows {
        assert_eq!(package_name(wanted), expected, "{wanted}");
    }
}

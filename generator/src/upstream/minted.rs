//! Minted: the document that progenitor reads.
//!
//! Nothing in it is the contract's own text. Operations, paths and parameters have numbers for
//! names, every value is a string, every body is binary and every answer raw, so that no contract
//! can lead progenitor where it refuses or panics. The passes put the contract's names back.

use openapiv3::{
    HeaderStyle, Info, MediaType, OpenAPI, Operation as Minted, Parameter, ParameterData,
    ParameterSchemaOrContent, PathItem, PathStyle, ReferenceOr, RequestBody, Response, Responses,
    Schema, SchemaData, SchemaKind, StatusCode, StringFormat, StringType, Type,
    VariantOrUnknownOrEmpty,
};

use crate::contract::{Contract, HttpMethod, Operation, PathPart};
use crate::pass::{WireArgument, placeholder, signature};

/// The document with one path an operation, in the contract's order.
pub(super) fn document(contract: &Contract) -> OpenAPI {
    let mut document = OpenAPI {
        openapi: "3.0.4".to_owned(),
        info: Info {
            title: "wire".to_owned(),
            version: "0".to_owned(),
            ..Info::default()
        },
        ..OpenAPI::default()
    };
    for (index, operation) in contract.operations.iter().enumerate() {
        let id = placeholder::operation(index);
        let arguments = signature(operation);
        let path = path(&id, operation, &arguments);
        let item = item(operation, minted(id, operation, &arguments));
        document.paths.paths.insert(path, ReferenceOr::Item(item));
    }
    document
}

/// `/o00000007/{a00000000}{a00000001}`: its own path for every operation, since two may share one,
/// and only the places of the parameters; the text between them is put in by a pass.
fn path(id: &str, operation: &Operation, arguments: &[WireArgument]) -> String {
    let position = |wanted| {
        let at = arguments.iter().position(|argument| *argument == wanted)?;
        Some(placeholder::argument(at, wanted))
    };
    let places = operation.parts.iter().filter_map(|part| match part {
        PathPart::Literal(_) => None,
        PathPart::Parameter(index) => position(WireArgument::Path(*index)),
    });
    let places = places.chain(position(WireArgument::Query));
    let mut path = format!("/{id}/");
    for place in places {
        path.push('{');
        path.push_str(&place);
        path.push('}');
    }
    path
}

/// The methods that reqwest has no function for travel as POST until a pass names them.
fn item(operation: &Operation, minted: Minted) -> PathItem {
    let mut item = PathItem::default();
    let place = match operation.method {
        HttpMethod::Get => &mut item.get,
        HttpMethod::Put => &mut item.put,
        HttpMethod::Delete => &mut item.delete,
        HttpMethod::Head => &mut item.head,
        HttpMethod::Patch => &mut item.patch,
        HttpMethod::Post | HttpMethod::Options | HttpMethod::Trace | HttpMethod::Other(_) => {
            &mut item.post
        }
    };
    *place = Some(minted);
    item
}

fn minted(id: String, operation: &Operation, arguments: &[WireArgument]) -> Minted {
    let mut minted = Minted {
        operation_id: Some(id),
        responses: answers(),
        ..Minted::default()
    };
    for (position, argument) in arguments.iter().enumerate() {
        let data = data(position, *argument, !argument.optional(operation));
        let parameter = match argument {
            WireArgument::Path(_) | WireArgument::Query => Parameter::Path {
                parameter_data: data,
                style: PathStyle::Simple,
            },
            WireArgument::Header(_) | WireArgument::Cookie => Parameter::Header {
                parameter_data: data,
                style: HeaderStyle::Simple,
            },
            WireArgument::Body => {
                minted.request_body = Some(ReferenceOr::Item(body()));
                continue;
            }
        };
        minted.parameters.push(ReferenceOr::Item(parameter));
    }
    minted
}

fn data(position: usize, argument: WireArgument, required: bool) -> ParameterData {
    ParameterData {
        name: placeholder::argument(position, argument),
        description: None,
        required,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(ReferenceOr::Item(text(
            VariantOrUnknownOrEmpty::Empty,
        ))),
        example: None,
        examples: <_>::default(),
        explode: None,
        extensions: <_>::default(),
    }
}

fn text(format: VariantOrUnknownOrEmpty<StringFormat>) -> Schema {
    Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Type(Type::String(StringType {
            format,
            ..StringType::default()
        })),
    }
}

/// The one kind of body that progenitor sends as it stands.
fn body() -> RequestBody {
    let binary = text(VariantOrUnknownOrEmpty::Item(StringFormat::Binary));
    let media = MediaType {
        schema: Some(ReferenceOr::Item(binary)),
        ..MediaType::default()
    };
    let mut body = RequestBody {
        required: true,
        ..RequestBody::default()
    };
    body.content
        .insert("application/octet-stream".to_owned(), media);
    body
}

/// Any 2XX is a stream of bytes; every other answer comes back untouched.
fn answers() -> Responses {
    let mut raw = Response::default();
    raw.content.insert("*/*".to_owned(), MediaType::default());
    let mut answers = Responses::default();
    answers
        .responses
        .insert(StatusCode::Range(2), ReferenceOr::Item(raw));
    answers
}

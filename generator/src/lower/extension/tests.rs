//! Places that are there, and those that are not: each told where it is named.

mod polling;

use serde_json::Value;

use crate::contract::{Advance, Contract, Reading, Slot};
use crate::diagnostic::Place;
use crate::document::Document;
use crate::lower::{Origin, lower};

const API: &str = "
openapi: 3.2.0
info: {title: A, version: '1'}
paths:
  /pets:
    get:
      operationId: list
      parameters:
        - {name: page, in: query, schema: {type: integer, default: 1}}
        - {name: limit, in: query, schema: {type: integer, default: 20}}
        - {name: after, in: query, schema: {type: string}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: A page.
          headers: {X-Next: {schema: {type: string}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
  /search:
    post:
      operationId: search
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Query'}}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
  /tasks:
    post:
      operationId: start
      responses:
        '202':
          description: Begun.
          content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}
  /files:
    put:
      operationId: put
      requestBody: {content: {application/octet-stream: {}}}
      responses: {'200': {description: There., content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}
  /tasks/{id}:
    get:
      operationId: look
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: The state.
          content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}
components:
  schemas:
    Page:
      type: object
      required: [items]
      properties:
        items: {type: array, items: {type: string}}
        next: {type: [string, 'null']}
        more: {type: boolean}
        count: {type: integer}
        of: {anyOf: [{$ref: '#/components/schemas/Page'}, {type: 'null'}]}
    Query: {type: object, properties: {after: {type: string}, page: {type: object, properties: {after: {type: string}}}}}
    Task: {type: object, required: [state], properties: {id: {type: string}, state: {type: string}, kind: {type: string, enum: [a, b]}}}
";

/// The contract with an extension on an operation, and the places of the findings.
fn lowered(path: &str, key: &str, extension: &str) -> (Contract, Vec<String>) {
    let mut root: Value = serde_yaml::from_str(API).unwrap();
    let operation = root.pointer_mut(path).unwrap();
    operation[key] = serde_yaml::from_str(extension).unwrap();
    let origin = Origin {
        module: "api".to_owned(),
        source: "api.yaml".to_owned(),
    };
    let lowered = lower(&Document::from_value(root), &origin);
    let place = |place: Place| match place {
        Place::Pointer(pointer) => pointer,
        Place::File { .. } => String::new(),
    };
    let found = lowered
        .diagnostics
        .into_iter()
        .filter(|found| found.rule == "bad-extension");
    let at = format!("#{path}/{key}");
    let places = found.map(|found| place(found.place).replace(&at, ""));
    (lowered.contract, places.collect())
}

fn paged(path: &str, extension: &str) -> (Contract, Vec<String>) {
    lowered(path, "x-specwright-pagination", extension)
}

const LIST: &str = "/paths/~1pets/get";
const SEARCH: &str = "/paths/~1search/post";

#[test]
fn places_become_fields_and_parameters() {
    let (contract, found) = paged(
        LIST,
        "{items: $response.body#/items, cursor: {from: $response.body#/of/next, to: $request.query.after}, \
         hasMore: $response.body#/more, limit: $request.query.limit, shortPageEnds: true}",
    );
    assert!(found.is_empty(), "{found:?}");
    let list = contract
        .operations
        .iter()
        .find(|one| one.id == "list")
        .unwrap();
    let pagination = list.pagination.as_ref().unwrap();
    let Advance::Cursor {
        from: Reading::Body(from),
        slot: Slot::Parameter(slot),
    } = &pagination.advance
    else {
        panic!("{pagination:?}");
    };
    let steps: Vec<_> = from
        .fields
        .iter()
        .map(|step| (step.field.as_str(), step.options))
        .collect();
    assert_eq!(steps, [("of", 2), ("next", 2)]);
    assert_eq!(list.parameters[*slot].wire, "after");
    assert_eq!(pagination.full.as_ref().unwrap().default, Some(20));
    assert_eq!(pagination.items.fields[0].options, 0);
}

#[test]
fn pagination_that_leads_nowhere_is_told_where() {
    let page = "page: $request.query.page";
    let rows: &[(&str, &str, &[&str])] = &[
        (
            LIST,
            &format!("{{items: $response.body#/item, {page}}}"),
            &["/items"],
        ),
        (
            LIST,
            &format!("{{items: $response.body#/next, {page}}}"),
            &["/items"],
        ),
        (
            LIST,
            &format!("{{items: $response.body#/next/items, {page}}}"),
            &["/items"],
        ),
        (
            LIST,
            "{items: $response.body#/items, page: $request.query.pages}",
            &["/page"],
        ),
        (
            LIST,
            "{items: $response.body#/items, page: $request.query.tags}",
            &["/page"],
        ),
        (
            LIST,
            "{items: $response.body#/items, offset: $request.body#/page}",
            &["/offset"],
        ),
        (
            LIST,
            &format!(
                "{{items: $response.body#/items, {page}, hasMore: $response.body#/count, total: $response.body#/a, totalPages: $response.body#/more}}"
            ),
            &["/hasMore", "/totalPages", "/total"],
        ),
        (
            LIST,
            "{items: $response.body#/items, cursor: {from: $response.body#/items, to: $request.query.after}}",
            &["/cursor/from"],
        ),
        (
            LIST,
            "{items: $response.body#/items, cursor: {from: $response.body#/count, to: $request.query.after}}",
            &["/cursor/to"],
        ),
        (
            LIST,
            "{items: $response.body#/items, cursor: {from: $response.header.X-Other, to: $request.query.after}}",
            &["/cursor/from"],
        ),
        (
            LIST,
            "{items: $response.body#/items, next: $response.body#/count}",
            &["/next"],
        ),
        (
            SEARCH,
            "{items: $response.body#/items, cursor: {from: $response.body#/next, to: $request.body#/page/after}}",
            &["/cursor/to"],
        ),
    ];
    for (path, extension, wanted) in rows {
        let (contract, found) = paged(path, extension);
        assert_eq!(found, *wanted, "{extension}");
        assert!(
            contract
                .operations
                .iter()
                .all(|one| one.pagination.is_none())
        );
    }
}

#[test]
fn headers_and_bodies_are_places_too() {
    let rows = [
        (
            LIST,
            "{items: $response.body#/items, next: $response.header.Link}",
        ),
        (
            LIST,
            "{items: $response.body#/items, next: $response.body#/next}",
        ),
        (
            LIST,
            "{items: $response.body#/items, cursor: {from: $response.header.x-next, to: $request.query.after}}",
        ),
        (
            SEARCH,
            "{items: $response.body#/items, cursor: {from: $response.body#/next, to: $request.body#/after}}",
        ),
    ];
    for (path, extension) in rows {
        let (contract, found) = paged(path, extension);
        assert!(found.is_empty(), "{found:?}");
        assert!(
            contract
                .operations
                .iter()
                .any(|one| one.pagination.is_some())
        );
    }
}

//! Contracts of any size, alike in everything else: five operations a resource, two models a
//! resource, ten resources a tag. OpenAPI 3.0, in the part of it that every generator takes.

use serde_json::{Map, Value, json};

/// Operations of one resource.
const EACH: usize = 5;

/// Resources of one tag.
const TOGETHER: usize = 10;

/// A contract with this many operations, or the next number that five divides.
pub fn contract(operations: usize) -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    schemas.insert("Problem".to_owned(), problem());
    for number in 0..operations.div_ceil(EACH) {
        let tag = format!("group{}", number / TOGETHER);
        paths.insert(format!("/things{number}"), collection(number, &tag));
        paths.insert(format!("/things{number}/{{id}}"), item(number, &tag));
        schemas.insert(format!("Thing{number}"), thing(true));
        schemas.insert(format!("NewThing{number}"), thing(false));
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1.0.0"},
        "servers": [{"url": "https://things.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong.",
        "required": ["message"],
        "properties": {"message": {"type": "string"}, "code": {"type": "integer"}},
    })
}

fn thing(known: bool) -> Value {
    let mut properties = json!({
        "name": {"type": "string", "maxLength": 80, "description": "What people call it."},
        "notes": {"type": "string"},
        "weight": {"type": "number", "description": "In kilograms."},
        "count": {"type": "integer", "format": "int64", "minimum": 0},
        "active": {"type": "boolean"},
        "state": {"type": "string", "enum": ["new", "used", "broken"]},
        "labels": {"type": "array", "items": {"type": "string"}},
        "created": {"type": "string", "format": "date-time"},
    });
    if let (true, Some(properties)) = (known, properties.as_object_mut()) {
        properties.insert("id".to_owned(), json!({"type": "string", "format": "uuid"}));
    }
    let required = if known {
        json!(["id", "name"])
    } else {
        json!(["name"])
    };
    json!({"type": "object", "description": "A thing.", "required": required, "properties": properties})
}

fn collection(number: usize, tag: &str) -> Value {
    let list = json!({"type": "array", "items": reference(&format!("Thing{number}"))});
    json!({
        "get": {
            "operationId": format!("list_things{number}"),
            "summary": "Lists things.",
            "tags": [tag],
            "parameters": [
                {"name": "limit", "in": "query", "schema": {"type": "integer", "format": "int32"}},
                {"name": "after", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": responses("200", Some(&list)),
        },
        "post": {
            "operationId": format!("create_things{number}"),
            "summary": "Makes a thing.",
            "tags": [tag],
            "requestBody": body(number),
            "responses": responses("201", Some(&reference(&format!("Thing{number}")))),
        },
    })
}

fn item(number: usize, tag: &str) -> Value {
    let id = json!({"name": "id", "in": "path", "required": true, "schema": {"type": "string"}});
    let thing = reference(&format!("Thing{number}"));
    json!({
        "parameters": [id],
        "get": {
            "operationId": format!("get_things{number}"),
            "summary": "Gives one thing.",
            "tags": [tag],
            "responses": responses("200", Some(&thing)),
        },
        "put": {
            "operationId": format!("update_things{number}"),
            "summary": "Changes a thing.",
            "tags": [tag],
            "requestBody": body(number),
            "responses": responses("200", Some(&thing)),
        },
        "delete": {
            "operationId": format!("delete_things{number}"),
            "summary": "Removes a thing.",
            "tags": [tag],
            "responses": responses("204", None),
        },
    })
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn body(number: usize) -> Value {
    let schema = reference(&format!("NewThing{number}"));
    json!({"required": true, "content": {"application/json": {"schema": schema}}})
}

fn responses(status: &str, schema: Option<&Value>) -> Value {
    let mut success = json!({"description": "It went well."});
    if let (Some(schema), Some(success)) = (schema, success.as_object_mut()) {
        success.insert(
            "content".to_owned(),
            json!({"application/json": {"schema": schema}}),
        );
    }
    let problem = json!({"application/json": {"schema": reference("Problem")}});
    json!({status: success, "4XX": {"description": "It did not.", "content": problem}})
}

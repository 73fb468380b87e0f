//! Swagger 2.0, before and after.

use serde_json::{Value, json};

use crate::document::upgrade::tests::upgrade;

fn swagger(members: &Value) -> Value {
    upgrade(&json!({"swagger": "2.0"}), members)
}

fn operation(members: &Value, operation: &Value) -> Value {
    let mut members = members.clone();
    members["paths"] = json!({"/a": {"post": operation}});
    swagger(&members)["paths"]["/a"]["post"].clone()
}

#[test]
fn hosts_are_servers() {
    let cases = [
        (json!({}), json!(null)),
        (json!({"basePath": "/v1/"}), json!([{"url": "/v1"}])),
        (
            json!({"host": "h", "basePath": "/"}),
            json!([{"url": "https://h"}]),
        ),
        (
            json!({"host": "h", "basePath": "v1", "schemes": ["http", "https"]}),
            json!([{"url": "http://h/v1"}, {"url": "https://h/v1"}]),
        ),
    ];
    for (before, after) in cases {
        assert_eq!(swagger(&before)["servers"], after, "{before}");
    }
}

#[test]
fn bodies_are_request_bodies() {
    let body = json!({"name": "pet", "in": "body", "required": true, "schema": {"$ref": "#/definitions/Pet"}});
    let members = json!({"consumes": ["application/json"], "definitions": {"Pet": {}}, "parameters": {"Body": body}});
    let content = |media: &str| json!({media: {"schema": {"$ref": "#/components/schemas/Pet"}}});
    let own = operation(&members, &json!({"parameters": [body], "responses": {}}));
    assert_eq!(
        own,
        json!({
            "requestBody": {"required": true, "x-specwright-name": "pet", "content": content("application/json")},
            "responses": {},
        })
    );
    let shared = operation(
        &members,
        &json!({"parameters": [{"$ref": "#/parameters/Body"}], "responses": {}}),
    );
    assert_eq!(
        shared["requestBody"],
        json!({"$ref": "#/components/requestBodies/Body"})
    );
    let other = operation(
        &members,
        &json!({"consumes": ["a/b"], "parameters": [{"$ref": "#/parameters/Body"}], "responses": {}}),
    );
    assert_eq!(other["requestBody"]["content"], content("a/b"));
    let inline = json!({"name": "b", "in": "body", "schema": {"type": "object"}});
    let both = operation(
        &json!({"consumes": ["a/b", "c/d"]}),
        &json!({"parameters": [inline], "responses": {}}),
    );
    assert_eq!(
        both["requestBody"]["content"],
        json!({
            "a/b": {"schema": {"type": "object"}},
            "c/d": {"schema": {"$ref": "#/paths/~1a/post/requestBody/content/a~1b/schema"}},
        })
    );
}

#[test]
fn responses_have_content() {
    let responses = json!({"responses": {
        "200": {"description": "", "schema": {"type": "string"}, "headers": {"X": {"type": "array", "items": {}, "collectionFormat": "csv"}}, "examples": {"a/b": 1}},
        "201": {"description": "", "schema": {"type": "file"}},
        "204": {"description": "", "examples": {"a/b": 1}},
        "404": {"$ref": "#/responses/NotFound"},
    }});
    let members = json!({"responses": {"NotFound": {"description": "", "schema": {"$ref": "#/definitions/E"}}}, "definitions": {"E": {"type": "file"}}});
    let mut own = responses.clone();
    own["produces"] = json!(["a/b"]);
    assert_eq!(
        operation(&members, &own)["responses"],
        json!({
            "200": {"description": "", "headers": {"X": {"schema": {"type": "array", "items": {}}}}, "content": {"a/b": {"schema": {"type": "string"}, "example": 1}}},
            "201": {"description": "", "content": {"a/b": {"schema": {"type": "string", "format": "binary"}}}},
            "204": {"description": ""},
            "404": {"$ref": "#/components/responses/NotFound"},
        })
    );
    let default = operation(&members, &responses);
    assert_eq!(
        default["responses"]["201"]["content"],
        json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
    );
    assert_eq!(
        swagger(&members)["components"],
        json!({
            "responses": {"NotFound": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/E"}}}}},
            "schemas": {"E": {"type": "string", "format": "binary"}},
        })
    );
}

#[test]
fn schemas_and_security_of_swagger_are_upgraded() {
    let root = swagger(&json!({
        "definitions": {"Pet": {"discriminator": "kind", "properties": {"a": {"x-nullable": true, "$ref": "#/definitions/Pet"}}}},
        "securityDefinitions": {
            "b": {"type": "basic"},
            "k": {"type": "apiKey", "in": "header", "name": "X"},
            "o": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "a", "tokenUrl": "t", "scopes": {"s": ""}},
        },
    }));
    assert_eq!(
        root["components"],
        json!({
            "schemas": {"Pet": {"type": "object", "discriminator": {"propertyName": "kind"}, "properties": {"a": {"anyOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "null"}]}}}},
            "securitySchemes": {
                "b": {"type": "http", "scheme": "basic"},
                "k": {"type": "apiKey", "in": "header", "name": "X"},
                "o": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "a", "tokenUrl": "t", "scopes": {"s": ""}}}},
            },
        })
    );
}

#[test]
fn references_follow_what_swagger_moves() {
    let root = swagger(&json!({"paths": {
        "/a": {"post": {
            "parameters": [{"name": "b", "in": "body", "schema": {"properties": {"x": {}}}}, {"name": "q", "in": "query", "type": "array", "items": {}}],
            "responses": {"200": {"description": "", "schema": {"items": {}}}},
        }},
        "/b": {"post": {
            "parameters": [{"$ref": "#/paths/~1a/post/parameters/1"}],
            "responses": {"200": {"description": "", "schema": {"properties": {
                "x": {"$ref": "#/paths/~1a/post/parameters/0/schema/properties/x"},
                "y": {"$ref": "#/paths/~1a/post/responses/200/schema/items"},
                "z": {"$ref": "#/paths/~1a/post/parameters/1/items"},
            }}}},
        }},
    }}));
    let other = &root["paths"]["/b"]["post"];
    assert_eq!(
        other["parameters"],
        json!([{"$ref": "#/paths/~1a/post/parameters/0"}])
    );
    assert_eq!(
        other["responses"]["200"]["content"]["application/json"]["schema"]["properties"],
        json!({
            "x": {"$ref": "#/paths/~1a/post/requestBody/content/application~1json/schema/properties/x"},
            "y": {"$ref": "#/paths/~1a/post/responses/200/content/application~1json/schema/items"},
            "z": {"$ref": "#/paths/~1a/post/parameters/0/schema/items"},
        })
    );
}

#[test]
fn parameters_have_schemas_and_styles() {
    let cases = [
        (
            json!({"name": "p", "in": "query", "type": "integer", "minimum": 1, "x-nullable": true, "x-a": 1}),
            json!({"name": "p", "in": "query", "schema": {"type": ["integer", "null"], "minimum": 1}, "x-a": 1}),
        ),
        (
            json!({"name": "p", "in": "query", "type": "array", "items": {"type": "array", "items": {}, "collectionFormat": "ssv"}}),
            json!({"name": "p", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "array", "items": {}}}}),
        ),
        (
            json!({"name": "p", "in": "query", "type": "array", "collectionFormat": "multi"}),
            json!({"name": "p", "in": "query", "style": "form", "explode": true, "schema": {"type": "array"}}),
        ),
        (
            json!({"name": "p", "in": "query", "type": "array", "collectionFormat": "tsv"}),
            json!({"name": "p", "in": "query", "style": "x-tabDelimited", "explode": false, "schema": {"type": "array"}}),
        ),
        (
            json!({"name": "p", "in": "header", "type": "array", "collectionFormat": "csv"}),
            json!({"name": "p", "in": "header", "schema": {"type": "array"}}),
        ),
        (
            json!({"name": "p", "in": "path", "required": true, "type": "array", "collectionFormat": "pipes"}),
            json!({"name": "p", "in": "path", "required": true, "style": "pipeDelimited", "explode": false, "schema": {"type": "array"}}),
        ),
    ];
    for (before, after) in cases {
        let operation = operation(
            &json!({}),
            &json!({"parameters": [before], "responses": {}}),
        );
        assert_eq!(operation["parameters"], json!([after]));
    }
}

#[test]
fn form_fields_are_one_body() {
    let field = |name: &str, rest: &Value| {
        let mut field = json!({"name": name, "in": "formData"});
        for (key, value) in rest.as_object().expect("an object") {
            field[key] = value.clone();
        }
        field
    };
    let file = field(
        "f",
        &json!({"type": "file", "required": true, "description": "d"}),
    );
    let list = field("l", &json!({"type": "array", "items": {"type": "string"}}));
    let members = json!({"parameters": {"L": list}});
    let upload = operation(
        &members,
        &json!({"parameters": [file, {"$ref": "#/parameters/L"}], "responses": {}}),
    );
    assert_eq!(
        upload["requestBody"],
        json!({"required": true, "content": {"multipart/form-data": {
            "schema": {"type": "object", "required": ["f"], "properties": {
                "f": {"type": "string", "format": "binary", "description": "d"},
                "l": {"type": "array", "items": {"type": "string"}},
            }},
            "encoding": {"l": {"style": "form", "explode": false}},
        }}})
    );
    let text = field("t", &json!({"type": "string"}));
    let form = operation(
        &json!({"consumes": ["application/json"]}),
        &json!({"parameters": [text], "responses": {}}),
    );
    assert_eq!(
        form["requestBody"],
        json!({"required": false, "content": {"application/x-www-form-urlencoded": {
            "schema": {"type": "object", "properties": {"t": {"type": "string"}}},
        }}})
    );
}

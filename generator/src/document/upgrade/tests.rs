//! Documents of each version, before and after.

use serde_json::{Value, json};

use crate::document::tests::{canonical, load_text};

/// A document of a version with these members, made canonical.
pub(super) fn upgrade(version: &Value, members: &Value) -> Value {
    let mut root = json!({"info": {"title": "t", "version": "1"}, "paths": {}});
    for more in [version, members] {
        for (key, value) in more.as_object().expect("an object") {
            root[key] = value.clone();
        }
    }
    canonical(&root)
}

fn schema(before: &Value) -> Value {
    let root = upgrade(
        &json!({"openapi": "3.0.3"}),
        &json!({"components": {"schemas": {"X": before, "Y": {}}}}),
    );
    root["components"]["schemas"]["X"].clone()
}

#[test]
fn nullable_is_a_type() {
    let reference = json!({"$ref": "#/components/schemas/Y"});
    let none = json!({"type": "null"});
    let cases = [
        (
            json!({"type": "string", "nullable": true}),
            json!({"type": ["string", "null"]}),
        ),
        (
            json!({"type": "string", "nullable": false}),
            json!({"type": "string"}),
        ),
        (json!({"nullable": true}), json!({})),
        (
            json!({"nullable": true, "properties": {}}),
            json!({"type": ["object", "null"], "properties": {}}),
        ),
        (
            json!({"type": "string", "nullable": true, "enum": ["a"]}),
            json!({"type": ["string", "null"], "enum": ["a", null]}),
        ),
        (
            json!({"nullable": true, "enum": ["a"]}),
            json!({"enum": ["a", null]}),
        ),
        (
            json!({"nullable": true, "description": "d", "$ref": "#/components/schemas/Y"}),
            json!({"description": "d", "anyOf": [reference, none]}),
        ),
        (
            json!({"nullable": true, "allOf": [reference], "readOnly": true}),
            json!({"anyOf": [{"allOf": [reference]}, none], "readOnly": true}),
        ),
        (
            json!({"nullable": true, "oneOf": [reference]}),
            json!({"oneOf": [reference, none]}),
        ),
        (
            json!({"nullable": true, "anyOf": [reference, none]}),
            json!({"anyOf": [reference, none]}),
        ),
        (
            json!({"type": "object", "properties": {"a": {"nullable": true, "type": "string"}}}),
            json!({"type": "object", "properties": {"a": {"type": ["string", "null"]}}}),
        ),
    ];
    for (before, after) in cases {
        assert_eq!(schema(&before), after, "{before}");
    }
}

#[test]
fn bounds_and_examples_are_those_of_json_schema() {
    let cases = [
        (
            json!({"minimum": 1, "exclusiveMinimum": true}),
            json!({"exclusiveMinimum": 1}),
        ),
        (
            json!({"maximum": 1, "exclusiveMaximum": false}),
            json!({"maximum": 1}),
        ),
        (json!({"exclusiveMaximum": true}), json!({})),
        (
            json!({"exclusiveMinimum": 3}),
            json!({"exclusiveMinimum": 3}),
        ),
        (
            json!({"example": {"nullable": true}}),
            json!({"examples": [{"nullable": true}]}),
        ),
        (
            json!({"example": 1, "examples": [2]}),
            json!({"examples": [2]}),
        ),
        (
            json!({"type": "string", "format": "binary"}),
            json!({"type": "string", "format": "binary"}),
        ),
    ];
    for (before, after) in cases {
        assert_eq!(schema(&before), after, "{before}");
    }
}

#[test]
fn references_follow_what_is_wrapped() {
    let root = upgrade(
        &json!({"openapi": "3.0.3"}),
        &json!({"components": {"schemas": {
            "X": {"nullable": true, "allOf": [{"type": "object", "properties": {"a": {}}}]},
            "Y": {"$ref": "#/components/schemas/X/allOf/0/properties/a"},
            "Z": {"$ref": "#/components/schemas/X"},
        }}}),
    );
    let schemas = &root["components"]["schemas"];
    assert_eq!(
        schemas["Y"],
        json!({"$ref": "#/components/schemas/X/anyOf/0/allOf/0/properties/a"})
    );
    assert_eq!(schemas["Z"], json!({"$ref": "#/components/schemas/X"}));
}

#[test]
fn operations_hold_what_their_path_and_document_say() {
    let root = upgrade(
        &json!({"openapi": "3.1.0"}),
        &json!({
            "security": [{"k": []}],
            "components": {
                "parameters": {"P": {"name": "p", "in": "query"}},
                "pathItems": {"I": {"get": {"summary": "s"}, "servers": [{"url": "/i"}]}},
            },
            "paths": {
                "/a": {
                    "summary": "path", "servers": [{"url": "/x"}], "x-e": 1,
                    "parameters": [{"$ref": "#/components/parameters/P"}, {"name": "q", "in": "header"}, {"name": "r", "in": "query"}],
                    "get": {"parameters": [{"name": "p", "in": "query", "required": true}], "security": [], "servers": []},
                    "additionalOperations": {"COPY": {}},
                },
                "/b": {"$ref": "#/components/pathItems/I", "description": "b"},
                "/c": {"get": {"parameters": [{"$ref": "#/paths/~1a/parameters/2"}]}},
            },
        }),
    );
    let shared = [
        json!({"name": "q", "in": "header"}),
        json!({"$ref": "#/components/parameters/r"}),
    ];
    assert_eq!(
        root["paths"],
        json!({
            "/a": {
                "get": {
                    "parameters": [{"name": "p", "in": "query", "required": true}, shared[0], shared[1]],
                    "security": [], "servers": [], "summary": "path", "x-e": 1, "responses": {},
                },
                "additionalOperations": {"COPY": {
                    "parameters": [{"$ref": "#/components/parameters/P"}, shared[0], shared[1]],
                    "security": [{"k": []}], "servers": [{"url": "/x"}], "summary": "path", "x-e": 1, "responses": {},
                }},
            },
            "/b": {"get": {"summary": "s", "servers": [{"url": "/i"}], "security": [{"k": []}], "responses": {}}},
            "/c": {"get": {"parameters": [shared[1]], "security": [{"k": []}], "responses": {}}},
        })
    );
    assert_eq!(
        root["components"]["parameters"]["r"],
        json!({"name": "r", "in": "query"})
    );
    assert_eq!(
        (&root["openapi"], root.get("security")),
        (&json!("3.2.0"), None)
    );
}

#[test]
fn sloppy_documents_are_read_with_warnings() {
    let (document, findings) = load_text(
        "a.yaml",
        "swagger: 2.0\npaths: {/a: {get: , parameters: {}}, /b: }\ninfo: {title: t, version: 1.0}\n",
    );
    assert_eq!(
        findings,
        [
            "warning[unquoted-version] a.yaml:1:1 #/swagger: `swagger` is a number, not text",
            "warning[wrong-type] a.yaml:2:21 #/paths/~1a/parameters: `parameters` is a list",
            "warning[missing-responses] a.yaml:2:14 #/paths/~1a/get: the operation has no `responses`",
            "warning[unquoted-version] a.yaml:3:18 #/info/version: `version` is not text",
        ]
    );
    let document = document.expect("a document");
    assert_eq!(
        document.root()["paths"],
        json!({"/a": {"get": {"responses": {}}}, "/b": {}})
    );
    assert_eq!(document.root()["info"]["version"], json!("1.0"));
}

//! References into other files, before and after.

mod refusals;

use serde_json::json;

use crate::document::tests::load_files;
use crate::document::{Document, LoadOptions};

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";

fn bundle(files: &[(&str, &str)]) -> (Document, Vec<String>) {
    let root = format!("{HEAD}{}", files[0].1);
    let mut files = files.to_vec();
    files[0].1 = &root;
    let (document, findings) = load_files(&files, &LoadOptions::default());
    (document.expect("a document"), findings)
}

fn clean(files: &[(&str, &str)]) -> Document {
    let (document, findings) = bundle(files);
    assert_eq!(findings, [""; 0]);
    document
}

#[test]
fn parts_of_other_files_become_components() {
    let document = clean(&[
        (
            "api/root.yaml",
            "paths:\n  /a:\n    get:\n      parameters:\n        - $ref: 'common%20parts.yaml#/parameters/limit'\n      \
             responses:\n        '200':\n          $ref: ./responses/list.json\n",
        ),
        (
            "api/common parts.yaml",
            "parameters:\n  limit: {name: limit, in: query, schema: {$ref: '#/types/Count'}}\ntypes:\n  Count: {type: integer}\n",
        ),
        (
            "api/responses/list.json",
            r#"{"description": "", "content": {"application/json": {"schema": {"$ref": "../pet.yaml"}}}}"#,
        ),
        (
            "api/pet.yaml",
            "type: object\nproperties:\n  parent: {$ref: '#'}\n  count: {$ref: 'common parts.yaml#/types/Count'}\n",
        ),
    ]);
    let root = document.root();
    assert_eq!(
        root["paths"],
        json!({"/a": {"get": {
            "parameters": [{"$ref": "#/components/parameters/limit"}],
            "responses": {"200": {"$ref": "#/components/responses/list"}},
        }}})
    );
    assert_eq!(
        root["components"],
        json!({
            "parameters": {"limit": {"name": "limit", "in": "query", "schema": {"$ref": "#/components/schemas/Count"}}},
            "responses": {"list": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/pet"}}}}},
            "schemas": {
                "Count": {"type": "integer"},
                "pet": {"type": "object", "properties": {
                    "parent": {"$ref": "#/components/schemas/pet"},
                    "count": {"$ref": "#/components/schemas/Count"},
                }},
            },
        })
    );
    assert_eq!(
        document
            .published("#/components/schemas/Count/type")
            .as_deref(),
        Some("common parts.yaml#/types/Count/type")
    );
    assert_eq!(document.sources().len(), 4);
}

#[test]
fn a_component_that_is_a_file_keeps_its_name() {
    let document = clean(&[
        (
            "root.yaml",
            "components:\n  schemas:\n    Animal: {$ref: b.yaml}\n    Pet: {$ref: 'index.yaml#/Pet'}\n  responses: {$ref: responses.yaml}\n",
        ),
        (
            "b.yaml",
            "anyOf: [{$ref: pet.yaml}, {$ref: 'root.yaml#/components/schemas/Pet'}]\n",
        ),
        ("index.yaml", "Pet: {$ref: pet.yaml}\n"),
        ("pet.yaml", "type: string\n"),
        (
            "responses.yaml",
            "NotFound: {description: no, content: {a/b: {schema: {$ref: pet.yaml}}}}\n",
        ),
    ]);
    assert_eq!(
        document.root()["components"],
        json!({
            "schemas": {
                "Animal": {"anyOf": [{"$ref": "#/components/schemas/Pet"}, {"$ref": "#/components/schemas/Pet"}]},
                "Pet": {"type": "string"},
            },
            "responses": {"NotFound": {"description": "no", "content": {"a/b": {"schema": {"$ref": "#/components/schemas/Pet"}}}}},
        })
    );
}

#[test]
fn names_do_not_collide() {
    let document = clean(&[
        (
            "root.yaml",
            "components:\n  schemas:\n    Pet: {type: string}\n    A: {anyOf: [{$ref: 'b.yaml#/Pet'}, {$ref: 'c.yaml#/Pet'}, {$ref: 'd/c.yaml#/Pet'}]}\n",
        ),
        ("b.yaml", "Pet: {const: b}\n"),
        ("c.yaml", "Pet: {const: c}\n"),
        ("d/c.yaml", "Pet: {const: d}\n"),
    ]);
    let names: Vec<&String> = document.root()["components"]["schemas"]
        .as_object()
        .expect("an object")
        .keys()
        .collect();
    assert_eq!(names, ["A", "Pet", "Pet_b", "Pet_c", "Pet_c_2"]);
}

#[test]
fn what_is_no_component_is_put_in_place() {
    let document = clean(&[
        (
            "root.yaml",
            "paths:\n  /a: {$ref: 'paths.yaml#/~1a'}\n  /b:\n    get: {$ref: get.yaml}\ntags:\n  - name: t\n    description: {$ref: intro.md}\n",
        ),
        (
            "paths.yaml",
            "/a:\n  get:\n    responses: {200: {description: ok}}\n",
        ),
        (
            "get.yaml",
            "responses:\n  200: {description: {$ref: 'texts.yaml#/ok'}}\n",
        ),
        ("texts.yaml", "ok: fine\n"),
        ("intro.md", "# Hello\n"),
    ]);
    assert_eq!(
        document.root()["paths"],
        json!({
            "/a": {"get": {"responses": {"200": {"description": "ok"}}}},
            "/b": {"get": {"responses": {"200": {"description": "fine"}}}},
        })
    );
    assert_eq!(
        document.root()["tags"],
        json!([{"name": "t", "description": "# Hello\n"}])
    );
    assert_eq!(
        document.published("#/paths/~1a/get").as_deref(),
        Some("paths.yaml#/~1a/get")
    );
}

#[test]
fn schemas_may_have_names_of_their_own() {
    let document = clean(&[(
        "root.yaml",
        "components:\n  schemas:\n    Node:\n      $id: https://example.com/node\n      $dynamicAnchor: node\n      $defs: {Leaf: {type: string}}\n      \
         properties:\n        left: {$dynamicRef: '#node'}\n        leaf: {$ref: '#/$defs/Leaf'}\n    \
         A: {$ref: 'https://example.com/node'}\n    B: {$ref: 'https://example.com/node#/$defs/Leaf'}\n",
    )]);
    let schemas = &document.root()["components"]["schemas"];
    assert_eq!(
        schemas["Node"]["properties"]["left"],
        json!({"$ref": "#/components/schemas/Node"})
    );
    assert_eq!(
        schemas["Node"]["properties"]["leaf"],
        json!({"$ref": "#/components/schemas/Node/$defs/Leaf"})
    );
    assert_eq!(schemas["A"], json!({"$ref": "#/components/schemas/Node"}));
    assert_eq!(
        schemas["B"],
        json!({"$ref": "#/components/schemas/Node/$defs/Leaf"})
    );
}

#[test]
fn a_lost_entry_of_a_mapping_is_a_warning() {
    let (document, findings) = bundle(&[(
        "root.yaml",
        "components:\n  schemas:\n    Any:\n      discriminator: {propertyName: kind, mapping: {c: cat.yaml}}\n",
    )]);
    assert_eq!(
        findings,
        [
            "warning[unresolved-ref] root.yaml:5:5 #/components/schemas/Any: there is no file `cat.yaml`"
        ]
    );
    let any = &document.root()["components"]["schemas"]["Any"];
    assert_eq!(any["discriminator"]["mapping"], json!({"c": "cat.yaml"}));
}

#[test]
fn a_discriminator_finds_its_schemas() {
    let document = clean(&[
        (
            "root.yaml",
            "components:\n  schemas:\n    Any: {$ref: any.yaml}\n",
        ),
        (
            "any.yaml",
            "oneOf: [{$ref: cat.yaml}]\ndiscriminator: {propertyName: kind, mapping: {c: cat.yaml, d: 'cat.yaml#', e: Else}}\n",
        ),
        ("cat.yaml", "type: object\n"),
    ]);
    assert_eq!(
        document.root()["components"]["schemas"]["Any"]["discriminator"]["mapping"],
        json!({"c": "#/components/schemas/cat", "d": "#/components/schemas/cat", "e": "Else"})
    );
}

#[test]
fn a_file_may_mean_the_root_document() {
    let (document, findings) = bundle(&[
        (
            "root.yaml",
            "paths:\n  /a: {$ref: a.yaml}\ncomponents:\n  schemas:\n    Pet: {type: string}\n",
        ),
        (
            "a.yaml",
            "get:\n  responses: {200: {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/Pet'}}}}}\n",
        ),
    ]);
    let expected = "warning[ref-base] a.yaml:2:54 #/get/responses/200/content/a~1b/schema: \
        `#/components/schemas/Pet` is not in this file; the root document's is used";
    assert_eq!(findings, [expected]);
    assert_eq!(
        document.root().pointer("/components/schemas"),
        Some(&json!({"Pet": {"type": "string"}}))
    );
}

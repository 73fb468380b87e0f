//! Facts about models, ids, and the way to operations.

use serde_json::{Value, json};

use super::super::Schemas;
use super::{lower, sound};
use crate::contract::{Rule, Type, Typed};
use crate::document::Document;

const MODELS: &str = r##"
    Plain: { type: object, properties: { a: { type: string } } }
    Needs: { type: object, required: [a], properties: { a: { type: string } } }
    Float: { type: object, properties: { list: { type: array, items: { $ref: "#/components/schemas/Scores" } } } }
    Scores: { type: object, additionalProperties: { type: number } }
    Ruled: { type: object, properties: { inner: { type: array, items: { type: array, items: { type: string, maxLength: 1 } } } } }
    Uses: { type: object, properties: { map: { type: object, additionalProperties: { $ref: "#/components/schemas/Colour" } } } }
    Colour: { type: string, enum: [red] }
    Loop: { type: object, properties: { next: { $ref: "#/components/schemas/Loop" }, c: { $ref: "#/components/schemas/Colour" } } }
    Json: { type: object, properties: { any: {} } }
"##;

#[test]
fn facts() {
    let found: Vec<String> = lower(MODELS)
        .models
        .iter()
        .map(|model| {
            let marks = [
                ("checked", model.checked),
                ("defaultable", model.defaultable),
            ];
            let marks: Vec<&str> = marks
                .into_iter()
                .filter(|(_, set)| *set)
                .map(|(mark, _)| mark)
                .collect();
            format!("{}: {}", model.name, marks.join(" "))
        })
        .collect();
    insta::assert_snapshot!(found.join("\n"), @r"
    Colour: checked
    Float: defaultable
    Json: defaultable
    Loop: checked defaultable
    Needs: 
    Plain: defaultable
    Ruled: checked defaultable
    Scores: 
    Uses: checked defaultable
    ");
}

#[test]
fn types_for_operations() {
    let root = json!({
        "paths": { "/a": { "get": {
            "parameters": [{ "schema": { "type": "string", "enum": ["asc"] } }],
            "responses": { "200": { "schema": { "type": "object", "properties": { "z": { "$ref": "#/components/schemas/Zip" } } } } },
        } } },
        "components": { "schemas": {
            "Zip": { "type": "string", "maxLength": 5 },
            "ListSort": { "type": "object", "properties": { "a": { "type": "string" } } },
        } },
    });
    let document = Document::from_value(root);
    let mut schemas = Schemas::new(&document);
    schemas.components();
    let at = "#/paths/~1a/get/parameters/0/schema";
    let mut sort = schemas.typed(at, "ListSort");
    let mut again = schemas.typed(at, "Other");
    let mut zip = schemas.typed("#/components/schemas/Zip", "Other");
    let mut body = schemas.typed("#/paths/~1a/get/responses/200/schema", "ListResponse");
    let finished = schemas.finish();
    sound::sound(&finished);
    for typed in [&mut sort, &mut again, &mut zip, &mut body] {
        finished.remap.apply(typed);
    }
    let name = |typed: &Typed| match typed.ty {
        Type::Model(id) => finished.models[id.0].name.clone(),
        _ => panic!("no model: {typed:?}"),
    };
    assert_eq!(name(&sort), "ListSortBody");
    assert_eq!(sort, again);
    assert_eq!(name(&zip), "Zip");
    assert_eq!(zip.rules, [Rule::MaxLength(5)]);
    assert_eq!(name(&body), "ListResponse");
}

/// What a component is called, and the file that it is in.
fn names(schemas: &Value) -> Vec<(String, String, String)> {
    let document = Document::from_value(json!({ "components": { "schemas": schemas } }));
    let models = Schemas::new(&document).finish().models;
    models
        .into_iter()
        .map(|model| (model.pointer, model.name, model.module))
        .collect()
}

#[test]
fn another_component_renames_none() {
    let object = json!({ "type": "object", "properties": { "inner": { "type": "object", "properties": { "a": { "type": "string" } } } } });
    let mut schemas = json!({ "Pet": object, "pet_list": object, "S3_Pydantic": object });
    let before = names(&schemas);
    for new in ["PetOwner", "Aardvark", "pet", "Zoo", "S3_Other"] {
        schemas[new] = object.clone();
        let after = names(&schemas);
        assert!(
            before.iter().all(|known| after.contains(known)),
            "{new} renames: {before:?} {after:?}"
        );
    }
}

#[test]
fn modules_for_every_disk() {
    let object = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    let schemas = json!({ "Con": object, "Mod": object, "Com1": object, "Type": object, "Model": object, "S3Parameters": object });
    let modules: Vec<String> = names(&schemas)
        .into_iter()
        .map(|(_, _, module)| module)
        .collect();
    assert_eq!(
        modules,
        [
            "com1_model",
            "con_model",
            "mod_model",
            "model_model",
            "s3_parameters",
            "type_model"
        ]
    );
}

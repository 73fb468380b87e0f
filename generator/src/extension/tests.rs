//! The page and the JSON Schema against the types, and what is wrong with each extension.
//!
//! `SPECWRIGHT_WRITE=1 cargo test -p specwright extension` renews both files.

use std::path::Path;

use schemars::JsonSchema;
use schemars::r#gen::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};

use super::{
    Assumed, EXTENSIONS, Extension, Idempotency, Pagination, Polling, Retry, RustName, Secret,
    Upload,
};

fn add<T: Extension + JsonSchema>(generator: &mut SchemaGenerator, all: &mut Map<String, Value>) {
    let schema = generator.subschema_for::<T>();
    all.insert(T::KEY.to_owned(), json!(schema));
}

/// One JSON Schema of an object that has all of them, in canonical spelling.
fn schema() -> Value {
    let settings = SchemaSettings::draft2019_09().with(|settings| {
        settings.option_add_null_type = false;
        "#/$defs/".clone_into(&mut settings.definitions_path);
    });
    let mut generator = settings.into_generator();
    let mut all = Map::new();
    add::<Assumed>(&mut generator, &mut all);
    add::<Idempotency>(&mut generator, &mut all);
    add::<Pagination>(&mut generator, &mut all);
    add::<Polling>(&mut generator, &mut all);
    add::<Retry>(&mut generator, &mut all);
    add::<RustName>(&mut generator, &mut all);
    add::<Secret>(&mut generator, &mut all);
    add::<Upload>(&mut generator, &mut all);
    let definitions: Map<String, Value> = generator
        .take_definitions()
        .into_iter()
        .map(|(name, schema)| (name, json!(schema)))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What Specwright reads beside OpenAPI",
        "description": "The extensions of an object of a contract; EXTENSIONS.md says which object has which.",
        "type": "object",
        "properties": all,
        "$defs": definitions,
    })
}

fn definition<'s>(schema: &'s Value, reference: &Value) -> Option<(&'s str, &'s Value)> {
    let target = reference
        .get("$ref")
        .or_else(|| reference.pointer("/allOf/0/$ref"))?;
    let name = target.as_str()?.strip_prefix("#/$defs/")?;
    let (name, found) = schema["$defs"].as_object()?.get_key_value(name)?;
    Some((name, found))
}

/// The properties of a type as rows of a table, with those of types in them below.
fn rows(schema: &Value, definition_of: &Value, prefix: &str, table: &mut String) {
    let required = |name: &str| {
        let all = definition_of["required"].as_array();
        all.is_some_and(|all| all.iter().any(|one| one == name))
    };
    for (name, property) in definition_of["properties"]
        .as_object()
        .into_iter()
        .flatten()
    {
        let inner = definition(schema, property);
        let text = property["description"].as_str().unwrap_or_default();
        let kind = match inner {
            Some(("Answer", _)) => "place in the answer".to_owned(),
            Some(("Argument", _)) => "place in the request".to_owned(),
            _ => property["type"].as_str().unwrap_or("object").to_owned(),
        };
        let needed = if required(name) { "yes" } else { "" };
        table.push_str(&format!(
            "| `{prefix}{name}` | {kind} | {needed} | {text} |\n"
        ));
        if let Some((_, inner)) = inner {
            rows(schema, inner, &format!("{prefix}{name}."), table);
        }
    }
}

/// What the page says between `<!-- KEY -->` and `<!-- / -->`: the type's own words.
fn section(schema: &Value, key: &str) -> String {
    let (_, of) = definition(schema, &schema["properties"][key]).expect("a definition");
    let places = EXTENSIONS.iter().filter(|row| row.key == key);
    let places: Vec<_> = places
        .flat_map(|row| row.on)
        .map(|kind| kind.place())
        .collect();
    let place = if places.is_empty() {
        "anywhere".to_owned()
    } else {
        places.join(" or ")
    };
    let words = of["description"].as_str().unwrap_or_default();
    let mut text = format!("Stands {place}. {words}\n");
    if of["properties"].is_object() {
        text.push_str("\n| property | type | required | does |\n|---|---|---|---|\n");
        rows(schema, of, "", &mut text);
    }
    text
}

fn page(schema: &Value, page: &str) -> String {
    let mut text = page.to_owned();
    for row in EXTENSIONS {
        let mark = format!("<!-- {} -->\n", row.key);
        let (before, rest) = text
            .split_once(&mark)
            .unwrap_or_else(|| panic!("{mark} is missing"));
        let (_, after) = rest.split_once("<!-- / -->").expect("the end of a section");
        text = format!(
            "{before}{mark}{}<!-- / -->{after}",
            section(schema, row.key)
        );
    }
    text
}

fn holds(file: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("SPECWRIGHT_WRITE").is_some() {
        std::fs::write(&path, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        found, wanted,
        "{file} is out of date: run this with SPECWRIGHT_WRITE=1"
    );
}

#[test]
fn the_schema_is_that_of_the_types() {
    let text = serde_json::to_string_pretty(&schema()).unwrap();
    holds("extensions.schema.json", &format!("{text}\n"));
}

#[test]
fn the_page_has_the_words_of_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("EXTENSIONS.md");
    let written = std::fs::read_to_string(path).unwrap();
    holds("EXTENSIONS.md", &page(&schema(), &written));
}

/// Every extension in an example of the page.
#[test]
fn the_examples_of_the_page_read() {
    let text = include_str!("../../EXTENSIONS.md");
    let mut seen = Vec::new();
    for block in text.split("```yaml\n").skip(1) {
        let (block, _) = block.split_once("```").expect("the end of a block");
        let overlay: Value = serde_yaml::from_str(block).expect("YAML");
        let update = overlay
            .pointer("/0/update")
            .expect("an action that updates");
        for row in EXTENSIONS {
            if let Some(value) = update.get(row.key) {
                assert_eq!((row.flaws)(value), [], "{}", row.key);
                seen.push(row.key);
            }
        }
    }
    seen.sort_unstable();
    let all: Vec<_> = EXTENSIONS.iter().map(|row| row.key).collect();
    assert_eq!(seen, all);
}

/// What is wrong, where: one row a kind of flaw.
const BAD: &[(&str, &str, &[&str])] = &[
    ("x-rust-name", "a b", &[""]),
    ("x-specwright-assumed", "1", &[""]),
    ("x-specwright-idempotency", "{header: 'a b'}", &["/header"]),
    ("x-specwright-idempotency", "{}", &[""]),
    (
        "x-specwright-pagination",
        "{items: $response.body, page: $request.query.p, pages: 1}",
        &["/pages"],
    ),
    ("x-specwright-pagination", "{items: $response.body}", &[""]),
    (
        "x-specwright-pagination",
        "{items: /items, page: page}",
        &["/items", "/page"],
    ),
    (
        "x-specwright-pagination",
        "{items: $response.header.A, page: $request.query.p, shortPageEnds: true}",
        &["/items", "/shortPageEnds"],
    ),
    (
        "x-specwright-pagination",
        "{items: $response.body, cursor: {from: $response.body#/a, to: 7, at: 1}, firstPage: 0}",
        &["/cursor/at", "/cursor/to"],
    ),
    (
        "x-specwright-polling",
        "{status: $response.body, done: []}",
        &["/done"],
    ),
    (
        "x-specwright-polling",
        "{status: $response.body, done: [A, {}], failed: [A]}",
        &["/done/1", "/failed/0"],
    ),
    (
        "x-specwright-polling",
        "{status: $response.body, done: [1], interval: 0, growth: 0.5, deadline: soon}",
        &["/deadline", "/growth", "/interval"],
    ),
    (
        "x-specwright-retry",
        "{attempts: 0, statuses: [200, 429], never: no}",
        &["/attempts", "/never", "/statuses/0"],
    ),
    ("x-specwright-secret", "'yes'", &[""]),
    ("x-specwright-upload", "{}", &[""]),
];

#[test]
fn each_flaw_is_found_where_it_stands() {
    for (key, text, wanted) in BAD {
        let row = EXTENSIONS
            .iter()
            .find(|row| row.key == *key)
            .expect("an extension");
        let value: Value = serde_yaml::from_str(text).expect("YAML");
        let mut found: Vec<_> = (row.flaws)(&value)
            .into_iter()
            .map(|flaw| flaw.pointer)
            .collect();
        found.sort();
        assert_eq!(found, *wanted, "{key}: {text}");
    }
}

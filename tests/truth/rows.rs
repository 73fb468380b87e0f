//! One row a keyword.

use serde_json::{Value, json};

/// A keyword, the pointer of the value that breaks it, and the body that holds that.
pub(crate) fn rows() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("minLength", "/minLength", json!({"minLength": "é"})),
        ("maxLength", "/maxLength", json!({"maxLength": "four"})),
        ("pattern", "/pattern", json!({"pattern": "A"})),
        ("minimum", "/minimum", json!({"minimum": 0})),
        ("maximum", "/maximum", json!({"maximum": 2.75})),
        (
            "exclusiveMinimum",
            "/exclusiveMinimum",
            json!({"exclusiveMinimum": 1}),
        ),
        (
            "exclusiveMaximum",
            "/exclusiveMaximum",
            json!({"exclusiveMaximum": 2.0}),
        ),
        ("multipleOf", "/multipleOf", json!({"multipleOf": 0.015})),
        ("minItems", "/minItems", json!({"minItems": [1]})),
        ("maxItems", "/maxItems", json!({"maxItems": [1, 2]})),
        (
            "uniqueItems",
            "/uniqueItems",
            json!({"uniqueItems": [1.0, 1.0]}),
        ),
        (
            "minProperties",
            "/minProperties",
            json!({"minProperties": {}}),
        ),
        (
            "maxProperties",
            "/maxProperties",
            json!({"maxProperties": {"a": 1, "b": 2}}),
        ),
        (
            "maxProperties",
            "",
            json!({"minimum": 1, "maximum": 1.0, "other": 1, "another": 1}),
        ),
        (
            "maxLength",
            "/nested/1/inner/a~1b",
            json!({"nested": [{}, {"inner": {"a/b": "xx"}}]}),
        ),
        ("not", "/not", json!({"not": "bad"})),
        ("if", "/then", json!({"then": {"kind": "big"}})),
        ("if", "/else", json!({"else": {"kind": "small"}})),
        ("contains", "/contains", json!({"contains": [1, 2]})),
        ("contains", "/minContains", json!({"minContains": [1, 5]})),
        ("contains", "/maxContains", json!({"maxContains": [5, 6]})),
        (
            "dependentRequired",
            "/dependentRequired",
            json!({"dependentRequired": {"card": 1}}),
        ),
        (
            "dependentSchemas",
            "/dependentSchemas",
            json!({"dependentSchemas": {"card": 1, "limit": 0}}),
        ),
        (
            "propertyNames",
            "/propertyNames",
            json!({"propertyNames": {"long": 1}}),
        ),
        (
            "propertyNames",
            "/namePattern/A1",
            json!({"namePattern": {"A1": 1, "a": 1}}),
        ),
        (
            "propertyNames",
            "/patternProperties/y",
            json!({"patternProperties": {"y": "a", "x-a": "b"}}),
        ),
        (
            "maxLength",
            "/patternProperties/x-a",
            json!({"patternProperties": {"x-a": "too long"}}),
        ),
        (
            "maximum",
            "/additionalProperties/b",
            json!({"additionalProperties": {"a": 9, "b": 9}}),
        ),
        ("enum", "/const", json!({"const": "other"})),
        ("enum", "/enum", json!({"enum": 3})),
        ("enum", "/numbers", json!({"numbers": 1.25})),
        ("oneOf", "/oneOf", json!({"oneOf": 6})),
        ("anyOf", "/anyOf", json!({"anyOf": true})),
        ("maximum", "/allOf", json!({"allOf": 6})),
        ("false", "/false/gone", json!({"false": {"gone": 1}})),
        ("format", "/format", json!({"format": "yesterday"})),
        (
            "minLength",
            "/prefixItems/1",
            json!({"prefixItems": [1, ""]}),
        ),
    ]
}

//! Schemas combined, recursion, rules.

use insta::assert_snapshot;

use super::models;

#[test]
fn all_of_merges() {
    let schemas = r##"
        A: { allOf: [{ $ref: "#/components/schemas/B" }, { type: object, required: [b, c], properties: { c: { type: integer, minimum: 1 } } }] }
        B: { type: object, properties: { b: { type: string } }, additionalProperties: false }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct A { b: String, c: i64 where >= 1, closed }
    struct B { b?: String, closed }
    ");
}

#[test]
fn same_property_narrowed() {
    let schemas = r##"
        A: { allOf: [{ $ref: "#/components/schemas/B" }, { type: object, properties: { kind: { enum: [x] }, n: { maximum: 5 }, o: { properties: { q: { type: string } } } } }] }
        B: { type: object, properties: { kind: { type: string }, n: { type: integer, minimum: 1 }, o: { type: object, properties: { p: { type: string } } } } }
    "##;
    assert_snapshot!(models(schemas), @r#"
    struct A { kind?: AKind, n?: i64 where >= 1 and <= 5, o?: AO }
    enum AKind { X = "x" }
    struct AO { p?: String, q?: String }
    struct B { kind?: String, n?: i64 where >= 1, o?: BO }
    struct BO { p?: String }
    "#);
}

#[test]
fn conflicts() {
    let schemas = r"
        A: { allOf: [{ type: string }, { type: integer }] }
        B: { allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: boolean } } }] }
    ";
    assert_snapshot!(models(schemas), @r"
    type A = Json
    struct B { a?: Json }
    ! all-of-conflict #/components/schemas/A: The combined schemas ask for different types, so that no value fits
    ! all-of-conflict #/components/schemas/B/allOf/1/properties/a: The combined schemas ask for different types, so that no value fits
    ");
}

#[test]
fn diamonds() {
    let schemas = r##"
        A: { allOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] }
        B: { allOf: [{ $ref: "#/components/schemas/D" }], properties: { b: { type: string } } }
        C: { allOf: [{ $ref: "#/components/schemas/D" }], properties: { c: { type: string } } }
        D: { type: object, properties: { d: { type: string } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct A { b?: String, c?: String, d?: String }
    struct B { b?: String, d?: String }
    struct C { c?: String, d?: String }
    struct D { d?: String }
    ");
}

#[test]
fn circles() {
    let schemas = r##"
        A: { $ref: "#/components/schemas/A" }
        B: { allOf: [{ $ref: "#/components/schemas/B" }] }
        C: { $ref: "#/components/schemas/D" }
        D: { allOf: [{ $ref: "#/components/schemas/C" }] }
        E: { $ref: "#/components/schemas/C" }
        F: { allOf: [{ $ref: "#/components/schemas/F" }], type: object, properties: { f: { type: string } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    type A = Json
    type B = Json
    type C = Json
    type D = Json
    type E = C
    struct F { f?: String }
    ! circular-schema #/components/schemas/A: The schema is defined by itself only
    ! circular-schema #/components/schemas/B: The schema is defined by itself only
    ! circular-schema #/components/schemas/C: The schema is defined by itself only
    ! circular-schema #/components/schemas/D: The schema is defined by itself only
    ");
}

#[test]
fn recursion() {
    let schemas = r##"
        Tree: { type: object, properties: { left: { $ref: "#/components/schemas/Tree" }, children: { type: array, items: { $ref: "#/components/schemas/Tree" } }, maybe: { anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] } } }
        Nested: { type: array, items: { $ref: "#/components/schemas/Nested" } }
        One: { type: object, additionalProperties: { $ref: "#/components/schemas/Two" } }
        Two: { type: array, items: { $ref: "#/components/schemas/One" } }
        Ping: { type: object, properties: { pong: { $ref: "#/components/schemas/Pong" } } }
        Pong: { type: object, properties: { ping: { $ref: "#/components/schemas/Alias" } } }
        Alias: { $ref: "#/components/schemas/Ping" }
        Expr: { oneOf: [{ type: string }, { $ref: "#/components/schemas/Not" }] }
        Not: { type: object, properties: { not: { $ref: "#/components/schemas/Expr" } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    type Alias = Ping
    union Expr { String(String) | Not(Not) }
    struct Nested([Nested])
    struct Not { not?: Box<Expr> }
    struct One({Two})
    struct Ping { pong?: Pong }
    struct Pong { ping?: Box<Alias> }
    struct Tree { children?: [Tree], left?: Box<Tree>, maybe?: Box<Tree> or null }
    type Two = [One]
    ");
}

#[test]
fn recursion_without_components() {
    let schemas = r##"
        A: { type: object, properties: { a: { type: array, items: { $ref: "#/components/schemas/A/properties/a" } }, b: { type: object, properties: { b: { $ref: "#/components/schemas/A/properties/b" } } } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct A { a?: AAItem, b?: AB }
    struct AAItem([AAItem])
    struct AB { b?: Box<AB> }
    ");
}

#[test]
fn bounds() {
    let schemas = r"
        A:
          type: object
          properties:
            crossed: { type: string, minLength: 5, maxLength: 1 }
            negative: { type: string, minLength: -1 }
            both: { allOf: [{ type: integer, minimum: 1, maximum: 9 }, { minimum: 3, maximum: 20 }] }
            fraction: { type: integer, minimum: 0.5, maximum: 9.0, multipleOf: 2.0 }
            exclusive: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1.5, multipleOf: 0 }
            items: { type: array, items: {}, minItems: 0, maxItems: 3, uniqueItems: true }
            huge: { type: integer, maximum: 1e30 }
    ";
    assert_snapshot!(models(schemas), @r"
    struct A { both?: i64 where >= 3 and <= 9, crossed?: String, exclusive?: Number where > 0 and < 1.5, fraction?: i64 where >= 1 and <= 9 and % 2, huge?: i64, items?: [Json] where size <= 3 and unique, negative?: String }
    ! impossible-bounds #/components/schemas/A/properties/crossed: `minLength` is above `maxLength`, so that no value fits
    ! impossible-bounds #/components/schemas/A/properties/exclusive: `multipleOf` is not a number above zero
    ! impossible-bounds #/components/schemas/A/properties/negative: `minLength` is not a whole number from 0 up
    ");
}

#[test]
fn patterns() {
    let schemas = r"
        A:
          type: object
          properties:
            ok: { type: string, pattern: '^\d+$' }
            around: { type: string, pattern: '^(?!x)a' }
            again: { type: string, pattern: '(a)\1' }
            broken: { type: string, pattern: '[z-' }
            big: { type: string, pattern: '^\p{L}{5000}$' }
    ";
    assert_snapshot!(models(schemas), @r"
    struct A { again?: String, around?: String, big?: String, broken?: String, ok?: String where /^[0-9]+$/ }
    ! pattern-unsupported #/components/schemas/A/properties/again/pattern: The pattern refers back to a group and is not checked
    ! pattern-unsupported #/components/schemas/A/properties/around/pattern: The pattern looks around and is not checked
    ! pattern-unsupported #/components/schemas/A/properties/big/pattern: The pattern is too big and is not checked
    ! pattern-invalid #/components/schemas/A/properties/broken/pattern: The pattern is not a regular expression of ECMA-262 and is not checked
    ");
}

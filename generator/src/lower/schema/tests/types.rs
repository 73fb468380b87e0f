//! Types of values and members of objects.

use insta::assert_snapshot;

use super::models;

#[test]
fn scalars_and_formats() {
    let schemas = r#"
        Pet:
          type: object
          required: [id]
          properties:
            id: { type: integer }
            small: { type: integer, format: int32 }
            big: { type: integer, format: int32, maximum: 9000000000 }
            unsigned: { type: integer, minimum: 0, maximum: 18446744073709551615 }
            u32: { type: integer, format: uint32 }
            weight: { type: number, format: float }
            alive: { type: boolean }
            name: { type: string, format: weird }
            born: { type: string, format: date-time }
            day: { type: string, format: date }
            at: { type: string, format: time }
            lived: { type: string, format: duration }
            chip: { type: string, format: uuid }
            photo: { type: string, format: byte }
            other: { type: string, contentEncoding: base64 }
            raw: { type: string, format: binary }
            any: {}
            open: true
            never: false
            nothing: { type: "null" }
    "#;
    assert_snapshot!(models(schemas), @r"
    struct Pet { alive?: bool, any?: Json, at?: Time, big?: i64 where <= 9000000000, born?: DateTime, chip?: Uuid, day?: Date, id: i64, lived?: Duration, name?: String, nothing?: (), open?: Json, other?: Encoded, photo?: Base64, raw?: String, small?: i32, u32?: u32, unsigned?: u64 where >= 0 and <= 18446744073709551615, weight?: Number }
    ! never-valid #/components/schemas/Pet/properties/never: `false` allows no value here
    ");
}

#[test]
fn untyped_by_keywords() {
    let schemas = r"
        A: { properties: { a: { minLength: 1 }, b: { minimum: 1 }, c: { items: { type: string } }, d: { format: uuid }, e: { format: int64, minimum: 1 } } }
        B: { additionalProperties: { type: string } }
        C: { prefixItems: [{ type: string }, { type: integer }], items: false }
        D: { prefixItems: [{ type: string }] }
    ";
    assert_snapshot!(models(schemas), @r"
    union A { Object(AObject) | Other(other) }
    struct AObject { a?: String where size >= 1, b?: Number where >= 1, c?: [String], d?: Uuid, e?: i64 where >= 1 }
    union B { Object({String}) | Other(other) }
    union C { Tuple(CTuple) | Other(other) }
    tuple CTuple(String, i64)
    union D { Tuple(DTuple) | Other(other) }
    tuple DTuple(String, ..Json)
    ! missing-type #/components/schemas/A: Properties without a `type`: values of all other types are allowed too
    ");
}

#[test]
fn null_in_every_spelling() {
    let schemas = r##"
        A:
          type: object
          properties:
            types: { type: [string, "null"], maxLength: 5 }
            any: { anyOf: [{ type: integer }, { type: "null" }] }
            one: { oneOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }] }
            listed: { enum: [a, null] }
            itself: { $ref: "#/components/schemas/N" }
            list: { type: array, items: { type: [integer, "null"] } }
            union: { anyOf: [{ type: integer }, { type: string }, { type: "null" }] }
        B: { type: object, properties: { b: { type: string } } }
        N: { type: [object, "null"], properties: { n: { type: string } } }
    "##;
    assert_snapshot!(models(schemas), @r#"
    struct A { any?: i64 or null, itself?: N or null, list?: [i64 or null], listed?: AListed or null, one?: B or null, types?: String where size <= 5 or null, union?: AUnion or null }
    enum AListed { A = "a" }
    union AUnion { Integer(i64) | String(String) }
    struct B { b?: String }
    struct N { n?: String }
    "#);
}

#[test]
fn secrets() {
    let schemas = r##"
        A:
          type: object
          properties:
            word: { type: string, format: password, minLength: 8 }
            key: { type: string, x-specwright-secret: true }
            beside: { $ref: "#/components/schemas/Token", x-specwright-secret: true }
            maybe: { type: [string, "null"], x-specwright-secret: true }
        Token: { type: string, minLength: 4 }
        Hidden: { type: string, format: password }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct A { beside?: Secret<Token where size >= 4>, key?: Secret<String>, maybe?: Secret<String> or null, word?: Secret<String where size >= 8> }
    type Hidden = Secret<String>
    type Token = String where size >= 4
    ");
}

#[test]
fn aliases_hand_on_rules() {
    let schemas = r##"
        Name: { type: string, maxLength: 50 }
        Names: { type: array, items: { $ref: "#/components/schemas/Name" }, minItems: 1 }
        Other: { $ref: "#/components/schemas/Name" }
        User: { type: object, properties: { name: { $ref: "#/components/schemas/Name" }, names: { $ref: "#/components/schemas/Names" }, other: { $ref: "#/components/schemas/Other" } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    type Name = String where size <= 50
    type Names = [Name where size <= 50] where size >= 1
    type Other = Name where size <= 50
    struct User { name?: Name where size <= 50, names?: Names where size >= 1, other?: Other where size <= 50 }
    ");
}

#[test]
fn objects_and_maps() {
    let schemas = r#"
        Free: { type: object }
        Closed: { type: object, additionalProperties: false }
        Scores: { type: object, additionalProperties: { type: integer }, minProperties: 1 }
        Kept: { type: object, properties: { extra: { type: string } }, additionalProperties: { type: integer } }
        Strict: { type: object, properties: { a: { type: string } }, unevaluatedProperties: false }
        Pattern: { type: object, patternProperties: { "^x-": { type: string } }, additionalProperties: false }
        Patterns: { type: object, patternProperties: { "^x-": { type: string }, "^y-": { type: integer } } }
        Inner: { type: object, additionalProperties: { type: object, properties: { a: { type: string } } } }
        Missing: { type: object, required: [a], properties: { b: { type: string } } }
    "#;
    assert_snapshot!(models(schemas), @r"
    struct Closed { closed }
    type Free = {Json}
    type Inner = {InnerValue}
    struct InnerValue { a?: String }
    struct Kept { extra?: String, ..extra_properties: i64 }
    struct Missing { a: Json, b?: String }
    type Pattern = {String} where names /^x-/
    type Patterns = {Json}
    type Scores = {i64} where size >= 1
    struct Strict { a?: String, closed }
    ! loosely-typed #/components/schemas/Patterns: Several kinds of unnamed properties are all kept as JSON
    ");
}

#[test]
fn site_says_more_than_target() {
    let schemas = r##"
        A:
          type: object
          properties:
            a: { $ref: "#/components/schemas/B", description: Of the site., deprecated: true, readOnly: true, default: { b: x } }
            b: { allOf: [{ $ref: "#/components/schemas/B" }], description: Wrapped., writeOnly: true }
            c: { $ref: "#/components/schemas/S", maxLength: 3 }
        B: { type: object, description: Of the type., properties: { b: { type: string } } }
        S: { type: string, minLength: 1 }
    "##;
    assert_snapshot!(models(schemas), @r#"
    struct A { a?: B = {"b":"x"} read deprecated // Of the site., b?: B write // Wrapped., c?: String where size >= 1 and size <= 3 }
    struct B { b?: String }
    type S = String where size >= 1
    "#);
}

#[test]
fn defaults_that_do_not_fit() {
    let schemas = r"
        A:
          type: object
          properties:
            a: { type: integer, default: abc }
            b: { type: string, enum: [x], default: y }
            c: { type: integer, default: 5 }
            d: { type: array, items: { type: string }, default: [1] }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct A { a?: i64 // The contract gives a default that does not fit: `"abc"`., b?: AB // The contract gives a default that does not fit: `"y"`., c?: i64 = 5, d?: [String] // The contract gives a default that does not fit: `[1]`. }
    enum AB { X = "x" }
    ! default-mismatch #/components/schemas/A/properties/a: The default is not a value that the schema allows
    ! default-mismatch #/components/schemas/A/properties/b: The default is not a value that the schema allows
    ! default-mismatch #/components/schemas/A/properties/d: The default is not a value that the schema allows
    "#);
}

#[test]
fn loose_keywords() {
    let schemas = r"
        A: { type: object, properties: { a: { type: string } }, not: { required: [b] }, if: { required: [a] }, then: { required: [b] } }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct A where {"not":{"required":["b"]}} and {"if":{"required":["a"]},"then":{"required":["b"]}} { a?: String }
    "#);
}

#[test]
fn an_integer_that_no_type_holds_is_a_number() {
    let schemas = r"
        A:
          type: object
          properties:
            bound: { type: integer, maximum: 9223372036854775808 }
            example: { type: integer, example: 9223372036854776000 }
            floor: { type: integer, minimum: 0, default: 9223372036854776000 }
            huge: { type: integer, minimum: 0, examples: [1, 1.8446744073709552e19] }
    ";
    assert_snapshot!(models(schemas), @r"
    struct A { bound?: i64 where <= 9223372036854775808, example?: Number where % 1, floor?: u64 where >= 0 = 9223372036854776000, huge?: Number where >= 0 and % 1 }
    ");
}

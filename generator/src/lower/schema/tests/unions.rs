//! Choices.

use insta::assert_snapshot;

use super::models;

#[test]
fn example() {
    let schemas = r"
        A: { type: object, properties: { width: { anyOf: [{ type: integer }, { enum: [auto] }, { type: string }] } } }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct A { width?: AWidth }
    union AWidth { Integer(i64) | Auto = "auto" | String(String) }
    "#);
}

#[test]
fn named_branches() {
    let schemas = r##"
        A:
          oneOf:
            - { $ref: "#/components/schemas/S3Parameters_Pydantic" }
            - { type: array, items: { type: string } }
            - { type: array, items: { $ref: "#/components/schemas/Entry" } }
            - { title: Free text, type: object, properties: { text: { type: string } } }
            - { x-rust-name: Url, type: string, format: uri }
            - { type: object, required: [kind], properties: { kind: { const: circle }, r: { type: number } } }
            - { type: object }
            - { type: string, format: date-time }
            - { type: string, enum: [a, b] }
            - { const: 7 }
        S3Parameters_Pydantic: { type: object, properties: { a: { type: string } } }
        Entry: { type: object, properties: { a: { type: string } } }
    "##;
    assert_snapshot!(models(schemas), @r#"
    union A { S3Parameters(S3Parameters) | Strings([String]) | Entries([Entry]) | FreeText(AFreeText) | Url(String) | Circle(ACircle) | Object({Json}) | DateTime(DateTime) | Enum(AEnum) | N7 = 7 }
    struct ACircle { kind: ACircleKind, r?: Number }
    enum ACircleKind { Circle = "circle" }
    enum AEnum { A = "a", B = "b" }
    struct AFreeText { text?: String }
    struct Entry { a?: String }
    struct S3Parameters { a?: String }
    "#);
}

#[test]
fn several_types() {
    let schemas = r#"
        A: { type: [string, integer, array], items: { type: integer }, maxLength: 4 }
        B: { type: object, properties: { a: { type: [boolean, object, "null"], properties: { x: { type: string } } } } }
        C: { type: [string, number, boolean, object, array, "null"] }
    "#;
    assert_snapshot!(models(schemas), @r"
    union A { String(String where size <= 4) | Integer(i64) | Integers([i64]) }
    struct B { a?: BA or null }
    union BA { Boolean(bool) | Object(BAObject) }
    struct BAObject { x?: String }
    type C = Json
    ");
}

#[test]
fn flattened_and_deduplicated() {
    let schemas = r##"
        A: { anyOf: [{ anyOf: [{ type: integer }, { type: string }] }, { type: [boolean, "null"] }, { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/B" }] }
        B: { type: object, properties: { a: { type: string } } }
        C: { oneOf: [{ $ref: "#/components/schemas/B" }] }
    "##;
    assert_snapshot!(models(schemas), @r"
    union A { Integer(i64) | String(String) | Boolean(bool) | B(B) }
    struct B { a?: String }
    type C = B
    ");
}

#[test]
fn discriminator() {
    let schemas = r##"
        Pet:
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Fish" }]
          discriminator: { propertyName: kind, mapping: { kitty: "#/components/schemas/Cat", puppy: Dog, wolf: Dog } }
        Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
        Fish: { type: object, required: [kind], properties: { kind: { type: string } } }
        Bird: { type: object, required: [kind], properties: { kind: { const: tweety } } }
        Any: { oneOf: [{ $ref: "#/components/schemas/Bird" }, { $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind } }
    "##;
    assert_snapshot!(models(schemas), @r#"
    union Any by "kind" { Bird(Bird) ["tweety"] | Cat(Cat) ["Cat"] }
    struct Bird { kind: BirdKind }
    enum BirdKind { Tweety = "tweety" }
    struct Cat { kind: String }
    struct Dog { kind: String }
    struct Fish { kind: String }
    union Pet by "kind" { Cat(Cat) ["kitty"] | Dog(Dog) ["puppy", "wolf"] | Fish(Fish) ["Fish"] }
    "#);
}

#[test]
fn discriminator_in_a_hierarchy() {
    let schemas = r##"
        Pet:
          type: object
          required: [kind]
          properties: { kind: { type: string } }
          discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
        Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
        Owner: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
    "##;
    assert_snapshot!(models(schemas), @r#"
    struct Cat { kind: String, lives?: i64 }
    struct Owner { pet?: Pet }
    union Pet by "kind" { Cat(Cat) ["cat"] | Base(PetBase) }
    struct PetBase { kind: String }
    "#);
}

#[test]
fn base_beside_branches() {
    let schemas = r##"
        Shape:
          type: object
          required: [id]
          properties: { id: { type: string } }
          oneOf:
            - { $ref: "#/components/schemas/Circle" }
            - { title: Square, type: object, properties: { side: { type: number } } }
        Circle: { type: object, properties: { r: { type: number } } }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct Circle { r?: Number }
    union Shape { Circle(ShapeCircle) | Square(ShapeSquare) }
    struct ShapeCircle { id: String, r?: Number }
    struct ShapeSquare { id: String, side?: Number }
    ");
}

#[test]
fn base_with_children() {
    let schemas = r##"
        Pet:
          type: object
          properties: { kind: { type: string } }
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
        Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
        Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { barks: { type: boolean } } }] }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct Cat { kind?: String, lives?: i64 }
    struct Dog { barks?: bool, kind?: String }
    union Pet { Cat(Cat) | Dog(Dog) }
    ");
}

#[test]
fn branches_that_only_require() {
    let schemas = r"
        A: { type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct A where {"anyOf":[{"required":["a"]},{"required":["b"]}]} { a?: String, b?: String }
    "#);
}

#[test]
fn only_a_type_beside() {
    let schemas = r##"
        A: { type: object, oneOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] }
        B: { type: object, properties: { a: { type: string } } }
        C: { properties: { c: { type: string } } }
        D: { type: string, anyOf: [{ format: date }, { format: date-time }] }
    "##;
    assert_snapshot!(models(schemas), @r"
    union A { B(B) | C(C) }
    struct B { a?: String }
    union C { Object(CObject) | Other(other) }
    struct CObject { c?: String }
    union D { Date(Date) | DateTime(DateTime) }
    ! missing-type #/components/schemas/C: Properties without a `type`: values of all other types are allowed too
    ");
}

#[test]
fn open_enum() {
    let schemas = r"
        Model: { anyOf: [{ type: string }, { type: string, enum: [small, large] }] }
    ";
    assert_snapshot!(models(schemas), @r#"
    union Model { String(String) | Enum(ModelEnum) }
    enum ModelEnum { Large = "large", Small = "small" }
    "#);
}

#[test]
fn branches_of_one_type() {
    let schemas = r"
        A: { type: object, properties: { ip: { anyOf: [{ type: string, format: ipv4 }, { type: string, format: ipv6 }] }, when: { oneOf: [{ type: string, format: date-time }, { type: string }] }, n: { anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 10 }] } } }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct A { ip?: String, n?: i64 where {"anyOf":[{"maximum":5,"type":"integer"},{"minimum":10,"type":"integer"}]}, when?: AWhen }
    union AWhen { DateTime(DateTime) | String(String) }
    "#);
}

#[test]
fn children_of_a_base_that_lists_others() {
    let schemas = r##"
        Base: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind }, oneOf: [{ $ref: "#/components/schemas/One" }, { $ref: "#/components/schemas/Two" }] }
        One: { type: object, properties: { one: { type: string } } }
        Two: { type: object, properties: { two: { type: string } } }
        Three: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { three: { type: string } } }] }
    "##;
    assert_snapshot!(models(schemas), @r#"
    union Base by "kind" { One(BaseOne) ["One"] | Two(BaseTwo) ["Two"] }
    struct BaseOne { kind?: String, one?: String }
    struct BaseTwo { kind?: String, two?: String }
    struct One { one?: String }
    struct Three { kind?: String, three?: String }
    struct Two { two?: String }
    "#);
}

#[test]
fn impossible_and_repeated_branches() {
    let schemas = r"
        A: { anyOf: [{ anyOf: [{ type: 'null' }] }] }
        B: { oneOf: [false, { type: string }] }
        C: { anyOf: [{ type: string, maxLength: 5 }, { type: object, properties: { a: { type: string } } }, { type: string, pattern: '^a' }] }
    ";
    assert_snapshot!(models(schemas), @r"
    type A = ()
    type B = String
    union C { String(String) | Object(CObject) }
    struct CObject { a?: String }
    ");
}

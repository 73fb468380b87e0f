//! Names of types, fields and variants.

use insta::assert_snapshot;

use super::models;

#[test]
fn framework_noise() {
    let schemas = r#"
        StorageOut_Pydantic: { type: object, properties: { a: { type: string } } }
        Response_List_apps.storage.models.Pet__: { type: object, properties: { a: { type: string } } }
        app__models__Item: { type: object, properties: { a: { type: string } } }
        v1.Pod: { type: object, properties: { a: { type: string } } }
        "Page`1[[Shop.Pet, Shop, Version=1.0.0.0, Culture=neutral]]": { type: object, properties: { a: { type: string } } }
        Foo-Input: { type: object, properties: { a: { type: string } } }
    "#;
    assert_snapshot!(models(schemas), @r"
    struct FooInput { a?: String }
    struct Item { a?: String }
    struct PagePet { a?: String }
    struct ResponseListPet { a?: String }
    struct StorageOut { a?: String }
    struct V1Pod { a?: String }
    ");
}

#[test]
fn reserved_and_windows() {
    let schemas = r#"
        Option: { type: object, properties: { a: { type: string } } }
        string: { type: object, properties: { a: { type: string } } }
        Con: { type: object, properties: { a: { type: string } } }
        Mod: { type: object, properties: { a: { type: string } } }
        self: { type: object, properties: { a: { type: string } } }
        "1st": { type: object, properties: { a: { type: string } } }
        日本: { type: object, properties: { a: { type: string } } }
    "#;
    assert_snapshot!(models(schemas), @r"
    struct Con { a?: String }
    struct Mod { a?: String }
    struct N1st { a?: String }
    struct OptionModel { a?: String }
    struct RiBen { a?: String }
    struct SelfValue { a?: String }
    struct StringModel { a?: String }
    ");
}

#[test]
fn collisions_of_components() {
    let schemas = r#"
        foo: { type: object, properties: { a: { type: string } } }
        FOO: { type: object, properties: { a: { type: string } } }
        Foo: { type: object, properties: { a: { type: string } } }
        "foo-": { type: object, properties: { a: { type: string } } }
        Pet_Pydantic: { type: object, properties: { a: { type: string } } }
        Pet: { type: object, properties: { a: { type: string } } }
        Named: { x-rust-name: Pet, type: object, properties: { a: { type: string } } }
    "#;
    assert_snapshot!(models(schemas), @r"
    struct Foo { a?: String }
    struct Foo2 { a?: String }
    struct Foo3 { a?: String }
    struct Foo4 { a?: String }
    struct Pet { a?: String }
    struct Pet2 { a?: String }
    struct PetPydantic { a?: String }
    ");
}

#[test]
fn inline_types() {
    let schemas = r"
        Pet:
          type: object
          properties:
            owner: { type: object, properties: { home: { type: object, properties: { a: { type: string } } } } }
            tags: { type: array, items: { type: object, properties: { a: { type: string } } } }
            by_day: { type: object, additionalProperties: { type: object, properties: { a: { type: string } } } }
            kind: { type: string, enum: [cat, dog] }
            named: { x-rust-name: Chosen, type: object, properties: { a: { type: string } } }
            renamed: { x-rust-name: other_name, type: string }
        PetOwner: { type: object, properties: { a: { type: string } } }
    ";
    assert_snapshot!(models(schemas), @r#"
    struct Chosen { a?: String }
    struct Pet { by_day?: {PetByDayValue}, kind?: PetKind, named?: Chosen, owner?: PetOwnerProperty, other_name?: String as "renamed", tags?: [PetTagsItem] }
    struct PetByDayValue { a?: String }
    enum PetKind { Cat = "cat", Dog = "dog" }
    struct PetOwner { a?: String }
    struct PetOwnerProperty { home?: PetOwnerPropertyHome }
    struct PetOwnerPropertyHome { a?: String }
    struct PetTagsItem { a?: String }
    "#);
}

#[test]
fn fields() {
    let schemas = r#"
        A:
          type: object
          properties: { type: { type: string }, match: { type: string }, "@type": { type: string }, $ref: { type: string }, _id: { type: string }, id: { type: string }, "+1": { type: string }, "-1": { type: string }, "": { type: string }, 1a: { type: string }, 日本: { type: string }, a-b: { type: string }, aB: { type: string }, a_b: { type: string }, new: { type: string }, self: { type: string } }
    "#;
    assert_snapshot!(models(schemas), @r#"
    struct A { empty?: String as "", ref_?: String as "$ref", plus_1?: String as "+1", minus_1?: String as "-1", n1a?: String as "1a", at_type?: String as "@type", id_value?: String as "_id", a_b_value?: String as "a-b", a_b2?: String as "aB", a_b?: String, id?: String, match_?: String as "match", new_value?: String as "new", self_?: String as "self", kind?: String as "type", ri_ben?: String as "日本" }
    "#);
}

#[test]
fn enum_values() {
    let schemas = r#"
        A: { type: string, enum: ["+1", "-1", "", ">=", "<", "3.5", "35", asc, ASC, Unknown, web_folder, "-created", self, "日本", "*", "a-b", "a_b"] }
        B: { type: integer, enum: [5, -5, 0] }
        C: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High], x-enum-descriptions: [Not much., A lot.] }
        D: { type: integer, enum: [1, 2], x-enum-varnames: ["A, } fn x() {", B] }
        E: { enum: [a, 1, true] }
        F: { type: boolean, enum: [true] }
        G: { type: string, enum: [a, b, a] }
        H: { type: string, enum: [1, true, x] }
        I: { const: only }
        J: { oneOf: [{ const: a, description: First. }, { const: b, title: Second one }] }
        K: { enum: [] }
        L: { type: string, enum: [a, b], x-enum-descriptions: { a: The first. } }
    "#;
    assert_snapshot!(models(schemas), @r#"
    enum A { Empty = "", Any = "*", Plus1 = "+1", Minus1 = "-1", MinusCreated = "-created", N3_5 = "3.5", N35 = "35", Less = "<", GreaterOrEqual = ">=", AscUppercase = "ASC", UnknownValue = "Unknown", AB = "a-b", ABUnderscore = "a_b", Asc = "asc", SelfValue = "self", WebFolder = "web_folder", RiBen = "日本" }
    enum(i64) B { Minus5 = -5, N0 = 0, N5 = 5 }
    enum(i64) C { Low = 1 // Not much., High = 2 // A lot. }
    enum(i64) D { N1 = 1, B = 2 }
    enum(json) E { N1 = 1, A = "a", True = true }
    type F = bool
    enum G { A = "a", B = "b" }
    enum H { N1 = "1", True = "true", X = "x" }
    enum I { Only = "only" }
    enum J { A = "a" // First., SecondOne = "b" }
    struct K(Json where never)
    enum L { A = "a" // The first., B = "b" }
    ! duplicate-enum-value #/components/schemas/G: 1 of the listed values stand there twice
    ! enum-type #/components/schemas/H: 2 of 3 listed values are not of the schema's type
    ! empty-enum #/components/schemas/K: The list of allowed values is empty, so that no value fits
    "#);
}

//! Hierarchies: bases with a discriminator, and what is below them.

use insta::assert_snapshot;

use super::models;

#[test]
fn kinds_are_found_by_mapping_constant_extension_or_name() {
    let schemas = r##"
        Pet:
          type: object
          properties: { kind: { type: string, enum: [a, b, c, e] } }
          discriminator: { propertyName: kind, mapping: { a: Cat, z: "#/components/schemas/Cat", l: Lizard } }
        Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { kind: { const: c } } }] }
        Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { kind: { const: b } } }] }
        Eel: { x-ms-discriminator-value: e, allOf: [{ $ref: "#/components/schemas/Pet" }, { required: [long] }] }
        Fly: { allOf: [{ $ref: "#/components/schemas/Pet" }, { required: [wings] }] }
        Lizard: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
        Animal: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
        Base: { allOf: [{ $ref: "#/components/schemas/Pet" }, { required: [x] }] }
    "##;
    assert_snapshot!(models(schemas), @r#"
    type Animal = Pet
    struct Base { kind?: PetKind, x: Json }
    struct Cat { kind?: CatKind }
    enum CatKind { C = "c" }
    struct Dog { kind?: DogKind }
    enum DogKind { B = "b" }
    struct Eel { kind?: PetKind, long: Json }
    struct Fly { kind?: PetKind, wings: Json }
    struct Lizard { kind?: PetKind }
    union Pet by "kind" { BaseKind(Base) ["Base"] | Cat(Cat) ["a", "z"] | Dog(Dog) ["b"] | Eel(Eel) ["e"] | Fly(Fly) ["Fly"] | Lizard(Lizard) ["l"] | Base(PetBase) }
    struct PetBase { kind?: PetKind }
    enum PetKind { A = "a", B = "b", C = "c", E = "e" }
    "#);
}

#[test]
fn a_kind_that_has_kinds_itself_takes_theirs() {
    let schemas = r##"
        Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
        Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }], required: [size], discriminator: { propertyName: kind } }
        Poodle: { allOf: [{ $ref: "#/components/schemas/Dog" }, { required: [curls] }] }
        Bird: { allOf: [{ $ref: "#/components/schemas/Pet" }], required: [wings] }
        Parrot: { allOf: [{ $ref: "#/components/schemas/Bird" }, { required: [talks] }] }
    "##;
    assert_snapshot!(models(schemas), @r#"
    struct Bird { kind?: String, wings: Json }
    union Dog by "kind" { Poodle(Poodle) ["Poodle"] | Base(DogBase) }
    struct DogBase { kind?: String, size: Json }
    struct Parrot { kind?: String, talks: Json, wings: Json }
    union Pet by "kind" { Bird(Bird) ["Bird"] | Dog(Dog) ["Dog", "Poodle"] | Parrot(Parrot) ["Parrot"] | Base(PetBase) }
    struct PetBase { kind?: String }
    struct Poodle { curls: Json, kind?: String, size: Json }
    "#);
}

#[test]
fn what_is_no_hierarchy() {
    let schemas = r##"
        Alone: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
        Round: { allOf: [{ $ref: "#/components/schemas/Trip" }], properties: { a: {} }, discriminator: { propertyName: a } }
        Trip: { allOf: [{ $ref: "#/components/schemas/Round" }], properties: { b: {} }, discriminator: { propertyName: a } }
    "##;
    assert_snapshot!(models(schemas), @r"
    struct Alone { kind?: String }
    struct Round { a?: Json, b?: Json }
    struct Trip { a?: Json, b?: Json }
    ");
}

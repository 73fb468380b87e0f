//! Contracts with one of everything.

use serde_json::{Number, json};
use specwright::contract::{
    Contract, EnumRepr, Extra, IntegerKind, ModelKind, Rule, Struct, TextKind, Type,
};

use crate::build::{
    branch, closed, constant, contract, docs, enumeration, field, id, list, map, model, nullable,
    object, of, required, strings, union,
};
use crate::shapes;

pub(crate) const I64: Type = Type::Integer(IntegerKind::I64);

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

/// Every case by name.
pub(crate) fn all() -> Vec<(&'static str, Contract)> {
    vec![
        ("struct", structure()),
        ("forms", forms()),
        ("checks", checks()),
        ("enum", enums()),
        ("union", scalars()),
        ("tagged", tagged()),
        ("shapes", by_shape()),
        ("wrappers", shapes::wrappers()),
        ("names", shapes::names()),
        ("long", shapes::long()),
    ]
}

fn structure() -> Contract {
    let mut name = required("name", of(Type::String, vec![Rule::MaxLength(50)]));
    name.docs = docs(&["The storage's unique name."]);
    let mut prefix = field("prefix", Type::String);
    prefix.default = Some(json!("/"));
    let mut storage = object(
        "StorageInput",
        vec![
            name,
            prefix,
            field("token", Type::Secret(Box::new(Type::String.into()))),
            required("type", id(1)),
        ],
    );
    storage.docs = docs(&["A storage to connect."]);
    storage.schema = Some("StorageIn_Pydantic".to_owned());
    contract(vec![
        storage,
        strings("StorageType", &["gcs", "s3", "web_folder"]),
    ])
}

fn forms() -> Contract {
    let mut read = required("id", I64);
    read.read_only = true;
    let mut write = required("password", Type::Secret(Box::new(Type::String.into())));
    write.write_only = true;
    let mut old = field("old", Type::Bool);
    old.deprecated = true;
    let fields = vec![
        field("add", I64),
        field("any", Type::Json),
        field("check", Type::Text(TextKind::DateTime)),
        read,
        field("maybe", nullable(Type::String)),
        field("new", list(Type::String)),
        required("none", nullable(id(0))),
        old,
        write,
        field("tags", nullable(map(I64))),
    ];
    contract(vec![closed("Empty", Vec::new()), object("Forms", fields)])
}

fn checks() -> Contract {
    let word = || {
        of(
            Type::String,
            vec![
                Rule::MinLength(1),
                Rule::Pattern("^[a-z\"\\\\]+$".to_owned()),
            ],
        )
    };
    let fields = vec![
        field(
            "amount",
            of(
                Type::Number,
                vec![
                    Rule::MultipleOf(number("0.01")),
                    Rule::ExclusiveMinimum(number("0")),
                ],
            ),
        ),
        required(
            "big",
            of(
                I64,
                vec![
                    Rule::Maximum(number("9007199254740993")),
                    Rule::Minimum(number("-5")),
                ],
            ),
        ),
        required("created", Type::Text(TextKind::DateTime)),
        field(
            "grid",
            list(of(
                list(of(I64, vec![Rule::Maximum(number("9"))])),
                vec![Rule::MaxItems(3)],
            )),
        ),
        field("label", nullable(word())),
        required("labels", of(map(word()), vec![Rule::MaxProperties(5)])),
        field("plain", Type::String),
        required(
            "secret",
            of(
                Type::Secret(Box::new(of(Type::String, vec![Rule::MinLength(8)]))),
                vec![],
            ),
        ),
        required(
            "tags",
            of(list(word()), vec![Rule::MinItems(1), Rule::UniqueItems]),
        ),
        required("type_of_the_storage_that_is_connected", id(1)),
    ];
    let kind = ModelKind::Struct(Struct {
        form: None,
        fields,
        barred: Vec::new(),
        extra: Extra::Kept {
            field: "extra".to_owned(),
            values: Box::new(of(Type::String, vec![Rule::MaxLength(5)])),
        },
        rules: vec![Rule::MinProperties(1)],
    });
    contract(vec![model("Checked", kind), strings("Kind", &["a", "b"])])
}

fn enums() -> Contract {
    let integers = vec![
        ("One".to_owned(), json!(1)),
        ("Minus".to_owned(), json!(-1)),
        ("Large".to_owned(), json!(i64::MIN)),
    ];
    let mixed = vec![
        ("A".to_owned(), json!("a\"b")),
        ("Nothing".to_owned(), json!(null)),
        ("One".to_owned(), json!(1)),
    ];
    contract(vec![
        enumeration("Mixed", EnumRepr::Json, mixed),
        enumeration("Number", EnumRepr::Integer, integers),
        strings("Text", &["a b", "c"]),
    ])
}

fn scalars() -> Contract {
    let width = vec![
        branch("Integer", I64, &[]),
        constant("Auto", "auto"),
        branch("String", Type::String, &[]),
    ];
    let wide = vec![
        constant("Off", false),
        constant("Null", json!(null)),
        constant("Half", json!(0.5)),
        branch("When", Type::Text(TextKind::DateTime), &[]),
        branch("Id", Type::Text(TextKind::Uuid), &[]),
        branch("Kind", id(0), &[]),
        branch("Small", Type::Integer(IntegerKind::I32), &[]),
        branch("Integer", I64, &[]),
        branch("Number", Type::Number, &[]),
        branch("Strings", list(Type::String), &[]),
        branch("Values", list(Type::Json), &[]),
        branch("Map", map(I64), &[]),
    ];
    let any = vec![
        branch("Date", nullable(Type::Text(TextKind::Date)), &[]),
        branch("Any", Type::Json, &[]),
    ];
    let nested = vec![branch("Width", id(3), &[]), branch("Flag", Type::Bool, &[])];
    contract(vec![
        strings("Kind", &["a", "b"]),
        union("Nested", None, nested),
        union("Wide", None, wide),
        union("Width", None, width),
        union("Xany", None, any),
    ])
}

fn tagged() -> Contract {
    let cat = object(
        "Cat",
        vec![field("lives", I64), required("petType", Type::String)],
    );
    let dog = object(
        "Dog",
        vec![
            required("bark", Type::Bool),
            required("petType", Type::String),
        ],
    );
    let pet = union(
        "Pet",
        Some("petType"),
        vec![
            branch("Cat", id(0), &["cat", "kitty"]),
            branch("Dog", Type::Boxed(Box::new(id(1).into())), &["dog"]),
            constant("Null", json!(null)),
        ],
    );
    let twice = union(
        "Twice",
        Some("petType"),
        vec![
            branch("Cat", id(0), &["pet"]),
            branch("Dog", id(1), &["pet", "dog"]),
        ],
    );
    contract(vec![cat, dog, pet, twice])
}

fn by_shape() -> Contract {
    let circle = object(
        "Circle",
        vec![required("kind", id(1)), required("radius", Type::Number)],
    );
    let circle_kind = strings("CircleKind", &["circle"]);
    let group = closed("Group", vec![required("shapes", list(id(4)))]);
    let point = closed(
        "Point",
        vec![
            required("x", Type::Number),
            required("y", Type::Number),
            field("z", Type::Number),
        ],
    );
    let shape = union(
        "Shape",
        None,
        vec![
            branch("Circle", id(0), &[]),
            branch("Point", id(3), &[]),
            branch("Group", Type::Boxed(Box::new(id(2).into())), &[]),
            branch("Points", list(id(3)), &[]),
            branch("Other", map(Type::Json), &[]),
        ],
    );
    contract(vec![circle, circle_kind, group, point, shape])
}

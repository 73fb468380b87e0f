//! Contracts with tuples, newtypes and names that need care.

use specwright::contract::{Contract, ModelKind, Rule, TextKind, Type};

use crate::build::{
    branch, constant, contract, field, id, list, map, model, nullable, object, of, required, union,
};
use crate::cases::I64;

pub(crate) fn wrappers() -> Contract {
    let alias = model(
        "Alias",
        ModelKind::Alias(of(list(of(Type::String, vec![Rule::MaxLength(3)])), vec![])),
    );
    let holder = object(
        "Holder",
        vec![
            field("alias", of(id(0), vec![Rule::MaxItems(2)])),
            field("tree", id(3)),
        ],
    );
    let mut pair = model(
        "Pair",
        ModelKind::Tuple(
            vec![I64.into(), of(Type::String, vec![Rule::MinLength(1)])],
            None,
        ),
    );
    pair.rules = vec![Rule::MinItems(2)];
    let tree = model("Tree", ModelKind::Newtype(list(id(3)).into()));
    let mut tuple = model(
        "Tuple",
        ModelKind::Tuple(vec![id(2).into()], Some(Type::Text(TextKind::Date).into())),
    );
    tuple.rules = vec![Rule::MinItems(1)];
    contract(vec![alias, holder, pair, tree, tuple])
}

/// Models with the names of what is imported elsewhere.
pub(crate) fn names() -> Contract {
    contract(vec![
        object("BTreeMap", vec![field("map", map(I64))]),
        object(
            "Check",
            vec![
                field("at", of(Type::String, vec![Rule::MaxLength(1)])),
                field("found", id(4)),
            ],
        ),
        object(
            "DateTime",
            vec![field("value", Type::Text(TextKind::DateTime))],
        ),
        object("Extra", vec![required("self_", id(5))]),
        union(
            "Serialize",
            None,
            vec![
                branch("Text", Type::String, &[]),
                branch("Value", id(5), &[]),
            ],
        ),
        object("Value", vec![field("map", Type::Json)]),
    ])
}

/// Names and rules at which lines break.
pub(crate) fn long() -> Contract {
    let mut models = Vec::new();
    for length in (10..50).step_by(3) {
        let name = format!("M{length}{}", "x".repeat(length.min(60)));
        let rules = || {
            vec![
                Rule::MinLength(1),
                Rule::MaxLength(50),
                Rule::Pattern("^a$".to_owned()),
            ]
        };
        let fields = vec![
            required(
                &format!("a{}", "b".repeat(length / 2)),
                of(Type::String, rules()),
            ),
            required(&format!("b{}", "b".repeat(length / 2)), id(models.len())),
            field(
                &format!("c{}", "b".repeat(length / 2)),
                of(list(of(Type::String, rules())), vec![Rule::UniqueItems]),
            ),
            field(
                &format!("d{}", "b".repeat(length)),
                Type::Text(TextKind::Date),
            ),
            field(&format!("e{}", "b".repeat(length)), nullable(I64)),
        ];
        models.push(union(
            &format!("{name}A"),
            None,
            vec![
                branch("A", list(id(models.len())), &[]),
                constant("Bcd", "x".repeat(length.min(60))),
                branch(&format!("E{}", "b".repeat(length)), Type::String, &[]),
            ],
        ));
        let here = models.len();
        models.push(object(&format!("{name}B"), fields));
        let other = models.len();
        models.push(object(
            &format!("{name}C"),
            vec![required("long", map(list(nullable(id(here)))))],
        ));
        let both = vec![
            branch("First", id(here), &[]),
            branch("Second", id(other), &[]),
        ];
        models.push(union(&format!("{name}D"), None, both));
    }
    contract(models)
}

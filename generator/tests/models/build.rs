//! Small contracts, built by hand: models by name, in any order.

use serde_json::Value;
use specwright::contract::{
    Contract, Docs, Enum, EnumRepr, EnumValue, Extra, Field, Model, ModelId, ModelKind, Rule,
    Struct, Type, Typed, Union, Variant, VariantKind,
};

/// A contract of these models. [`Type::Model`] ids are indexes into the list as it is given.
pub(crate) fn contract(models: Vec<Model>) -> Contract {
    let mut order: Vec<usize> = (0..models.len()).collect();
    order.sort_by(|&left, &right| models[left].name.cmp(&models[right].name));
    assert!(
        order.iter().enumerate().all(|(at, &from)| at == from),
        "give models by name: {order:?}"
    );
    Contract {
        module: "shop".to_owned(),
        source: "specs/shop.yaml".to_owned(),
        title: "Shop".to_owned(),
        version: "1".to_owned(),
        docs: Docs::default(),
        servers: Vec::new(),
        schemes: Vec::new(),
        tags: Vec::new(),
        operations: Vec::new(),
        models,
        depth: 0,
        patterns: Vec::new(),
        xml: specwright::contract::Xml::default(),
        upload: None,
    }
}

pub(crate) fn model(name: &str, kind: ModelKind) -> Model {
    Model {
        name: name.to_owned(),
        module: snake(name),
        docs: Docs::default(),
        pointer: format!("#/components/schemas/{name}"),
        published: None,
        schema: None,
        deprecated: false,
        kind,
        rules: Vec::new(),
        nullable: false,
        checked: false,
        defaultable: false,
        apart: false,
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

pub(crate) fn object(name: &str, fields: Vec<Field>) -> Model {
    model(
        name,
        ModelKind::Struct(Struct {
            form: None,
            fields,
            barred: Vec::new(),
            extra: open(),
            rules: Vec::new(),
        }),
    )
}

pub(crate) fn closed(name: &str, fields: Vec<Field>) -> Model {
    model(
        name,
        ModelKind::Struct(Struct {
            form: None,
            fields,
            barred: Vec::new(),
            extra: Extra::Closed,
            rules: Vec::new(),
        }),
    )
}

pub(crate) fn open() -> Extra {
    Extra::Kept {
        field: "extra".to_owned(),
        values: Box::new(Type::Json.into()),
    }
}

pub(crate) fn field(name: &str, ty: impl Into<Typed>) -> Field {
    let rust = match name {
        "type" => "kind".to_owned(),
        other => snake(other).replace('-', "_"),
    };
    Field {
        name: rust,
        wire: name.to_owned(),
        typed: ty.into(),
        required: false,
        write_only: false,
        read_only: false,
        docs: Docs::default(),
        default: None,
        deprecated: false,
    }
}

pub(crate) fn required(name: &str, ty: impl Into<Typed>) -> Field {
    Field {
        required: true,
        ..field(name, ty)
    }
}

pub(crate) fn strings(name: &str, values: &[&str]) -> Model {
    let values = values
        .iter()
        .map(|value| (pascal(value), Value::from(*value)));
    enumeration(name, EnumRepr::String, values.collect())
}

pub(crate) fn enumeration(name: &str, repr: EnumRepr, values: Vec<(String, Value)>) -> Model {
    let values = values
        .into_iter()
        .map(|(name, wire)| EnumValue {
            name,
            wire,
            docs: Docs::default(),
        })
        .collect();
    model(
        name,
        ModelKind::Enum(Enum {
            values,
            repr,
            unknown: "Unknown".to_owned(),
        }),
    )
}

pub(crate) fn pascal(text: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    text.split(['_', '-', ' ']).map(word).collect()
}

pub(crate) fn union(name: &str, tag: Option<&str>, variants: Vec<Variant>) -> Model {
    let tag = tag.map(str::to_owned);
    model(
        name,
        ModelKind::Union(Union {
            variants,
            tag,
            base: None,
            unknown: "Unknown".to_owned(),
        }),
    )
}

pub(crate) fn branch(name: &str, ty: impl Into<Typed>, tags: &[&str]) -> Variant {
    Variant {
        name: name.to_owned(),
        pointer: None,
        kind: VariantKind::Of(ty.into()),
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        docs: Docs::default(),
    }
}

pub(crate) fn constant(name: &str, value: impl Into<Value>) -> Variant {
    Variant {
        name: name.to_owned(),
        pointer: None,
        kind: VariantKind::Constant(value.into()),
        tags: Vec::new(),
        docs: Docs::default(),
    }
}

pub(crate) fn of(ty: Type, rules: Vec<Rule>) -> Typed {
    Typed { ty, rules }
}

pub(crate) fn id(index: usize) -> Type {
    Type::Model(ModelId(index))
}

pub(crate) fn list(item: impl Into<Typed>) -> Type {
    Type::List(Box::new(item.into()))
}

pub(crate) fn map(value: impl Into<Typed>) -> Type {
    Type::Map(Box::new(value.into()))
}

pub(crate) fn nullable(inner: impl Into<Typed>) -> Type {
    Type::Nullable(Box::new(inner.into()))
}

pub(crate) fn docs(lines: &[&str]) -> Docs {
    Docs(lines.iter().map(|&line| line.to_owned()).collect())
}

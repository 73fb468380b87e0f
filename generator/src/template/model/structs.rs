//! Structs: objects with named properties.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::checks::Checks;
use super::defaults;
use super::fields::{self, Form};
use super::{derives, forms, type_lines, words};
use crate::contract::{Extra, Field, Model, Rule, Struct, Type};
use crate::lower::names::Scope;
use crate::print::{self, Constructor, Member, Rows, Setter, Structure};
use crate::template::docs;
use crate::template::imports::Imports;
use crate::template::ty;

/// More arguments than clippy lets a function have.
const MANY_ARGUMENTS: usize = 8;

/// Setters of these names look like the operators to clippy.
const OPERATORS: [&str; 10] = [
    "add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub",
];

/// The struct, its constructor and setters, its properties in JSON and its check.
pub(super) fn items(
    model: &Model,
    object: &Struct,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let name = format_ident!("{}", model.name);
    let contract = imports.contract();
    let required: Vec<&Field> = object
        .fields
        .iter()
        .filter(|field| Form::of(contract, field) == Form::Required)
        .collect();
    let mut fields: Vec<_> = object
        .fields
        .iter()
        .map(|field| declaration(field, imports))
        .collect();
    fields.extend(extra_declaration(object, imports));
    let structure = imports.piece(Structure {
        docs: type_lines(model),
        derives: match object.form {
            Some(_) => forms::derives(required.is_empty()),
            None => derives(required.is_empty()),
        },
        attributes: vec!["non_exhaustive"],
        name: model.name.clone(),
        fields,
    });
    let given = object.fields.iter();
    let given = given.map(|field| (&*field.name, &field.typed.ty, field.default.as_ref()));
    let defaults = defaults::constants(given, imports);
    let new = constructor(object, &required, imports);
    let setters = setters(object, imports);
    let written = match &object.form {
        Some(encodings) => forms::parts(model, object, encodings, imports),
        None => json(model, object, imports),
    };
    let check = checks.object(model, object, imports);
    let own = quote!(impl #name { #defaults #new #setters });
    TokenStream::from_iter([structure, own, written, check])
}

/// How it is read and written as JSON.
fn json(model: &Model, object: &Struct, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    let fields = object.fields.iter();
    let mut rows: Vec<_> = fields.map(|field| fields::row(contract, field)).collect();
    rows.extend(extra_name(&object.extra).map(|extra| format!("..{extra}")));
    let apart = if model.apart { "apart " } else { "" };
    imports.piece(Rows {
        path: "crate::runtime::object",
        head: format!("{apart}{}", model.name),
        rows,
    })
}

fn declaration(field: &Field, imports: &mut Imports<'_>) -> Member {
    Member {
        docs: docs::lines(docs::paragraphs(&field.docs, &words::of_field(field))),
        name: field.name.clone(),
        ty: print::line(fields::rust(field, imports)),
    }
}

fn extra_name(extra: &Extra) -> Option<&str> {
    match extra {
        Extra::Closed => None,
        Extra::Kept { field, .. } => Some(field),
    }
}

fn extra_declaration(object: &Struct, imports: &mut Imports<'_>) -> Option<Member> {
    let Extra::Kept { field, values } = &object.extra else {
        return None;
    };
    let barred: Vec<_> = object.barred.iter().map(|wire| docs::code(wire)).collect();
    let about = if barred.is_empty() {
        "Properties that the contract does not name.".to_owned()
    } else {
        format!(
            "Properties that the contract does not name; it allows none called {}.",
            barred.join(", ")
        )
    };
    Some(Member {
        docs: docs::lines([about.as_str()]),
        name: field.clone(),
        ty: print::line(ty::map(&values.ty, imports)),
    })
}

fn constructor(object: &Struct, required: &[&Field], imports: &mut Imports<'_>) -> TokenStream {
    if required.is_empty() {
        // A setter called `default` would be found before the trait's function.
        let hidden = object.fields.iter().any(|field| field.name == "default");
        let default = if hidden {
            quote!(Default::default())
        } else {
            quote!(Self::default())
        };
        return quote! {
            #[doc = " Empty: the contract requires nothing."]
            pub fn new() -> Self {
                #default
            }
        };
    }
    let (mut arguments, mut fields) = (Vec::new(), Vec::new());
    for field in &object.fields {
        let name = &field.name;
        if !required.iter().any(|required| required.name == *name) {
            fields.push(format!("{name}: None"));
            continue;
        }
        let (ty, converts) = ty::argument(&field.typed.ty, imports);
        arguments.push((name.clone(), print::line(ty)));
        fields.push(if converts {
            format!("{name}: {name}.into()")
        } else {
            name.clone()
        });
    }
    if let Extra::Kept { field, values } = &object.extra {
        let map = if values.ty == Type::Json {
            imports.runtime("Extra")
        } else {
            imports.item("std::collections::BTreeMap")
        };
        fields.push(format!("{field}: {}::new()", print::line(map)));
    }
    let many = arguments.len() >= MANY_ARGUMENTS;
    let many = many.then_some(
        r#"allow(clippy::too_many_arguments, reason = "the contract requires them all")"#,
    );
    imports.piece(Constructor {
        docs: vec![" With what the contract requires.".to_owned()],
        attributes: many.into_iter().collect(),
        arguments,
        fields,
    })
}

/// One a field that may be left out, and one more for `null` where that is something else.
fn setters(object: &Struct, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    // `new` is the constructor and `check` the trait's; every other field's setter has its name.
    let mut scope = Scope::new(&["new", "check"]);
    let names: Vec<String> = object
        .fields
        .iter()
        .map(|field| match field.name.as_str() {
            "new" | "check" => scope.mint(&format!("with_{}", field.name)),
            name => scope.mint(name),
        })
        .collect();
    let mut setters = TokenStream::new();
    for (field, name) in object.fields.iter().zip(names) {
        let form = Form::of(contract, field);
        let never = field.typed.rules.contains(&Rule::Never);
        if form == Form::Required || field.read_only || never {
            continue;
        }
        setters.extend(setter(field, form, &name, imports));
        if form == Form::Nullable {
            let name = scope.mint(&format!("{}_null", field.name.trim_end_matches('_')));
            let inline = ty::inline(contract, &field.typed.ty, false);
            setters.extend(imports.piece(null_setter(field, &name, inline)));
        }
    }
    setters
}

fn setter(field: &Field, form: Form, name: &str, imports: &mut Imports<'_>) -> TokenStream {
    let argument = &field.name;
    let ty = match (form, ty::resolve(imports.contract(), &field.typed.ty)) {
        (Form::Nullable, Type::Nullable(inner)) => &inner.ty,
        _ => &field.typed.ty,
    };
    let (ty, converts) = ty::argument(ty, imports);
    let into = if converts { ".into()" } else { "" };
    let value = if form == Form::Nullable {
        format!("Some(Some({argument}{into}))")
    } else {
        format!("Some({argument}{into})")
    };
    let inline = ty::inline(imports.contract(), &field.typed.ty, converts);
    imports.piece(Setter {
        docs: setter_docs(field, ""),
        attributes: setter_attributes(field, name, inline),
        name: name.to_owned(),
        field: field.name.clone(),
        ty: Some(print::line(ty)),
        value,
    })
}

fn null_setter(field: &Field, name: &str, inline: Option<&'static str>) -> Setter {
    Setter {
        docs: setter_docs(field, " to `null`"),
        attributes: setter_attributes(field, name, inline),
        name: name.to_owned(),
        field: field.name.clone(),
        ty: None,
        value: "Some(None)".to_owned(),
    }
}

fn setter_docs(field: &Field, to: &str) -> Vec<String> {
    vec![format!(" Sets `{}`{to}.", field.name)]
}

fn setter_attributes(field: &Field, name: &str, inline: Option<&'static str>) -> Vec<&'static str> {
    let deprecated = field.deprecated.then_some("deprecated");
    let operator = OPERATORS
        .contains(&name)
        .then_some(r#"allow(clippy::should_implement_trait, reason = "the contract's name")"#);
    let must_use = Some("must_use");
    [deprecated, operator, inline, must_use]
        .into_iter()
        .flatten()
        .collect()
}

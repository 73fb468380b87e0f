//! Checks: the `Check` of a model, with one call a rule.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::check_body::{Body, each_item, single_call};
use super::rules::Value;
use crate::contract::{
    Contract, Extra, Model, ModelKind, Rule, Struct, TextKind, Type, Typed, Union, VariantKind,
};
use crate::template::imports::Imports;
use crate::template::reach;
use crate::template::ty;

/// Which models have something to check, and are sent: answers are taken as they are.
pub(crate) struct Checks<'c> {
    pub(super) contract: &'c Contract,
    pub(super) needed: Vec<bool>,
    /// Their names.
    pub(super) names: BTreeSet<&'c str>,
}

impl<'c> Checks<'c> {
    /// Finds them. A model that holds one is one.
    pub(crate) fn of(contract: &'c Contract) -> Self {
        let mut checks = Self {
            contract,
            needed: vec![false; contract.models.len()],
            names: BTreeSet::new(),
        };
        let sent = reach::sent(contract);
        loop {
            // Only ever more of them, so this ends.
            let models = contract.models.iter().zip(&sent);
            let found = models.map(|(model, sent)| *sent && (model.checked || checks.finds(model)));
            let found: Vec<bool> = found.collect();
            let settled = found == checks.needed;
            checks.needed = found;
            if settled {
                let models = contract.models.iter().zip(&checks.needed);
                let models = models.filter(|(_, needed)| **needed);
                checks.names = models.map(|(model, _)| model.name.as_str()).collect();
                return checks;
            }
        }
    }

    fn finds(&self, model: &Model) -> bool {
        let needs = |typed: &Typed| self.needs(typed);
        match &model.kind {
            ModelKind::Struct(object) => {
                let extra = matches!(&object.extra, Extra::Kept { values, .. } if needs(values));
                extra
                    || !object.rules.is_empty()
                    || !object.barred.is_empty() && object.extra != Extra::Closed
                    || object.fields.iter().any(|field| needs(&field.typed))
            }
            ModelKind::Enum(_) | ModelKind::Union(_) => true,
            ModelKind::Alias(typed) | ModelKind::Newtype(typed) => needs(typed),
            ModelKind::Tuple(places, rest) => places.iter().chain(rest).any(needs),
        }
    }

    fn needs(&self, typed: &Typed) -> bool {
        !typed.rules.is_empty() || self.is_checkable(&typed.ty)
    }

    pub(super) fn is_checkable(&self, ty: &Type) -> bool {
        match ty {
            Type::Text(kind) => *kind != TextKind::Encoded,
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => self.needs(inner),
            Type::Model(id) => self.needed.get(id.0).copied().unwrap_or(false),
            _ => false,
        }
    }

    /// Whether the type's `Check` does all of it: no rule at any place between.
    pub(super) fn checks_itself(&self, ty: &Type) -> bool {
        match ty::resolve(self.contract, ty) {
            Type::Text(_) | Type::Model(_) => true,
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => inner.rules.is_empty() && self.checks_itself(&inner.ty),
            _ => false,
        }
    }

    /// The checks of an argument at `at`, as statements; nothing when it has no rules.
    pub(crate) fn argument(
        &self,
        name: &str,
        typed: &Typed,
        value: TokenStream,
        optional: bool,
    ) -> TokenStream {
        let mut body = Body::new(self);
        name.clone_into(&mut body.pattern_name);
        let value = Value::owned(value);
        let code = if optional {
            body.optional(typed, &value, &quote!(at), 0)
        } else {
            body.value(typed, &value, &quote!(at), 0)
        };
        let patterns = body.patterns();
        quote!(#patterns #code)
    }

    /// `impl Check` of a struct.
    pub(super) fn object(
        &self,
        model: &Model,
        object: &Struct,
        imports: &mut Imports<'_>,
    ) -> TokenStream {
        let Some(mut body) = Body::of(self, model) else {
            return TokenStream::new();
        };
        for field in &object.fields {
            let (name, wire) = (format_ident!("{}", field.name), &field.wire);
            let at = quote!(at.field(#wire));
            let optional =
                super::fields::Form::of(self.contract, field) != super::fields::Form::Required;
            let value = Value::owned(quote!(self.#name));
            body.pattern_name.clone_from(&field.name);
            let code = if optional {
                body.optional(&field.typed, &value, &at, 0)
            } else {
                body.value(&field.typed, &value, &at, 0)
            };
            body.code.extend(code);
        }
        if let Extra::Kept { field, values } = &object.extra {
            let name = format_ident!("{field}");
            let of_names = |rule: &&Rule| matches!(rule, Rule::Names(_));
            let map = Typed {
                ty: Type::Map(values.clone()),
                rules: object.rules.iter().filter(of_names).cloned().collect(),
            };
            body.pattern_name.clone_from(field);
            let code = body.value(&map, &Value::owned(quote!(self.#name)), &quote!(at), 0);
            body.code.extend(code);
            for wire in &object.barred {
                body.code.extend(quote! {
                    if self.#name.contains_key(#wire) { found.never(&at.field(#wire)); }
                });
            }
        }
        for rule in &object.rules {
            let (method, bound) = match rule {
                Rule::MinProperties(n) => (format_ident!("min_properties"), *n),
                Rule::MaxProperties(n) => (format_ident!("max_properties"), *n),
                Rule::Schema(keyword, schema) => {
                    body.code
                        .extend(quote!(found.schema(at, self, #keyword, #schema);));
                    continue;
                }
                _ => continue,
            };
            let runtime = imports.runtime("object");
            let bound = proc_macro2::Literal::u64_unsuffixed(bound.min(u64::from(u32::MAX)));
            body.code
                .extend(quote!(found.#method(at, #runtime::count(self), #bound);));
        }
        body.finish(model, imports)
    }

    /// `impl Check` of a newtype or tuple.
    pub(super) fn wrapper<'t>(
        &self,
        model: &Model,
        places: impl Iterator<Item = (usize, &'t Typed)>,
        rest: Option<(usize, &'t Typed)>,
        imports: &mut Imports<'_>,
    ) -> TokenStream {
        let Some(mut body) = Body::of(self, model) else {
            return TokenStream::new();
        };
        let is_array = matches!(model.kind, ModelKind::Tuple(..));
        let required = if is_array {
            super::wrappers::required(model)
        } else {
            usize::MAX
        };
        for (index, typed) in places {
            let place = proc_macro2::Literal::usize_unsuffixed(index);
            let at = if is_array {
                quote!(at.item(#place))
            } else {
                quote!(at)
            };
            let value = Value::owned(quote!(self.#place));
            let code = if index < required {
                body.value(typed, &value, &at, 0)
            } else {
                body.optional(typed, &value, &at, 0)
            };
            body.code.extend(code);
        }
        if let Some((from, typed)) = rest {
            let place = proc_macro2::Literal::usize_unsuffixed(from);
            let inner = body.value(
                typed,
                &Value::borrowed(quote!(item)),
                &quote!(at.item(#place + index)),
                1,
            );
            if !inner.is_empty() {
                let list = quote!(self.#place);
                body.code
                    .extend(each_item(&format_ident!("index"), &list, &inner));
            }
        }
        whole(model, imports, &mut body);
        body.finish(model, imports)
    }

    /// `impl Check` of a union: the branch's rules, and that it is one.
    pub(super) fn union(
        &self,
        model: &Model,
        union: &Union,
        imports: &mut Imports<'_>,
    ) -> TokenStream {
        let Some(mut body) = Body::of(self, model) else {
            return TokenStream::new();
        };
        let mut arms = Vec::new();
        for variant in &union.variants {
            let VariantKind::Of(typed) = &variant.kind else {
                continue;
            };
            body.pattern_name.clone_from(&variant.name);
            let code = body.value(typed, &Value::borrowed(quote!(value)), &quote!(at), 0);
            if !code.is_empty() {
                let name = format_ident!("{}", variant.name);
                arms.push(match single_call(&code) {
                    Some(call) => quote!(Self::#name(value) => #call,),
                    None => quote!(Self::#name(value) => { #code }),
                });
            }
        }
        let unknown = format_ident!("{}", union.unknown);
        let rest = (arms.len() < union.variants.len()).then(|| quote!(_ => {}));
        body.code.extend(if arms.is_empty() {
            quote!(if let Self::#unknown(_) = self { found.no_branch(at); })
        } else {
            quote!(match self { #(#arms)* Self::#unknown(_) => found.no_branch(at), #rest })
        });
        whole(model, imports, &mut body);
        body.finish(model, imports)
    }
}

/// The rules on a tuple or union as a whole.
fn whole(model: &Model, imports: &mut Imports<'_>, body: &mut Body<'_, '_>) {
    for rule in &model.rules {
        let code = match rule {
            Rule::Schema(keyword, schema) => {
                quote!(found.schema(at, self, #keyword, #schema);)
            }
            Rule::UniqueItems => {
                let tuple = imports.runtime("tuple");
                quote!(found.unique_items(at, &#tuple::items(self));)
            }
            Rule::MaxItems(n) => {
                let (tuple, n) = (imports.runtime("tuple"), Literal::u64_unsuffixed(*n));
                quote!(found.max_items(at, #tuple::items(self).len(), #n);)
            }
            Rule::MinItems(n) if *n > places(model) => {
                let (tuple, n) = (imports.runtime("tuple"), Literal::u64_unsuffixed(*n));
                quote!(found.min_items(at, #tuple::items(self).len(), #n);)
            }
            _ => continue,
        };
        body.code.extend(code);
    }
}

/// How many places a tuple has.
fn places(model: &Model) -> u64 {
    match &model.kind {
        ModelKind::Tuple(places, _) => places.len() as u64,
        _ => 0,
    }
}

//! One `check` function: a call for each rule, deeper into lists, maps and what may be missing.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::checks::Checks;
use super::rules::{self, Value};
use crate::contract::{Model, Type, Typed};
use crate::lower::names::{Scope, screaming};
use crate::template::imports::Imports;
use crate::template::ty;

/// One `check` function being written.
pub(super) struct Body<'a, 'c> {
    checks: &'a Checks<'c>,
    pub(super) code: TokenStream,
    /// Name of the static by field and expression.
    patterns: BTreeMap<(String, String), String>,
    scope: Scope,
    /// What the next pattern's static is named for.
    pub(super) pattern_name: String,
}

impl<'a, 'c> Body<'a, 'c> {
    /// That of a model, if it has a check.
    pub(super) fn of(checks: &'a Checks<'c>, model: &Model) -> Option<Self> {
        let has = checks.names.contains(model.name.as_str());
        has.then(|| Self::new(checks))
    }

    pub(super) fn new(checks: &'a Checks<'c>) -> Self {
        Self {
            checks,
            code: TokenStream::new(),
            patterns: BTreeMap::new(),
            scope: Scope::new(&[]),
            pattern_name: String::new(),
        }
    }

    /// The checks of a value that may not be there.
    pub(super) fn optional(
        &mut self,
        typed: &Typed,
        value: &Value,
        at: &TokenStream,
        depth: usize,
    ) -> TokenStream {
        let rules = typed.rules.is_empty();
        if rules && self.checks.checks_itself(&typed.ty) {
            return self.value(typed, value, at, depth);
        }
        let source = value.by_ref();
        let (mut held, mut pattern) = (typed, quote!(Some(value)));
        while let Type::Nullable(inner) = ty::resolve(self.checks.contract, &held.ty) {
            (held, pattern) = (inner, quote!(Some(#pattern)));
        }
        let inner = self.value(held, &Value::borrowed(quote!(value)), at, depth);
        if inner.is_empty() {
            return inner;
        }
        if !mentions(&inner, "value") {
            let place = &value.place;
            return quote!(if #place.is_some() { #inner });
        }
        quote!(if let #pattern = #source { #inner })
    }

    /// The checks of a value. Types nest as deep as the contract's schemas do, which is bounded;
    /// what goes round in circles is a model, and that is one call.
    pub(super) fn value(
        &mut self,
        typed: &Typed,
        value: &Value,
        at: &TokenStream,
        depth: usize,
    ) -> TokenStream {
        let ty = ty::resolve(self.checks.contract, &typed.ty);
        let pointer = if at.to_string() == "at" {
            at.clone()
        } else {
            quote!(&#at)
        };
        let mut code = TokenStream::new();
        for rule in &typed.rules {
            let mut pattern = |source: &str| self.pattern(source);
            code.extend(rules::call(rule, ty, value, &pointer, &mut pattern));
        }
        if !self.checks.is_checkable(ty) {
            return code;
        }
        let place = &value.place;
        if self.checks.checks_itself(ty) {
            code.extend(quote!(#place.check(#pointer, found);));
            return code;
        }
        code.extend(match ty {
            Type::List(inner) => {
                let index = variable("index", depth);
                let inside = Value::borrowed(quote!(item));
                let inner = self.value(inner, &inside, &quote!(#at.item(#index)), depth + 1);
                if inner.is_empty() {
                    inner
                } else {
                    each_item(&index, place, &inner)
                }
            }
            Type::Map(inner) => {
                let name = variable("name", depth);
                let inside = Value::borrowed(quote!(item));
                let inner = self.value(inner, &inside, &quote!(#at.field(#name)), depth + 1);
                let source = value.by_ref();
                if inner.is_empty() {
                    inner
                } else if mentions(&inner, "item") {
                    quote!(for (#name, item) in #source { #inner })
                } else {
                    quote!(for #name in #place.keys() { #inner })
                }
            }
            Type::Nullable(inner) => self.optional(inner, value, at, depth),
            Type::Secret(inner) => {
                let inside = Value::borrowed(quote!(#place.expose()));
                self.value(inner, &inside, at, depth)
            }
            Type::Boxed(inner) | Type::Distant(inner) => {
                let inside = if value.borrowed {
                    quote!(**#place)
                } else {
                    quote!(*#place)
                };
                self.value(inner, &Value::owned(quote!((#inside))), at, depth)
            }
            _ => TokenStream::new(),
        });
        code
    }

    fn pattern(&mut self, source: &str) -> TokenStream {
        let key = (self.pattern_name.clone(), source.to_owned());
        let wanted = screaming(&format!("{} pattern", self.pattern_name));
        let scope = &mut self.scope;
        let name = self
            .patterns
            .entry(key)
            .or_insert_with(|| scope.mint(&wanted));
        let name = format_ident!("{name}");
        quote!(#name)
    }

    pub(super) fn finish(self, model: &Model, imports: &mut Imports<'_>) -> TokenStream {
        let check = imports.runtime("Check");
        let (pointer, violations) = (imports.runtime("Pointer"), imports.runtime("Violations"));
        let patterns = self.patterns();
        let (name, code) = (format_ident!("{}", model.name), self.code);
        let (at, found) = if code.is_empty() {
            (quote!(_), quote!(_))
        } else {
            (quote!(at), quote!(found))
        };
        quote! {
            impl #check for #name {
                #[inline]
                fn check(&self, #at: &#pointer<'_>, #found: &mut #violations) { #code }
            }
            #patterns
        }
    }

    /// The statics of the regular expressions.
    pub(super) fn patterns(&self) -> TokenStream {
        let mut patterns: Vec<_> = self
            .patterns
            .iter()
            .map(|((_, source), name)| (name, source))
            .collect();
        patterns.sort();
        let patterns = patterns.iter().map(|(name, source)| {
            let name = format_ident!("{name}");
            quote!(crate::runtime::pattern! { #name = #source })
        });
        quote!(#(#patterns)*)
    }
}

/// A loop over a list: with its items, unless only their number counts.
pub(super) fn each_item(index: &Ident, list: &TokenStream, inner: &TokenStream) -> TokenStream {
    if mentions(inner, "item") {
        quote!(for (#index, item) in #list.iter().enumerate() { #inner })
    } else {
        quote!(for #index in 0..#list.len() { #inner })
    }
}

/// Whether code uses a variable; a method of that name is none.
fn mentions(code: &TokenStream, name: &str) -> bool {
    // One dot is a member's, two are a range's.
    let mut dots = 0;
    code.clone().into_iter().any(|tree| {
        let found = match &tree {
            TokenTree::Group(group) => mentions(&group.stream(), name),
            TokenTree::Ident(ident) => ident == name && dots != 1,
            _ => false,
        };
        dots = match &tree {
            TokenTree::Punct(dot) if dot.as_char() == '.' => dots + 1,
            _ => 0,
        };
        found
    })
}

/// Code that is one call, without its semicolon.
pub(super) fn single_call(code: &TokenStream) -> Option<TokenStream> {
    let is_semicolon =
        |tree: &TokenTree| matches!(tree, TokenTree::Punct(end) if end.as_char() == ';');
    let mut trees: Vec<TokenTree> = code.clone().into_iter().collect();
    let last = trees.pop().filter(is_semicolon);
    (last.is_some() && !trees.iter().any(is_semicolon) && !code.to_string().contains('{'))
        .then(|| trees.into_iter().collect())
}

fn variable(name: &str, depth: usize) -> Ident {
    if depth == 0 {
        format_ident!("{name}")
    } else {
        format_ident!("{name}{}", depth + 1)
    }
}

//! Paths and the types made of them: by far the most pieces on one line, written without tokens.

use std::fmt::Write;

use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, Expr, GenericArgument, Pat, Path, PathArguments, Token, Type,
    TypeParamBound,
};

/// Writes a type; `false` when it is none of those that are known here, with a part of it written.
pub(super) fn ty(text: &mut String, value: &Type) -> bool {
    match value {
        Type::Path(value) => value.qself.is_none() && path(text, &value.path),
        Type::ImplTrait(value) => match only(&value.bounds) {
            Some(TypeParamBound::Trait(bound)) => {
                let plain = bound.lifetimes.is_none()
                    && matches!(bound.modifier, syn::TraitBoundModifier::None);
                text.push_str("impl ");
                plain && path(text, &bound.path)
            }
            _ => false,
        },
        Type::Reference(value) if value.lifetime.is_none() => {
            let sign = if value.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            text.push_str(sign);
            ty(text, &value.elem)
        }
        _ => false,
    }
}

fn only<T, P>(list: &Punctuated<T, P>) -> Option<&T> {
    list.first().filter(|_| list.len() == 1)
}

/// Writes a path of names, types and lifetimes; `false` as [`ty`].
pub(super) fn path(text: &mut String, path: &Path) -> bool {
    let mut gap = path.leading_colon.is_some();
    path.segments.iter().all(|segment| {
        if std::mem::replace(&mut gap, true) {
            text.push_str("::");
        }
        _ = write!(text, "{}", segment.ident);
        match &segment.arguments {
            PathArguments::None => true,
            PathArguments::AngleBracketed(list) => arguments(text, list),
            PathArguments::Parenthesized(_) => false,
        }
    })
}

fn arguments(text: &mut String, list: &AngleBracketedGenericArguments) -> bool {
    text.push_str(if list.colon2_token.is_some() {
        "::<"
    } else {
        "<"
    });
    let mut gap = "";
    let known = list.args.iter().all(|argument| {
        text.push_str(std::mem::replace(&mut gap, ", "));
        match argument {
            GenericArgument::Type(value) => ty(text, value),
            GenericArgument::Lifetime(lifetime) => write!(text, "{lifetime}").is_ok(),
            _ => false,
        }
    });
    text.push('>');
    known
}

/// Writes a name that is bound; `false` for any other pattern.
pub(super) fn binding(text: &mut String, pattern: &Pat) -> bool {
    let Pat::Ident(name) = pattern else {
        return false;
    };
    if name.by_ref.is_some() || name.subpat.is_some() || !name.attrs.is_empty() {
        return false;
    }
    let mutable = mutable(name.mutability);
    write!(text, "{mutable}{}", name.ident).is_ok()
}

fn mutable(token: Option<Token![mut]>) -> &'static str {
    if token.is_some() { "mut " } else { "" }
}

/// Writes a path or a field of one; `false` for any other expression.
pub(super) fn place(text: &mut String, value: &Expr) -> bool {
    match value {
        Expr::Path(value) => {
            value.qself.is_none() && value.attrs.is_empty() && path(text, &value.path)
        }
        Expr::Field(field) if field.attrs.is_empty() && place(text, &field.base) => {
            match &field.member {
                syn::Member::Named(name) => write!(text, ".{name}").is_ok(),
                syn::Member::Unnamed(index) => write!(text, ".{}", index.index).is_ok(),
            }
        }
        _ => false,
    }
}

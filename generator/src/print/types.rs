//! Types, broken in their angle brackets where a line is too short for them.

use quote::ToTokens;
use syn::{GenericArgument, Path, PathArguments, Type, TypeParamBound};

use super::flat::{self, WIDTH};

/// A type that starts at a column, with so many characters behind it.
pub(super) fn at(ty: &Type, indent: usize, column: usize, tail: usize) -> String {
    let line = flat::ty(ty);
    if column + line.chars().count() + tail <= WIDTH {
        return line;
    }
    match ty {
        Type::Path(path) if path.qself.is_none() => broken(&path.path, indent).unwrap_or(line),
        // rustfmt forgets the width of `impl `.
        Type::ImplTrait(_) if column + line.chars().count() + tail <= WIDTH + 5 => line,
        Type::ImplTrait(bounds) if bounds.bounds.len() == 1 => match bounds.bounds.first() {
            Some(TypeParamBound::Trait(bound)) => {
                broken(&bound.path, indent).map_or(line, |path| format!("impl {path}"))
            }
            _ => line,
        },
        _ => line,
    }
}

fn broken(path: &Path, indent: usize) -> Option<String> {
    let last = path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    let mut head = path.clone();
    head.segments.last_mut()?.arguments = PathArguments::None;
    let head = head.to_token_stream().to_string().replace(' ', "");
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    let rows: Option<String> = arguments
        .args
        .iter()
        .map(|argument| match argument {
            GenericArgument::Type(ty) => {
                Some(format!("{inner}{},\n", at(ty, indent + 4, indent + 4, 1)))
            }
            GenericArgument::Lifetime(lifetime) => Some(format!("{inner}{lifetime},\n")),
            _ => None,
        })
        .collect();
    Some(format!("{head}<\n{}{outer}>", rows?))
}

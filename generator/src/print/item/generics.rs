//! Generic parameters and their bounds.

use quote::ToTokens;
use syn::{Generics, WherePredicate};

use super::super::tokens;

pub(super) fn generics(generics: &Generics) -> String {
    if generics.params.is_empty() {
        return String::new();
    }
    format!("<{}>", tokens::line(generics.params.to_token_stream()))
}

pub(super) fn bounds(generics: &Generics, margin: &str) -> String {
    let Some(clause) = &generics.where_clause else {
        return String::new();
    };
    let row = |predicate: &WherePredicate| {
        format!(
            "{margin}    {},\n",
            tokens::line(predicate.to_token_stream())
        )
    };
    let rows: Vec<String> = clause.predicates.iter().map(row).collect();
    format!("{margin}where\n{}", rows.concat())
}

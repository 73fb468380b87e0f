//! Generic parameters and their bounds.

use quote::quote;
use syn::Generics;

use super::super::flat;

pub(super) fn generics(generics: &Generics) -> String {
    if generics.params.is_empty() {
        return String::new();
    }
    let all = &generics.params;
    let text = flat::file(quote!(impl<#all> T {})).unwrap_or_default();
    let text = flat::joined(&text);
    text.strip_prefix("impl")
        .and_then(|text| text.strip_suffix(" T {}"))
        .unwrap_or_default()
        .to_owned()
}

pub(super) fn bounds(generics: &Generics, margin: &str) -> String {
    let Some(clause) = &generics.where_clause else {
        return String::new();
    };
    let rows = clause.predicates.iter().map(|predicate| {
        let text =
            flat::joined(&flat::file(quote!(impl T where #predicate {})).unwrap_or_default());
        let text = text
            .trim_start_matches("impl T where ")
            .trim_end_matches(" {}")
            .trim_end_matches(',')
            .to_owned();
        format!("{margin}    {text},\n")
    });
    format!("{margin}where\n{}", rows.collect::<String>())
}

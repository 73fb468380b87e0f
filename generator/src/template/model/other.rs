//! Other: the branch for values of the JSON types that a schema without a `type` says nothing about.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::claims::{Claim, Json};
use crate::contract::{Union, Variant, VariantKind};
use crate::template::imports::Imports;

/// The branch, where there is one.
pub(super) fn variant(union: &Union) -> Option<&Variant> {
    union
        .variants
        .iter()
        .find(|variant| variant.kind == VariantKind::Other)
}

/// The branch in the enum.
pub(super) fn declaration(name: &Ident, imports: &mut Imports<'_>) -> TokenStream {
    let value = imports.item("serde_json::Value");
    quote! {
        #[doc = " A value of another type, which the contract says nothing about."]
        #name(#value)
    }
}

/// The arm of the JSON types that no branch asks for, where the schema allows them all the same.
pub(super) fn arm(
    union: &Union,
    claims: &[Claim<'_>],
    imports: &mut Imports<'_>,
) -> Option<TokenStream> {
    let other = variant(union)?;
    let (runtime, value) = (imports.runtime("union"), imports.item("serde_json::Value"));
    let name = format_ident!("{}", other.name);
    let held: Vec<_> = Json::ALL
        .into_iter()
        .filter(|json| !claims.iter().any(|claim| claim.json == *json))
        .map(|json| {
            let any = json.any();
            quote!(#value::#any)
        })
        .collect();
    (!held.is_empty()).then(|| quote!(#(#held)|* => #runtime::read(&value, Self::#name),))
}

//! OAuth: the setter that has the client fetch tokens, and the operations that may need one.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::contract::{Contract, Flows, Operation, SchemeKind, SecurityScheme};
use crate::template::docs;

/// Whether clients of the contract can fetch tokens.
pub(in crate::template) fn is_needed(contract: &Contract) -> bool {
    contract
        .schemes
        .iter()
        .any(|scheme| grant(scheme).is_some())
}

/// The flows of a scheme whose tokens the client can fetch, and the setter that has it do so.
fn grant(scheme: &SecurityScheme) -> Option<(&Flows, &str)> {
    match &scheme.kind {
        SchemeKind::OAuth(flows) => Some((flows, flows.setter.as_deref()?)),
        _ => None,
    }
}

/// Where a token at hand comes from.
pub(super) fn token_docs(flows: &Flows) -> String {
    match &flows.authorization {
        Some(url) => format!("The access token, which users get at {}.", docs::code(url)),
        None => "The access token.".to_owned(),
    }
}

/// The setter that takes what the client fetches tokens for.
pub(super) fn setter(index: usize, scheme: &SecurityScheme) -> Option<TokenStream> {
    let (flows, setter) = grant(scheme)?;
    let (place, setter) = (Literal::usize_unsuffixed(index), format_ident!("{setter}"));
    let mut lines = vec![
        "Fetches access tokens: the first when a call needs one, others when it expires or is refused."
            .to_owned(),
        String::new(),
    ];
    let grants = [
        ("client_credentials", &flows.client_credentials),
        ("password", &flows.password),
        ("refresh_token", &flows.refresh),
    ];
    for (name, url) in grants {
        if let Some(url) = url {
            let url = docs::code(url);
            lines.push(format!(
                "- [`Grant::{name}`](runtime::oauth::Grant::{name}) from {url}."
            ));
        }
    }
    if let Some(url) = &flows.discovery {
        let url = docs::code(url);
        lines.push(format!(
            "The provider describes itself at {url}, for [`Discovery`](runtime::oauth::Discovery)."
        ));
    }
    lines.extend([
        String::new(),
        format!("Security scheme {}.", docs::code(&scheme.id)),
    ]);
    let lines = docs::attributes(lines.iter().map(String::as_str));
    let url = |url: &Option<String>| match url {
        Some(url) => quote!(Some(#url)),
        None => quote!(None),
    };
    let (client_credentials, password, refresh) = (
        url(&flows.client_credentials),
        url(&flows.password),
        url(&flows.refresh),
    );
    let scopes = &flows.scopes;
    Some(quote! {
        #lines
        #[must_use]
        pub fn #setter(self, grant: runtime::oauth::Grant) -> Self {
            self.put_tokens(#place, grant.tokens(&runtime::oauth::Endpoints {
                client_credentials: #client_credentials,
                password: #password,
                refresh: #refresh,
                scopes: &[#(#scopes),*],
            }))
        }
    })
}

/// Whether a scheme of the operation has tokens that the client can fetch.
pub(super) fn has_tokens(operation: &Operation, contract: &Contract) -> bool {
    operation.security.iter().flatten().any(|requirement| {
        let scheme = contract.schemes.get(requirement.scheme);
        scheme.and_then(grant).is_some()
    })
}

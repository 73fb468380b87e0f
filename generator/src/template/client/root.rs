//! `client/mod.rs`: the client, its builder, and the table of servers and schemes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{scheme, server};
use crate::contract::{Contract, OutcomeKind};
use crate::template::docs;
use crate::template::tags::Tags;

/// The whole file.
pub(super) fn file(contract: &Contract, tags: &Tags) -> TokenStream {
    let modules = contract.tags.iter().enumerate().map(|(index, tag)| {
        let (gate, module) = (tags.gate(index), format_ident!("{}", tag.module));
        quote!(#gate mod #module;)
    });
    let exports = contract
        .tags
        .iter()
        .enumerate()
        .map(|(index, tag)| exports(contract, index, &tag.module, tags));
    let api = api(contract);
    let client = client(contract);
    let servers = server::items(contract);
    let setters = setters(contract);
    let spare = tags
        .feature(0)
        .map(|_| quote!(#[allow(dead_code, reason = "calls of tags that are left out")]));
    // Webhooks alone make models and no calls.
    let calls = !contract.operations.is_empty();
    let wire = calls.then(|| {
        quote!(
            #[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
            pub mod mock;
            #spare
            mod wire;
        )
    });
    let xml = (!contract.xml.documents.is_empty()).then(|| {
        quote!(
            mod xml;
        )
    });
    let upload = contract.upload.as_ref().map(|_| {
        quote!(
            #[cfg(not(target_arch = "wasm32"))]
            mod upload_file;
        )
    });
    let uploads = contract.upload.as_ref().map(|_| {
        quote!(
            #[cfg(not(target_arch = "wasm32"))]
            pub use upload_file::UploadFile;
        )
    });
    quote! {
        #![doc = " The client and its calls, one file a group."]

        #(#modules)*
        #upload
        #wire
        #xml

        #(#exports)*
        #uploads

        use crate::runtime::{self, Builder, Core};

        #api
        #client
        #servers
        #setters
    }
}

/// The request types and the enums of answers of a group.
fn exports(contract: &Contract, tag: usize, module: &str, tags: &Tags) -> TokenStream {
    let mut names = Vec::new();
    for operation in contract
        .operations
        .iter()
        .filter(|operation| operation.tag == tag)
    {
        names.push(operation.request.as_str());
        names.extend(operation.headers_type());
        for outcome in [&operation.success, &operation.failure] {
            if let OutcomeKind::Enum(name) = &outcome.kind {
                names.push(name);
            }
        }
    }
    names.sort_unstable();
    let module = format_ident!("{module}");
    let names: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    // A line each: an operation more is a line more.
    match tags.gate(tag) {
        Some(gate) => quote!(#gate pub use #module::*;),
        None => quote!(#(pub use #module::#names;)*),
    }
}

fn api(contract: &Contract) -> TokenStream {
    let ty = quote!(runtime::Server);
    let servers = server::usual(contract)
        .into_iter()
        .map(|row| server::row(row, &ty));
    let schemes = contract.schemes.iter().map(scheme::constant);
    quote! {
        #[doc = " What the contract says about all calls."]
        static API: runtime::Api = runtime::Api {
            servers: &[#(#servers),*],
            schemes: &[#(#schemes),*],
        };
    }
}

/// The methods that the contract adds to the builder.
fn setters(contract: &Contract) -> TokenStream {
    let setters = [server::setters(contract), scheme::setters(contract)];
    if setters.iter().all(TokenStream::is_empty) {
        return TokenStream::new();
    }
    quote!(impl Builder<Client> { #(#setters)* })
}

fn client(contract: &Contract) -> TokenStream {
    let mut last = vec![format!(
        "The contract is {}, version {}.",
        docs::code(&contract.title),
        docs::code(&contract.version)
    )];
    for server in &contract.servers {
        last.push(String::new());
        let url = docs::code(&server.default_url());
        last.push(if server.url.starts_with('/') {
            format!("Server {url}, which is relative: the base URL has to end with it.")
        } else {
            format!("Server {url}.")
        });
        last.extend(server.docs.0.iter().cloned());
    }
    let lines = docs::with(&contract.docs, &last);
    quote! {
        #lines
        #[derive(Clone, Debug)]
        pub struct Client {
            core: Core,
        }

        impl Client {
            #[doc = " Begins a client; `build` ends it."]
            pub fn builder() -> Builder<Self> {
                Builder::new(&API)
            }

            #[doc = " Where calls go, unless an operation has a server of its own."]
            pub fn base_url(&self) -> &str {
                self.core.base_url()
            }
        }

        impl From<Core> for Client {
            fn from(core: Core) -> Self {
                Self { core }
            }
        }
    }
}

//! `client/upload_file.rs`: the calls that an upload is made of, in their order.

mod body;
mod ends;
mod steps;

pub(crate) use ends::failure;

use std::sync::Arc;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Contract, Upload, UploadCall};
use crate::print::Code;
use crate::template::facts::Facts;
use crate::template::imports::Imports;
use crate::template::{Layout, docs, ty};

/// Whether a crate needs the runtime's half of uploads.
pub(in crate::template) fn is_needed(contract: &Contract) -> bool {
    contract.upload.is_some()
}

/// The whole file.
pub(super) fn file(facts: &Arc<Facts<'_>>, layout: &Layout, upload: &Upload) -> Code {
    let contract = facts.contract;
    let mut imports = Imports::outside_models(facts, layout);
    imports.defines("Client");
    imports.defines("UploadFile");
    let method = method(upload, contract, &mut imports);
    let settings = settings(upload, &mut imports);
    let steps = steps::items(upload, contract, &mut imports);
    imports.above("Client");
    imports.code(quote! {
        #![doc = " [`Client::upload_file`]: the calls that an upload is made of, in their order."]

        #method
        #settings
        #steps
    })
}

/// An item of the runtime's half.
fn shared(name: &str, imports: &mut Imports<'_>) -> TokenStream {
    imports.item(&format!("crate::runtime::upload::{name}"))
}

fn method(upload: &Upload, contract: &Contract, imports: &mut Imports<'_>) -> TokenStream {
    let (plan, kind) = (shared("Plan", imports), shared("Upload", imports));
    let source = shared("Source", imports);
    let (single, multipart) = (upload.single.is_some(), upload.multipart.is_some());
    let (threshold, part_size) = (grouped(upload.threshold), grouped(upload.part_size));
    let md5 = upload.md5;
    let settings = || upload.settings.iter();
    let fields: Vec<_> = settings()
        .map(|one| format_ident!("{}", one.field))
        .collect();
    let types: Vec<_> = settings()
        .map(|one| ty::rust(&one.typed.ty, imports))
        .collect();
    let about = about(upload, contract);
    let about: Vec<_> = about.iter().map(String::as_str).collect();
    let lines = docs::attributes(about);
    quote! {
        #[doc = " What the contract says about uploads; sizes are in bytes."]
        const PLAN: #plan = #plan {
            single: #single,
            multipart: #multipart,
            threshold: #threshold,
            part_size: #part_size,
            md5: #md5,
        };

        impl Client {
            #lines
            pub fn upload_file(&self, source: impl Into<#source>) -> #kind<UploadFile> {
                let steps = UploadFile { client: self.clone(), #(#fields: None),* };
                #kind::new(PLAN, steps, source)
            }
        }

        #[doc = " The calls of [`Client::upload_file`]."]
        #[derive(Clone, Debug)]
        pub struct UploadFile {
            client: Client,
            #(#fields: Option<#types>,)*
        }
    }
}

/// What the method does, call by call.
fn about(upload: &Upload, contract: &Contract) -> Vec<String> {
    let name = |call: &UploadCall| {
        let name = &contract.operations[call.operation].name;
        format!("[`{name}`](Self::{name})")
    };
    let mut lines = vec![
        "Uploads a file of any size: from a path, from memory or from a stream.".to_owned(),
        String::new(),
    ];
    let single = upload.single.as_ref().map(|(call, ..)| {
        let name = name(call);
        format!("in one piece to the URL of {name}")
    });
    let parts = upload.multipart.as_ref().map(|parts| {
        let (begin, part) = (name(&parts.begin.0), name(&parts.part.0));
        let complete = name(&parts.complete);
        format!("{begin}, each part to the URL of {part}, then {complete}")
    });
    match (single, parts) {
        (Some(single), Some(parts)) => {
            lines.push(format!("- Up to {}: {single}.", size(upload.threshold)));
            lines.push(format!("- Above: {parts}."));
        }
        (Some(single), None) => lines.push(format!("- First: {single}.")),
        (None, parts) => lines.extend(parts.map(|parts| format!("- First: {parts}."))),
    }
    let register = upload.register.as_ref();
    lines.extend(register.map(|call| format!("- Then: {}.", name(call))));
    if let Some(parts) = &upload.multipart {
        let abort = name(&parts.abort);
        lines.push(String::new());
        lines.push(format!(
            "An upload in parts that fails or is dropped is given up by {abort}."
        ));
    }
    lines
}

fn settings(upload: &Upload, imports: &mut Imports<'_>) -> TokenStream {
    if upload.settings.is_empty() {
        return TokenStream::new();
    }
    let kind = shared("Upload", imports);
    let mut setters = TokenStream::new();
    for setting in &upload.settings {
        let method = format_ident!("{}", setting.setter);
        let field = format_ident!("{}", setting.field);
        let (argument, converts) = ty::argument(&setting.typed.ty, imports);
        let value = if converts {
            quote!(#field.into())
        } else {
            quote!(#field)
        };
        let lines = if setting.docs.is_empty() {
            docs::attributes([format!("Sets `{}`.", setting.field).as_str()])
        } else {
            docs::of(&setting.docs)
        };
        setters.extend(quote! {
            #lines
            pub fn #method(mut self, #field: #argument) -> Self {
                self.steps.#field = Some(#value);
                self
            }
        });
    }
    quote!(impl #kind<UploadFile> { #setters })
}

/// A number of bytes, as people say it.
fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["bytes", "KiB", "MiB", "GiB"];
    let (mut number, mut unit) = (bytes, 0);
    while number > 0 && number.is_multiple_of(1024) && unit + 1 < UNITS.len() {
        (number, unit) = (number / 1024, unit + 1);
    }
    format!("{number} {}", UNITS[unit])
}

/// A number with its digits in groups of three.
fn grouped(number: u64) -> TokenStream {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text.parse().unwrap_or_default()
}

//! The runtime's trait for the contract's own calls.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::super::outcome;
use super::body::{self, Moment, body};
use super::ends::Ends;
use super::shared;
use crate::contract::{
    Contract, Multipart, OutcomeKind, Steps, Upload, UploadBody, UploadCall, UploadText,
    UploadValue,
};
use crate::template::imports::Imports;

pub(super) fn items(
    upload: &Upload,
    contract: &Contract,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let ends = Ends::of(upload, contract, imports);
    let kind = shared("Steps", imports);
    let single = upload.single.as_ref();
    let single = single.map(|(call, url, key)| single_method(call, url, key, &ends, imports));
    let parts = upload.multipart.as_ref();
    let parts = parts.map(|parts| part_methods(parts, &ends, imports));
    let (output, register) = register(upload.register.as_ref(), &ends, imports);
    let details = &ends.details;
    quote! {
        impl #kind for UploadFile {
            type Output = #output;
            type Failure = #details;

            #single
            #parts
            #register
        }
    }
}

fn single_method(
    call: &UploadCall,
    url: &UploadText,
    key: &UploadText,
    ends: &Ends<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let (described, target) = (shared("Described", imports), shared("Target", imports));
    let made = body(&call.body, Moment::Single, imports);
    let file = argument("file", &call.body);
    let (sent, error) = (ends.sent(call), &ends.error);
    let (url, key) = (secret(url), plain(key));
    quote! {
        async fn single(&self, #file: &#described) -> Result<#target, #error> {
            #made
            let answer = #sent.into_data();
            Ok(#target { url: #url, key: #key })
        }
    }
}

fn part_methods(parts: &Multipart, ends: &Ends<'_>, imports: &mut Imports<'_>) -> TokenStream {
    let (described, begun) = (shared("Described", imports), shared("Begun", imports));
    let (number, part) = (shared("PartNumber", imports), shared("SentPart", imports));
    let hidden = imports.item("crate::runtime::Secret");
    let error = &ends.error;

    let (call, key, id) = &parts.begin;
    let begin = body(&call.body, Moment::Begin, imports);
    let (begin_sent, key, id) = (ends.sent(call), plain(key), plain(id));
    let file = argument("file", &call.body);
    let (call, url) = &parts.part;
    let of_part = body(&call.body, Moment::Parts, imports);
    let (part_sent, url) = (ends.sent(call), secret(url));
    let in_part = argument("upload", &call.body);
    let numbered = argument("part", &call.body);
    let item = body::new(&parts.item, Moment::Parts, imports);
    let complete = body(&parts.complete.body, Moment::Parts, imports);
    let complete_sent = ends.sent(&parts.complete);
    let in_complete = argument("upload", &parts.complete.body);
    let abort = body(&parts.abort.body, Moment::Parts, imports);
    let abort_sent = ends.sent(&parts.abort);
    let in_abort = argument("upload", &parts.abort.body);
    quote! {
        async fn begin(&self, #file: &#described) -> Result<#begun, #error> {
            #begin
            let answer = #begin_sent.into_data();
            Ok(#begun { key: #key, upload_id: #id })
        }

        async fn part(&self, #in_part: &#begun, #numbered: #number) -> Result<#hidden<String>, #error> {
            #of_part
            let answer = #part_sent.into_data();
            Ok(#url)
        }

        async fn complete(&self, #in_complete: &#begun, parts: &[#part]) -> Result<(), #error> {
            let parts = parts.iter().map(|part| #item).collect();
            #complete
            #complete_sent;
            Ok(())
        }

        async fn abort(&self, #in_abort: &#begun) -> Result<(), #error> {
            #abort
            #abort_sent;
            Ok(())
        }
    }
}

/// The type of what comes out in the end, and the method that gives it: the key where the API wants
/// to hear nothing more.
fn register(
    call: Option<&UploadCall>,
    ends: &Ends<'_>,
    imports: &mut Imports<'_>,
) -> (TokenStream, TokenStream) {
    let (described, error) = (shared("Described", imports), &ends.error);
    let Some(call) = call else {
        let method = quote! {
            async fn register(&self, _: &#described, key: &str) -> Result<String, #error> {
                Ok(key.to_owned())
            }
        };
        return (quote!(String), method);
    };
    let operation = ends.operation(call);
    let output = match &operation.success.kind {
        OutcomeKind::Enum(name) => {
            let name = format_ident!("{name}");
            quote!(super::#name)
        }
        _ => outcome::success_type(operation, imports),
    };
    let made = body(&call.body, Moment::Register, imports);
    let (file, key) = (argument("file", &call.body), argument("key", &call.body));
    let sent = ends.sent(call);
    let method = quote! {
        async fn register(&self, #file: &#described, #key: &str) -> Result<#output, #error> {
            #made
            Ok(#sent.into_data())
        }
    };
    (output, method)
}

/// The name of an argument, or `_` where the body of the call has no use for it.
fn argument(name: &str, body: &UploadBody) -> Ident {
    use UploadValue::{Key, MediaType, Name, PartNumber, Size, UploadId};

    let values: &[_] = match name {
        "file" => &[Name, MediaType, Size],
        "part" => &[PartNumber],
        "upload" => &[Key, UploadId],
        _ => &[Key],
    };
    let used = body.fills.iter().any(|(_, value)| values.contains(value));
    format_ident!("{}", if used { name } else { "_" })
}

/// `answer.key`
fn place(steps: &Steps) -> TokenStream {
    let fields = steps.fields.iter();
    let fields = fields.map(|step| format_ident!("{}", step.field));
    quote!(answer #(.#fields)*)
}

fn secret(text: &UploadText) -> TokenStream {
    let place = place(&text.place);
    if text.secret {
        place
    } else {
        quote!(#place.into())
    }
}

fn plain(text: &UploadText) -> TokenStream {
    let place = place(&text.place);
    if text.secret {
        quote!(#place.into_inner())
    } else {
        place
    }
}

//! Pages: what makes a request the first of many.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{flow, outcome};
use crate::contract::{Advance, Operation, Pagination, Reading};
use crate::template::imports::Imports;
use crate::template::ty;

/// `pages`, `stream`, and how one page leads to the next.
pub(super) fn items(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let Some(pagination) = &operation.pagination else {
        return TokenStream::new();
    };
    let name = format_ident!("{}", operation.request);
    let mut flow = |item: &str| imports.item(&format!("crate::runtime::flow::{item}"));
    let (pages, stream, paged) = (flow("Pages"), flow("ItemStream"), flow("Paged"));
    let turn = flow("Turn");
    let mut runtime = |item: &str| imports.runtime(item);
    let (fault, response, sending) = (runtime("Fault"), runtime("Response"), runtime("Sending"));
    let (page, details) = (
        outcome::success_type(operation, imports),
        outcome::details_type(operation, imports),
    );
    let item = ty::rust(&pagination.item, imports);
    let array = flow::array(quote!(page), &pagination.items.fields);
    let statements = statements(operation, pagination, imports);
    let is_read =
        statements.to_string().contains("page .") || statements.to_string().contains("(page ,");
    let read = format_ident!("{}", if is_read { "page" } else { "_page" });
    quote! {
        impl<'c> #name<'c> {
            #[doc = " The pages from this one on, each fetched when it is asked for."]
            pub fn pages(self) -> #pages<'c, Self> {
                #pages::new(self)
            }

            #[doc = " The items of the pages from this one on."]
            pub fn stream(self) -> #stream<'c, Self> {
                self.pages().items()
            }
        }

        impl<'c> #paged<'c> for #name<'c> {
            type Page = #page;
            type Item = #item;
            type Details = #details;

            fn fetch(self) -> #sending<#page, #details> {
                self.send()
            }

            fn items(page: &mut #page) -> Option<&mut Vec<#item>> {
                #array
            }

            fn turn(&mut self, #read: &#response<#page>, turn: &mut #turn) -> Result<(), #fault> {
                #statements
            }
        }
    }
}

/// What the page says, and what becomes of the request.
fn statements(
    operation: &Operation,
    pagination: &Pagination,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let page = quote!(page);
    let mut said = |method: &str, place: &Option<Reading>| {
        let method = format_ident!("{method}");
        let value = flow::reading(place.as_ref()?, &page, imports);
        Some(quote!(turn.#method(#value);))
    };
    let more = said("more", &pagination.has_more);
    let pages = said("total_pages", &pagination.total_pages);
    let total = said("total", &pagination.total);
    let full = pagination.full.as_ref().map(|full| {
        let limit = flow::slot(&full.limit, operation);
        let default = match full.default {
            Some(default) => {
                let default = Literal::i64_unsuffixed(default);
                quote!(Some(#default))
            }
            None => quote!(None),
        };
        quote!(turn.full(&#limit, #default);)
    });
    let advance = match &pagination.advance {
        Advance::Page { slot, first } => {
            let (slot, first) = (flow::slot(slot, operation), Literal::i64_unsuffixed(*first));
            quote!(turn.page(&mut #slot, #first))
        }
        Advance::Offset(slot) => {
            let slot = flow::slot(slot, operation);
            quote!(turn.offset(&mut #slot))
        }
        Advance::Cursor { from, slot } => {
            let from = flow::reading(from, &page, imports);
            let slot = flow::slot(slot, operation);
            quote!(turn.cursor(#from, &mut #slot))
        }
        Advance::Next(Reading::Header(name)) if name == "link" => {
            quote!(turn.link(page.headers(), &mut self.options))
        }
        Advance::Next(from) => {
            let from = flow::reading(from, &page, imports);
            quote!(turn.url(#from, &mut self.options))
        }
    };
    quote!(#more #pages #total #full #advance)
}

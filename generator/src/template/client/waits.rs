//! Waits: what makes a request the first of many questions after a task.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::{argument, flow, outcome};
use crate::contract::{Operation, Parameter, Polling, Reading, Starts};
use crate::template::imports::Imports;
use crate::template::{docs, ty};

/// `wait`, of the request that asks after a task and of the one that starts it.
pub(super) fn items(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let question = operation.polling.as_ref();
    let question = question.map(|polling| question_items(operation, polling, imports));
    let start = operation.starts.as_ref();
    let start = start.map(|starts| start_items(operation, starts, imports));
    quote!(#question #start)
}

fn question_items(
    operation: &Operation,
    polling: &Polling,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let name = format_ident!("{}", operation.request);
    let mut flow = |item: &str| imports.item(&format!("crate::runtime::flow::{item}"));
    let (wait, polled) = (flow("Wait"), flow("Polled"));
    let (constant, word) = (flow("Polling"), flow("word"));
    let (response, sending) = (imports.runtime("Response"), imports.runtime("Sending"));
    let (state, details) = (
        outcome::success_type(operation, imports),
        outcome::details_type(operation, imports),
    );
    let reading = flow::reading(&polling.status, &quote!(answer), imports);
    let members = members(polling, &constant);
    let lines = docs::attributes([format!(
        "Asks again and again until the task is {}; see [`Wait`].",
        ends(polling)
    )
    .as_str()]);
    let lines = linked(lines, &wait);
    quote! {
        impl<'c> #name<'c> {
            #lines
            pub fn wait(self) -> #wait<'c, Self> {
                #wait::known(self)
            }
        }

        impl<'c> #polled<'c> for #name<'c> {
            type State = #state;
            type Details = #details;

            const POLLING: #constant = #constant { #members };

            fn ask(self) -> #sending<#state, #details> {
                self.send()
            }

            fn state(answer: &#response<#state>) -> String {
                #word(#reading)
            }
        }
    }
}

fn start_items(operation: &Operation, starts: &Starts, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    let Some(question) = contract.operations.get(starts.operation) else {
        return TokenStream::new();
    };
    let name = format_ident!("{}", operation.request);
    let (method, request) = (
        format_ident!("{}", question.name),
        if question.tag == operation.tag {
            let request = format_ident!("{}", question.request);
            quote!(#request)
        } else {
            imports.item(&format!("super::{}", question.request))
        },
    );
    let details = outcome::details_type(operation, imports);
    let asked: Vec<_> = required(question)
        .zip(&starts.arguments)
        .filter(|(parameter, _)| is_sent(question, parameter))
        .collect();
    // No argument may be called as the answer is.
    let mut names = ["started", "answer"].into_iter();
    let is_free = |name: &&str| asked.iter().all(|(parameter, _)| parameter.name != **name);
    let started = format_ident!("{}", names.find(is_free).unwrap_or("begun"));
    let arguments: Vec<_> = asked.iter().map(|(it, _)| argument::ident(it)).collect();
    let named: Vec<_> = asked
        .iter()
        .map(|(parameter, place)| named(parameter, place, &started, imports))
        .collect();
    let mut flow = |item: &str| imports.item(&format!("crate::runtime::flow::{item}"));
    let (wait, task) = (flow("Wait"), flow("Task"));
    let lines = docs::attributes([format!(
        "Sends it, and asks [`Client::{}`] after the task until that is over; see [`Wait`].",
        question.name
    )
    .as_str()]);
    let lines = linked(lines, &wait);
    let deprecated = question.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        impl<'c> #name<'c> {
            #lines
            #deprecated
            pub fn wait(self) -> #wait<'c, #request<'c>, #details> {
                let (client, options) = (self.client, self.options.for_another());
                let starting = async move {
                    let #started = &self.send().await?;
                    #(#named)*
                    let request = client.#method(#(#arguments),*).options(options);
                    Ok(#task::of(#started, request))
                };
                #wait::started(Box::pin(starting))
            }
        }
    }
}

/// Where a model is called so, the name in the docs needs a path.
fn linked(lines: TokenStream, wait: &TokenStream) -> TokenStream {
    let plain = wait.to_string() == "Wait";
    let path = (!plain).then(|| docs::attributes(["", "[`Wait`]: crate::runtime::flow::Wait"]));
    quote!(#lines #path)
}

/// What differs from the usual.
fn members(polling: &Polling, constant: &TokenStream) -> TokenStream {
    let words = |states: &[Value]| {
        let words = states.iter().map(word);
        quote!(&[#(#words),*])
    };
    let mut members = Vec::new();
    for (name, states) in [("done", &polling.done), ("failed", &polling.failed)] {
        if !states.is_empty() {
            let (name, words) = (format_ident!("{name}"), words(states));
            members.push(quote!(#name: #words));
        }
    }
    for (name, number, usual) in [
        ("interval", polling.interval, 1_000),
        ("growth", polling.growth, 150),
        ("longest", polling.max_interval, 30_000),
        ("deadline", polling.deadline, 3_600_000),
    ] {
        if number != usual {
            let (name, number) = (format_ident!("{name}"), Literal::u64_unsuffixed(number));
            members.push(quote!(#name: #number));
        }
    }
    quote!(#(#members,)* ..#constant::USUAL)
}

/// As the runtime writes a state.
fn word(state: &Value) -> String {
    state
        .as_str()
        .map_or_else(|| state.to_string(), str::to_owned)
}

fn ends(polling: &Polling) -> String {
    let listed = |states: &[Value]| {
        let words: Vec<_> = states
            .iter()
            .map(|state| docs::code(&word(state)))
            .collect();
        words.join(", ")
    };
    let done = format!("done ({})", listed(&polling.done));
    if polling.failed.is_empty() {
        done
    } else {
        format!("{done} or failed ({})", listed(&polling.failed))
    }
}

fn required(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let all = operation.parameters.iter();
    all.filter(|parameter| parameter.required)
}

fn is_sent(operation: &Operation, parameter: &Parameter) -> bool {
    let sent = argument::sent(operation);
    sent.iter().any(|other| other.name == parameter.name)
}

/// `let id: i64 = named(&started.id, "/id")?;`: an argument from the answer.
fn named(
    parameter: &Parameter,
    place: &Reading,
    started: &Ident,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let named = imports.item("crate::runtime::flow::named");
    let text = match place {
        Reading::Header(name) => name,
        Reading::Body(steps) => &steps.pointer,
    };
    let (name, ty) = (
        argument::ident(parameter),
        ty::rust(&argument::typed(parameter).ty, imports),
    );
    let reading = flow::reading(place, &quote!(#started), imports);
    quote!(let #name: #ty = #named(#reading, #text)?;)
}

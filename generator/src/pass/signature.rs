//! Signature: the arguments that progenitor gives a wire function, in order.
//!
//! The one place that decides them. The minted document declares them, and the passes have the
//! function take them from what is prepared for the call, all from this list.

use proc_macro2::Span;
use reqwest::header::HeaderName;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprMethodCall, ExprPath, Ident, Lit, LitStr, Token};

use crate::contract::{HttpMethod, Operation, Outcome, Parameter, PathPart, Place};
use crate::diagnostic::Diagnostic;
use crate::document::escape;

/// One argument of a wire function. Every text is `&str`, exactly as it goes on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireArgument {
    /// A path parameter, by its index in [`Operation::parameters`]: `&str`, percent-encoded already.
    Path(usize),
    /// The query string: `&str`, empty or with its `?`.
    Query,
    /// A header parameter, by its index in [`Operation::parameters`]: `&str`, or `Option<&str>`
    /// when the contract does not demand it.
    Header(usize),
    /// All cookie parameters: `Option<&str>`.
    Cookie,
    /// The body: `reqwest::Body`, empty when there is none.
    Body,
}

impl WireArgument {
    /// Whether the argument is an `Option`.
    pub fn optional(self, operation: &Operation) -> bool {
        match self {
            Self::Header(index) => operation.parameters.get(index).is_some_and(|p| !p.required),
            Self::Cookie => true,
            Self::Path(_) | Self::Query | Self::Body => false,
        }
    }

    /// Where the wire function takes it from: what the runtime has prepared for the call.
    pub(super) fn look_up(self, operation: &Operation) -> Expr {
        let wire = |index: usize| operation.parameters.get(index).map(|p| p.wire.as_str());
        match self {
            Self::Path(index) => of_call("path", wire(index)),
            Self::Query => of_call("query", None),
            Self::Header(index) if self.optional(operation) => {
                of_call("header_if_any", wire(index))
            }
            Self::Header(index) => of_call("header", wire(index)),
            Self::Cookie => of_call("cookie", None),
            Self::Body => of_call("body", None),
        }
    }

    /// The header that carries it, in lower case; `None` for what is no header.
    pub(crate) fn header(self, operation: &Operation) -> Option<String> {
        match self {
            Self::Header(index) => header_name(operation.parameters.get(index)?),
            Self::Cookie => Some("cookie".to_owned()),
            Self::Path(_) | Self::Query | Self::Body => None,
        }
    }
}

/// `call.method("argument")`, or without an argument.
fn of_call(method: &str, argument: Option<&str>) -> Expr {
    let text = |text| ExprLit {
        attrs: Vec::new(),
        lit: Lit::Str(LitStr::new(text, Span::call_site())),
    };
    Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(Expr::Path(ExprPath {
            attrs: Vec::new(),
            qself: None,
            path: Ident::new("call", Span::call_site()).into(),
        })),
        dot_token: <Token![.]>::default(),
        method: Ident::new(method, Span::call_site()),
        turbofish: None,
        paren_token: syn::token::Paren::default(),
        args: argument
            .map(|argument| Expr::Lit(text(argument)))
            .into_iter()
            .collect::<Punctuated<_, _>>(),
    })
}

/// The arguments of an operation's wire function, in order.
///
/// A header parameter is missing where [`upstream::findings`](crate::upstream::findings) says so.
pub fn signature(operation: &Operation) -> Vec<WireArgument> {
    let mut arguments = Vec::new();
    for part in &operation.parts {
        if let PathPart::Parameter(index) = part {
            let argument = WireArgument::Path(*index);
            if !arguments.contains(&argument) {
                arguments.push(argument);
            }
        }
    }
    let has = |place| operation.parameters.iter().any(|p| p.place == place);
    if has(Place::Query) || operation.fixed_query.is_some() {
        arguments.push(WireArgument::Query);
    }
    let own = own_headers(operation);
    let parameters = operation.parameters.iter().enumerate();
    arguments.extend(
        parameters
            .filter(|(_, p)| p.place == Place::Header && left_out(p, &own).is_none())
            .map(|(index, _)| WireArgument::Header(index)),
    );
    if has(Place::Cookie) {
        arguments.push(WireArgument::Cookie);
    }
    if operation.body.is_some() {
        arguments.push(WireArgument::Body);
    }
    arguments
}

/// Says which header parameters of an operation are not sent, and why.
pub(crate) fn findings(operation: &Operation) -> Vec<Diagnostic> {
    let own = own_headers(operation);
    let headers = operation
        .parameters
        .iter()
        .filter(|p| p.place == Place::Header);
    headers
        .filter_map(|parameter| {
            let why = left_out(parameter, &own)?;
            let message = format!("header parameter {:?} is left out: {why}", parameter.wire);
            Some(Diagnostic::warning(
                "header-parameter",
                pointer(operation),
                message,
            ))
        })
        .collect()
}

/// The headers that the client itself has a value for. The runtime puts `accept` and `content-type` on.
fn own_headers(operation: &Operation) -> Vec<&'static str> {
    let content = |outcome: &Outcome| outcome.cases.iter().any(|case| case.content.is_some());
    let cookies = operation
        .parameters
        .iter()
        .any(|p| p.place == Place::Cookie);
    let mut own = Vec::new();
    if cookies {
        own.push("cookie");
    }
    if content(&operation.success) || content(&operation.failure) {
        own.push("accept");
    }
    if operation.body.is_some() {
        own.push("content-type");
    }
    own
}

fn left_out(parameter: &Parameter, own: &[&str]) -> Option<&'static str> {
    let Some(name) = header_name(parameter) else {
        return Some("its name is no HTTP token");
    };
    own.contains(&name.as_str())
        .then_some("the client sends this header itself")
}

/// The name in lower case, when it is a valid one (RFC 9110, section 5.1).
fn header_name(parameter: &Parameter) -> Option<String> {
    let name = HeaderName::from_bytes(parameter.wire.as_bytes()).ok()?;
    Some(name.as_str().to_owned())
}

/// Where the operation stands in the canonical document.
fn pointer(operation: &Operation) -> String {
    let path = escape(&operation.path);
    match &operation.method {
        HttpMethod::Other(token) => {
            format!("#/paths/{path}/additionalOperations/{}", escape(token))
        }
        known => format!("#/paths/{path}/{}", known.as_str().to_ascii_lowercase()),
    }
}

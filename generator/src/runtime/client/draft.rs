//! A call being put together from its arguments.

use std::any::Any;
use std::borrow::Cow;

use bytes::Bytes;
use reqwest::Url;
use reqwest::header::{HeaderValue, InvalidHeaderValue};
use serde::Serialize;
use serde_json::Value;

use crate::runtime::check::{Check, Pointer, Violations};

use super::content::{Content, Outgoing};
use super::exchange::Exchange;
use super::server::without_slash;
use super::{
    Call, Core, Fault, Operation, Options, PathStyle, Payload, Prepared, QueryStyle, path, query,
    query::Pairs,
};

/// All arguments.
static ROOT: Pointer<'static> = Pointer::root();

/// A call being put together. What is wrong is kept until [`finish`](Self::finish), so that the
/// caller hears of every violation at once.
#[derive(Debug)]
pub struct Draft {
    core: Core,
    operation: &'static Operation,
    options: Options,
    path: Vec<(&'static str, String)>,
    query: Pairs,
    pub(super) headers: Vec<(&'static str, String)>,
    cookies: Pairs,
    payload: Option<Payload>,
    /// The argument that is being checked.
    place: Pointer<'static>,
    violations: Violations,
    /// Those of a client that does not check.
    unchecked: Violations,
    unsendable: Option<String>,
}

impl Draft {
    /// A call without arguments.
    pub(super) fn new(core: Core, operation: &'static Operation, options: Options) -> Self {
        let mut query = Pairs::new("?", "&");
        if !operation.query.is_empty() {
            query.begin().push_str(operation.query);
        }
        Self {
            core,
            operation,
            options,
            path: Vec::new(),
            query,
            headers: Vec::new(),
            cookies: Pairs::new("", "; "),
            payload: None,
            place: ROOT,
            violations: Violations::default(),
            unchecked: Violations::default(),
            unsendable: None,
        }
    }

    /// Checks an argument against the contract's rules, unless the client is told not to.
    pub fn check(&mut self, argument: &str, value: &dyn Check) {
        if self.core.checks() {
            value.check(&ROOT.field(argument), &mut self.violations);
        }
    }

    /// Where an argument stands that is checked by rules of its own, and what takes the violations.
    /// Nobody hears of them where the client is told not to check.
    pub fn rules(&mut self, argument: &'static str) -> (&Pointer<'static>, &mut Violations) {
        self.place = ROOT.field(argument);
        let found = if self.core.checks() {
            &mut self.violations
        } else {
            &mut self.unchecked
        };
        (&self.place, found)
    }

    /// A path parameter.
    pub fn path(&mut self, name: &'static str, style: PathStyle, value: &(impl Serialize + Any)) {
        let spelled = match text(value).filter(|_| style != PathStyle::Json) {
            Some(text) => path::spell_text(name, style, text),
            None => path::spell(name, style, &self.value(name, value)),
        };
        match spelled {
            Ok(text) => self.path.push((name, text)),
            Err(message) => self.refuse(message),
        }
    }

    /// A query parameter.
    pub fn query(&mut self, name: &str, style: QueryStyle, value: &(impl Serialize + Any)) {
        self.query_as(name, style, path::encode, value);
    }

    /// A query parameter with `allowReserved`.
    pub fn query_reserved(
        &mut self,
        name: &str,
        style: QueryStyle,
        value: &(impl Serialize + Any),
    ) {
        self.query_as(name, style, query::encode_reserved, value);
    }

    fn query_as(
        &mut self,
        name: &str,
        style: QueryStyle,
        escape: query::Escape,
        value: &(impl Serialize + Any),
    ) {
        match text(value).filter(|_| style != QueryStyle::Json) {
            Some(text) => self.query.pair(name, escape, text),
            None => {
                let value = self.value(name, value);
                self.query.write(name, style, escape, &value);
            }
        }
    }

    /// A cookie parameter.
    pub fn cookie(&mut self, name: &str, style: QueryStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        self.cookies.write(name, style, path::encode, &value);
    }

    /// The body.
    pub fn body(&mut self, mut payload: Payload) {
        let found = std::mem::take(&mut payload.violations);
        if self.core.checks() {
            self.violations.extend(found);
        }
        self.payload = Some(payload);
    }

    /// The call, ready to be sent.
    ///
    /// # Errors
    /// [`Fault::Violations`] or [`Fault::Request`]; nothing has been sent.
    // Nothing of it moves before the last error: the compiler would keep track of each field.
    pub fn finish(mut self) -> Result<Box<Prepared>, Fault> {
        if let Some(Payload {
            body: Err(message), ..
        }) = &self.payload
        {
            self.refuse(format!("the body cannot be sent: {message}"));
        }
        if let Some(message) = self.unsendable.take() {
            return Err(Fault::Request(message));
        }
        if !self.violations.is_empty() {
            return Err(Fault::Violations(std::mem::take(&mut self.violations)));
        }
        if !self.path.is_empty() && path::has_dot_segment(self.operation.path, &self.path) {
            return Err(Fault::request(
                "the path parameters add up to a dot segment",
            ));
        }
        let own = self.options.base_url.as_deref();
        let base = self.core.base_of(self.operation, own)?.map(Box::new);
        let extra = self.options.checked_headers()?;
        let extra = super::idempotency::with_key(extra, self.operation, &self.headers);
        super::together::check(&self.core, self.operation, &extra, &self.headers)?;
        let url = self.target(base.as_deref())?.map(Box::new);
        let accept = Some(self.operation.accept).filter(|accept| !accept.is_empty());
        let accept = accept.map(constant).transpose()?;
        let media = self.payload.as_ref().map(stated).transpose()?;
        let body = self.payload.and_then(|payload| payload.body.ok());
        let sent = body.map_or_else(Outgoing::default, Content::into_body);
        let retry = self.core.retry(self.operation, self.options.retries);
        let cookie = self.cookies.into_text();
        Ok(Box::new(Prepared {
            path: self.path,
            query: self.query.into_text(),
            headers: self.headers,
            cookie: (!cookie.is_empty()).then_some(cookie),
            body: sent.body,
            call: Call {
                core: self.core,
                operation: self.operation,
                base,
                url,
                timeout: self.options.timeout,
                length: sent.length,
                accept,
                media,
                extra,
                token: None,
                retry,
                rewind: sent.rewind,
                exchange: Exchange::default(),
            },
        }))
    }

    /// The URL that the caller names, if any.
    fn target(&self, base: Option<&Url>) -> Result<Option<Url>, Fault> {
        let Some(target) = &self.options.url else {
            return Ok(None);
        };
        let base = base.unwrap_or_else(|| self.core.base());
        let mut usual = without_slash(base.as_str()).to_owned();
        path::fill(&mut usual, self.operation.path, &self.path);
        usual.push_str(self.query.text());
        target.behind(&usual).map(Some)
    }

    pub(super) fn value<V: Serialize>(&mut self, name: &str, value: &V) -> Value {
        // By a pointer: rustc's inliner would follow each argument's type to its end.
        let write: fn(&V) -> serde_json::Result<Value> = |value| serde_json::to_value(value);
        write(value).unwrap_or_else(|error| {
            self.refuse(format!("the parameter `{name}` cannot be sent: {error}"));
            Value::Null
        })
    }

    /// Keeps the first reason why the call cannot be sent.
    pub(super) fn refuse(&mut self, message: String) {
        self.unsendable.get_or_insert(message);
    }
}

/// A value that is text: it is spelled from where it stands.
fn text(value: &dyn Any) -> Option<&str> {
    match value.downcast_ref::<Option<String>>() {
        Some(text) => text.as_deref(),
        None => value.downcast_ref::<String>().map(String::as_str),
    }
}

/// A header's value that takes no memory.
fn constant(text: &'static str) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes()))
}

/// The media type of a body.
fn stated(payload: &Payload) -> Result<HeaderValue, InvalidHeaderValue> {
    match &payload.media {
        Cow::Borrowed(text) => constant(text),
        Cow::Owned(text) => HeaderValue::from_bytes(text.as_bytes()),
    }
}

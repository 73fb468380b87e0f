//! A call being put together from its arguments.

use std::sync::Arc;

use reqwest::header::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use crate::runtime::check::{Check, Pointer, Violations};
use crate::runtime::random;

use super::content::Outgoing;
use super::{
    Call, Core, Fault, HeaderStyle, Operation, Options, PathStyle, Payload, Prepared, QueryStyle,
    header, path, query, target::target,
};

/// A call being put together. What is wrong is kept until [`finish`](Self::finish), so that the
/// caller hears of every violation at once.
#[derive(Debug)]
pub struct Draft {
    core: Core,
    operation: &'static Operation,
    options: Options,
    path: Vec<(&'static str, String)>,
    query: Vec<String>,
    headers: Vec<(&'static str, String)>,
    cookies: Vec<String>,
    payload: Option<Payload>,
    violations: Violations,
    unsendable: Option<String>,
}

impl Draft {
    /// A call without arguments.
    pub(super) fn new(core: Core, operation: &'static Operation, options: Options) -> Self {
        Self {
            core,
            operation,
            options,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            cookies: Vec::new(),
            payload: None,
            violations: Violations::default(),
            unsendable: None,
        }
    }

    /// Checks an argument against the contract's rules, unless the client is told not to.
    pub fn check(&mut self, argument: &str, value: &dyn Check) {
        self.check_with(argument, |at, found| value.check(at, found));
    }

    /// Checks an argument by rules of its own.
    pub fn check_with(
        &mut self,
        argument: &str,
        rules: impl FnOnce(&Pointer<'_>, &mut Violations),
    ) {
        if self.core.checks() {
            rules(&Pointer::root().field(argument), &mut self.violations);
        }
    }

    /// A path parameter.
    pub fn path(&mut self, name: &'static str, style: PathStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        match path::spell(name, style, &value) {
            Ok(text) => self.path.push((name, text)),
            Err(message) => self.refuse(message),
        }
    }

    /// A query parameter.
    pub fn query(&mut self, name: &str, style: QueryStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        self.query.extend(query::spell(name, style, false, &value));
    }

    /// A query parameter with `allowReserved`.
    pub fn query_reserved(&mut self, name: &str, style: QueryStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        self.query.extend(query::spell(name, style, true, &value));
    }

    /// A header parameter.
    pub fn header(&mut self, name: &'static str, style: HeaderStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        match header::spell(name, style, &value) {
            Ok(text) => self.headers.extend(text.map(|text| (name, text))),
            Err(message) => self.refuse(message),
        }
    }

    /// A cookie parameter.
    pub fn cookie(&mut self, name: &str, style: QueryStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        self.cookies
            .extend(query::spell(name, style, false, &value));
    }

    /// The body.
    pub fn body(&mut self, mut payload: Payload) {
        let found = std::mem::take(&mut payload.violations);
        if self.core.checks() {
            self.violations.extend(found);
        }
        self.payload = Some(payload);
    }

    /// The call, ready to be sent, and its body.
    ///
    /// # Errors
    /// [`Fault::Violations`] or [`Fault::Request`]; nothing has been sent.
    pub fn finish(mut self) -> Result<(Prepared, reqwest::Body), Fault> {
        let (media, sent) = match self.payload.take() {
            Some(Payload {
                media,
                body: Ok(body),
                ..
            }) => (Some(media), body.into_body()),
            Some(Payload {
                body: Err(message), ..
            }) => {
                self.refuse(format!("the body cannot be sent: {message}"));
                (None, Outgoing::default())
            }
            None => (None, Outgoing::default()),
        };
        if let Some(message) = self.unsendable {
            return Err(Fault::Request(message));
        }
        if !self.violations.is_empty() {
            return Err(Fault::Violations(self.violations));
        }
        let filled = self
            .path
            .iter()
            .fold(self.operation.path.to_owned(), |path, (name, text)| {
                path.replace(&format!("{{{name}}}"), text)
            });
        if !self.path.is_empty() && path::has_dot_segment(&filled) {
            return Err(Fault::request(
                "the path parameters add up to a dot segment",
            ));
        }
        let own = self.options.base_url.as_deref();
        let base = self.core.base_of(self.operation, own)?;
        let mut extra = self.options.checked_headers()?;
        if let Some(key) = self.operation.idempotency_key {
            let mut own = self.headers.iter();
            if !own.any(|(own, _)| own.eq_ignore_ascii_case(key)) && !extra.contains_key(key) {
                let name = HeaderName::try_from(key);
                let value = HeaderValue::try_from(random::uuid());
                if let (Ok(name), Ok(value)) = (name, value) {
                    extra.insert(name, value);
                }
            }
        }
        if self.core.checks() {
            let sent = |name: &str| {
                let mut own = self.headers.iter();
                extra.contains_key(name) || own.any(|(own, _)| own.eq_ignore_ascii_case(name))
            };
            if let Some(scheme) = self.core.missing(self.operation, sent) {
                return Err(Fault::request(format!(
                    "the contract asks for several credentials at once: that of `{scheme}` is missing"
                )));
            }
        }
        let fixed = Some(self.operation.query.to_owned()).filter(|text| !text.is_empty());
        let pairs: Vec<_> = fixed.into_iter().chain(self.query).collect();
        let retry = self.core.retry(self.operation, self.options.retries);
        let query = if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        };
        let url = match &self.options.url {
            Some(url) => {
                let base = base.as_str().trim_end_matches('/');
                Some(target(&format!("{base}{filled}{query}"), url)?)
            }
            None => None,
        };
        let prepared = Prepared {
            path: self.path,
            query,
            headers: self.headers,
            cookie: (!self.cookies.is_empty()).then(|| self.cookies.join("; ")),
            media,
            call: Call {
                core: self.core,
                operation: self.operation,
                base,
                url,
                timeout: self.options.timeout,
                length: sent.length,
                extra,
                token: None,
                retry,
                rewind: sent.rewind,
                exchange: Arc::default(),
            },
        };
        Ok((prepared, sent.body))
    }

    fn value(&mut self, name: &str, value: &impl Serialize) -> Value {
        serde_json::to_value(value).unwrap_or_else(|error| {
            self.refuse(format!("the parameter `{name}` cannot be sent: {error}"));
            Value::Null
        })
    }

    /// Keeps the first reason why the call cannot be sent.
    fn refuse(&mut self, message: String) {
        self.unsendable.get_or_insert(message);
    }
}

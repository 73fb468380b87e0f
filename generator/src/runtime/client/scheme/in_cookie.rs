//! Keys in cookies.

use std::sync::Arc;

use reqwest::header::COOKIE;

use super::SchemeKind;
use super::sensitive::sensitive;
use crate::runtime::client::auth::{Credential, Put};

/// A key in this cookie.
#[derive(Debug)]
pub struct Cookie(pub &'static str);

impl SchemeKind for Cookie {
    fn credential(&self, text: &str) -> Option<Credential> {
        let pair = format!("{}={text}", self.0);
        if pair.bytes().any(|byte| matches!(byte, b';' | b',')) {
            return None;
        }
        sensitive(&pair)?;
        Some(Credential::Elsewhere(Arc::new(Pair(pair))))
    }

    fn header(&self) -> Option<&'static str> {
        Some("cookie")
    }
}

/// `name=value`
struct Pair(String);

impl Put for Pair {
    fn put(&self, request: &mut reqwest::Request) {
        let headers = request.headers_mut();
        let old = headers.get(COOKIE).and_then(|value| value.to_str().ok());
        let text = match old {
            Some(old) => format!("{old}; {}", self.0),
            None => self.0.clone(),
        };
        if let Some(value) = sensitive(&text) {
            headers.insert(COOKIE, value);
        }
    }
}

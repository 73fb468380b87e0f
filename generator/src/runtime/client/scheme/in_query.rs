//! Keys in the query.

use std::sync::Arc;

use super::SchemeKind;
use crate::runtime::client::auth::{Credential, Put};
use crate::runtime::client::path::encode;

/// A key in this query parameter.
#[derive(Debug)]
pub struct Query(pub &'static str);

impl SchemeKind for Query {
    fn credential(&self, text: &str) -> Option<Credential> {
        let mut pair = String::new();
        encode(&mut pair, self.0);
        pair.push('=');
        encode(&mut pair, text);
        let name = self.0;
        Some(Credential::Elsewhere(Arc::new(Pair { name, pair })))
    }

    fn query(&self) -> Option<&'static str> {
        Some(self.0)
    }
}

/// A name, and `name=value`.
struct Pair {
    name: &'static str,
    pair: String,
}

impl Put for Pair {
    fn put(&self, request: &mut reqwest::Request) {
        let url = request.url_mut();
        // The URL of a next page may have it.
        if url.query_pairs().any(|(own, _)| own == self.name) {
            return;
        }
        let query = match url.query() {
            Some(query) if !query.is_empty() => format!("{query}&{}", self.pair),
            _ => self.pair.clone(),
        };
        url.set_query(Some(&query));
    }
}

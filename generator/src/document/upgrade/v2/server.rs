//! Servers: `host`, `basePath` and `schemes`.

use serde_json::{Map, Value, json};

use super::Step;
use crate::document::pointer;

/// Where the document says that the API lives.
#[derive(Debug)]
pub(super) struct Location {
    host: Option<String>,
    base: String,
    schemes: Vec<String>,
}

impl Location {
    /// Takes it out of the document.
    pub(super) fn take(root: &mut Map<String, Value>) -> Self {
        let mut text = |key: &str| match root.remove(key) {
            Some(Value::String(text)) => {
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            _ => None,
        };
        let (host, base) = (text("host"), text("basePath").unwrap_or_default());
        let base = base.trim_matches('/');
        let base = if base.is_empty() {
            String::new()
        } else {
            format!("/{base}")
        };
        Self {
            host,
            base,
            schemes: schemes(root),
        }
    }

    /// Writes the document's `servers`.
    pub(super) fn write(&self, root: &mut Map<String, Value>, step: &mut Step) {
        if self.host.is_some() || !self.base.is_empty() {
            let old = if self.host.is_some() {
                "/host"
            } else {
                "/basePath"
            };
            step.layer.moved("/servers", old);
            root.insert("servers".into(), self.servers(&self.schemes));
        }
    }

    /// Writes the `servers` of an operation with `schemes` of its own.
    pub(super) fn write_own(&self, operation: &mut Map<String, Value>, at: &str, step: &mut Step) {
        let own = schemes(operation);
        if !own.is_empty() && self.host.is_some() && own != self.schemes {
            step.layer
                .moved(pointer::join(at, "servers"), pointer::join(at, "schemes"));
            operation.insert("servers".into(), self.servers(&own));
        }
    }

    fn servers(&self, schemes: &[String]) -> Value {
        let Some(host) = &self.host else {
            return json!([{"url": self.base}]);
        };
        // Without schemes it is the one that the document was read by, which nobody knows.
        let https = ["https".to_owned()];
        let schemes = if schemes.is_empty() { &https } else { schemes };
        schemes
            .iter()
            .map(|scheme| json!({"url": format!("{scheme}://{host}{}", self.base)}))
            .collect()
    }
}

fn schemes(object: &mut Map<String, Value>) -> Vec<String> {
    match object.remove("schemes") {
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(|scheme| scheme.as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

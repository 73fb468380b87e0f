//! Expressions: places in a request or an answer, as OpenAPI writes them in links (3.2, 4.20.4).

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// A place in an answer: `$response.body#/data/id` or `$response.header.Link`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A header.
    Header(String),
    /// A JSON pointer in the body; empty for the whole.
    Body(String),
}

/// A place in a request: `$request.query.page`, `$request.path.id`, `$request.header.X-Page` or
/// `$request.body#/page`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// A query parameter.
    Query(String),
    /// A path parameter.
    Path(String),
    /// A header parameter.
    Header(String),
    /// A JSON pointer in the body.
    Body(String),
}

const ANSWER: &str =
    "a place in the answer such as `$response.body#/data/id` or `$response.header.Link`";
const ARGUMENT: &str = "a place in the request such as `$request.query.page`, `$request.path.id`, `$request.header.Page` or `$request.body#/page`";

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let place = match split(&text, "$response.") {
            Some(("header", name)) => Some(Self::Header(name.to_owned())),
            Some(("body", pointer)) => Some(Self::Body(pointer.to_owned())),
            _ => None,
        };
        place.ok_or_else(|| D::Error::custom(format!("`{}` is not {ANSWER}", text.escape_debug())))
    }
}

impl<'de> Deserialize<'de> for Argument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let place = match split(&text, "$request.") {
            Some(("query", name)) => Some(Self::Query(name.to_owned())),
            Some(("path", name)) => Some(Self::Path(name.to_owned())),
            Some(("header", name)) => Some(Self::Header(name.to_owned())),
            Some(("body", pointer)) => Some(Self::Body(pointer.to_owned())),
            _ => None,
        };
        place
            .ok_or_else(|| D::Error::custom(format!("`{}` is not {ARGUMENT}", text.escape_debug())))
    }
}

/// The source and what it is asked for: a name, or a pointer of the body.
fn split<'t>(text: &'t str, prefix: &str) -> Option<(&'t str, &'t str)> {
    let rest = text.strip_prefix(prefix)?;
    if rest == "body" {
        return Some(("body", ""));
    }
    if let Some(pointer) = rest.strip_prefix("body#") {
        return (pointer.is_empty() || pointer.starts_with('/')).then_some(("body", pointer));
    }
    let (source, name) = rest.split_once('.')?;
    (!name.is_empty()).then_some((source, name))
}

#[cfg(test)]
mod schema {
    use schemars::JsonSchema;
    use schemars::r#gen::SchemaGenerator;
    use schemars::schema::{InstanceType, Schema, SchemaObject};

    fn text(pattern: &str) -> Schema {
        let mut schema = SchemaObject {
            instance_type: Some(InstanceType::String.into()),
            ..SchemaObject::default()
        };
        schema.string().pattern = Some(pattern.to_owned());
        schema.into()
    }

    impl JsonSchema for super::Answer {
        fn schema_name() -> String {
            "Answer".to_owned()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            text(r"^\$response\.(header\..+|body(#(/.*)?)?)$")
        }
    }

    impl JsonSchema for super::Argument {
        fn schema_name() -> String {
            "Argument".to_owned()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            text(r"^\$request\.((query|path|header)\..+|body(#(/.*)?)?)$")
        }
    }
}

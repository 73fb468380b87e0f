//! Kinds: which object of the specification stands where. For all versions at once, since their
//! keywords do not contradict each other.

use serde_json::Value;

use super::pointer;

/// An object of the specification that may hold schemas or references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Root,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Media,
    Encoding,
    Response,
    Header,
    Schema,
    Example,
    Link,
    Callback,
    SecurityScheme,
    /// What is only ever data: `info`, `tags`, `servers`, descriptions.
    Data,
}

impl Kind {
    /// Where such an object is, for a reader of a finding.
    pub(crate) fn place(self) -> &'static str {
        match self {
            Self::Root => "at the root",
            Self::Components => "on `components`",
            Self::PathItem => "on a path",
            Self::Operation => "on an operation",
            Self::Parameter => "on a parameter",
            Self::RequestBody => "on a request body",
            Self::Media => "on a media type",
            Self::Encoding => "on an encoding",
            Self::Response => "on a response",
            Self::Header => "on a header",
            Self::Schema => "on a schema",
            Self::Example => "on an example",
            Self::Link => "on a link",
            Self::Callback => "on a callback",
            Self::SecurityScheme => "on a security scheme",
            Self::Data => "on data",
        }
    }

    /// Whether a call can do without it: what only readers look at, and security schemes, whose
    /// absence is told where an operation needs one.
    pub(super) fn is_spare(self) -> bool {
        matches!(self, Self::Example | Self::Link | Self::SecurityScheme)
    }
}

/// How the objects of a kind hang on a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Child {
    /// The value is one, or a list of them.
    Is(Kind),
    /// The value is a map of them; of path items and responses, extensions left out.
    Map(Kind),
}

/// What a key of an object of this kind holds; `None` for what cannot hold references.
#[expect(
    clippy::match_same_arms,
    reason = "a table, in the order of the objects"
)]
pub(super) fn child(kind: Kind, key: &str) -> Option<Child> {
    use Child::{Is, Map};
    use Kind::{
        Callback, Components, Data, Encoding, Example, Header, Link, Media, Operation, Parameter,
        PathItem, RequestBody, Response, Root, Schema, SecurityScheme,
    };
    Some(match (kind, key) {
        (Data, _) => Is(Data),
        (Callback, _) if !key.starts_with("x-") => Is(PathItem),
        (Root, "paths" | "webhooks") => Map(PathItem),
        (Root, "components") => Is(Components),
        (Root, "info" | "tags" | "servers" | "externalDocs") => Is(Data),
        (Root, "definitions") | (Components, "schemas") => Map(Schema),
        (Root | Components | Operation, "responses") => Map(Response),
        (Root | Components, "parameters") => Map(Parameter),
        (Root, "securityDefinitions") | (Components, "securitySchemes") => Map(SecurityScheme),
        (Components, "requestBodies") => Map(RequestBody),
        (Components | Response | Encoding, "headers") => Map(Header),
        (Components | Media | Parameter | Header, "examples") => Map(Example),
        (Components | Response, "links") => Map(Link),
        (Components | Operation, "callbacks") => Map(Callback),
        (Components, "pathItems") => Map(PathItem),
        (Components, "mediaTypes") | (RequestBody | Response | Parameter | Header, "content") => {
            Map(Media)
        }
        (
            PathItem,
            "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "query",
        ) => Is(Operation),
        (PathItem, "additionalOperations") => Map(Operation),
        (PathItem | Operation, "parameters") => Is(Parameter),
        (Operation, "requestBody") => Is(RequestBody),
        (Parameter | Header | Media | Response, "schema")
        | (Media, "itemSchema")
        | (Parameter | Header, "items") => Is(Schema),
        (Media | Encoding, "encoding") => Map(Encoding),
        (Media | Encoding, "itemEncoding" | "prefixEncoding") => Is(Encoding),
        (
            Schema,
            "items"
            | "additionalItems"
            | "prefixItems"
            | "contains"
            | "additionalProperties"
            | "propertyNames"
            | "unevaluatedItems"
            | "unevaluatedProperties"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contentSchema"
            | "allOf"
            | "anyOf"
            | "oneOf",
        ) => Is(Schema),
        (
            Schema,
            "properties" | "patternProperties" | "dependentSchemas" | "$defs" | "definitions",
        ) => Map(Schema),
        (Callback, _) => return None,
        (_, "description" | "summary") => Is(Data),
        _ => return None,
    })
}

impl Child {
    /// Whether a map's key is an entry, not an extension of the map itself.
    pub(super) fn has(self, key: &str) -> bool {
        !(key.starts_with("x-") && matches!(self, Self::Map(Kind::PathItem | Kind::Response)))
    }
}

/// Calls `visit` with every object of a known kind, what contains before what is contained.
pub(super) fn walk<'v>(
    value: &'v Value,
    kind: Kind,
    at: &mut String,
    visit: &mut dyn FnMut(Kind, &str, &'v Value),
) {
    if let Value::Array(list) = value {
        for (index, value) in list.iter().enumerate() {
            let length = pointer::push(at, &index.to_string());
            walk(value, kind, at, visit);
            at.truncate(length);
        }
        return;
    }
    visit(kind, at, value);
    let Value::Object(object) = value else { return };
    for (key, value) in object {
        let Some(child) = child(kind, key) else {
            continue;
        };
        let length = pointer::push(at, key);
        match (child, value) {
            (Child::Is(kind), _) => walk(value, kind, at, visit),
            (Child::Map(kind), Value::Object(map)) => {
                for (key, value) in map.iter().filter(|(key, _)| child.has(key)) {
                    let length = pointer::push(at, key);
                    walk(value, kind, at, visit);
                    at.truncate(length);
                }
            }
            (Child::Map(_), _) => {}
        }
        at.truncate(length);
    }
}

/// Calls `visit` with every parameter of a document, without a look at what can have none below it:
/// schemas and answers are by far the most of most documents.
pub(super) fn each_parameter<'v>(root: &'v Value, visit: &mut dyn FnMut(&'v Value)) {
    parameters(root, Kind::Root, visit);
}

fn parameters<'v>(value: &'v Value, kind: Kind, visit: &mut dyn FnMut(&'v Value)) {
    if let Value::Array(list) = value {
        for value in list {
            parameters(value, kind, visit);
        }
        return;
    }
    match kind {
        Kind::Parameter => return visit(value),
        Kind::Root | Kind::Components | Kind::PathItem | Kind::Operation | Kind::Callback => {}
        _ => return,
    }
    let Value::Object(object) = value else { return };
    for (key, value) in object {
        match (child(kind, key), value) {
            (Some(Child::Is(kind)), _) => parameters(value, kind, visit),
            (Some(child @ Child::Map(kind)), Value::Object(map)) => {
                for (_, value) in map.iter().filter(|(key, _)| child.has(key)) {
                    parameters(value, kind, visit);
                }
            }
            _ => {}
        }
    }
}

/// The same, and what is visited may be changed; the changed value is then looked into.
pub(super) fn walk_mut(
    value: &mut Value,
    kind: Kind,
    at: &mut String,
    visit: &mut dyn FnMut(Kind, &str, &mut Value),
) {
    if let Value::Array(list) = value {
        for (index, value) in list.iter_mut().enumerate() {
            let length = pointer::push(at, &index.to_string());
            walk_mut(value, kind, at, visit);
            at.truncate(length);
        }
        return;
    }
    visit(kind, at, value);
    let Value::Object(object) = value else { return };
    for (key, value) in object {
        let Some(child) = child(kind, key) else {
            continue;
        };
        let length = pointer::push(at, key);
        match (child, value) {
            (Child::Is(kind), value) => walk_mut(value, kind, at, visit),
            (Child::Map(kind), Value::Object(map)) => {
                for (key, value) in map.iter_mut().filter(|(key, _)| child.has(key)) {
                    let length = pointer::push(at, key);
                    walk_mut(value, kind, at, visit);
                    at.truncate(length);
                }
            }
            (Child::Map(_), _) => {}
        }
        at.truncate(length);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_are_found_where_they_stand_and_nowhere_else() {
        let document = json!({
            "definitions": {"A": {"properties": {"x-p": {"items": {}}, "default": {"type": "string"}}, "default": {"not": {}}}},
            "paths": {
                "/a": {"parameters": [{"schema": true}], "get": {"responses": {"x-r": {"schema": {}}, "200": {"content": {"a/b": {"schema": {}}}}}}},
                "x-b": {"get": {"parameters": [{"schema": {}}]}},
            },
        });
        let mut found = Vec::new();
        walk(
            &document,
            Kind::Root,
            &mut String::new(),
            &mut |kind, at, _| {
                if kind == Kind::Schema {
                    found.push(at.to_owned());
                }
            },
        );
        assert_eq!(
            found,
            [
                "/definitions/A",
                "/definitions/A/properties/default",
                "/definitions/A/properties/x-p",
                "/definitions/A/properties/x-p/items",
                "/paths/~1a/get/responses/200/content/a~1b/schema",
                "/paths/~1a/parameters/0/schema",
            ]
        );
    }
}

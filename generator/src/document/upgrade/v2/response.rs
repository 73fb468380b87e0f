//! Responses.

use serde_json::{Map, Value, json};

use super::{Medias, Step, body, media, parameter, schema};
use crate::document::pointer;

/// Rewrites one that stands at `at` and is referred to as `old`; a reference stays as it is.
pub(super) fn upgrade(response: &mut Value, at: &str, old: &str, medias: &Medias, step: &mut Step) {
    let Value::Object(response) = response else {
        return;
    };
    if response.contains_key("$ref") {
        return;
    }
    let examples = match response.remove("examples") {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    };
    if let Some(published) = response.remove("schema").filter(|schema| !schema.is_null()) {
        let is_file = published.get("type") == Some(&json!("file"));
        let bytes = ["application/octet-stream".to_owned()];
        let produces = if is_file && medias.produces.is_empty() {
            bytes.to_vec()
        } else {
            media::or_json(&medias.produces)
        };
        if let Some(first) = produces.first() {
            let new = format!("{}/schema", pointer::join(&format!("{at}/content"), first));
            step.forward.insert(format!("{old}/schema"), new);
        }
        let mut content =
            body::per_media(schema::upgraded(published), &produces, at, Some(old), step);
        for (media, example) in examples {
            if let Some(Value::Object(entry)) = content.get_mut(&media) {
                let here = pointer::join(&format!("{at}/content"), &media);
                step.layer.moved(
                    format!("{here}/example"),
                    pointer::join(&format!("{old}/examples"), &media),
                );
                entry.insert("example".into(), example);
            }
        }
        response.insert("content".into(), content);
    }
    if let Some(Value::Object(headers)) = response.get_mut("headers") {
        for (name, header) in headers {
            let Value::Object(header) = header else {
                continue;
            };
            // Comma-separated is the only style of a header.
            parameter::style(header);
            let here = pointer::join(&format!("{at}/headers"), name);
            step.layer.moved(
                format!("{here}/schema"),
                pointer::join(&format!("{old}/headers"), name),
            );
            let schema = schema::take(header);
            header.insert("schema".into(), schema);
        }
    }
}

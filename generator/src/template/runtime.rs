//! The runtime's files, copied as they stand into every crate.

use crate::print::Sheet;

macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../runtime/", $path)))),*]
    };
}

/// Path below `src/runtime/`, and text. A test compares the list with the folder.
const FILES: &[(&str, &str)] = files! {
    "check.rs"
    "check/number.rs"
    "check/pattern.rs"
    "check/pointer.rs"
    "check/same.rs"
    "check/schema.rs"
    "check/violations.rs"
    "client/answer.rs"
    "client/auth.rs"
    "client/builder.rs"
    "client/call.rs"
    "client/content.rs"
    "client/decode.rs"
    "client/draft.rs"
    "client/error.rs"
    "client/event.rs"
    "client/fault.rs"
    "client/file.rs"
    "client/form.rs"
    "client/frames.rs"
    "client/header.rs"
    "client/items.rs"
    "client/media.rs"
    "client/mod.rs"
    "client/multipart.rs"
    "client/operation.rs"
    "client/options.rs"
    "client/path.rs"
    "client/payload.rs"
    "client/query.rs"
    "client/received.rs"
    "client/redact.rs"
    "client/response.rs"
    "client/shape.rs"
    "client/stream.rs"
    "enumeration.rs"
    "integer.rs"
    "mod.rs"
    "newtype.rs"
    "object.rs"
    "path.rs"
    "secret.rs"
    "text.rs"
    "text/base64.rs"
    "text/chrono.rs"
    "text/temporal.rs"
    "text/uuid.rs"
    "tuple.rs"
    "union.rs"
};

/// The files as sheets.
pub(super) fn sheets() -> Vec<Sheet<'static>> {
    FILES
        .iter()
        .map(|(path, text)| Sheet::text(format!("src/runtime/{path}"), || (*text).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{prefix}{name}/"), found);
            } else {
                found.push(format!("{prefix}{name}"));
            }
        }
    }

    #[test]
    fn lists_every_file() {
        let mut found = Vec::new();
        walk(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime"),
            "",
            &mut found,
        );
        found.sort();
        let listed: Vec<_> = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(listed, found);
    }
}

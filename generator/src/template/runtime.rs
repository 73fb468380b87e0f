//! The runtime's files, copied as they stand into every crate.

use crate::contract::Contract;
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
    "check/violation.rs"
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
    "enumeration/number.rs"
    "integer.rs"
    "mod.rs"
    "newtype.rs"
    "number.rs"
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

/// The files that only crates with XML models have.
const XML: &[(&str, &str)] = files! {
    "client/xml.rs"
    "xml.rs"
    "xml/extra.rs"
    "xml/name.rs"
    "xml/parse.rs"
    "xml/print.rs"
    "xml/read.rs"
    "xml/shape.rs"
    "xml/table.rs"
    "xml/tree.rs"
    "xml/write.rs"
};

/// The lines that name them in the other files.
const XML_MODULES: [&str; 2] = ["mod xml;", "pub mod xml;"];

/// The files as sheets.
pub(super) fn sheets(contracts: &[Contract]) -> Vec<Sheet<'static>> {
    let xml = contracts
        .iter()
        .any(|contract| !contract.xml.documents.is_empty());
    let more = if xml { XML } else { &[] };
    let files = FILES.iter().chain(more);
    files
        .map(|(path, text)| {
            Sheet::text(format!("src/runtime/{path}"), move || {
                if xml {
                    (*text).to_owned()
                } else {
                    without_xml(text)
                }
            })
        })
        .collect()
}

fn without_xml(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines
        .filter(|line| !XML_MODULES.contains(&line.trim_end()))
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
        let all = FILES.iter().chain(XML);
        let mut listed: Vec<_> = all.map(|(path, _)| (*path).to_owned()).collect();
        listed.sort();
        assert_eq!(listed, found);
    }
}

//! Read: a file becomes text. The only module that reads files.

mod digest;
mod lines;

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;

pub use digest::{Digest, Fingerprint, digest};
pub use lines::Lines;

/// The largest file that is read, in bytes.
const LIMIT: u64 = 64 * 1024 * 1024;

/// How a text is to be parsed, by its name or, failing that, by its first character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// YAML 1.2, which JSON is a part of.
    Yaml,
    /// A page of documentation with contracts in fenced code blocks.
    Markdown,
}

/// The text of one file.
#[derive(Clone, Debug)]
pub struct Source {
    /// As the user named it, for messages.
    pub path: String,
    /// What is in it, without a byte order mark.
    pub text: String,
    /// What its name or its first character says it is.
    pub format: Format,
    /// `None` for a text that has no file.
    file: Option<Fingerprint>,
}

impl Source {
    /// A text that was not read from a file: for tests, and for contracts that are embedded.
    pub fn from_text(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (path, text) = (path.into(), text.into());
        let format = guess(Path::new(&path), &text);
        Self {
            path,
            text,
            format,
            file: None,
        }
    }

    /// Where it really is, links followed; `None` for a text that has no file.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| &*file.path)
    }

    /// Its real path with the digest of its bytes, if it was read from a file.
    pub fn fingerprint(&self) -> Option<&Fingerprint> {
        self.file.as_ref()
    }

    /// The same text under another name in messages.
    #[must_use]
    pub fn named(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }
}

/// Reads a file of UTF-8 text.
///
/// # Errors
/// `no-such-file`, `not-a-file`, `unreadable`, `too-large`, `empty-file` or `not-utf8`: about the
/// whole file, with advice.
pub fn read(path: &Path) -> Result<Source, Diagnostic> {
    let name = path.to_string_lossy().into_owned();
    let fail =
        |rule, message: String, help: &str| Diagnostic::file(rule, &name, message).help(help);
    let refuse = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => fail(
            "no-such-file",
            "there is no such file".into(),
            "check the spelling; a relative path starts at the current directory",
        ),
        _ => fail(
            "unreadable",
            format!("cannot be read: {error}"),
            "check that you may read it",
        ),
    };
    let metadata = fs::metadata(path).map_err(|error| refuse(&error))?;
    if !metadata.is_file() {
        let what = if metadata.is_dir() {
            "a directory"
        } else {
            "not a regular file"
        };
        return Err(fail(
            "not-a-file",
            format!("this is {what}"),
            "name the contract's file itself",
        ));
    }
    let file = fs::canonicalize(path).map_err(|error| refuse(&error))?;
    let size = metadata.len().min(LIMIT) + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // The length may be wrong by the time of reading: the limit is kept while reading.
    File::open(&file)
        .and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes))
        .map_err(|error| refuse(&error))?;
    if bytes.len() as u64 > LIMIT {
        return Err(fail(
            "too-large",
            "larger than 64 MiB".into(),
            "split the contract into several files",
        ));
    }
    let digest = Digest::of(&bytes);
    let text = decode(bytes).map_err(|(rule, message, help)| fail(rule, message, help))?;
    let format = guess(path, &text);
    Ok(Source {
        path: name,
        text,
        format,
        file: Some(Fingerprint { path: file, digest }),
    })
}

/// Where a path really is, all links followed.
///
/// # Errors
/// When there is nothing, or it may not be looked at.
pub fn canonical(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

type Refusal = (&'static str, String, &'static str);

fn decode(mut bytes: Vec<u8>) -> Result<String, Refusal> {
    const SAVE: &str = "save it as UTF-8 text";
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(("not-utf8", "this is UTF-16".into(), SAVE));
    }
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].split(|byte| *byte == b'\n').count();
        (
            "not-utf8",
            format!("line {line} has bytes that are not UTF-8"),
            SAVE,
        )
    })?;
    if let Some(at) = text.find('\0') {
        let line = text[..at].matches('\n').count() + 1;
        return Err(("not-utf8", format!("line {line} has a NUL character"), SAVE));
    }
    if text.trim().is_empty() {
        return Err((
            "empty-file",
            "there is nothing in this file".into(),
            "an OpenAPI document is expected",
        ));
    }
    Ok(text)
}

fn guess(path: &Path, text: &str) -> Format {
    let extension = path
        .extension()
        .map(|e| e.to_string_lossy().to_ascii_lowercase());
    match extension.as_deref() {
        Some("json") => Format::Json,
        Some("yaml" | "yml") => Format::Yaml,
        Some("md" | "markdown" | "mdx") => Format::Markdown,
        _ if text.trim_start().starts_with(['{', '[']) => Format::Json,
        _ if text.contains("\n```") || text.starts_with("# ") && text.contains("\n## ") => {
            Format::Markdown
        }
        _ => Format::Yaml,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_bytes(name: &str, bytes: &[u8]) -> Result<Source, Diagnostic> {
        let folder = tempfile::tempdir().expect("a temporary directory");
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("writes");
        read(&path)
    }

    #[test]
    fn refuses_what_is_no_text() {
        let cases: [(&[u8], &str, &str); 6] = [
            (b"", "empty-file", "there is nothing in this file"),
            (b" \n", "empty-file", "there is nothing in this file"),
            (b"\xFF\xFE{\0}\0", "not-utf8", "this is UTF-16"),
            (b"\xFE\xFF\0{", "not-utf8", "this is UTF-16"),
            (
                b"a: b\nc: \xFF",
                "not-utf8",
                "line 2 has bytes that are not UTF-8",
            ),
            (b"a\n\0", "not-utf8", "line 2 has a NUL character"),
        ];
        for (bytes, rule, message) in cases {
            let error = read_bytes("a.yaml", bytes).expect_err(message);
            assert_eq!((error.rule, error.message.as_str()), (rule, message));
            assert!(error.help.is_some());
        }
    }

    #[test]
    fn refuses_what_is_no_file() {
        let folder = tempfile::tempdir().expect("a temporary directory");
        assert_eq!(
            read(folder.path()).expect_err("directory").rule,
            "not-a-file"
        );
        assert_eq!(
            read(&folder.path().join("x")).expect_err("absent").rule,
            "no-such-file"
        );
    }

    #[test]
    fn drops_a_byte_order_mark() {
        assert_eq!(
            read_bytes("a.json", b"\xEF\xBB\xBF{}").expect("reads").text,
            "{}"
        );
    }

    #[test]
    fn guesses_the_format() {
        for (path, text, format) in [
            ("a.JSON", "a: b", Format::Json),
            ("a.yml", "{}", Format::Yaml),
            ("a.md", "{}", Format::Markdown),
            ("openapi", " {}", Format::Json),
            ("openapi", "a: b", Format::Yaml),
            ("page", "# A\n```json\n{}\n```", Format::Markdown),
        ] {
            assert_eq!(
                Source::from_text(path, text).format,
                format,
                "{path} {text}"
            );
        }
    }
}

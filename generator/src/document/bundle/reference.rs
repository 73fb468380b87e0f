//! References as text: what a `$ref` says before anything is looked up.

use percent_encoding::percent_decode_str;

/// A `$ref`, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// A URL: never followed.
    Remote,
    /// A file, relative to the one that refers (empty: that one), and a place in it.
    Local { path: String, fragment: Fragment },
}

/// The part after `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fragment {
    /// A JSON pointer, decoded; empty for the whole file.
    Pointer(String),
    /// The name that an `$anchor` gives a schema.
    Anchor(String),
}

/// Reads a `$ref` (RFC 3986, RFC 6901 section 6).
pub(super) fn parse(text: &str) -> Reference {
    let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
    if has_scheme(path) || path.starts_with("//") {
        return Reference::Remote;
    }
    let fragment = decode(fragment);
    let fragment = if fragment.is_empty() || fragment.starts_with('/') {
        Fragment::Pointer(fragment)
    } else {
        Fragment::Anchor(fragment)
    };
    // A query says nothing about a file; a backslash is what Windows users write.
    let path = path.split('?').next().unwrap_or_default();
    Reference::Local {
        path: decode(path).replace('\\', "/"),
        fragment,
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(text)
        .decode_utf8()
        .map_or_else(|_| text.to_owned(), Into::into)
}

/// `https:` and the like; a single letter is a Windows drive.
fn has_scheme(path: &str) -> bool {
    path.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_references_apart() {
        let local = |path: &str, fragment| Reference::Local {
            path: path.into(),
            fragment,
        };
        let pointer = |text: &str| Fragment::Pointer(text.into());
        for (text, expected) in [
            ("#/a/b~1c", local("", pointer("/a/b~1c"))),
            ("#/paths/~1x%7Bid%7D", local("", pointer("/paths/~1x{id}"))),
            ("", local("", pointer(""))),
            ("./a%20b.yaml#/X", local("./a b.yaml", pointer("/X"))),
            ("..\\a.yaml", local("../a.yaml", pointer(""))),
            ("#node", local("", Fragment::Anchor("node".into()))),
            ("https://example.com/a.yaml#/X", Reference::Remote),
            ("//example.com/a", Reference::Remote),
            ("file:///etc/passwd", Reference::Remote),
            ("C:/a.yaml", local("C:/a.yaml", pointer(""))),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}

//! Digest: what tells one content of a file from every other.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A BLAKE3 hash. Its crate is fast where nothing is optimised too, as in a build script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// Of several parts: the same bytes, cut elsewhere, have another digest.
    pub fn of_all<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut all = blake3::Hasher::new();
        for part in parts {
            all.update(Self::of(part).as_bytes());
        }
        Self(*all.finalize().as_bytes())
    }

    /// As bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// A file, and what was in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Where it really is, links followed.
    pub path: PathBuf,
    /// Of its bytes.
    pub digest: Digest,
}

impl Fingerprint {
    /// Whether the same file, at the same place and by the same path, has the same bytes.
    pub fn holds(&self) -> bool {
        super::canonical(&self.path).is_ok_and(|real| real == self.path)
            && digest(&self.path).is_ok_and(|digest| digest == self.digest)
    }
}

/// The digest of a file of any size.
///
/// # Errors
/// There is no such file, it is not a regular one, or it cannot be read.
pub fn digest(path: &Path) -> io::Result<Digest> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(Digest(*hasher.finalize().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_apart_by_where_they_end() {
        let of = |parts: &[&str]| Digest::of_all(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab", "c"]), of(&["ab", "c", ""]));
    }

    #[test]
    fn a_file_holds_as_long_as_its_bytes_and_its_place_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("a path").join("a.yaml");
        std::fs::write(&path, "a").expect("written");
        let source = super::super::read(&path).expect("read");
        let fingerprint = source.fingerprint().expect("from a file");
        assert!(fingerprint.holds());
        std::fs::write(&path, "\u{FEFF}a").expect("written");
        assert!(
            !fingerprint.holds(),
            "a mark that says nothing is a change too"
        );
        std::fs::remove_file(&path).expect("removed");
        assert!(!fingerprint.holds());
    }
}

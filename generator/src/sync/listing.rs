//! Listing: what stands in the folders that matter, asked once a folder and not once a file.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::path::Path;

use super::error::Error;

/// Where generated Rust is: all of it is looked through.
const SOURCES: &str = "src";

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Nothing.
    Nothing,
    /// A file, in folders that are no links.
    File,
    /// A link, a folder, or what the listing does not tell: it has to be looked at.
    Unsure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Other,
}

/// The entries of some folders, by path with `/`; the output folder is `""`.
#[derive(Debug, Default)]
pub(super) struct Listing {
    folders: BTreeMap<String, Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    kinds: BTreeMap<String, Kind>,
    /// In lower case: some file systems take `README.md` and `readme.md` for one.
    folded: BTreeSet<String>,
    /// Whether a name has letters that some file systems take for others.
    unsure: bool,
}

impl Listing {
    /// Of an output folder that is not there.
    pub(super) fn nothing() -> Self {
        Self {
            folders: BTreeMap::from([(String::new(), Entries::default())]),
        }
    }

    /// Lists the folders that these paths lead through, and all below `src`.
    pub(super) fn of<'p>(
        root: &Path,
        paths: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, Error> {
        let mut wanted = BTreeSet::new();
        for path in paths {
            let mut folder = path;
            while let Some((above, _)) = folder.rsplit_once('/') {
                if !wanted.insert(above) {
                    break;
                }
                folder = above;
            }
        }
        let is_source = |path: &str| {
            path == SOURCES
                || path
                    .strip_prefix(SOURCES)
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        let mut listing = Self::default();
        let mut queue = VecDeque::from([String::new()]);
        while let Some(folder) = queue.pop_front() {
            let dir = root.join(&folder);
            let entries = match Entries::of(&dir) {
                Ok(entries) => entries,
                Err(error)
                    if is_source(&folder) && error.kind() != io::ErrorKind::NotADirectory =>
                {
                    return Err(Error::io("list", &dir)(error));
                }
                // Each file in it says by itself what is wrong.
                Err(_) => continue,
            };
            for (name, kind) in &entries.kinds {
                let path = join(&folder, name);
                let descends = match kind {
                    Kind::File => false,
                    Kind::Folder => is_source(&path) || wanted.contains(path.as_str()),
                    Kind::Other => path == SOURCES,
                };
                if descends {
                    queue.push_back(path);
                }
            }
            listing.folders.insert(folder, entries);
        }
        Ok(listing)
    }

    /// What stands at a path of plain names.
    pub(super) fn at(&self, path: &str) -> At {
        let mut folder = "";
        let mut end = 0;
        for name in path.split('/') {
            let Some(entries) = self.folders.get(folder) else {
                return At::Unsure;
            };
            end += name.len();
            match entries.kinds.get(name) {
                None if entries.lacks(name) => return At::Nothing,
                Some(Kind::File) if end == path.len() => return At::File,
                Some(Kind::Folder) if end < path.len() => {}
                _ => return At::Unsure,
            }
            folder = path.get(..end).unwrap_or_default();
            end += 1;
        }
        At::Unsure
    }

    /// Every Rust file below `src` that is no link.
    pub(super) fn rust(&self) -> impl Iterator<Item = String> {
        let sources = self
            .folders
            .iter()
            .filter(|(folder, _)| folder.split('/').next() == Some(SOURCES));
        sources.flat_map(|(folder, entries)| {
            let files = entries.kinds.iter().filter(|(name, kind)| {
                **kind == Kind::File && Path::new(name).extension().is_some_and(|ext| ext == "rs")
            });
            files.map(|(name, _)| join(folder, name))
        })
    }
}

impl Entries {
    fn of(dir: &Path) -> io::Result<Self> {
        let mut entries = Self::default();
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let kind = match () {
                () if kind.is_file() => Kind::File,
                () if kind.is_dir() => Kind::Folder,
                () => Kind::Other,
            };
            match entry.file_name().into_string() {
                Ok(name) if name.is_ascii() => {
                    entries.folded.insert(name.to_ascii_lowercase());
                    entries.kinds.insert(name, kind);
                }
                Ok(name) => {
                    entries.unsure = true;
                    entries.kinds.insert(name, kind);
                }
                Err(_) => entries.unsure = true,
            }
        }
        Ok(entries)
    }

    /// Whether there is nothing of this name on any file system.
    fn lacks(&self, name: &str) -> bool {
        name.is_ascii() && !self.unsure && !self.folded.contains(&name.to_ascii_lowercase())
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_not_certain_has_to_be_looked_at() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |path: &str| {
            let listing = Listing::of(dir.path(), [path]).expect("listed");
            listing.at(path)
        };
        fs::create_dir_all(dir.path().join("src/model")).expect("a folder");
        for path in ["readme.md", "src/lib.rs", "src/model/pet.rs", "tests"] {
            fs::write(dir.path().join(path), "").expect("a file");
        }
        let cases = [
            ("src/lib.rs", At::File),
            ("src/model/pet.rs", At::File),
            ("src/model/cat.rs", At::Nothing),
            ("src/client/mod.rs", At::Nothing),
            ("Cargo.toml", At::Nothing),
            // The same file, where letters have no case.
            ("README.md", At::Unsure),
            ("SRC/more.rs", At::Unsure),
            // In the way.
            ("src/model", At::Unsure),
            ("tests/mine.rs", At::Unsure),
        ];
        for (path, expected) in cases {
            assert_eq!(at(path), expected, "{path}");
        }
        // On some systems this is `Kelvin.rs`, in other letters.
        fs::write(dir.path().join("src/\u{212A}elvin.rs"), "").expect("a file");
        assert_eq!(at("src/kelvin.rs"), At::Unsure);
        assert_eq!(at("src/lib.rs"), At::File);
    }
}

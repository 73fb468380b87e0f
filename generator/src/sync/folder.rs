//! Folder: an output folder, and which paths lead safely into it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::Error;
use super::list::{self, LIST};

/// An output folder, which need not exist yet.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    /// Where it really is, if it exists.
    real: Option<PathBuf>,
}

impl Folder {
    /// A folder that may be written to: new, empty, or with a crate that is ours or with none.
    pub(super) fn open(dir: &Path) -> Result<Self, Error> {
        let root = if dir.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            dir.to_owned()
        };
        let real = match std::fs::metadata(&root) {
            Ok(data) if data.is_dir() => {
                Some(root.canonicalize().map_err(Error::io("resolve", &root))?)
            }
            Ok(_) => return Err(Error::NotAFolder(root)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io("open", &root)(error)),
        };
        let folder = Self { root, real };
        if folder.read(LIST)?.is_none()
            && folder
                .read("Cargo.toml")?
                .is_some_and(|manifest| !list::has_header(&manifest))
        {
            return Err(Error::ForeignCrate(folder.root));
        }
        Ok(folder)
    }

    /// As the user named it.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path of the tree is on disk.
    pub(super) fn place(&self, path: &str) -> Result<PathBuf, Error> {
        let components: Vec<Component<'_>> = Path::new(path).components().collect();
        let normal = components
            .iter()
            .all(|component| matches!(component, Component::Normal(_)));
        // What separates or ends names on some system does so on none: `\`, `:`, NUL.
        if components.is_empty()
            || !normal
            || path.contains(['\\', ':'])
            || path.contains(char::is_control)
        {
            return Err(Error::UnsafePath(path.to_owned()));
        }
        let mut place = self.root.clone();
        for (index, component) in components.iter().enumerate() {
            place.push(component);
            let Ok(data) = std::fs::symlink_metadata(&place) else {
                continue;
            };
            if data.is_symlink() && !self.holds(&place) {
                return Err(Error::LeadsOutside(place));
            }
            let is_last = index + 1 == components.len();
            let is_dir = data.is_dir() || data.is_symlink() && place.is_dir();
            if !is_last && !is_dir {
                return Err(Error::NotAFolder(place));
            }
            if is_last && is_dir {
                return Err(Error::NotAFile(place));
            }
        }
        Ok(place)
    }

    /// A file's bytes, if it exists.
    pub(super) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        read(&self.place(path)?)
    }

    /// The files that an earlier run wrote, by the list or by their header.
    pub(super) fn ours(&self) -> Result<BTreeSet<String>, Error> {
        let mut ours = list::paths(&self.read(LIST)?.unwrap_or_default());
        ours.remove(LIST);
        let mut folders = vec!["src".to_owned()];
        while let Some(folder) = folders.pop() {
            let dir = self.root.join(&folder);
            let entries = match std::fs::read_dir(&dir) {
                Ok(entries) => entries,
                // A file there is `place`'s to report.
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                    ) =>
                {
                    continue;
                }
                Err(error) => return Err(Error::io("list", &dir)(error)),
            };
            for entry in entries {
                let entry = entry.map_err(Error::io("list", &dir))?;
                let kind = entry
                    .file_type()
                    .map_err(Error::io("open", &entry.path()))?;
                let Ok(name) = entry.file_name().into_string() else {
                    continue;
                };
                let path = format!("{folder}/{name}");
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file()
                    && !ours.contains(&path)
                    && Path::new(&path).extension().is_some_and(|ext| ext == "rs")
                {
                    let bytes = read(&entry.path())?.unwrap_or_default();
                    if bytes.starts_with(b"// @generated from ") {
                        ours.insert(path);
                    }
                }
            }
        }
        Ok(ours)
    }

    /// The refusal of a file that is in the way.
    pub(super) fn foreign(&self, path: &str) -> Error {
        Error::Foreign(self.root.join(path))
    }

    /// Whether a link ends below the folder.
    fn holds(&self, link: &Path) -> bool {
        match (&self.real, link.canonicalize()) {
            (Some(real), Ok(end)) => end.starts_with(real),
            _ => false,
        }
    }
}

/// A file's bytes, if it exists.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            Err(Error::NotAFile(path.to_owned()))
        }
        Err(error) => Err(Error::io("read", path)(error)),
    }
}

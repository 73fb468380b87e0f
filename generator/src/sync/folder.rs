//! Folder: an output folder, and which paths lead safely into it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::list::{self, LIST};
use super::listing::{At, Listing};

/// An output folder, which need not exist yet.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    /// Where it really is, if it exists.
    real: Option<PathBuf>,
    listing: Listing,
    ours: BTreeSet<String>,
}

impl Folder {
    /// A folder that may be written to: new, empty, or with a crate that is ours or with none.
    /// `paths` are those that will be asked for.
    pub(super) fn open<'p>(
        dir: &Path,
        paths: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, Error> {
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
        let mut folder = Self {
            root,
            real,
            listing: Listing::default(),
            ours: BTreeSet::new(),
        };
        let list = folder.read(LIST)?;
        if list.is_none()
            && folder
                .read("Cargo.toml")?
                .is_some_and(|manifest| !list::has_header(&manifest))
        {
            return Err(Error::ForeignCrate(folder.root));
        }
        let mut ours = list::paths(&list.unwrap_or_default());
        ours.remove(LIST);
        folder.listing = match &folder.real {
            Some(_) => {
                // For as long as both live.
                let paths = paths.into_iter().map(|path| -> &str { path });
                let all = paths.chain(ours.iter().map(String::as_str));
                Listing::of(&folder.root, all)?
            }
            None => Listing::nothing(),
        };
        folder.ours = ours;
        folder.find_lost()?;
        Ok(folder)
    }

    /// What the list lost is known by its header.
    fn find_lost(&mut self) -> Result<(), Error> {
        for path in self.listing.rust() {
            if !self.ours.contains(&path) {
                let bytes = read(&self.root.join(&path))?.unwrap_or_default();
                if bytes.starts_with(b"// @generated from ") {
                    self.ours.insert(path);
                }
            }
        }
        Ok(())
    }

    /// As the user named it.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path of the tree is on disk.
    pub(super) fn place(&self, path: &str) -> Result<PathBuf, Error> {
        let is_plain = |name: &str| !matches!(name, "" | "." | "..");
        // What separates or ends names on some system does so on none: `\`, `:`, NUL.
        if !path.split('/').all(is_plain)
            || path.contains(['\\', ':'])
            || path.contains(char::is_control)
        {
            return Err(Error::UnsafePath(path.to_owned()));
        }
        match self.listing.at(path) {
            At::Nothing | At::File => Ok(self.root.join(path)),
            At::Unsure => self.look(path),
        }
    }

    /// Where a path of plain names is, each of them looked at.
    fn look(&self, path: &str) -> Result<PathBuf, Error> {
        let mut place = self.root.clone();
        let mut names = path.split('/').peekable();
        while let Some(name) = names.next() {
            place.push(name);
            let Ok(data) = std::fs::symlink_metadata(&place) else {
                continue;
            };
            if data.is_symlink() && !self.holds(&place) {
                return Err(Error::LeadsOutside(place));
            }
            let data = std::fs::metadata(&place).unwrap_or(data);
            if names.peek().is_some() && !data.is_dir() {
                return Err(Error::NotAFolder(place));
            }
            if names.peek().is_none() && !data.is_file() && !data.is_symlink() {
                return Err(Error::NotAFile(place));
            }
        }
        Ok(place)
    }

    /// A file's bytes, if it exists.
    pub(super) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let place = self.place(path)?;
        match self.listing.at(path) {
            At::Nothing => Ok(None),
            At::File | At::Unsure => read(&place),
        }
    }

    /// The files that an earlier run wrote, by the list or by their header.
    pub(super) fn ours(&self) -> &BTreeSet<String> {
        &self.ours
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

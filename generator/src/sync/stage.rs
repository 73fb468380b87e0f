//! Stage: files are written beside their places first; renaming them is the last step.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::error::Error;

/// Files that wait beside their places. Dropped before [`Stage::commit`], it leaves no trace.
#[derive(Debug, Default)]
pub(super) struct Stage {
    files: Vec<(TempPath, PathBuf)>,
    /// Folders made for them, outermost first.
    folders: Vec<PathBuf>,
}

impl Stage {
    /// Makes a folder and those above it.
    pub(super) fn folder(&mut self, dir: &Path) -> Result<(), Error> {
        let missing: Vec<&Path> = dir
            .ancestors()
            .take_while(|dir| !dir.as_os_str().is_empty() && !dir.exists())
            .collect();
        for dir in missing.into_iter().rev() {
            std::fs::create_dir(dir).map_err(Error::io("create the folder", dir))?;
            self.folders.push(dir.to_owned());
        }
        Ok(())
    }

    /// Writes a file beside its place.
    pub(super) fn file(&mut self, place: &Path, text: &str) -> Result<(), Error> {
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        self.folder(parent)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".specwright-");
        // Without this the files would be for their owner only; the umask still applies.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder
            .tempfile_in(parent)
            .map_err(Error::io("create a file in", parent))?;
        file.write_all(text.as_bytes())
            .map_err(Error::io("write", place))?;
        // Closed at once: a large crate has more files than a process may have open.
        self.files.push((file.into_temp_path(), place.to_owned()));
        Ok(())
    }

    /// Renames everything into place, removes what is to go and the folders it leaves empty, up to
    /// but without `root`.
    pub(super) fn commit(mut self, removed: &[PathBuf], root: &Path) -> Result<(), Error> {
        for (file, place) in self.files.drain(..) {
            file.persist(&place)
                .map_err(|error| Error::io("write", &place)(error.error))?;
        }
        self.folders.clear();
        for place in removed {
            match std::fs::remove_file(place) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Error::io("remove", place)(error));
                }
                _ => remove_empty(place, root),
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.files.clear();
        for dir in self.folders.iter().rev() {
            // A folder that somebody else uses by now is not empty, and stays.
            let _ = std::fs::remove_dir(dir);
        }
    }
}

fn remove_empty(place: &Path, root: &Path) {
    for dir in place.ancestors().skip(1).take_while(|dir| *dir != root) {
        if std::fs::remove_dir(dir).is_err() {
            break;
        }
    }
}

//! Why a folder was not synced.

use std::io;
use std::path::{Path, PathBuf};

/// Why a folder was not synced.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A path in the tree or the list is absolute, or has `..` or other special components.
    #[error("refused: `{0}` does not name a file below the output folder")]
    UnsafePath(String),
    /// A symbolic link leads out of the folder.
    #[error("refused: `{0}` is a symbolic link that leads out of the output folder")]
    LeadsOutside(PathBuf),
    /// There is a file of the user where a generated one should go.
    #[error("refused: `{0}` was not written by specwright; move it away, or choose another folder")]
    Foreign(PathBuf),
    /// The folder holds a crate of somebody else.
    #[error(
        "refused: `{0}` holds a crate that was not written by specwright; choose an empty or a new folder"
    )]
    ForeignCrate(PathBuf),
    /// Something other than a folder is in the way.
    #[error("`{0}` is not a folder")]
    NotAFolder(PathBuf),
    /// Something other than a file is in the way.
    #[error("`{0}` is not a file")]
    NotAFile(PathBuf),
    /// Git says no.
    #[error("git cannot {verb}: {message}")]
    Git {
        /// What was tried.
        verb: &'static str,
        /// What it said.
        message: String,
    },
    /// The file system says no.
    #[error("cannot {verb} `{path}`: {source}")]
    Io {
        /// What was tried.
        verb: &'static str,
        /// With what.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl Error {
    /// For `map_err`.
    pub(super) fn io(verb: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { verb, path, source }
    }
}

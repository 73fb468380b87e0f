//! The disk between runs: what one run leaves there must not slow the next one down.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};

/// The folders of this run of the command.
///
/// Nothing is removed before everything is measured: ext4 gives no inode away again for minutes
/// after its file was removed (`recently_deleted` in `fs/ext4/ialloc.c`) and looks at each such
/// inode whenever it makes a file, so that thousands of files take seconds more.
pub struct Place {
    /// What is kept for the next run: tools and built dependencies.
    pub kept: PathBuf,
    /// Everything else, removed at the end.
    pub passing: PathBuf,
}

impl Place {
    /// In this folder, which is made where it is not there.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn at(work: &Path) -> io::Result<Self> {
        fs::create_dir_all(work)?;
        let kept = work.canonicalize()?;
        let passing = kept.join(format!("run-{}", process::id()));
        fs::create_dir(&passing)?;
        Ok(Self { kept, passing })
    }

    /// Removes what is not kept.
    ///
    /// # Errors
    /// Something in it cannot be removed.
    pub fn clear(&self) -> io::Result<()> {
        fs::remove_dir_all(&self.passing)
    }
}

/// Waits until everything is on the disk, as far as the system has a command for it.
pub fn settle() {
    // Without it the figures are only less steady.
    let _ = Command::new("sync").stderr(Stdio::null()).status();
}

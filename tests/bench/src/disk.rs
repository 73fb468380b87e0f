//! The disk between runs: what one run leaves to be written must not slow the next one down.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Removes a folder, if it is there.
///
/// # Errors
/// Something in it cannot be removed.
pub fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Waits until everything is on the disk, as far as the system has a command for it.
pub fn settle() {
    // Without it the figures are only less steady.
    let _ = Command::new("sync").stderr(Stdio::null()).status();
}

//! How much Rust there is in a folder.

use std::fs;
use std::io;
use std::path::Path;

/// Lines and bytes of Rust.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    pub lines: usize,
    pub bytes: usize,
}

/// Of all `.rs` files below a folder.
///
/// # Errors
/// A file that cannot be read.
pub fn of(folder: &Path) -> io::Result<Size> {
    let mut size = Size::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            let inner = of(&path)?;
            size.lines += inner.lines;
            size.bytes += inner.bytes;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read(&path)?;
            size.lines += text.iter().filter(|byte| **byte == b'\n').count();
            size.bytes += text.len();
        }
    }
    Ok(size)
}

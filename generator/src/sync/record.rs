//! Record: what the last run was made of, kept beside what it made.
//!
//! It stands in a folder of its own below the output folder, which git ignores by a file that comes
//! with it. A record counts in the folder that it was written in, and in no copy of it: one that
//! somebody commits, or sends along, is not believed.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::error::Error;
use super::stage::Stage;
use crate::source::{Digest, Fingerprint};

/// The folder of the record, below the output folder.
pub const RECORDS: &str = ".specwright-cache";

const FILE: &str = "record";

/// What git reads.
const IGNORED: &str = "# What specwright remembers of its last run here. It may be removed.\n*\n";

/// Bytes. What is larger was not written by us.
const LIMIT: u64 = 64 * 1024 * 1024;

/// What a run was made of, and what it made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Of the generator, its inputs and its options.
    pub run: Digest,
    /// The files that were read.
    pub sources: Vec<Fingerprint>,
    /// Of the files that were written, see [`Made`](super::Made).
    pub made: Digest,
    /// Of files that were written elsewhere.
    pub beside: Vec<Digest>,
    /// What was said.
    pub said: Vec<String>,
}

impl Record {
    /// The record of an output folder, if there is a sound one that was written there.
    pub fn read(dir: &Path) -> Option<Self> {
        let folder = dir.join(RECORDS);
        let path = folder.join(FILE);
        if !std::fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let mut text = String::new();
        let file = File::open(path).ok()?;
        file.take(LIMIT).read_to_string(&mut text).ok()?;
        let (written, record): (String, Self) = serde_json::from_str(&text).ok()?;
        (written == place(&folder)?).then_some(record)
    }

    /// Leaves the record in an output folder that is there.
    ///
    /// # Errors
    /// Something else is in the way, or it cannot be written.
    pub fn write(&self, dir: &Path) -> Result<(), Error> {
        let folder = dir.join(RECORDS);
        match std::fs::create_dir(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(Error::io("create the folder", &folder)(error));
            }
            _ => {}
        }
        let Some(place) = place(&folder) else {
            return Err(Error::NotAFolder(folder));
        };
        let text = serde_json::to_string(&(place, self))
            .map_err(|error| Error::io("write", &folder)(error.into()))?;
        let files = vec![
            (folder.join(".gitignore"), IGNORED),
            (folder.join(FILE), text.as_str()),
        ];
        let mut stage = Stage::default();
        stage.files(files)?;
        stage.commit(&[], dir)
    }
}

/// What no other folder is called: its number on its disk, and when it was made. `None` for what is
/// no folder itself, such as a link to one.
fn place(folder: &Path) -> Option<String> {
    let data = std::fs::symlink_metadata(folder)
        .ok()
        .filter(Metadata::is_dir)?;
    let made = data
        .created()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let made = made.map(|time| time.as_nanos().to_string());
    #[cfg(unix)]
    let number = {
        use std::os::unix::fs::MetadataExt;
        Some(format!("{}:{}", data.dev(), data.ino()))
    };
    #[cfg(not(unix))]
    let number: Option<String> = made.clone();
    Some(format!("{}@{}", number?, made.unwrap_or_default()))
}

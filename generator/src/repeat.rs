//! Repeat: a run like the last one, of which nothing has changed, need not be made.
//!
//! Digests tell: of this very program, of what it was asked for, of every file that it read and of
//! every file that it wrote. What the last run was made of stands in its [`Record`]. Where that is
//! missing, or anything at all differs, there is no short cut.

use std::cell::LazyCell;
use std::fmt;
use std::path::{Path, PathBuf};
use std::thread;

use crate::diagnostic::Diagnostic;
use crate::pipeline::{Generated, Input};
use crate::source::{self, Digest, Fingerprint};
use crate::sync::{Made, Record};
use crate::template::Krate;

/// What a run is asked for.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The contracts.
    pub inputs: &'a [Input],
    /// What was found before they were read.
    pub found: &'a [Diagnostic],
    /// The crate.
    pub krate: &'a Krate,
    /// How warnings are taken, and how what is to be said is said: a run that says it otherwise is
    /// another one.
    pub manner: &'a str,
    /// The output folder.
    pub out: &'a Path,
    /// Files that are written elsewhere.
    pub beside: &'a [PathBuf],
}

/// A run that may be like the last one.
pub struct Repeat<'a> {
    wanted: &'a Wanted<'a>,
    run: Run,
}

/// A digest of what is wanted and who makes it; `None` when that cannot be told. It is at hand when it is
/// asked for first: a run without a record needs it at its end, and reads its contracts meanwhile.
type Run = LazyCell<Option<Digest>, Box<dyn FnOnce() -> Option<Digest>>>;

/// What the last run left, and is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it said.
    pub said: Vec<String>,
    /// The files that it read.
    pub sources: Vec<PathBuf>,
    /// How many files are in the output folder.
    pub files: usize,
}

impl<'a> Repeat<'a> {
    /// A run that is about to begin.
    pub fn new(wanted: &'a Wanted<'a>) -> Self {
        let asked = wanted.text();
        let digest = move || Some(Digest::of_all([program()?.as_bytes(), asked.as_bytes()]));
        let thread = thread::Builder::new().spawn(digest);
        let run: Box<dyn FnOnce() -> Option<Digest>> =
            Box::new(|| thread.ok()?.join().ok().flatten());
        Self {
            wanted,
            run: LazyCell::new(run),
        }
    }

    /// What the last run left, when this one would come to the same.
    pub fn known(&self) -> Option<Known> {
        let wanted = self.wanted;
        let record = Record::read(wanted.out)?;
        if *self.run != Some(record.run)
            || !record.sources.iter().all(Fingerprint::holds)
            || beside(wanted.beside)? != record.beside
        {
            return None;
        }
        let made = Made::found(wanted.out)?;
        (made.digest == record.made).then(|| Known {
            said: record.said,
            sources: record.sources.into_iter().map(|file| file.path).collect(),
            files: made.files,
        })
    }

    /// Leaves a record of a run that has been made and written, and of what it said. Without one the
    /// next run does everything, so that it is no error if it cannot be written.
    pub fn keep(&self, generated: &Generated, said: Vec<String>) {
        let (Some(run), Some(beside), false) =
            (*self.run, beside(self.wanted.beside), generated.loose)
        else {
            return;
        };
        let record = Record {
            run,
            sources: generated.sources.clone(),
            made: Made::of(&generated.tree).digest,
            beside,
            said,
        };
        let _ = record.write(self.wanted.out);
    }
}

impl fmt::Debug for Repeat<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeat")
            .field("wanted", self.wanted)
            .finish_non_exhaustive()
    }
}

impl Wanted<'_> {
    /// Also where the inputs really are: a link may lead elsewhere by now.
    fn text(&self) -> String {
        let inputs = self.inputs.iter();
        let files =
            inputs.flat_map(|input| [&input.spec].into_iter().chain(&input.options.overlays));
        let real: Vec<_> = files.map(|path| source::canonical(path).ok()).collect();
        format!(
            "{:?} {:?} {:?} {:?} {real:?}",
            self.inputs, self.found, self.krate, self.manner
        )
    }
}

/// The program that is running: it holds the generator and everything that this is built from.
fn program() -> Option<Digest> {
    // Here Linux has the file that was started, even if another one is in its place by now.
    let running = Path::new("/proc/self/exe");
    source::digest(running)
        .or_else(|_| source::digest(&std::env::current_exe()?))
        .ok()
}

/// `None` when one of the files cannot be read.
fn beside(files: &[PathBuf]) -> Option<Vec<Digest>> {
    files.iter().map(|file| source::digest(file).ok()).collect()
}

#[cfg(test)]
mod tests;

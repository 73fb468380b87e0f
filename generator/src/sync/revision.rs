//! Revision: files as they were committed to git, put into a folder of their own.
//!
//! The `git` command line does it, with fixed arguments and no shell. Its index is one of our own,
//! so the user's repository stays as it is.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::Error;

/// A folder of a revision, gone when this is.
#[derive(Debug)]
pub struct Revision {
    folder: TempDir,
    name: String,
}

impl Revision {
    /// Checks out what a revision has in the folder of `path`. Both are as git takes them in
    /// `REV:PATH`: the path is relative to the root of the repository, or to the current directory
    /// when it begins with `./` or `../`. The repository is the one that `dir` is in.
    ///
    /// # Errors
    /// When there is no git, no repository, no such revision or no such file, with git's words.
    pub fn checkout(dir: &Path, rev: &str, path: &str) -> Result<(Self, PathBuf), Error> {
        const VERB: &str = "read this revision";
        let tree = git(
            dir,
            None,
            VERB,
            &[
                "rev-parse",
                "--verify",
                "--end-of-options",
                &format!("{rev}^{{tree}}"),
            ],
            "",
        )?;
        let top = git(dir, None, VERB, &["rev-parse", "--show-toplevel"], "")?;
        let top = Path::new(top.trim_end());
        let listed = [
            "ls-tree",
            "-z",
            "--full-name",
            "--name-only",
            tree.trim_end(),
            "--",
            path,
        ];
        let from = if path.starts_with("./") || path.starts_with("../") {
            dir
        } else {
            top
        };
        let found = git(from, None, VERB, &listed, "")?;
        let Some(path) = found.split_terminator('\0').next() else {
            return Err(Error::Git {
                verb: VERB,
                message: format!("`{rev}` has no file `{path}`"),
            });
        };
        let folder =
            tempfile::tempdir().map_err(Error::io("make", Path::new("a temporary folder")))?;
        let index = folder.path().join("index");
        let files = folder.path().join("files/");
        git(top, Some(&index), VERB, &["read-tree", tree.trim_end()], "")?;
        let parent = path.rsplit_once('/').map_or(".", |(parent, _)| parent);
        let list = git(
            top,
            Some(&index),
            VERB,
            &["ls-files", "-z", "--", parent],
            "",
        )?;
        let prefix = format!("--prefix={}", files.display());
        git(
            top,
            Some(&index),
            VERB,
            &["checkout-index", "--quiet", "-z", "--stdin", &prefix],
            &list,
        )?;
        let name = format!("git:{rev}:");
        Ok((Self { folder, name }, files.join(path)))
    }

    /// A path in the folder as the user knows it: `git:HEAD:specs/pets.yaml`.
    pub fn published(&self, path: &str) -> Option<String> {
        let files = self.folder.path().join("files");
        let inside = Path::new(path).strip_prefix(files).ok()?;
        Some(format!("{}{}", self.name, inside.display()))
    }
}

/// Whether files below a folder differ from what the last commit has, and that commit has some;
/// `None` outside of a work tree, and without git.
pub fn is_changed(dir: &Path) -> Option<bool> {
    let verb = "compare";
    git(
        dir,
        None,
        verb,
        &["rev-parse", "--verify", "--quiet", "HEAD"],
        "",
    )
    .ok()?;
    let status = git(
        dir,
        None,
        verb,
        &[
            "status",
            "--porcelain",
            "-z",
            "--untracked-files=no",
            "--",
            ".",
        ],
        "",
    );
    Some(!status.ok()?.is_empty())
}

fn git(
    dir: &Path,
    index: Option<&Path>,
    verb: &'static str,
    arguments: &[&str],
    input: &str,
) -> Result<String, Error> {
    let failed = |message: String| Error::Git { verb, message };
    let mut command = Command::new("git");
    command
        .arg("--literal-pathspecs")
        .args(arguments)
        .current_dir(dir);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if let Some(index) = index {
        command.env("GIT_INDEX_FILE", index);
    }
    let mut child = command.spawn().map_err(|error| failed(error.to_string()))?;
    if let Some(mut stdin) = child.stdin.take() {
        // What git thinks of it shows in its exit code.
        let _ = stdin.write_all(input.as_bytes());
    }
    let Output {
        status,
        stdout,
        stderr,
    } = child
        .wait_with_output()
        .map_err(|error| failed(error.to_string()))?;
    if status.success() {
        String::from_utf8(stdout).map_err(|error| failed(error.to_string()))
    } else {
        Err(failed(
            String::from_utf8_lossy(&stderr).trim_end().to_owned(),
        ))
    }
}

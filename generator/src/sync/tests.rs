use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::*;

fn tree(files: &[(&str, &str)]) -> Tree {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

/// Every file below a folder, with its text.
fn on_disk(dir: &Path) -> BTreeMap<String, String> {
    fn visit(dir: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(dir).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                visit(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, fs::read_to_string(entry.path()).expect("text"));
            }
        }
    }
    let mut found = BTreeMap::new();
    visit(dir, "", &mut found);
    found
}

fn paths(dir: &Path) -> Vec<String> {
    on_disk(dir).into_keys().collect()
}

#[test]
fn a_tree_is_written_and_then_is_the_same() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("deep/out");
    let files = tree(&[("Cargo.toml", "a"), ("src/model/pet.rs", "b")]);
    let changes = write(&files, &out).expect("written");
    assert_eq!(
        changes.added,
        [".specwright", "Cargo.toml", "src/model/pet.rs"]
    );
    assert_eq!(paths(&out), changes.added);
    assert!(on_disk(&out)[LIST].ends_with("Cargo.toml\nsrc/model/pet.rs\n"));
    let again = plan(&files, &out).expect("planned");
    assert!(again.is_empty());
    assert_eq!(again.same, changes.added);
    assert_eq!(diff(&files, &out).expect("a diff"), "");
}

#[test]
fn what_was_written_before_is_changed_and_removed_and_the_users_files_stay() {
    let dir = tempfile::tempdir().expect("a folder");
    write(
        &tree(&[
            ("Cargo.toml", "a"),
            ("src/old/gone.rs", "b"),
            ("src/lib.rs", "c"),
        ]),
        dir.path(),
    )
    .expect("written");
    fs::create_dir(dir.path().join("tests")).expect("a folder");
    fs::write(dir.path().join("tests/mine.rs"), "mine").expect("a file");
    fs::write(dir.path().join("src/mine.rs"), "mine").expect("a file");

    let next = tree(&[("Cargo.toml", "a"), ("src/lib.rs", "C\n")]);
    let shown = diff(&next, dir.path()).expect("a diff");
    assert!(
        shown.contains("--- a/src/lib.rs\n+++ b/src/lib.rs\n"),
        "{shown}"
    );
    assert!(
        shown.contains("--- a/src/old/gone.rs\n+++ /dev/null\n"),
        "{shown}"
    );

    let changes = write(&next, dir.path()).expect("written");
    assert_eq!(changes.changed, [".specwright", "src/lib.rs"]);
    assert_eq!(changes.removed, ["src/old/gone.rs"]);
    assert_eq!(
        paths(dir.path()),
        [
            ".specwright",
            "Cargo.toml",
            "src/lib.rs",
            "src/mine.rs",
            "tests/mine.rs"
        ]
    );
    assert!(
        !dir.path().join("src/old").exists(),
        "an empty folder stayed"
    );
}

#[test]
fn a_file_with_our_header_is_ours_though_the_list_lost_it() {
    let dir = tempfile::tempdir().expect("a folder");
    write(&tree(&[("src/lib.rs", "c")]), dir.path()).expect("written");
    fs::write(
        dir.path().join("src/lost.rs"),
        "// @generated from specs/a.yaml. Do not edit.\n",
    )
    .expect("a file");
    let changes = write(&tree(&[("src/lib.rs", "c")]), dir.path()).expect("written");
    assert_eq!(changes.removed, ["src/lost.rs"]);
}

#[test]
fn a_file_of_the_user_is_not_overwritten() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("README.md"), "mine").expect("a file");
    let refused = write(
        &tree(&[("Cargo.toml", "a"), ("README.md", "b")]),
        dir.path(),
    );
    assert!(matches!(refused, Err(Error::Foreign(_))), "{refused:?}");
    assert_eq!(paths(dir.path()), ["README.md"]);
}

#[test]
fn the_crate_of_somebody_else_is_not_taken_over() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("Cargo.toml"), "[package]").expect("a file");
    let refused = write(&tree(&[("src/x.rs", "a")]), dir.path());
    assert!(
        matches!(refused, Err(Error::ForeignCrate(_))),
        "{refused:?}"
    );
    assert_eq!(paths(dir.path()), ["Cargo.toml"]);
}

#[test]
fn paths_that_are_not_plain_are_refused() {
    for path in [
        "/etc/x",
        "../x",
        "src/../../x",
        "",
        ".",
        "a\\b",
        "c:x",
        "a\nb",
    ] {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("out");
        let refused = write(&tree(&[("src/lib.rs", "a"), (path, "b")]), &out);
        assert!(
            matches!(refused, Err(Error::UnsafePath(_))),
            "{path:?}: {refused:?}"
        );
        assert!(
            paths(dir.path()).is_empty(),
            "{path:?} left something behind"
        );
    }
}

#[test]
fn a_list_that_names_files_elsewhere_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    fs::create_dir(&out).expect("a folder");
    fs::write(dir.path().join("precious"), "mine").expect("a file");
    fs::write(out.join(LIST), "../precious\n").expect("a file");
    let refused = write(&tree(&[("src/lib.rs", "a")]), &out);
    assert!(matches!(refused, Err(Error::UnsafePath(_))), "{refused:?}");
    assert!(dir.path().join("precious").exists());
}

#[test]
fn things_in_the_way_are_reported() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("file"), "").expect("a file");
    let files = tree(&[("src/lib.rs", "a")]);
    assert!(matches!(
        write(&files, &dir.path().join("file")),
        Err(Error::NotAFolder(_))
    ));
    assert!(write(&files, &dir.path().join("file/out")).is_err());

    let out = dir.path().join("out");
    fs::create_dir_all(out.join("src/lib.rs")).expect("a folder");
    assert!(matches!(write(&files, &out), Err(Error::NotAFile(_))));
    let out = dir.path().join("other");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("src"), "").expect("a file");
    assert!(matches!(write(&files, &out), Err(Error::NotAFolder(_))));
}

#[test]
fn a_failure_while_writing_leaves_the_old_state() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut stage = stage::Stage::default();
    stage
        .files(vec![(dir.path().join("new/deep/a.rs"), "a")])
        .expect("staged");
    // The folder `file` cannot be made: a file of that name is there.
    fs::write(dir.path().join("file"), "").expect("a file");
    stage
        .files(vec![(dir.path().join("file/b.rs"), "b")])
        .expect_err("there is a file in the way");
    drop(stage);
    assert_eq!(paths(dir.path()), ["file"]);
    assert!(!dir.path().join("new").exists());
}

#[test]
fn a_folder_that_leads_up_before_it_is_there_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("none/../out");
    let refused = write(&tree(&[("src/lib.rs", "a")]), &out);
    assert!(matches!(refused, Err(Error::UnsafePath(_))), "{refused:?}");
    assert!(paths(dir.path()).is_empty());
}

#[test]
fn single_files_are_written_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("deep/manifest.json");
    assert!(write_file(&path, "{}").expect("written"));
    assert!(!write_file(&path, "{}").expect("same"));
    assert!(write_file(&path, "[]").expect("written"));
    assert_eq!(paths(dir.path()), ["deep/manifest.json"]);
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_that_lead_outside_are_refused() {
        for link in ["src", "src/model", "src/model/pet.rs"] {
            let dir = tempfile::tempdir().expect("a folder");
            let (out, elsewhere) = (dir.path().join("out"), dir.path().join("elsewhere"));
            let at = out.join(link);
            fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
            fs::create_dir_all(&elsewhere).expect("a folder");
            symlink(&elsewhere, &at).expect("a link");
            let refused = write(&tree(&[("src/model/pet.rs", "a")]), &out);
            assert!(
                matches!(refused, Err(Error::LeadsOutside(_))),
                "{link}: {refused:?}"
            );
            assert!(paths(&elsewhere).is_empty());
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("out");
        fs::create_dir(&out).expect("a folder");
        symlink(dir.path().join("target"), out.join("lib.rs")).expect("a link");
        let refused = write(&tree(&[("lib.rs", "a")]), &out);
        assert!(
            matches!(refused, Err(Error::LeadsOutside(_))),
            "{refused:?}"
        );
        assert!(!dir.path().join("target").exists());
    }

    #[test]
    fn the_folder_itself_may_be_a_link() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join("real")).expect("a folder");
        symlink(dir.path().join("real"), dir.path().join("out")).expect("a link");
        write(&tree(&[("src/lib.rs", "a")]), &dir.path().join("out")).expect("written");
        assert_eq!(
            paths(&dir.path().join("real")),
            [".specwright", "src/lib.rs"]
        );
    }

    #[test]
    fn files_are_readable_for_others_as_the_umask_says() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("plain"), "").expect("a file");
        write(&tree(&[("lib.rs", "a")]), dir.path()).expect("written");
        let mode = |name: &str| {
            fs::metadata(dir.path().join(name))
                .expect("a file")
                .permissions()
                .mode()
        };
        assert_eq!(mode("lib.rs"), mode("plain"));
    }
}

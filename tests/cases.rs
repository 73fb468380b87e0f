//! What contracts become: a small contract a fact, with the Rust that it makes beside it.
//!
//! A case is `cases/<template>/<case>.yaml`. Its first line says what it shows, its second which
//! emitted files do: `# pins: src/model/item.rs`, separated by blanks. A new file is a new case.

use std::path::{Path, PathBuf};
use std::process::Command;

use specwright::diagnostic::{Diagnostic, Place};
use specwright::lower::{self, Origin};
use specwright::print::{self, Tree};
use specwright::source::Source;
use specwright::template::{self, Krate};
use specwright::{document, lint, upstream};

const PINS: &str = "# pins: ";
/// Longest name of a snapshot, such as `struct@presence`.
const NAME: usize = 40;

struct Case {
    template: String,
    name: String,
    text: String,
}

impl Case {
    fn read(path: &Path) -> Self {
        let part = |path: Option<&std::ffi::OsStr>| {
            let part = path.and_then(std::ffi::OsStr::to_str);
            part.expect("a case has a name in UTF-8").to_owned()
        };
        Self {
            template: part(path.parent().and_then(Path::file_name)),
            name: part(path.file_stem()),
            text: std::fs::read_to_string(path).expect("a case can be read"),
        }
    }

    fn pins(&self) -> Vec<&str> {
        let line = self.text.lines().nth(1).unwrap_or_default();
        let files = line.strip_prefix(PINS).unwrap_or_default();
        files.split_whitespace().collect()
    }

    /// Every stage from text to text, as `specwright generate` runs them.
    fn run(&self) -> (Vec<Diagnostic>, Tree) {
        let file = format!("{}.yaml", self.name);
        let source = Source::from_text(&file, &self.text);
        let (document, mut found) = document::from_source(source, Vec::new());
        let Some(document) = document else {
            return (found, Tree::new());
        };
        found.extend(lint::lint(&document));
        let origin = Origin {
            module: "api".to_owned(),
            source: file,
        };
        let lowered = lower::lower(&document, &origin);
        found.extend(lowered.diagnostics);
        let contracts = [lowered.contract];
        let wire = upstream::wire(&contracts[0], "crate::runtime").expect("progenitor takes it");
        let krate = Krate {
            name: "api".to_owned(),
            multi: false,
        };
        let mut tree = print::print(template::emit(&contracts, &krate));
        if !contracts[0].operations.is_empty() {
            let path = krate.layout(&contracts[0]).file("client/wire.rs");
            tree.insert(path, print::file(&contracts[0].source, wire));
        }
        (found, tree)
    }
}

fn finding(found: &Diagnostic) -> String {
    let place = match &found.place {
        Place::Pointer(pointer) => pointer.clone(),
        Place::File { line, pointer, .. } => {
            format!("line {line} {}", pointer.as_deref().unwrap_or_default())
        }
    };
    format!("{} {} {place}\n", found.level, found.rule)
}

#[test]
fn contracts_become_rust() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    insta::glob!("cases/*/*.yaml", |path| {
        let case = Case::read(path);
        let (found, tree) = case.run();
        let mut shown = format!("{}\n", case.text);
        shown.extend(found.iter().map(finding));
        for file in case.pins() {
            let text = tree.get(file).map_or("(not emitted)\n", String::as_str);
            shown.push_str(&format!("\n======== {file}\n{text}"));
        }
        insta::with_settings!({
            snapshot_path => folder.join("snapshots"),
            snapshot_suffix => &case.name,
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(case.template.as_str(), shown);
        });
    });
}

#[test]
fn every_case_is_sound() {
    let mut wrong = Vec::new();
    insta::glob!("cases/*/*.yaml", |path| {
        let case = Case::read(path);
        let name = format!("{}@{}", case.template, case.name);
        let (_, tree) = case.run();
        for (file, text) in tree.iter().filter(|(file, _)| file.ends_with(".rs")) {
            if let Err(error) = syn::parse_file(text) {
                wrong.push(format!("{name}: {file} is no Rust: {error}"));
            }
        }
        for file in case.pins() {
            if !tree.contains_key(file) {
                wrong.push(format!("{name}: {file} is not emitted"));
            }
        }
        let head = case.text.lines().next().unwrap_or_default();
        if !head.starts_with("# ") || case.pins().is_empty() || name.len() >= NAME {
            wrong.push(format!("{name}: wrong first lines, or too long a name"));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Writes the crate of every case into a folder of its name; the names.
fn write_all(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    insta::glob!("cases/*/*.yaml", |path| {
        let case = Case::read(path);
        let name = format!("{}-{}", case.template, case.name);
        for (file, text) in case.run().1 {
            let path = folder.join(&name).join(file);
            let parent = path.parent().expect("a file is in a folder");
            std::fs::create_dir_all(parent).expect("a folder can be made");
            std::fs::write(path, text).expect("a file can be written");
        }
        let manifest = folder.join(&name).join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).expect("a crate has a manifest");
        let text = text.replace("name = \"api\"", &format!("name = \"{name}\""));
        std::fs::write(manifest, text).expect("a file can be written");
        names.push(name);
    });
    names
}

/// Runs a command of Cargo on the crates of all cases.
fn cargo(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs");
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert!(output.status.success(), "{arguments:?}\n{text}");
}

/// A workspace of the crates of all cases, with the versions that are tested here.
fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let members = write_all(folder.path());
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    std::fs::write(folder.path().join("Cargo.toml"), manifest).expect("a file can be written");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    std::fs::copy(lock, folder.path().join("Cargo.lock")).expect("a file can be copied");
    folder
}

#[test]
fn rustfmt_agrees() {
    // A toolchain without rustfmt can still build.
    if Command::new("rustfmt").arg("--version").output().is_ok() {
        cargo(workspace().path(), &["fmt", "--all", "--check"]);
    }
}

#[test]
#[ignore = "compiles a crate a case: run it after a change to a template or to the runtime"]
fn crates_are_clean() {
    let folder = workspace();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases");
    let target = target.to_str().expect("a path in UTF-8");
    let all = [
        "--offline",
        "--quiet",
        "--workspace",
        "--features",
        "blocking,mock,tracing",
        "--target-dir",
        target,
    ];
    let lint = [&["clippy"], &all[..], &["--", "-D", "warnings"]].concat();
    cargo(folder.path(), &lint);
    cargo(folder.path(), &[&["doc", "--no-deps"], &all[..]].concat());
}

use super::*;

fn folder_of(files: &[&str]) -> Folder {
    let dir = tempfile::tempdir().expect("a folder");
    let specs = dir.path().join("specs");
    std::fs::create_dir(&specs).expect("a folder");
    for file in files {
        std::fs::write(specs.join(file), "").expect("a file");
    }
    folder(&specs, false)
}

/// `module source: overlay overlay`, a line each.
fn shown(folder: &Folder) -> Vec<String> {
    let name = |path: &PathBuf| {
        path.file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    let line = |input: &Input| {
        let overlays: Vec<String> = input.options.overlays.iter().map(name).collect();
        format!(
            "{} {}: {}",
            input.origin.module,
            input.origin.source,
            overlays.join(" ")
        )
    };
    folder.inputs.iter().map(line).collect()
}

fn rules(folder: &Folder) -> Vec<&str> {
    folder
        .diagnostics
        .iter()
        .map(|finding| finding.rule)
        .collect()
}

#[test]
fn contracts_come_sorted_with_their_overlays() {
    let folder = folder_of(&[
        "b.json",
        "a.yaml",
        "a.z.overlay.yaml",
        "a.overlay.yaml",
        "a.b.overlay.json",
        "page.md",
    ]);
    assert_eq!(
        shown(&folder),
        [
            "a specs/a.yaml: a.overlay.yaml a.b.overlay.json a.z.overlay.yaml",
            "b specs/b.json: ",
            "page specs/page.md: ",
        ]
    );
    assert!(folder.diagnostics.is_empty());
}

#[test]
fn an_overlay_belongs_to_the_longest_stem() {
    let folder = folder_of(&[
        "a.yaml",
        "a.v2.yaml",
        "a.v2.overlay.yaml",
        "a.v3.overlay.yaml",
    ]);
    assert_eq!(
        shown(&folder),
        [
            "a specs/a.yaml: a.v3.overlay.yaml",
            "a_v2 specs/a.v2.yaml: a.v2.overlay.yaml"
        ]
    );
}

#[test]
fn other_files_are_left_out() {
    let folder = folder_of(&["README.md", ".hidden.yaml", "notes.txt", "x.yaml"]);
    assert_eq!(shown(&folder), ["x specs/x.yaml: "]);
}

#[test]
fn modules_that_the_crate_needs_are_not_taken() {
    let mut files: Vec<String> = TAKEN.iter().map(|name| format!("{name}.yaml")).collect();
    files.extend(["type.yaml".to_owned(), "7.yaml".to_owned()]);
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let folder = folder_of(&files);
    let modules: Vec<&str> = folder
        .inputs
        .iter()
        .map(|input| input.origin.module.as_str())
        .collect();
    assert_eq!(
        modules,
        [
            "n7", "client_", "lib_", "main_", "model_", "reqwest_", "runtime_", "type_"
        ]
    );
}

#[test]
fn odd_folders_are_reported() {
    assert_eq!(rules(&folder_of(&[])), ["no-contracts"]);
    assert_eq!(
        rules(&folder_of(&["a-b.yaml", "a_b.yaml"])),
        ["module-taken"]
    );
    assert_eq!(
        rules(&folder_of(&["a.yaml", "b.overlay.yaml"])),
        ["overlay-without-contract"]
    );
    assert_eq!(
        rules(&folder(Path::new("nowhere/specs"), false)),
        ["no-folder"]
    );
}

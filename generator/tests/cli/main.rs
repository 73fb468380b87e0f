//! The command line from outside: exit codes, what is printed, and what is on disk afterwards.

mod desk;
mod diff;
mod folder;

use std::fs;

use desk::{BROKEN, Desk, PETS};

const GENERATE: &str = "generate pets.yaml --out out --name pets";

#[test]
fn one_contract_makes_a_crate_and_a_second_run_changes_nothing() {
    let desk = Desk::new();
    let ran = desk.run(GENERATE);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(
        ran.out.contains("pets.yaml: 1 operation, 0 models\n"),
        "{ran:?}"
    );
    assert!(ran.out.contains("  + Cargo.toml\n"), "{ran:?}");
    assert!(desk.read("out/Cargo.toml").contains("name = \"pets\""));
    let ran = desk.run(GENERATE);
    assert!(
        ran.code == 0 && ran.out.contains("out is up to date"),
        "{ran:?}"
    );
}

#[test]
fn quiet_prints_errors_only() {
    let desk = Desk::new();
    let ran = desk.run(&format!("{GENERATE} --quiet"));
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    desk.write("pets.yaml", BROKEN);
    let ran = desk.run(&format!("{GENERATE} --quiet"));
    assert!(
        ran.code == 2 && ran.out.is_empty() && ran.err.contains("pets.yaml"),
        "{ran:?}"
    );
}

#[test]
fn a_broken_contract_leaves_everything_as_it_was() {
    let desk = Desk::new();
    desk.run(GENERATE);
    let before = desk.read("out/src/lib.rs");
    desk.write("pets.yaml", BROKEN);
    let ran = desk.run(&format!("{GENERATE} --manifest pets.json"));
    assert!(ran.code == 2 && ran.err.contains("error"), "{ran:?}");
    assert_eq!(desk.read("out/src/lib.rs"), before);
    assert!(!desk.at("pets.json").exists());

    let ran = desk.run("generate pets.yaml --out new --name pets");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(
        !desk.at("new").exists(),
        "nothing is written before the contract is found good"
    );
}

#[test]
fn a_missing_contract_is_an_error_with_its_name() {
    let ran = Desk::new().run("generate nowhere.yaml --out out --name pets");
    assert!(ran.code == 2 && ran.err.contains("nowhere.yaml"), "{ran:?}");
}

#[test]
fn a_manifest_is_json() {
    let desk = Desk::new();
    assert_eq!(
        desk.run(&format!("{GENERATE} --manifest deep/pets.json"))
            .code,
        0
    );
    let manifest: serde_json::Value =
        serde_json::from_str(&desk.read("deep/pets.json")).expect("JSON");
    assert!(
        manifest["models"].is_object() && manifest["operations"].is_array(),
        "{manifest}"
    );
    let check = GENERATE.replace("generate", "check");
    assert_eq!(
        desk.run(&format!("{check} --manifest deep/pets.json")).code,
        0
    );
    desk.write("deep/pets.json", "{}");
    assert_eq!(
        desk.run(&format!("{check} --manifest deep/pets.json")).code,
        1
    );
}

#[test]
fn check_shows_a_diff_and_the_command_that_mends_it() {
    let desk = Desk::new();
    let check = GENERATE.replace("generate", "check");
    let ran = desk.run(&check);
    assert_eq!(ran.code, 1, "a crate that is not there is stale: {ran:?}");
    assert!(!desk.at("out").exists(), "check writes nothing");

    desk.run(GENERATE);
    let ran = desk.run(&check);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");

    let good = desk.read("out/src/lib.rs");
    desk.write("out/src/lib.rs", &format!("{good}// by hand\n"));
    let ran = desk.run(&check);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.out.contains("--- a/src/lib.rs\n+++ b/src/lib.rs\n"),
        "{ran:?}"
    );
    assert!(ran.out.contains("\n-// by hand\n"), "{ran:?}");
    assert!(
        ran.err
            .contains("specwright generate pets.yaml --out out --name pets\n"),
        "{ran:?}"
    );
    desk.run(GENERATE);
    assert_eq!(desk.read("out/src/lib.rs"), good);
}

#[test]
fn the_users_own_files_survive() {
    let desk = Desk::new();
    desk.run(GENERATE);
    for mine in ["out/NOTES.md", "out/tests/mine.rs", "out/Cargo.lock"] {
        desk.write(mine, "mine");
    }
    desk.write("pets.yaml", &PETS.replace("Pets", "Beasts"));
    assert_eq!(desk.run(GENERATE).code, 0);
    for mine in ["out/NOTES.md", "out/tests/mine.rs", "out/Cargo.lock"] {
        assert_eq!(desk.read(mine), "mine", "{mine}");
    }
}

#[test]
fn somebody_elses_crate_is_refused() {
    let desk = Desk::new();
    desk.write("out/Cargo.toml", "[package]\nname = \"theirs\"\n");
    let ran = desk.run(GENERATE);
    assert!(
        ran.code == 2 && ran.err.contains("choose an empty or a new folder"),
        "{ran:?}"
    );
    assert!(desk.read("out/Cargo.toml").contains("theirs"));
    desk.write("file", "");
    let ran = desk.run("generate pets.yaml --out file --name pets");
    assert!(
        ran.code == 2 && ran.err.contains("`file` is not a folder"),
        "{ran:?}"
    );
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_refused() {
    let desk = Desk::new();
    desk.write("out/keep", "");
    desk.write("elsewhere/keep", "");
    std::os::unix::fs::symlink(desk.at("elsewhere"), desk.at("out/src")).expect("a link");
    let ran = desk.run(GENERATE);
    assert!(
        ran.code == 2 && ran.err.contains("leads out of the output folder"),
        "{ran:?}"
    );
    assert_eq!(
        fs::read_dir(desk.at("elsewhere"))
            .expect("a folder")
            .count(),
        1
    );
    assert!(
        !desk.at("out/Cargo.toml").exists(),
        "nothing is written at all"
    );
}

#[test]
fn wrong_usage_is_told() {
    let desk = Desk::new();
    for (arguments, told) in [
        ("generate pets.yaml --name pets", "--out"),
        ("generate pets.yaml --out out", "--name"),
        (
            "generate pets.yaml --out out --name 1st",
            "starts with a letter",
        ),
        ("generate pets.yaml --out out --name type", "reserved"),
        (
            "generate pets.yaml --out out --name pets --specs specs",
            "cannot be used with",
        ),
        ("generate --overlay a.yaml", "SPEC"),
        ("generate --manifest a.json", "SPEC"),
        ("lint", "SPEC"),
        ("lint pets.yaml --format xml", "xml"),
        ("unknown", "unknown"),
        ("", "Usage"),
    ] {
        let ran = desk.run(arguments);
        assert!(
            ran.code == 2 && ran.err.contains(told),
            "{arguments}: {ran:?}"
        );
    }
    assert!(!desk.at("out").exists());
}

#[test]
fn lint_prints_findings_as_text_and_as_json() {
    let desk = Desk::new();
    assert_eq!(desk.run("lint pets.yaml").code, 0);
    let ran = desk.run("lint pets.yaml --format json");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    serde_json::from_str::<serde_json::Value>(&ran.out).expect("JSON");

    desk.write("pets.yaml", BROKEN);
    let ran = desk.run("lint pets.yaml");
    assert!(
        ran.code == 2 && ran.out.contains("1 error, 0 warnings\n"),
        "{ran:?}"
    );
    let ran = desk.run("lint pets.yaml --format json");
    assert_eq!(ran.code, 2, "{ran:?}");
    serde_json::from_str::<serde_json::Value>(&ran.out).expect("JSON");
}

#[test]
fn a_run_that_is_spared_says_what_a_whole_one_says() {
    let desk = Desk::new();
    desk.write("pets.yaml", &PETS.replace("version: '1'", "version: 1"));
    let made = format!("{GENERATE} --manifest pets.json");
    let ran = desk.run(&made);
    assert!(ran.code == 0 && ran.err.contains("warning"), "{ran:?}");
    let record = desk.at("out/.specwright-cache/record");
    for options in ["", " --quiet", " --strict"] {
        let arguments = format!("{made}{options}");
        let check = arguments.replacen("generate", "check", 1);
        desk.run(&arguments);
        let spared = (desk.run(&arguments), desk.run(&check));
        let _ = fs::remove_file(&record);
        let checked = desk.run(&check);
        assert!(!record.exists(), "a check writes nothing");
        assert_eq!(spared, (desk.run(&arguments), checked), "{arguments}");
        assert_eq!(record.exists(), options != " --strict");
    }
}

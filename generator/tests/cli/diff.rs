//! `diff`: files, revisions of git, exit codes, and what `generate` says and keeps.

use std::process::Command;

use crate::desk::{BROKEN, Desk, PETS};

const MORE: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {operationId: list_pets, responses: {'200': {description: All pets.}}}, delete: {operationId: clear, responses: {'204': {description: None.}}}}}\n";
const OTHER: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {operationId: all_pets, responses: {'200': {description: All pets.}}}}}\n";

fn git(desk: &Desk, arguments: &str) {
    let name = [
        "-c",
        "user.name=Tester",
        "-c",
        "user.email=tester@example.org",
    ];
    let output = Command::new("git")
        .args(name)
        .args(arguments.split(' '))
        .current_dir(desk.at(""))
        .output()
        .expect("git runs");
    assert!(output.status.success(), "git {arguments}: {output:?}");
}

/// A desk whose contract lies in `specs/` and is committed.
fn committed(contract: &str) -> Desk {
    let desk = Desk::new();
    desk.write("specs/pets.yaml", contract);
    git(&desk, "init --quiet");
    git(&desk, "add specs");
    git(&desk, "commit --quiet --message=One");
    desk
}

#[test]
fn exit_codes_say_how_bad_it_is() {
    let desk = Desk::new();
    desk.write("more.yaml", MORE);
    desk.write("other.yaml", OTHER);
    desk.write("words.yaml", &PETS.replace("All pets.", "Every pet."));
    desk.write("broken.yaml", BROKEN);
    for (new, code, first) in [
        ("pets.yaml", 0, "no change for callers\n"),
        ("words.yaml", 0, "patch (1 patch)\n"),
        ("more.yaml", 3, "minor (1 minor)\n"),
        ("other.yaml", 4, "major (1 major)\n"),
        ("broken.yaml", 2, ""),
        ("nowhere.yaml", 2, ""),
    ] {
        let ran = desk.run(&format!("diff pets.yaml {new}"));
        assert_eq!(ran.code, code, "{new}: {ran:?}");
        assert!(ran.out.starts_with(first), "{new}: {ran:?}");
    }
}

#[test]
fn formats_are_for_people_pull_requests_and_programs() {
    let desk = Desk::new();
    desk.write("other.yaml", OTHER);
    let ran = desk.run("diff pets.yaml other.yaml --format json");
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (ran.code, &json["verdict"]),
        (4, &serde_json::json!("major"))
    );
    let change = &json["changes"][0];
    assert_eq!(change["rule"], "operation-renamed");
    assert_eq!(
        (&change["file"], &change["line"]),
        (&"other.yaml".into(), &3.into())
    );
    let ran = desk.run("diff pets.yaml other.yaml --format markdown");
    assert!(ran.out.starts_with("## `other.yaml`: major\n"), "{ran:?}");
    assert!(
        ran.out.contains("### Proposed CHANGELOG entry\n"),
        "{ran:?}"
    );
}

#[test]
fn a_revision_is_read_with_its_overlays() {
    let desk = Desk::new();
    let overlay = |name: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: Names, version: '1'}}\nactions: [{{target: \"$.paths['/pets'].get\", update: {{x-rust-name: {name}}}}}]\n"
        )
    };
    desk.write("specs/pets.yaml", PETS);
    desk.write("specs/pets.overlay.yaml", &overlay("pets_before"));
    git(&desk, "init --quiet");
    git(&desk, "add specs");
    git(&desk, "commit --quiet --message=One");
    desk.write("specs/pets.overlay.yaml", &overlay("pets_after"));
    let ran = desk.run("diff git:HEAD:specs/pets.yaml specs/pets.yaml");
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(
        ran.out
            .contains("Client::pets_before -> Client::pets_after\n"),
        "{ran:?}"
    );
    assert!(ran.out.contains("--> specs/pets.yaml:3:"), "{ran:?}");
    let ran = desk.run("diff specs/pets.yaml git:HEAD:specs/pets.yaml");
    assert!(
        ran.out.contains("--> git:HEAD:specs/pets.yaml:3:"),
        "{ran:?}"
    );
}

#[test]
fn a_revision_that_is_not_there_is_an_error() {
    let desk = committed(PETS);
    for old in [
        "git:HEAD:specs/none.yaml",
        "git:nowhere:specs/pets.yaml",
        "git:--help:specs/pets.yaml",
    ] {
        let ran = desk.run(&format!("diff {old} specs/pets.yaml"));
        assert!(
            ran.code == 2 && ran.err.contains("git cannot read"),
            "{old}: {ran:?}"
        );
    }
    let ran = Desk::new().run("diff git:HEAD:pets.yaml pets.yaml");
    assert_eq!(ran.code, 2, "{ran:?}");
}

#[test]
fn generate_says_what_a_change_means() {
    let desk = committed(PETS);
    let ran = desk.run("generate");
    assert!(
        ran.code == 0 && !ran.out.contains("since the last commit"),
        "{ran:?}"
    );
    desk.write("specs/pets.yaml", MORE);
    let ran = desk.run("generate");
    let news = "specs/pets.yaml: minor since the last commit, 1 change: ";
    assert!(ran.code == 0 && ran.out.contains(news), "{ran:?}");
}

#[test]
fn generate_keeps_the_names_that_callers_know() {
    let contract = |schemas: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: Pets, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{{schemas}}}}}\n"
        )
    };
    let item = "pet_item: {type: object, properties: {a: {type: string}}}";
    let desk = committed(&contract(item));
    desk.write(
        "specs/pets.yaml",
        &contract(&format!("{item}, PetItem: {{type: object}}")),
    );
    let ran = desk.run("generate");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err
            .contains("specs/pets.names.overlay.yaml: PetItem keeps its name"),
        "{ran:?}"
    );
    let surface = desk.read("generated/surface/pets.txt");
    assert!(surface.contains("struct  PetItem  a?: String"), "{surface}");
    let ran = desk.run("diff git:HEAD:specs/pets.yaml specs/pets.yaml");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert_eq!(desk.run("check").code, 0);
}

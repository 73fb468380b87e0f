//! A folder of contracts becomes one crate.

use std::fs;

use crate::desk::{BROKEN, Desk, PETS, run_in};

#[test]
fn a_folder_of_contracts_makes_one_crate_from_any_folder_below() {
    let desk = Desk::new();
    desk.write("root/specs/pets.yaml", PETS);
    desk.write("root/specs/shops.yaml", PETS);
    desk.write("root/Cargo.toml", "[workspace]\n");
    // A folder of that name that belongs to no crate's root is something else.
    desk.write("root/deep/down/specs/x.yaml", BROKEN);
    let ran = run_in(&desk.at("root/deep/down"), "generate");
    assert!(
        ran.code == 0 && ran.out.contains("specs/pets.yaml: "),
        "{ran:?}"
    );
    let root = desk.read("root/generated/src/lib.rs");
    assert!(
        root.contains("pub mod pets;") && root.contains("pub mod shops;"),
        "{root}"
    );
    assert!(
        desk.read("root/generated/Cargo.toml")
            .contains("name = \"storage-clients\"")
    );
    assert_eq!(run_in(&desk.at("root"), "check").code, 0);

    fs::remove_file(desk.at("root/specs/shops.yaml")).expect("it is there");
    let ran = run_in(&desk.at("root"), "check");
    assert!(
        ran.code == 1 && ran.err.contains("specwright generate\n"),
        "{ran:?}"
    );
    let ran = run_in(&desk.at("root"), "generate");
    assert!(
        ran.code == 0 && ran.out.contains("  - src/shops/mod.rs\n"),
        "{ran:?}"
    );
    assert!(!desk.at("root/generated/src/shops").exists());
}

#[test]
fn all_broken_contracts_of_a_folder_are_reported_at_once() {
    let desk = Desk::new();
    for name in ["a", "b"] {
        desk.write(&format!("specs/{name}.yaml"), BROKEN);
    }
    desk.write("specs/good.yaml", PETS);
    let ran = desk.run("generate");
    assert!(
        ran.code == 2 && ran.err.contains("specs/a.yaml") && ran.err.contains("specs/b.yaml"),
        "{ran:?}"
    );
    assert!(!desk.at("generated").exists());
}

#[test]
fn strict_takes_warnings_for_errors() {
    let desk = Desk::new();
    desk.write("specs/pets.yaml", PETS);
    desk.write(
        "specs/lost.overlay.yaml",
        "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions: []\n",
    );
    let ran = desk.run("generate --strict");
    assert!(
        ran.code == 2 && ran.err.contains("overlay-without-contract"),
        "{ran:?}"
    );
    assert!(!desk.at("generated").exists());
    let ran = desk.run("generate");
    assert!(
        ran.code == 0 && ran.err.contains("0 errors, 1 warning\n"),
        "{ran:?}"
    );
}

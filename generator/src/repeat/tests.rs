use std::fs;

use super::*;
use crate::{pipeline, specs, sync};

const PETS: &str = "openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: All pets.
          content: {application/json: {schema: {$ref: 'parts/pet.yaml#/Pet'}}}
";

const OVERLAY: &str = "overlay: 1.0.0
info: {title: More, version: '1'}
actions: [{target: $.info, update: {description: More.}}]
";

/// A folder with contracts, and a crate that was generated from them.
struct Place {
    dir: tempfile::TempDir,
    name: &'static str,
    manner: &'static str,
    allow_outside: bool,
}

impl Place {
    fn new() -> Self {
        let place = Self::with(PETS);
        assert!(place.run().is_none(), "the first run has no record");
        assert!(place.run().is_some(), "the second run has nothing to do");
        place
    }

    fn with(contract: &str) -> Self {
        let place = Self {
            dir: tempfile::tempdir().expect("a folder"),
            name: "pets",
            manner: "",
            allow_outside: false,
        };
        place.write("specs/pets.yaml", contract);
        place.write("specs/pets.overlay.yaml", OVERLAY);
        place.write("specs/parts/pet.yaml", "Pet: {type: string}\n");
        place.write("manifest.json", "{}");
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn append(&self, path: &str, text: &str) {
        let old = fs::read_to_string(self.path(path)).expect("a file");
        self.write(path, &(old + text));
    }

    /// What is known, or `None` after a run that does everything.
    fn run(&self) -> Option<Known> {
        let folder = specs::folder(&self.path("specs"), self.allow_outside);
        let krate = Krate {
            name: self.name.to_owned(),
            multi: true,
        };
        let (out, beside) = (self.path("out"), [self.path("manifest.json")]);
        let wanted = Wanted {
            inputs: &folder.inputs,
            found: &folder.diagnostics,
            krate: &krate,
            manner: self.manner,
            out: &out,
            beside: &beside,
        };
        let repeat = Repeat::new(&wanted);
        let known = repeat.known();
        if known.is_none() {
            let generated = pipeline::generate(&folder.inputs, &krate, false).expect("generated");
            sync::write(&generated.tree, &out).expect("written");
            repeat.keep(&generated, vec!["said".to_owned()]);
        }
        known
    }
}

#[test]
fn what_is_known_is_what_the_last_run_said_read_and_wrote() {
    let place = Place::new();
    let known = place.run().expect("nothing has changed");
    assert_eq!(known.said, ["said"]);
    let names = |path: &PathBuf| path.file_name().map(ToOwned::to_owned);
    let sources: Vec<_> = known.sources.iter().filter_map(names).collect();
    assert_eq!(sources, ["pet.yaml", "pets.overlay.yaml", "pets.yaml"]);
    let folder = specs::folder(&place.path("specs"), false);
    let krate = Krate {
        name: "pets".to_owned(),
        multi: true,
    };
    let generated = pipeline::generate(&folder.inputs, &krate, false).expect("generated");
    let changes = sync::plan(&generated.tree, &place.path("out")).expect("planned");
    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(known.files, changes.same.len());
}

type Change = fn(&mut Place);

#[test]
fn whatever_changes_makes_another_run() {
    let changes: [(&str, Change); 21] = [
        ("contract", |p| p.append("specs/pets.yaml", "# more\n")),
        ("overlay", |p| {
            p.append("specs/pets.overlay.yaml", "# more\n");
        }),
        ("file that is referred to", |p| {
            p.append("specs/parts/pet.yaml", "# more\n");
        }),
        ("new overlay", |p| {
            p.write("specs/pets.names.overlay.yaml", OVERLAY);
        }),
        ("new contract", |p| {
            let other = PETS.replace("Pets", "Cats");
            p.write("specs/cats.yaml", &other);
        }),
        ("overlay without a contract", |p| {
            p.write("specs/cats.overlay.yaml", OVERLAY);
        }),
        ("overlay removed", |p| {
            fs::remove_file(p.path("specs/pets.overlay.yaml")).expect("removed");
        }),
        ("generated file", |p| p.append("out/src/lib.rs", "\n")),
        ("generated file removed", |p| {
            fs::remove_file(p.path("out/src/lib.rs")).expect("removed");
        }),
        ("file with our header added", |p| {
            p.write(
                "out/src/old.rs",
                "// @generated from specs/old.yaml. Do not edit.\n",
            );
        }),
        ("list", |p| p.append("out/.specwright", "src/more.rs\n")),
        ("list removed", |p| {
            fs::remove_file(p.path("out/.specwright")).expect("removed");
        }),
        ("file that is written elsewhere", |p| {
            p.append("manifest.json", " ");
        }),
        ("name", |p| p.name = "other-pets"),
        ("manner", |p| p.manner = "strict"),
        ("freedom", |p| p.allow_outside = true),
        ("record removed", |p| {
            fs::remove_dir_all(p.path("out").join(sync::RECORDS)).expect("removed");
        }),
        ("record of something else", |p| {
            p.write("out/.specwright-cache/record", "[1, {}]");
        }),
        ("half a record", |p| {
            let record = fs::read_to_string(p.path("out/.specwright-cache/record")).expect("text");
            p.write("out/.specwright-cache/record", &record[..record.len() / 2]);
        }),
        ("another program", |p| {
            let record = fs::read_to_string(p.path("out/.specwright-cache/record")).expect("text");
            let at = record.find("\"run\":[").expect("a digest") + 7;
            let end = at + record[at..].find(',').expect("more of it");
            let byte: u8 = record[at..end].parse().expect("a byte");
            let other = format!("{}{}{}", &record[..at], byte ^ 1, &record[end..]);
            p.write("out/.specwright-cache/record", &other);
        }),
        ("folder copied", |p| {
            fs::rename(p.path("out/.specwright-cache"), p.path("kept")).expect("moved");
            let text = fs::read_to_string(p.path("kept/record")).expect("text");
            p.write("out/.specwright-cache/record", &text);
        }),
    ];
    for (what, change) in changes {
        let mut place = Place::new();
        change(&mut place);
        assert!(place.run().is_none(), "{what}: the run was spared");
        if what != "overlay without a contract" {
            assert!(place.run().is_some(), "{what}: the next run was not spared");
        }
    }
}

#[test]
fn the_users_own_files_and_equal_bytes_change_nothing() {
    let place = Place::new();
    place.write("out/tests/mine.rs", "mine");
    place.write("out/src/mine.rs", "mine");
    place.append("specs/pets.yaml", "");
    assert!(place.run().is_some());
}

#[test]
fn what_a_missing_file_may_change_is_not_kept() {
    let place = Place::with(&PETS.replace(
        "        '200':",
        "        '4XX': {description: No., content: {application/json: {examples: {a: {$ref: parts/none.yaml}}}}}\n        '200':",
    ));
    assert!(place.run().is_none());
    assert!(place.run().is_none(), "the file may be there now");
}

#[test]
fn git_does_not_see_the_record() {
    let place = Place::new();
    let ignored = fs::read_to_string(place.path("out/.specwright-cache/.gitignore")).expect("text");
    assert_eq!(ignored.lines().last(), Some("*"));
}

#[test]
fn a_record_that_cannot_be_written_is_no_error() {
    let place = Place::with(PETS);
    place.write("out/.specwright-cache", "a file");
    assert!(place.run().is_none());
    assert!(place.run().is_none());
    let text = fs::read_to_string(place.path("out/.specwright-cache")).expect("text");
    assert_eq!(text, "a file");
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_to_a_contract_may_lead_elsewhere() {
        let place = Place::new();
        fs::rename(place.path("specs/pets.yaml"), place.path("one.yaml")).expect("moved");
        fs::copy(place.path("one.yaml"), place.path("two.yaml")).expect("copied");
        fs::create_dir(place.path("parts")).expect("a folder");
        fs::copy(
            place.path("specs/parts/pet.yaml"),
            place.path("parts/pet.yaml"),
        )
        .expect("copied");
        symlink(place.path("one.yaml"), place.path("specs/pets.yaml")).expect("a link");
        assert!(place.run().is_none());
        assert!(place.run().is_some());
        fs::remove_file(place.path("specs/pets.yaml")).expect("removed");
        symlink(place.path("two.yaml"), place.path("specs/pets.yaml")).expect("a link");
        assert!(place.run().is_none(), "the contract is another file");
    }

    #[test]
    fn a_reference_through_a_link_is_not_kept() {
        let place = Place::new();
        fs::rename(
            place.path("specs/parts/pet.yaml"),
            place.path("specs/parts/cat.yaml"),
        )
        .expect("moved");
        symlink("cat.yaml", place.path("specs/parts/pet.yaml")).expect("a link");
        assert!(place.run().is_none());
        assert!(place.run().is_none(), "the link may lead elsewhere");
    }

    #[test]
    fn nothing_is_written_through_a_link() {
        let place = Place::with(PETS);
        fs::create_dir_all(place.path("out")).expect("a folder");
        fs::create_dir(place.path("elsewhere")).expect("a folder");
        symlink(place.path("elsewhere"), place.path("out/.specwright-cache")).expect("a link");
        assert!(place.run().is_none());
        let entries = fs::read_dir(place.path("elsewhere")).expect("a folder");
        assert_eq!(entries.count(), 0);
    }
}

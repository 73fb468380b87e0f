//! Names of operations.

use super::{check, show_names};

#[test]
fn ids_lose_the_noise_of_frameworks() {
    let yaml = r"
paths:
  /v1/storage/storages: {get: {operationId: list_storages_v1_storage_storages_get}}
  /items/{item_id}: {patch: {operationId: update_item_items__item_id__patch}}
  /users: {get: {operationId: UsersController_findAll}, post: {operationId: UsersController_create}}
  /pets: {get: {operationId: PetsController_findAll}}
  /repos: {get: {operationId: repos/list-for-user}}
  /x: {get: {operationId: files.getById}}
  /y: {get: {operationId: kept_as_it_is, x-rust-name: renamed}}
  /z: {get: {operationId: GetÜber}}
";
    check("noise", yaml, &show_names(yaml));
}

#[test]
fn without_an_id_method_and_path_make_the_name() {
    let yaml = r"
paths:
  /: {get: {}}
  /files/{file_id}: {get: {}, delete: {operationId: ' '}}
";
    check("no-id", yaml, &show_names(yaml));
}

#[test]
fn collisions_are_settled() {
    let yaml = r"
paths:
  /a: {get: {operationId: getX, tags: [a]}}
  /b: {get: {operationId: get_x, tags: [b]}}
  /c: {get: {operationId: get-x, tags: [c]}}
  /d: {get: {operationId: get-x, tags: [c]}}
  /e: {get: {operationId: new}, put: {operationId: Clone}, post: {operationId: type}}
  /f: {get: {operationId: response}, put: {operationId: get_a1}, post: {operationId: get_a_1}}
  /v1/l: {get: {operationId: list_v1_l_get}}
  /v2/l: {get: {operationId: list_v2_l_get}}
";
    check("collisions", yaml, &show_names(yaml));
}

#[test]
fn every_method_there_is() {
    let yaml = r"
paths:
  x-internal: {get: {}}
  /a:
    get: {operationId: a1}
    put: {operationId: a2}
    post: {operationId: a3}
    delete: {operationId: a4}
    options: {operationId: a5}
    head: {operationId: a6}
    patch: {operationId: a7}
    trace: {operationId: a8}
    query: {operationId: a9}
    additionalOperations:
      COPY: {operationId: b1}
      Get: {operationId: b2}
      'A B': {operationId: b3}
  /b: {get: 7}
";
    check("methods", yaml, &show_names(yaml));
}

#[test]
fn tags_become_modules() {
    let yaml = r"
tags: [{name: Pet Store, description: All pets.}]
paths:
  /a: {get: {operationId: a, tags: [Pet Store, other]}}
  /b: {get: {operationId: b, tags: [pet-store]}}
  /c: {get: {operationId: c, tags: [pet-store]}}
  /d: {get: {operationId: d}}
  /e: {get: {operationId: e, tags: [mod]}}
  /f: {get: {operationId: f, tags: [AUX]}}
  /g: {get: {operationId: g, tags: ['🚀!']}}
  /h: {get: {operationId: h, tags: ['../../etc']}}
";
    check("tags", yaml, &show_names(yaml));
    let tags = super::lowered(yaml).contract.tags;
    let docs: Vec<_> = tags
        .iter()
        .filter(|tag| !tag.docs.is_empty())
        .map(|tag| &*tag.name)
        .collect();
    assert_eq!(docs, ["Pet Store"]);
}

#[test]
fn the_order_in_the_file_does_not_matter() {
    let one = "paths: {/a: {get: {operationId: getX}}, /b: {get: {operationId: get_x}}}";
    let other = "paths: {/b: {get: {operationId: get_x}}, /a: {get: {operationId: getX}}}";
    assert_eq!(show_names(one), show_names(other));
}

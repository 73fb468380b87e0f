//! Noise: what frameworks put into an `operationId` that says nothing to its reader.

use crate::contract::HttpMethod;

/// What FastAPI leaves of a function's name: the id without the path and method that it appends.
///
/// Its default is `re.sub(r"\W", "_", name + path) + "_" + method`.
pub(super) fn without_route<'a>(id: &'a str, path: &str, method: &HttpMethod) -> &'a str {
    let path: String = path
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '_' {
                c
            } else {
                '_'
            }
        })
        .collect();
    let suffix = format!("{path}_{}", method.as_str().to_ascii_lowercase());
    match id.strip_suffix(&suffix) {
        Some(name) if !name.is_empty() => name,
        _ => id,
    }
}

/// The controller and the handler of a `NestJS` id: `UsersController_findAll` is `Users`, `findAll`.
pub(super) fn controller(id: &str) -> Option<(&str, &str)> {
    let (controller, handler) = id
        .split_once("Controller_")
        .or_else(|| id.split_once("Controller."))?;
    let word =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (word(controller) && !handler.is_empty()).then_some((controller, handler))
}

/// Method and path in words: `GET /files/{file_id}` is `get files by file_id`.
pub(super) fn words(path: &str, method: &HttpMethod) -> String {
    let mut words = vec![method.as_str().to_ascii_lowercase()];
    let path = path.split_once(['?', '#']).map_or(path, |(path, _)| path);
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        words.push(segment.replace('{', " by "));
    }
    if words.len() == 1 {
        words.push("root".to_owned());
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fastapi_appends_path_and_method() {
        let rows = [
            (
                "list_storages_v1_storage_storages_get",
                "/v1/storage/storages",
                "list_storages",
            ),
            (
                "read_item_items__item_id__get",
                "/items/{item_id}",
                "read_item",
            ),
            ("root__get", "/", "root"),
            ("a_items_post", "/items", "a_items_post"),
            ("_items_get", "/items", "_items_get"),
            ("items_get", "/items", "items_get"),
        ];
        for (id, path, name) in rows {
            assert_eq!(without_route(id, path, &HttpMethod::Get), name);
        }
    }

    #[test]
    fn nest_names_the_controller() {
        assert_eq!(
            controller("UsersController_findAll"),
            Some(("Users", "findAll"))
        );
        assert_eq!(controller("AppController.root"), Some(("App", "root")));
        for id in [
            "findAll",
            "Controller_x",
            "UsersController_",
            "a_bController_x",
        ] {
            assert_eq!(controller(id), None, "{id}");
        }
    }

    #[test]
    fn a_route_in_words() {
        assert_eq!(
            words("/files/{file_id}", &HttpMethod::Get),
            "get files  by file_id}"
        );
        assert_eq!(words("/?x=y", &HttpMethod::Post), "post root");
    }
}

//! Tasks: how they are asked after, and what is wrong with that.

use serde_json::Value;

use super::{API, lowered};
use crate::document::Document;
use crate::lower::{Origin, lower};

const LOOK: &str = "/paths/~1tasks~1{id}/get";
const PUT: &str = "/paths/~1files/put";

#[test]
fn a_task_is_asked_after_by_what_its_start_says() {
    let polling = |rest: &str| {
        let text = format!("{{status: $response.body#/state, done: [DONE], {rest}}}");
        lowered(LOOK, "x-specwright-polling", &text)
    };
    let (contract, found) =
        polling("startedBy: {operation: start, parameters: {id: $response.body#/id}}");
    assert!(found.is_empty(), "{found:?}");
    let start = contract
        .operations
        .iter()
        .find(|one| one.id == "start")
        .unwrap();
    let starts = start.starts.as_ref().unwrap();
    assert_eq!(contract.operations[starts.operation].id, "look");
    assert_eq!(starts.arguments.len(), 1);

    let rows: &[(&str, &[&str])] = &[
        ("startedBy: {operation: begin}", &["/startedBy/operation"]),
        ("startedBy: {operation: look}", &["/startedBy/operation"]),
        ("startedBy: {operation: start}", &["/startedBy/parameters"]),
        (
            "startedBy: {operation: start, parameters: {id: $response.body#/ids}}",
            &["/startedBy/parameters/id"],
        ),
        (
            "startedBy: {operation: start, parameters: {id: $response.body#/id, of: $response.body#/id}}",
            &["/startedBy/parameters/of"],
        ),
    ];
    for (rest, wanted) in rows {
        let (contract, found) = polling(rest);
        assert_eq!(found, *wanted, "{rest}");
        assert!(contract.operations.iter().all(|one| one.polling.is_none()));
    }
}

#[test]
fn polling_that_leads_nowhere_is_told_where() {
    let rows: &[(&str, &str, &[&str])] = &[
        (LOOK, "{status: $response.body, done: [1]}", &["/status"]),
        (
            LOOK,
            "{status: $response.body#/status, done: [1]}",
            &["/status"],
        ),
        (
            LOOK,
            "{status: $response.body#/kind, done: [a, c], failed: [b, 7]}",
            &["/done/1", "/failed/1"],
        ),
        (PUT, "{status: $response.body#/state, done: [a]}", &[""]),
    ];
    for (path, extension, wanted) in rows {
        let (contract, found) = lowered(path, "x-specwright-polling", extension);
        assert_eq!(found, *wanted, "{extension}");
        assert!(contract.operations.iter().all(|one| one.polling.is_none()));
    }
}

#[test]
fn a_request_waits_for_one_task_only() {
    let mut root: Value = serde_yaml::from_str(API).unwrap();
    let polling = |rest: &str| -> Value {
        let text = format!("{{status: $response.body#/state, done: [DONE]{rest}}}");
        serde_yaml::from_str(&text).unwrap()
    };
    let started = ", startedBy: {operation: start, parameters: {id: $response.body#/id}}";
    root.pointer_mut(LOOK).unwrap()["x-specwright-polling"] = polling(started);
    root.pointer_mut("/paths/~1tasks/post").unwrap()["x-specwright-polling"] = polling("");
    let origin = Origin {
        module: "api".to_owned(),
        source: "api.yaml".to_owned(),
    };
    let lowered = lower(&Document::from_value(root), &origin);
    let found = lowered.diagnostics.iter();
    assert_eq!(found.filter(|one| one.rule == "bad-extension").count(), 1);
    let waits = |one: &&crate::contract::Operation| one.polling.is_some() && one.starts.is_some();
    assert!(lowered.contract.operations.iter().find(waits).is_none());
}

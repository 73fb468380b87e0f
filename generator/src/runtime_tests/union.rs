//! Unions: the branch that a value means, not the first one that would take it.

use serde_json::{Map, Value, json};

use crate::runtime::union::{self, Shape};

const CIRCLE: Shape = Shape {
    constants: &[("kind", "\"circle\"")],
    required: &["kind", "r"],
    known: &["kind", "r"],
    closed: false,
};
const SQUARE: Shape = Shape {
    constants: &[("kind", "\"square\"")],
    required: &["kind", "r"],
    known: &["kind", "r"],
    closed: false,
};
const POINT: Shape = Shape {
    constants: &[],
    required: &["x", "y"],
    known: &["x", "y"],
    closed: true,
};
const POINT_3D: Shape = Shape {
    constants: &[],
    required: &["x", "y"],
    known: &["x", "y", "z"],
    closed: false,
};
const ANY: Shape = Shape {
    constants: &[],
    required: &[],
    known: &["name"],
    closed: false,
};

fn tried(json: Value, shapes: &[Shape]) -> Vec<usize> {
    let mut order = Vec::new();
    let fields: Map<String, Value> = serde_json::from_value(json).expect("an object");
    let found = union::object(&fields, shapes, |branch| {
        order.push(branch);
        None::<()>
    });
    assert_eq!(found, None);
    order
}

#[test]
fn constants_decide() {
    let shapes = [ANY, CIRCLE, SQUARE];
    assert_eq!(tried(json!({"kind": "square", "r": 1}), &shapes), [2, 0]);
    assert_eq!(
        tried(json!({"kind": "circle", "r": 1, "name": "n"}), &shapes),
        [1, 0]
    );
    assert_eq!(tried(json!({"kind": "oval", "r": 1}), &shapes), [0]);
    assert!(tried(json!({"kind": "oval", "r": 1}), &[CIRCLE, SQUARE]).is_empty());
}

#[test]
fn required_properties_decide() {
    assert_eq!(tried(json!({"x": 1}), &[POINT, ANY]), [1]);
    assert_eq!(tried(json!({"kind": "circle"}), &[CIRCLE, ANY]), [1]);
}

#[test]
fn a_closed_branch_is_for_what_it_names() {
    assert_eq!(
        tried(json!({"x": 1, "y": 1, "z": 1}), &[POINT, POINT_3D]),
        [1, 0]
    );
    assert_eq!(tried(json!({"x": 1, "y": 1}), &[POINT, POINT_3D]), [0, 1]);
}

#[test]
fn more_known_properties_come_first() {
    assert_eq!(
        tried(
            json!({"x": 1, "y": 1, "z": 1, "name": ""}),
            &[ANY, POINT_3D]
        ),
        [1, 0]
    );
}

#[test]
fn the_next_branch_is_tried_when_one_cannot_be_read() {
    let fields: Map<String, Value> =
        serde_json::from_value(json!({"x": 1, "y": 1})).expect("an object");
    let found = union::object(&fields, &[POINT, POINT_3D], |branch| {
        (branch == 1).then_some("second")
    });
    assert_eq!(found, Some("second"));
}

#[test]
fn numbers() {
    let is_integer = |json: Value| json.as_number().is_some_and(union::is_integer);
    assert!(is_integer(json!(1)) && is_integer(json!(u64::MAX)) && is_integer(json!(1.0)));
    assert!(!is_integer(json!(1.5)));
}

#[test]
fn reading() {
    assert_eq!(union::read(&json!("7"), |text: String| text.len()), Some(1));
    assert_eq!(union::read(&json!(7), |text: String| text.len()), None);
    assert_eq!(union::read(&json!(1.0), |number: i64| number), Some(1));
}

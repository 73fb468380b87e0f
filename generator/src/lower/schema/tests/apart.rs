//! Ways through models that are too long for one piece of generic code.

use std::fmt::Write;

use super::lower;
use crate::contract::Model;

fn apart(schemas: &str) -> (usize, Vec<String>) {
    let finished = lower(schemas);
    let names = finished.models.iter().filter(|model| model.apart);
    let names = names.map(|model: &Model| model.name.clone()).collect();
    (finished.depth, names)
}

/// Schemas each of which leads to those that are `steps` further, round in a circle.
fn ring(length: usize, steps: &[usize], way: &str) -> String {
    let mut text = String::new();
    for at in 0..length {
        write!(text, "S{at:03}: {{type: object, properties: {{").unwrap();
        for step in steps {
            let next = format!(
                "{{$ref: '#/components/schemas/S{:03}'}}",
                (at + step) % length
            );
            write!(text, "p{step}: {}, ", way.replace("NEXT", &next)).unwrap();
        }
        text.push_str("}}\n");
    }
    text
}

#[test]
fn short_ways_stay_as_they_are() {
    assert_eq!(apart(&ring(32, &[1, 5], "NEXT")), (32, Vec::new()));
}

#[test]
fn a_long_way_is_broken() {
    let (depth, names) = apart(&ring(100, &[1], "{type: array, items: NEXT}"));
    assert_eq!(depth, 100);
    assert!((3..=6).contains(&names.len()), "{names:?}");
}

#[test]
fn circles_in_circles_are_broken() {
    let (_, names) = apart(&ring(200, &[1, 3, 11], "{type: array, items: NEXT}"));
    assert!((10..150).contains(&names.len()), "{}", names.len());
}

#[test]
fn unions_break_a_way_by_themselves() {
    let way = "{oneOf: [NEXT, {type: string}]}";
    let (depth, names) = apart(&ring(100, &[1], way));
    assert_eq!((depth, names), (200, Vec::new()));
}

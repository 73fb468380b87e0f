//! Chains that are too long for rustc.

use std::fmt::Write;

use super::{lower, models};

/// Every way in which one schema of a chain may hold the next, and how many fit before a distance.
const WAYS: [(&str, usize); 6] = [
    ("{type: object, properties: {n: NEXT}}", 55),
    ("{type: object, required: [n], properties: {n: NEXT}}", 108),
    (
        "{type: object, properties: {n: {type: array, items: NEXT}}}",
        22,
    ),
    (
        "{type: object, additionalProperties: NEXT, properties: {a: {type: string}}}",
        28,
    ),
    ("{oneOf: [NEXT, {type: string}]}", 112),
    (
        "{type: object, properties: {n: {type: array, items: {type: object, additionalProperties: NEXT}}}}",
        14,
    ),
];

fn chain(way: &str, length: usize) -> String {
    let mut text = format!("S{length:05}: {{type: object, properties: {{a: {{type: string}}}}}}\n");
    for at in 0..length {
        let next = format!("{{$ref: '#/components/schemas/S{:05}'}}", at + 1);
        writeln!(text, "S{at:05}: {}", way.replace("NEXT", &next)).unwrap();
    }
    text
}

/// How many models of a chain hold the next one at a distance, and the longest run that does not.
fn measure(schemas: &str) -> (usize, usize) {
    let (mut cuts, mut run, mut longest) = (0, 0, 0);
    for line in models(schemas).lines() {
        run += 1;
        longest = longest.max(run);
        if line.contains("Distant<") {
            cuts += 1;
            run = 0;
        }
    }
    (cuts, longest)
}

#[test]
fn a_long_chain_has_distances() {
    for (way, run) in WAYS {
        assert_eq!(measure(&chain(way, run)), (0, run + 1), "{way}");
        let (cuts, longest) = measure(&chain(way, 1_000));
        assert!(cuts >= 1_000 / (run + 1), "{way}: {cuts}");
        assert!(longest <= run + 1, "{way}: {longest}");
    }
}

#[test]
fn a_long_circle_has_distances() {
    let (way, run) = WAYS[0];
    let circle = chain(way, 100)
        + "S00100: {type: object, properties: {n: {$ref: '#/components/schemas/S00000'}}}";
    let circle = circle.split_once('\n').map(|(_, rest)| rest).unwrap();
    assert!(measure(circle).1 <= run + 1);
}

#[test]
fn an_alias_is_no_level_and_holds_no_distance() {
    let mut text = String::from("S0099: {type: object, properties: {a: {type: string}}}\n");
    for at in 0..99 {
        writeln!(text, "S{at:04}: {{type: object, properties: {{n: {{$ref: '#/components/schemas/A{at:04}'}}}}}}").unwrap();
        writeln!(
            text,
            "A{at:04}: {{type: array, items: {{$ref: '#/components/schemas/S{:04}'}}}}",
            at + 1
        )
        .unwrap();
    }
    let found = models(&text);
    let distant = |line: &&str| line.contains("Distant<");
    assert!(found.lines().filter(distant).count() >= 99 / 23, "{found}");
    assert!(
        found
            .lines()
            .filter(distant)
            .all(|line| line.starts_with("struct S")),
        "{found}"
    );
}

#[test]
fn what_is_elsewhere_moves_no_distance() {
    let long = chain(WAYS[0].0, 70);
    let other = "Z: {type: object, properties: {s: {$ref: '#/components/schemas/S00070'}}}\n";
    let with = models(&(long.clone() + other));
    assert!(
        models(&long)
            .lines()
            .all(|line| with.lines().any(|other| other == line))
    );
}

#[test]
fn a_schema_that_holds_all_others_is_not_deep() {
    let mut text = String::from("All: {type: object, properties: {");
    for at in 0..200 {
        write!(text, "p{at}: {{$ref: '#/components/schemas/M{at}'}}, ").unwrap();
    }
    text.push_str("}}\n");
    for at in 0..200 {
        writeln!(
            text,
            "M{at}: {{type: object, properties: {{a: {{type: string}}}}}}"
        )
        .unwrap();
    }
    assert_eq!(measure(&text).0, 0);
    assert_eq!(lower(&text).models.len(), 201);
}

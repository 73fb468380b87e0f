//! The large answer: about 10 MB of JSON.

use serde_json::{Value, json};

/// How many records there are.
pub const COUNT: u32 = 24_000;

/// All of them, as JSON text. Every third has all its properties.
pub fn text() -> String {
    Value::from_iter((0..COUNT).map(record)).to_string()
}

fn record(place: u32) -> Value {
    let states = ["active", "invited", "suspended"];
    let mut record = json!({
        "id": 1_000_000 + place,
        "name": format!("Person number {place} of the register"),
        "email": format!("person.{place}@register.example"),
        "state": (states[place as usize % states.len()]),
        "active": place % 2 == 0,
        "score": f64::from(place) / 7.0,
        "created_at": format!("2026-0{}-1{}T08:30:00Z", 1 + place % 9, place % 10),
        "tags": ["first", "of several", "words that people put on records"],
        "address": {
            "street": format!("{} Long Street in the Middle of the Town", 1 + place % 300),
            "city": "Springfield by the Sea",
            "country": "NZ",
            "postcode": format!("{:05}", place % 99_999),
        },
    });
    if place % 3 == 0 {
        record["manager"] = json!(place / 3);
        record["note"] = json!("Says \"hello\"\nand a second line of text.");
    }
    record
}

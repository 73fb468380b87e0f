//! Numbers keep their spelling, and are the same number however they are spelled.

use std::collections::HashSet;

use crate::runtime::Number;
use crate::runtime::check::Numeral;

fn read(json: &str) -> Number {
    serde_json::from_str(json).expect("a number")
}

#[test]
fn what_is_read_is_written_again() {
    let texts = [
        "0",
        "1",
        "1.0",
        "-1.5",
        "9007199254740993",
        "-9223372036854775808",
        "18446744073709551615",
        "0.1",
        "66.6666666666666714",
        "1e300",
    ];
    let written: Vec<_> = texts.iter().map(|text| read(text).to_string()).collect();
    assert_eq!(
        written,
        [
            "0",
            "1",
            "1.0",
            "-1.5",
            "9007199254740993",
            "-9223372036854775808",
            "18446744073709551615",
            "0.1",
            "66.66666666666667",
            "1e+300",
        ]
    );
    for text in texts {
        let number = read(text);
        assert_eq!(text.parse::<Number>().expect("a number"), number, "{text}");
        let json = serde_json::to_string(&number).expect("it is written");
        assert_eq!(json, number.to_string());
        assert_eq!(read(&json), number);
    }
}

#[test]
fn anything_else_is_no_number() {
    for json in ["\"1\"", "null", "[1]", "true"] {
        assert!(serde_json::from_str::<Number>(json).is_err(), "{json}");
    }
    for text in ["", "NaN", "1 ", "0x1", "01", "1."] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
}

#[test]
fn floats_and_integers_become_numbers() {
    assert_eq!(Number::from(1.0).to_string(), "1");
    assert_eq!(Number::from(-3.0).to_string(), "-3");
    assert_eq!(Number::from(-0.0).to_string(), "0");
    assert_eq!(Number::from(1.5).to_string(), "1.5");
    assert_eq!(Number::from(0.1_f32).to_string(), "0.1");
    assert_eq!(Number::from(1e17).to_string(), "1e+17");
    assert_eq!(Number::from(u64::MAX).to_string(), "18446744073709551615");
    assert_eq!(Number::from(7_u8).as_i64(), Some(7));
    assert_eq!(f64::from(Number::from(2.5)).to_bits(), 2.5_f64.to_bits());
}

#[test]
fn whole_numbers_are_integers() {
    assert_eq!(read("1.0").as_i64(), Some(1));
    assert_eq!(read("1e3").as_u64(), Some(1000));
    assert_eq!(read("-1").as_u64(), None);
    assert_eq!(read("1.5").as_i64(), None);
    assert_eq!(read("18446744073709551615").as_i64(), None);
    assert_eq!(read("18446744073709551615").as_u64(), Some(u64::MAX));
    assert_eq!(read("1e300").as_u64(), None);
}

#[test]
fn the_spelling_makes_no_other_number() {
    assert_eq!(read("1"), read("1.0"));
    assert_eq!(read("100"), read("1e2"));
    assert_eq!(read("0"), read("-0.0"));
    assert_eq!(read("1.5"), 1.5);
    assert_eq!(read("1.0"), 1);
    // As floats, these two are the same.
    assert_ne!(read("9007199254740993"), read("9007199254740992.0"));
    let same = HashSet::from([read("1"), read("1.0"), read("10e-1"), read("2")]);
    assert_eq!(same.len(), 2);
}

#[test]
fn numbers_are_ordered() {
    let mut numbers = ["2", "-1.5", "1e300", "1.5", "-3", "18446744073709551615"].map(read);
    numbers.sort();
    let sorted = numbers.map(|number| number.to_string());
    let expected = ["-3", "-1.5", "1.5", "2", "18446744073709551615", "1e+300"];
    assert_eq!(sorted, expected);
    assert!(read("1.5") < 2);
    assert!(read("1.5") > 1.25);
}

#[test]
fn what_json_cannot_say_is_not_written() {
    for float in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let number = Number::from(float);
        assert!(number.as_f64().is_nan());
        assert_eq!(number, Number::from(f32::NAN));
        assert!(number > 1e300);
        let error = serde_json::to_string(&number).expect_err("not in JSON");
        assert_eq!(error.to_string(), "JSON has neither NaN nor infinities");
        assert!(serde_json::to_value(&number).is_err());
    }
}

#[test]
fn checks_read_them_exactly() {
    assert!(matches!(
        Numeral::from(&read("18446744073709551615")),
        Numeral::Integer(18_446_744_073_709_551_615)
    ));
    assert!(matches!(Numeral::from(&read("0.5")), Numeral::Float(0.5)));
}

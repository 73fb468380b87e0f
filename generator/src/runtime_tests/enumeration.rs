//! Enums: listed values, later values, and the JSON types.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::runtime::Number;
use crate::runtime::check::check;

#[derive(Clone, Debug)]
enum Kind {
    Gcs,
    S3,
    Unknown(String),
}

crate::runtime::string_enum! {
    Kind {
        Gcs = "gcs",
        S3 = "s3",
        ..Unknown
    }
}

#[derive(Clone, Debug)]
enum Level {
    Low,
    High,
    Unknown(i64),
}

crate::runtime::integer_enum! {
    Level {
        Low = -1,
        High = 10,
        ..Unknown
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Mixed {
    One,
    Digit,
    Text,
    Yes,
    Nothing,
    Unknown(Value),
}

crate::runtime::json_enum! {
    Mixed {
        One = Json("1"),
        Digit = Text("1"),
        Text = Text("one"),
        Yes = Json("true"),
        Nothing = Json("null"),
        ..Unknown
    }
}

#[derive(Clone, Debug)]
enum Ratio {
    N1,
    N25,
    Unknown(Number),
}

crate::runtime::number_enum! {
    Ratio {
        N1 = "1",
        N25 = "2.5",
        ..Unknown
    }
}

#[test]
fn strings() {
    let kinds: Vec<Kind> = serde_json::from_value(json!(["gcs", "s3", "azure"])).expect("read");
    assert_eq!(
        kinds,
        [Kind::Gcs, Kind::S3, Kind::Unknown("azure".to_owned())]
    );
    assert_eq!(
        serde_json::to_value(&kinds).expect("written"),
        json!(["gcs", "s3", "azure"])
    );
    assert_eq!(Kind::from("s3"), Kind::S3);
    assert_eq!("gcs".parse::<Kind>(), Ok(Kind::Gcs));
    assert_eq!(Kind::from(String::from("x")).to_string(), "x");
    assert_eq!(Kind::KNOWN, [Kind::Gcs, Kind::S3]);
    assert!(serde_json::from_value::<Kind>(json!(1)).is_err());
}

#[test]
fn compared_as_json() {
    let gcs = Kind::Unknown("gcs".to_owned());
    assert_eq!(gcs, Kind::Gcs);
    assert_eq!(HashSet::from([gcs.clone(), Kind::Gcs]).len(), 1);
    assert_eq!(check(&gcs), Ok(()));
    assert!(check(&Kind::from("later")).is_err());
    let later = Kind::from("later");
    assert!(Kind::Gcs < later && later < Kind::S3);
    assert_eq!(Level::Unknown(10), Level::High);
    assert!(Level::Low < Level::Unknown(0) && Level::Unknown(0) < Level::High);
    assert_eq!(check(&Level::Unknown(10)), Ok(()));
    assert!(check(&Level::Unknown(0)).is_err());
}

#[test]
fn integers() {
    let levels: Vec<Level> = serde_json::from_value(json!([-1, 10, 11])).expect("read");
    assert_eq!(levels, [Level::Low, Level::High, Level::Unknown(11)]);
    assert_eq!(
        serde_json::to_value(&levels).expect("written"),
        json!([-1, 10, 11])
    );
    assert_eq!("-1".parse::<Level>(), Ok(Level::Low));
    assert!("low".parse::<Level>().is_err());
    assert_eq!(
        Level::KNOWN.iter().map(Level::as_i64).collect::<Vec<_>>(),
        [-1, 10]
    );
}

#[test]
fn numbers() {
    let json = "[1,1.0,2.5,3]";
    let ratios: Vec<Ratio> = serde_json::from_str(json).expect("read");
    assert_eq!(ratios, [Ratio::N1, Ratio::N1, Ratio::N25, Ratio::from(3)]);
    assert!(matches!(ratios[0], Ratio::N1));
    assert!(
        matches!(ratios[1], Ratio::Unknown(_)),
        "its spelling is kept"
    );
    assert_eq!(serde_json::to_string(&ratios).expect("written"), json);
    assert!(matches!(Ratio::from(1.0), Ratio::N1));
    assert_eq!(Ratio::known(&1.into()), Some(Ratio::N1));
    assert_eq!("2.5".parse::<Ratio>().expect("a number"), Ratio::N25);
    assert!("high".parse::<Ratio>().is_err());
    assert!(Ratio::N1 < Ratio::N25);
    let different: HashSet<_> = ratios.iter().collect();
    assert_eq!(different.len(), 3);
    assert_eq!(check(&ratios[1]), Ok(()));
    assert!(check(&ratios[3]).is_err());
}

#[test]
fn any_json() {
    let json = json!([1, 1.0, "one", null, {"later": true}]);
    let values: Vec<Mixed> = serde_json::from_value(json).expect("read");
    let later = Mixed::Unknown(json!({"later": true}));
    assert_eq!(
        values,
        [Mixed::One, Mixed::One, Mixed::Text, Mixed::Nothing, later]
    );
    assert_eq!(
        serde_json::to_value(&values).expect("written"),
        json!([1, 1, "one", null, {"later": true}])
    );
}

#[test]
fn any_json_has_access_by_type() {
    assert_eq!(Mixed::Text.as_str(), Some("one"));
    assert_eq!(Mixed::from("two").as_str(), Some("two"));
    assert_eq!(Mixed::One.as_str(), None);
    assert_eq!(
        (Mixed::One.as_i64(), Mixed::One.as_f64()),
        (Some(1), Some(1.0))
    );
    assert_eq!(Mixed::Text.as_i64(), None);
    assert_eq!(
        (Mixed::Yes.as_bool(), Mixed::One.as_bool()),
        (Some(true), None)
    );
    assert_eq!(Mixed::from(&json!(1.0)), Mixed::One);
}

#[test]
fn any_json_is_read_from_how_it_is_displayed() {
    for value in [Mixed::Digit, Mixed::Text, Mixed::Yes, Mixed::Nothing] {
        assert_eq!(value.to_string().parse(), Ok(value));
    }
    assert_eq!(Mixed::Text.to_string(), "one");
    assert_eq!(
        "1".parse(),
        Ok(Mixed::Digit),
        "a string goes before a number"
    );
    assert_eq!("two".parse(), Ok(Mixed::Unknown(json!("two"))));
}

#[test]
fn a_later_value_is_read_but_not_sent_unseen() {
    assert_eq!(check(&Kind::S3), Ok(()));
    let found = check(&vec![Kind::S3, Kind::from("azure")]).expect_err("a violation");
    assert_eq!(
        found.to_string(),
        "/1: must be a value that the contract lists (enum)"
    );
    assert!(check(&Level::from(5)).is_err());
    assert!(check(&Mixed::from(json!([]))).is_err());
}

//! Texts: the spelling stays, and validity is asked for only before sending.

use crate::runtime::check::check;
use crate::runtime::{Base64, Date, DateTime, Duration, Time, Uuid};

#[test]
fn spelling_stays() {
    for text in [
        "2024-02-29T12:30:00.000Z",
        "2024-02-29 12:30:00",
        "yesterday",
        "",
    ] {
        let json = serde_json::to_string(text).expect("written");
        let read: DateTime = serde_json::from_str(&json).expect("read");
        assert_eq!(serde_json::to_string(&read).expect("written"), json);
        assert_eq!(read, DateTime::from(text));
    }
    let found = check(&DateTime::from("yesterday")).expect_err("a violation");
    assert_eq!(
        found.to_string(),
        "the value: must be a valid date-time (format)"
    );
}

fn all(fits: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(fits(text), "{text}");
    }
    for text in bad {
        assert!(!fits(text), "{text}");
    }
}

#[test]
fn date_times() {
    all(
        DateTime::fits,
        &[
            "2024-02-29T23:59:60Z",
            "2024-02-29t12:30:00.123456789+05:30",
            "2024-01-01 00:00:00",
            "1999-12-31T00:00:00-00:00",
        ],
        &[
            "2023-02-29T00:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-01-01",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:00Z",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00+5",
            "é024-01-01T00:00:00Z",
            "",
        ],
    );
}

#[test]
fn dates_times_and_durations() {
    all(
        Date::fits,
        &["2024-02-29", "2000-02-29"],
        &[
            "1900-02-29",
            "2024-2-9",
            "2024-04-31",
            "20240229",
            "2024-02-29 ",
        ],
    );
    all(
        Time::fits,
        &["12:30:00Z", "12:30:00.5+01:00", "00:00:00"],
        &["12:30", "25:00:00Z", "12:30:00+01", "12:60:00"],
    );
    all(
        Duration::fits,
        &[
            "P1D",
            "PT1H30M",
            "P3Y6M4DT12H30M5S",
            "P2W",
            "PT0.5S",
            "-P1D",
        ],
        &[
            "", "P", "PT", "P1", "1D", "P1S", "PT1D", "P1D2Y", "PT1..5S", "P1DT", "Pé",
        ],
    );
}

#[test]
fn uuids() {
    all(
        Uuid::fits,
        &[
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
        ],
        &[
            "67e5504410b1426f9247bb680e5fe0c8",
            "67e55044-10b1-426f-9247-bb680e5fe0cg",
            "",
        ],
    );
}

#[test]
fn base64() {
    let text = Base64::encode([0, 255, 62, 63]);
    assert_eq!(text.as_str(), "AP8+Pw==");
    assert_eq!(text.decode(), Some(vec![0, 255, 62, 63]));
    for same in ["AP8-Pw", "AP8+\nPw==", "AP8-Pw==", "AP8+Pw"] {
        assert_eq!(Base64::from(same).decode(), text.decode(), "{same}");
    }
    all(Base64::fits, &["", "YQ=="], &["Y", "****", "YQ=a"]);
}

#[cfg(feature = "chrono")]
#[test]
fn chrono() {
    let time = chrono::DateTime::try_from(&DateTime::from("2024-02-29T12:30:00Z")).expect("a time");
    assert_eq!(DateTime::from(time).as_str(), "2024-02-29T12:30:00Z");
    assert!(chrono::NaiveDate::try_from(&Date::from("2024-02-30")).is_err());
}

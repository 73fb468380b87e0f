//! Judges a scenario: the server's verdict on the requests, and our own on the decoded answers.

use std::time::Duration;

use serde_json::Value;

use crate::answer::{Answered, Got};
use crate::catalog::Catalog;
use crate::document;
use crate::miss::Miss;
use crate::scenario::{Content, Request, Scenario};
use crate::sequence;
use crate::values;

/// How long a call may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What came of a scenario.
pub(crate) struct Verdict {
    pub(crate) scenario: String,
    /// Why a request is wrong, or was not sent.
    pub(crate) request: Option<Miss>,
    /// Why a decoded answer is wrong; only where all requests are right.
    pub(crate) answer: Option<Miss>,
    /// Whether an answer has a body to decode.
    pub(crate) has_answer: bool,
    /// Whether a body's text or bytes were written by hand.
    pub(crate) by_hand: bool,
}

/// Sends all requests of a scenario.
pub(crate) async fn judge(scenario: &Scenario, catalog: &Catalog, server: &str) -> Verdict {
    let mut verdict = Verdict {
        scenario: scenario.name.clone(),
        request: None,
        answer: None,
        has_answer: false,
        by_hand: false,
    };
    for request in &scenario.requests {
        verdict.has_answer |= request.answer.is_some();
        match send(scenario, request, catalog, server, &mut verdict).await {
            Ok(answer) => verdict.answer = verdict.answer.or(answer),
            Err(miss) => verdict.request = verdict.request.or(Some(miss)),
        }
    }
    verdict
}

/// Adds what the server itself says of each scenario.
pub(crate) async fn cover(verdicts: &mut [Verdict], server: &str) -> Result<(), reqwest::Error> {
    let text = reqwest::get(format!("{server}/.coverage"))
        .await?
        .text()
        .await?;
    let coverage: Value = serde_json::from_str(&text).unwrap_or_default();
    let said = |scenario: &str| {
        let results = coverage.as_array().into_iter().flatten();
        results
            .filter_map(|entry| entry["results"][scenario].as_str())
            .next()
    };
    for verdict in verdicts {
        let said = said(&verdict.scenario).unwrap_or("not listed");
        if verdict.request.is_none() && said != "pass" {
            verdict.request = Some(Miss::Status(format!("`/.coverage` says {said}")));
        }
    }
    Ok(())
}

async fn send(
    scenario: &Scenario,
    request: &Request,
    catalog: &Catalog,
    server: &str,
    verdict: &mut Verdict,
) -> Result<Option<Miss>, Miss> {
    let place = format!("{} {}", request.method.to_uppercase(), request.uri);
    let found = catalog
        .find(scenario, request)
        .ok_or(Miss::NoOperation(place))?;
    let mut input = values::input(&found, request, server)?;
    // What the server is to find wrong, the client would not send.
    input.checks = !request.is_refused();
    let contents = &found.operation.entry["body"]["contents"];
    verdict.by_hand |= input.content.is_some_and(|place| {
        let content = &contents[place];
        let media = content["media"].as_str().unwrap_or_default();
        content["type"] == "String" && media.contains("xml")
    });
    let answered = tokio::time::timeout(PATIENCE, (found.operation.call)(&input)).await;
    let answered = answered.map_err(|_| Miss::Transport("no answer in time".to_owned()))??;
    if answered.status != request.status {
        return Err(Miss::Status(format!(
            "{} in place of {}: {}",
            answered.status,
            request.status,
            said(&answered)
        )));
    }
    Ok(compare(request, &answered, server).err())
}

/// What the server says is wrong.
fn said(answered: &Answered) -> String {
    let text = match &answered.got {
        Got::Undecoded { body, .. } => body.clone(),
        Got::Json(value) => value.to_string(),
        Got::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Got::Nothing => String::new(),
    };
    match serde_json::from_str::<Value>(&text) {
        Ok(Value::Object(fields)) => {
            let parts = ["message", "expected", "actual"].map(|name| fields.get(name));
            let parts = parts.into_iter().flatten().map(Value::to_string);
            parts.collect::<Vec<_>>().join(" ")
        }
        _ => text,
    }
}

/// Whether the client made of the answer what the server sent.
fn compare(request: &Request, answered: &Answered, server: &str) -> Result<(), Miss> {
    let Some(expected) = &request.answer else {
        return match &answered.got {
            // A failure that no contract declares.
            Got::Undecoded { .. } if request.is_refused() => Ok(()),
            Got::Undecoded { reason, .. } => Err(Miss::Decode(reason.clone())),
            Got::Bytes(bytes) if !bytes.is_empty() => Err(Miss::Differs("a body".to_owned())),
            Got::Json(value) if !value.is_null() => Err(Miss::Differs(value.to_string())),
            _ => Ok(()),
        };
    };
    let media = request.answer_media.as_deref().unwrap_or_default();
    match &answered.got {
        Got::Nothing => Err(Miss::Differs("the type has no content".to_owned())),
        Got::Undecoded { reason, .. } => Err(Miss::Decode(reason.clone())),
        Got::Json(value) if media.contains("event-stream") || media.contains("jsonl") => {
            let wanted = if media.contains("jsonl") {
                sequence::lines(&expected.text())
            } else {
                sequence::events(&expected.text())
            };
            differs(value, &wanted)
        }
        Got::Json(value @ Value::Object(_)) if media.contains("xml") => {
            let wanted = document::value(request).unwrap_or_default();
            differs(value, &localized(wanted, server))
        }
        Got::Json(Value::String(text)) if media.contains("xml") => {
            let same = text.trim() == expected.text().trim();
            Err(raw_or_differs(same, "XML as text"))
        }
        Got::Bytes(bytes) if *bytes == expected.bytes() => Ok(()),
        Got::Bytes(bytes) => Err(Miss::Differs(format!("{} other bytes", bytes.len()))),
        Got::Json(value) => json(value, expected, media, server),
    }
}

fn raw_or_differs(same: bool, what: &str) -> Miss {
    if same {
        Miss::Raw(what.to_owned())
    } else {
        Miss::Differs(what.to_owned())
    }
}

fn json(value: &Value, expected: &Content, media: &str, server: &str) -> Result<(), Miss> {
    let text = localized(Value::from(expected.text()), server);
    let text = text.as_str().unwrap_or_default();
    let wanted = if media.contains("json") {
        serde_json::from_str(text).map_err(|error| Miss::Differs(error.to_string()))?
    } else {
        Value::from(text)
    };
    differs(value, &wanted)
}

/// A value with the links of the server that is called: the scenarios were written down from a
/// server elsewhere.
fn localized(value: Value, server: &str) -> Value {
    match value {
        Value::String(text) => Value::from(text.replace("http://localhost:3900", server)),
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, localized(value, server)))
            .collect(),
        other => other,
    }
}

fn differs(value: &Value, wanted: &Value) -> Result<(), Miss> {
    if same(value, wanted) {
        Ok(())
    } else {
        Err(Miss::Differs(format!("{value} in place of {wanted}")))
    }
}

/// Equality of JSON: `1` and `1.0` are one number.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

//! The storage's half: pieces by `PUT` to URLs that are good once they are signed.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use md5::{Digest as _, Md5};
use wiremock::{Request, Respond, ResponseTemplate};

use super::{Fault, Seen};

pub(crate) struct Storage(pub(crate) Arc<Mutex<Seen>>);

impl Respond for Storage {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut seen = self.0.lock().expect("no test panics with it");
        let query = |name: &str| {
            let mut pairs = request.url.query_pairs();
            pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
        };
        if request.method.as_str() != "PUT" || query("signature").is_none() {
            return refusal(403, "SignatureDoesNotMatch");
        }
        let part = query("part").map_or(0, |part| part.parse().expect("a number"));
        seen.sent.push(part);
        seen.headers.push(request.headers.clone());
        let fault = seen.fault(part);
        match fault {
            Some(Fault::Status(status)) => return refusal(status, "SlowDown"),
            Some(Fault::Expired) => return refusal(403, "AccessDenied"),
            _ => {}
        }
        if part == 0 {
            let key = request.url.path().trim_start_matches('/').to_owned();
            seen.files.insert(key, request.body.clone());
        } else {
            seen.parts.insert(part, request.body.clone());
        }
        let answer = ResponseTemplate::new(200);
        match fault {
            Some(Fault::NoEtag) => answer,
            Some(Fault::WrongEtag) => answer.insert_header("etag", etag(b"other bytes")),
            Some(Fault::Stall) => answer.set_delay(Duration::from_secs(3600)),
            _ => answer.insert_header("etag", etag(&request.body)),
        }
    }
}

/// What S3 states of a piece.
pub(super) fn etag(bytes: &[u8]) -> String {
    let digits = Md5::digest(bytes);
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    format!("\"{}\"", digits.collect::<String>())
}

fn refusal(status: u16, code: &str) -> ResponseTemplate {
    let text = format!("<Error><Code>{code}</Code><Resource>/secret</Resource></Error>");
    ResponseTemplate::new(status).set_body_raw(text, "application/xml")
}

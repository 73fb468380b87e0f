//! The API's half: bkend's calls, which hand out URLs and join what was sent to them.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::{Value, json};
use wiremock::{Request, Respond, ResponseTemplate};

use super::Seen;
use super::storage::etag;

/// The credential that the storage must never see.
pub(crate) const KEY: &str = "the API's key";

pub(crate) struct Calls {
    pub(crate) seen: Arc<Mutex<Seen>>,
    pub(crate) storage: String,
}

impl Respond for Calls {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut seen = self.seen.lock().expect("no test panics with it");
        let path = request.url.path();
        let call = path.strip_prefix("/v1/files").expect("a call of files");
        let call = call.trim_start_matches('/').to_owned();
        seen.calls.push(call.clone());
        if !request.headers.values().any(|value| value == KEY) {
            return failure(401, "unauthorized");
        }
        if seen.refused.contains(&&*call) {
            return failure(422, "refused");
        }
        let body: Value = serde_json::from_slice(&request.body).expect("bodies are JSON");
        let answer = self.answer(&mut seen, &call, &body);
        if seen.silent.contains(&&*call) {
            return answer.set_delay(Duration::from_secs(3600));
        }
        answer
    }
}

impl Calls {
    fn answer(
        &self,
        seen: &mut MutexGuard<'_, Seen>,
        call: &str,
        body: &Value,
    ) -> ResponseTemplate {
        let text = |name: &str| body[name].as_str().expect("a text").to_owned();
        let signature = seen.calls.len();
        match call {
            "presigned-url" => {
                let key = format!("files/{}", text("filename"));
                ok(&json!({
                    "url": format!("{}/{key}?signature={signature}", self.storage),
                    "key": key,
                    "filename": text("filename"),
                    "contentType": text("contentType"),
                }))
            }
            "multipart/init" => {
                assert!(body["fileSize"].is_i64());
                let name = text("filename");
                let key = format!("files/{name}");
                ok(&json!({"uploadId": "upload-1", "key": key, "filename": name}))
            }
            "multipart/presigned-url" => {
                assert_eq!(text("uploadId"), "upload-1");
                let (key, part) = (text("key"), &body["partNumber"]);
                let url = format!("{}/{key}?part={part}&signature={signature}", self.storage);
                ok(&json!({"url": url, "partNumber": part}))
            }
            "multipart/complete" => complete(seen, &text("key"), &body["parts"]),
            "multipart/abort" => {
                seen.parts.clear();
                ok(&json!({"success": true, "key": text("key")}))
            }
            "" => {
                seen.registered = body.clone();
                let (name, media) = (text("originalName"), text("mimeType"));
                let size = &body["size"];
                ResponseTemplate::new(201).set_body_json(
                    json!({"id": "f_1", "originalName": name, "mimeType": media, "size": size}),
                )
            }
            other => failure(404, other),
        }
    }
}

/// Joins parts, all of which have to be stated by the sums of what is there, as S3 demands.
fn complete(seen: &mut Seen, key: &str, parts: &Value) -> ResponseTemplate {
    let parts = parts.as_array().expect("a list");
    let mut whole = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let number = part["partNumber"].as_i64().expect("a number");
        let known = seen.parts.get(&number);
        let fits = known.is_some_and(|bytes| part["etag"] == etag(bytes).as_str());
        if !fits || usize::try_from(number) != Ok(index + 1) {
            return failure(400, "InvalidPart");
        }
        whole.extend_from_slice(known.expect("it is there"));
    }
    seen.files.insert(key.to_owned(), whole);
    ok(&json!({"key": key, "location": "somewhere"}))
}

fn ok(body: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}

fn failure(status: u16, code: &str) -> ResponseTemplate {
    let error = json!({"success": false, "error": {"code": code, "message": "no"}});
    ResponseTemplate::new(status).set_body_json(error)
}

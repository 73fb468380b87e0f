//! bkend's own calls: they sign URLs, and pass on what becomes of parts.

use std::sync::atomic::Ordering;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::{Request, Response};
use rusty_s3::S3Action;
use rusty_s3::actions::CreateMultipartUpload;
use serde_json::{Value, json};

use crate::{Front, KEY};

const HOUR: Duration = Duration::from_secs(3600);

impl Front {
    pub(crate) async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let known = request.headers().values().any(|value| value == KEY);
        let call = request.uri().path().to_owned();
        let body = request
            .into_body()
            .collect()
            .await
            .expect("a body")
            .to_bytes();
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        let (status, answer) = if known {
            self.call(&call, &body).await
        } else {
            (401, json!({"code": "unauthorized"}))
        };
        let answer = Full::new(answer.to_string().into());
        let response = Response::builder().status(status);
        let response = response.header("content-type", "application/json");
        response.body(answer).expect("a response")
    }

    async fn call(&self, call: &str, body: &Value) -> (u16, Value) {
        let text = |name: &str| body[name].as_str().unwrap_or_default();
        let keys = Some(&self.credentials);
        match call.strip_prefix("/v1/files").unwrap_or_default() {
            "/presigned-url" => {
                let name = text("filename");
                let url = self.signed(&self.bucket.put_object(keys, name));
                let media = text("contentType");
                (
                    200,
                    json!({"url": url, "key": name, "filename": name, "contentType": media}),
                )
            }
            "/multipart/init" => {
                let name = text("filename");
                let url = self.bucket.create_multipart_upload(keys, name).sign(HOUR);
                let answer = self.http.post(url).send().await.expect("an answer");
                let answer = answer.text().await.expect("XML");
                let begun = CreateMultipartUpload::parse_response(&answer).expect("an upload");
                (
                    200,
                    json!({"uploadId": begun.upload_id(), "key": name, "filename": name}),
                )
            }
            "/multipart/presigned-url" => {
                self.parts.fetch_add(1, Ordering::Relaxed);
                let part = body["partNumber"]
                    .as_u64()
                    .and_then(|part| part.try_into().ok());
                let part: u16 = part.expect("a part's number");
                let (key, id) = (text("key"), text("uploadId"));
                let url = self.signed(&self.bucket.upload_part(keys, key, part, id));
                (200, json!({"url": url, "partNumber": part}))
            }
            "/multipart/complete" => {
                let parts = body["parts"].as_array().into_iter().flatten();
                let etags: Vec<_> = parts.filter_map(|part| part["etag"].as_str()).collect();
                let (key, id) = (text("key"), text("uploadId"));
                let joined =
                    self.bucket
                        .complete_multipart_upload(keys, key, id, etags.into_iter());
                let (url, body) = (joined.sign(HOUR), joined.body());
                let answer = self
                    .http
                    .post(url)
                    .body(body)
                    .send()
                    .await
                    .expect("an answer");
                // S3 says 200 at once, and at the end of its answer whether it went well.
                let text = answer.text().await.expect("XML");
                let status = if text.contains("<ETag>") { 200 } else { 502 };
                (status, json!({"key": key, "location": "somewhere"}))
            }
            "/multipart/abort" => {
                let (key, id) = (text("key"), text("uploadId"));
                let url = self.bucket.abort_multipart_upload(keys, key, id).sign(HOUR);
                let answer = self.http.delete(url).send().await.expect("an answer");
                let success = answer.status().is_success();
                let status = if success { 200 } else { 502 };
                (status, json!({"success": success, "key": key}))
            }
            "" => {
                let stored = self.root.join(crate::BUCKET).join(text("s3Key"));
                let length = std::fs::metadata(stored).map(|found| found.len()).ok();
                let fits = length.is_some() && length == body["size"].as_u64();
                let status = if fits { 201 } else { 422 };
                (
                    status,
                    json!({"id": "f_1", "originalName": text("originalName"), "size": length}),
                )
            }
            other => match other.strip_suffix("/download-url") {
                Some(name) => {
                    let name = name.trim_start_matches('/');
                    let url = self.signed(&self.bucket.get_object(keys, name));
                    let file = json!({
                        "url": url, "filename": name, "contentType": "video/mp4",
                        "size": 0, "expiresAt": "2100-01-01T00:00:00Z",
                    });
                    (200, file)
                }
                None => (404, json!({"code": "unknown"})),
            },
        }
    }

    /// A URL that is good for an hour, unless it should have been used yesterday.
    fn signed<'a>(&self, action: &impl S3Action<'a>) -> String {
        let less = |left: usize| left.checked_sub(1);
        let old = self
            .expired
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
        let url = if old.is_ok() {
            let yesterday = jiff::Timestamp::now() - 24 * HOUR;
            action.sign_with_time(HOUR, &yesterday)
        } else {
            action.sign(HOUR)
        };
        url.to_string()
    }
}

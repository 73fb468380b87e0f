//! Spans by OpenTelemetry's conventions for HTTP clients.
//!
//! There is no `url.full`: parameters may be secrets. `url.template` and the server's address say
//! which call it is.

use std::time::Duration;

use reqwest::{Request, Response};
use tracing::field::{Empty, display};
use tracing::{Instrument, info, info_span};

use super::super::reason::Reason;
use super::super::{Call, received};

/// What `http.request.method` may be; any other is `_OTHER`.
const METHODS: [&str; 10] = [
    "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
];

/// The span of a call: from its first request to the answer that the caller gets, or to the end of
/// its body where the call reads it and could try again.
pub(in super::super) struct Span(tracing::Span);

impl Span {
    /// A span with what is known before anything is sent.
    pub(in super::super) fn new(call: &Call, request: &Request) -> Self {
        let (method, template) = (call.operation.method, call.operation.path);
        let known = METHODS.contains(&method);
        let url = request.url();
        Self(info_span!(
            "HTTP request",
            otel.name = format_args!("{method} {template}"),
            otel.kind = "client",
            http.request.method = if known { method } else { "_OTHER" },
            http.request.method_original = (!known).then_some(method),
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            url.scheme = url.scheme(),
            url.template = template,
            server.address = url.host_str(),
            server.port = url.port_or_known_default(),
            error.r#type = Empty,
            request_id = Empty,
        ))
    }

    /// Sends inside the span, and writes down what came of it.
    pub(in super::super) async fn around(
        self,
        call: &Call,
        sending: impl Future<Output = reqwest::Result<Response>>,
    ) -> reqwest::Result<Response> {
        let Self(span) = self;
        let sent = sending.instrument(span.clone()).await;
        let again = call.exchange.tries().saturating_sub(1);
        if again > 0 {
            span.record("http.request.resend_count", again);
        }
        match &sent {
            Ok(response) => {
                let status = response.status();
                span.record("http.response.status_code", status.as_u16());
                if status.is_client_error() || status.is_server_error() {
                    span.record("error.type", status.as_str());
                }
                if let Some(id) = received::request_id(response.headers()) {
                    span.record("request_id", id);
                }
            }
            Err(error) => match Reason::of_error(error) {
                Some(reason) => _ = span.record("error.type", display(reason)),
                None => _ = span.record("error.type", "request"),
            },
        }
        sent
    }
}

/// Tells that a call is sent again, and why.
pub(in super::super) fn retry(tries: u32, reason: &Reason, delay: Duration) {
    info!(
        http.request.resend_count = tries,
        error.r#type = %reason,
        delay_ms = delay.as_millis(),
        "the request is sent again"
    );
}

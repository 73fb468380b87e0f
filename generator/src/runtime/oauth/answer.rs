//! What a token endpoint answers (RFC 6749, section 5).

use std::future::poll_fn;
use std::time::Duration;

use bytes::BytesMut;
use futures_core::Stream;
use reqwest::StatusCode;
use reqwest::header::HeaderValue;
use serde_json::{Map, Value};

use crate::runtime::Secret;
use crate::runtime::client::{RefusalCode, TokenError, TokenRefusal};

/// Bytes. No token response is as long.
const LIMIT: usize = 1024 * 1024;

/// A token response.
pub(super) struct Granted {
    /// `Bearer` and the token.
    pub(super) authorization: HeaderValue,
    /// How long the token is good; until a server refuses it, when absent.
    pub(super) life: Option<Duration>,
    pub(super) refresh: Option<String>,
}

/// A connection that failed. The URL goes, as it does everywhere.
pub(super) fn broken(error: reqwest::Error) -> TokenError {
    TokenError::Transport(error.without_url())
}

/// The JSON object that an endpoint answers with, and the status.
pub(super) async fn object(
    response: reqwest::Response,
) -> Result<(StatusCode, Map<String, Value>), TokenError> {
    let status = response.status();
    let unreadable = |reason| TokenError::Unreadable { status, reason };
    let mut body = BytesMut::new();
    let mut pieces = Box::pin(response.bytes_stream());
    while let Some(piece) = poll_fn(|context| pieces.as_mut().poll_next(context)).await {
        let piece = piece.map_err(broken)?;
        if body.len() + piece.len() > LIMIT {
            return Err(unreadable("more than 1 MiB"));
        }
        body.extend_from_slice(&piece);
    }
    match serde_json::from_slice(&body) {
        Ok(Value::Object(fields)) => Ok((status, fields)),
        _ => Err(unreadable("no JSON object")),
    }
}

/// The token, or why there is none.
pub(super) async fn read(response: reqwest::Response) -> Result<Granted, TokenError> {
    let (status, mut fields) = object(response).await?;
    let unreadable = |reason| Err(TokenError::Unreadable { status, reason });
    let mut text = |name: &str| match fields.remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    // Some say so with status 200.
    if let Some(code) = text("error") {
        return Err(TokenError::Refused(TokenRefusal {
            status,
            code: RefusalCode::from(code),
            description: text("error_description").map(Secret::new),
            uri: text("error_uri").map(Secret::new),
        }));
    }
    if !status.is_success() {
        return unreadable("no `error`");
    }
    let Some(token) = text("access_token").filter(|token| !token.is_empty()) else {
        return unreadable("no `access_token`");
    };
    let Ok(mut authorization) = HeaderValue::from_str(&format!("Bearer {token}")) else {
        return unreadable("an `access_token` that no header can hold");
    };
    authorization.set_sensitive(true);
    if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return unreadable("a `token_type` that is not `Bearer`");
    }
    let refresh = text("refresh_token");
    let seconds = match fields.get("expires_in") {
        Some(Value::String(text)) => text.parse().ok(),
        Some(value) => value.as_u64(),
        None => None,
    };
    Ok(Granted {
        authorization,
        life: seconds.map(Duration::from_secs),
        refresh,
    })
}

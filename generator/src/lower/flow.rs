//! Flows: where the tokens of an OAuth 2 scheme come from (OpenAPI 3.2, 4.28 and 4.29).

use reqwest::Url;

use super::node::Node;
use crate::contract::Flows;
use crate::diagnostic::Diagnostic;

/// The flows of a scheme of type `oauth2` or `openIdConnect`.
pub(super) fn flows(scheme: &Node<'_>, found: &mut Vec<Diagnostic>) -> Flows {
    let all = scheme.at("flows");
    let mut url = |flow: &str, key: &str| {
        let flow = all.as_ref()?.at(flow)?;
        let text = flow.text(key)?.trim();
        match problem(text) {
            None => Some(text.to_owned()),
            Some(problem) => {
                found.push(
                    Diagnostic::warning(
                        "odd-token-url",
                        flow.child(key),
                        format!("{problem}: clients do not fetch tokens from there"),
                    )
                    .help("callers have to give another, or a token"),
                );
                None
            }
        }
    };
    let client_credentials = url("clientCredentials", "tokenUrl");
    let password = url("password", "tokenUrl");
    let code = url("authorizationCode", "tokenUrl");
    let device = url("deviceAuthorization", "tokenUrl");
    let refresh = ["authorizationCode", "deviceAuthorization", "password"]
        .into_iter()
        .find_map(|flow| url(flow, "refreshUrl"))
        .or_else(|| code.or(device).or_else(|| password.clone()));
    let text = |flow: &str, key: &str| Some(all.as_ref()?.at(flow)?.text(key)?.trim().to_owned());
    Flows {
        setter: None,
        client_credentials,
        password,
        refresh,
        authorization: text("authorizationCode", "authorizationUrl")
            .or_else(|| text("implicit", "authorizationUrl"))
            .or_else(|| text("deviceAuthorization", "deviceAuthorizationUrl")),
        discovery: scheme
            .text("openIdConnectUrl")
            .map(|url| url.trim().to_owned()),
        scopes: Vec::new(),
    }
}

/// Why secrets cannot be sent to a token URL, which may be relative to the server's.
fn problem(text: &str) -> Option<&'static str> {
    // What a relative one is resolved against matters only when the client is built.
    let base = Url::parse("https://localhost/").ok()?;
    let Ok(url) = base.join(text) else {
        return Some("the token URL is none");
    };
    let local = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let named = !url.username().is_empty() || url.password().is_some();
    match url.scheme() {
        _ if text.is_empty() || url.fragment().is_some() || named => {
            Some("the token URL is not one that OAuth 2 allows")
        }
        "https" => None,
        "http" if local => None,
        _ => Some("the token URL is not https"),
    }
}

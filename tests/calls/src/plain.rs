//! The hand-written side: what one would write with `reqwest` and `serde` for the same calls.

use std::time::Duration;

use reqwest::header::CONTENT_LENGTH;
use reqwest::{Body, Response, Url};
use serde::{Deserialize, Serialize};

use crate::archive::{Archive, LENGTH};

#[derive(Clone, Debug, Serialize)]
pub struct OrderInput {
    pub customer: String,
    pub lines: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    pub sku: String,
    pub quantity: i64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Order {
    pub id: String,
    pub state: OrderState,
    pub total: i64,
    pub lines: Vec<Line>,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    Open,
    Paid,
    Sent,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub state: RecordState,
    pub active: bool,
    pub score: f64,
    pub created_at: String,
    pub tags: Vec<String>,
    pub address: Address,
    pub manager: Option<i64>,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    Active,
    Invited,
    Suspended,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Address {
    pub street: String,
    pub city: String,
    pub country: String,
    pub postcode: Option<String>,
}

/// A client with the settings that generated ones have.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: Url,
    token: String,
}

impl Client {
    /// # Errors
    /// The HTTP client cannot be made.
    pub fn new(base: Url, token: &str) -> reqwest::Result<Self> {
        let http = reqwest::Client::builder()
            .user_agent("specwright-calls/0.1.0")
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(Duration::from_secs(30));
        Ok(Self {
            http: http.build()?,
            base,
            token: token.to_owned(),
        })
    }

    /// # Errors
    /// There is no answer, it is no success, or does not read.
    pub async fn create_order(
        &self,
        project: &str,
        channel: &str,
        notify: bool,
        order: &OrderInput,
    ) -> reqwest::Result<Order> {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.extend(["projects", project, "orders"]);
        }
        let request = self.http.post(url).bearer_auth(&self.token);
        let request = request.query(&[("channel", channel)]);
        let request = request.query(&[("notify", notify)]).json(order);
        request.send().await?.error_for_status()?.json().await
    }

    /// # Errors
    /// There is no answer, it is no success, or does not read.
    pub async fn list_records(&self) -> reqwest::Result<Vec<Record>> {
        let request = self.http.get(self.url("records")).bearer_auth(&self.token);
        request.send().await?.error_for_status()?.json().await
    }

    /// # Errors
    /// There is no answer, or it is no success.
    pub async fn get_archive(&self) -> reqwest::Result<Response> {
        let request = self.http.get(self.url("archive")).bearer_auth(&self.token);
        request.send().await?.error_for_status()
    }

    /// # Errors
    /// There is no answer, or it is no success.
    pub async fn put_archive(&self, archive: Archive) -> reqwest::Result<()> {
        let request = self.http.put(self.url("archive")).bearer_auth(&self.token);
        let request = request.header(CONTENT_LENGTH, LENGTH);
        let request = request.body(Body::wrap_stream(archive));
        request.send().await?.error_for_status().map(drop)
    }

    fn url(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(path);
        url
    }
}

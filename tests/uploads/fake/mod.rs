//! bkend with a storage behind it, both on loopback and both in memory.

mod api;
mod storage;

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use reqwest::header::HeaderMap;
use specwright_live::bkend::client::UploadFile;
use specwright_live::runtime::upload::{Source, Upload};
use specwright_live::{Retry, bkend};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer};

/// What the storage does with a piece in place of taking it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// Fails with this status.
    Status(u16),
    /// The URL is too old.
    Expired,
    /// Takes it, and states the sum of other bytes.
    WrongEtag,
    /// Takes it, and says nothing of it.
    NoEtag,
    /// Takes it, and answers after an hour.
    Stall,
}

/// What both have seen.
#[derive(Default)]
pub(crate) struct Seen {
    /// The API's calls, by the last segments of their paths.
    pub(crate) calls: Vec<String>,
    /// Headers of each piece.
    pub(crate) headers: Vec<HeaderMap>,
    /// Parts that the storage holds, by number.
    pub(crate) parts: BTreeMap<i64, Vec<u8>>,
    /// Pieces that the storage was sent, in order; 0 is a whole file.
    pub(crate) sent: Vec<i64>,
    /// Files that are whole, by key.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What goes wrong next, by the number of the part; 0 is a whole file.
    faults: BTreeMap<i64, VecDeque<Fault>>,
    /// The body of the last registration.
    pub(crate) registered: serde_json::Value,
    /// Operations that fail, by the last segments of their paths.
    refused: Vec<&'static str>,
    /// Operations that are answered after an hour, by the last segments of their paths.
    silent: Vec<&'static str>,
}

impl Seen {
    /// How often an operation was called.
    pub(crate) fn count(&self, call: &str) -> usize {
        self.calls.iter().filter(|other| *other == call).count()
    }

    fn fault(&mut self, part: i64) -> Option<Fault> {
        self.faults.get_mut(&part)?.pop_front()
    }
}

/// bkend and its storage.
pub(crate) struct Fake {
    seen: Arc<Mutex<Seen>>,
    api: MockServer,
    _storage: MockServer,
}

impl Fake {
    pub(crate) async fn start() -> Self {
        let seen = Arc::new(Mutex::new(Seen::default()));
        let storage = MockServer::builder().disable_request_recording();
        let storage = storage.start().await;
        let pieces = storage::Storage(Arc::clone(&seen));
        Mock::given(any())
            .respond_with(pieces)
            .mount(&storage)
            .await;
        let api = MockServer::start().await;
        let calls = api::Calls {
            seen: Arc::clone(&seen),
            storage: storage.uri(),
        };
        Mock::given(any()).respond_with(calls).mount(&api).await;
        Self {
            seen,
            api,
            _storage: storage,
        }
    }

    /// Lets these go wrong, one after the other.
    pub(crate) fn fail(&self, part: i64, faults: &[Fault]) {
        let faults = faults.iter().copied().collect();
        self.seen().faults.insert(part, faults);
    }

    /// Lets an operation fail for good.
    pub(crate) fn refuse(&self, call: &'static str) {
        self.seen().refused.push(call);
    }

    /// Lets an operation do its work and say nothing.
    pub(crate) fn silence(&self, call: &'static str) {
        self.seen().silent.push(call);
    }

    /// Lets every operation work again.
    pub(crate) fn recover(&self) {
        self.seen().refused.clear();
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("no test panics with it")
    }

    pub(crate) fn client(&self) -> bkend::Client {
        let builder = bkend::Client::builder().base_url(self.api.uri());
        let builder = builder.api_key(api::KEY).bearer_token("a token");
        let builder = builder.read_timeout(Duration::from_secs(2));
        builder.build().expect("a client")
    }

    /// An upload that waits for nothing, in parts above 4 KiB, each of 1 KiB.
    pub(crate) fn upload(&self, source: impl Into<Source>) -> Upload<UploadFile> {
        let upload = self.client().upload_file(source);
        let upload = upload.threshold(4096).part_size(1024);
        upload.retries(Retry::at_most(4).delays(Duration::ZERO, Duration::ZERO))
    }
}

/// Bytes that differ from part to part.
pub(crate) fn bytes(length: usize) -> Vec<u8> {
    let pieces = (0_u32..).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes());
    pieces.take(length).collect()
}

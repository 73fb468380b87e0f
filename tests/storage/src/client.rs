//! One upload by a process of its own: `client API SOURCE [STATE]`.
//!
//! The source is a path, or `stream:BYTES` for so many zeros that nobody holds. The state is read
//! from a file, should it be there, and kept in it. In the end the process says how much memory it
//! had at most before and during the upload, in KiB.

use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use storage_clients::bkend;
use storage_clients::runtime::upload::Source;

/// How much of a stream comes at a time.
const PIECE: usize = 256 * 1024;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (api, source) = (arguments.next(), arguments.next());
    let (api, source) = (api.ok_or("an API")?, source.ok_or("a source")?);
    // Nothing comes while gigabytes are joined.
    let client = bkend::Client::builder().base_url(api);
    let client = client.read_timeout(Duration::from_secs(600));
    let client = client
        .api_key(storage_flows::KEY)
        .bearer_token("a token")
        .build()?;
    let source = match source.strip_prefix("stream:") {
        Some(bytes) => zeros(bytes.parse()?),
        None => Source::path(source),
    };
    let mut upload = client.upload_file(source);
    if let Some(file) = arguments.next().map(PathBuf::from) {
        if let Ok(state) = std::fs::read(&file) {
            upload = upload.resume(serde_json::from_slice(&state)?);
        }
        upload = upload.on_state(move |state| {
            let text = serde_json::to_string(state).expect("a state is JSON");
            // Whole or not at all: the process may end at any time.
            let new = file.with_extension("new");
            std::fs::write(&new, text).expect("the state is written");
            std::fs::rename(new, &file).expect("the state is kept");
        });
    }
    let before = peak()?;
    upload.send().await?;
    println!("{before} {}", peak()?);
    Ok(())
}

/// The most memory that the process ever had, in KiB.
fn peak() -> Result<u64, Box<dyn std::error::Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number.ok_or("no VmHWM")?.parse()?)
}

/// Zeros that are made while they are sent.
fn zeros(bytes: u64) -> Source {
    Source::stream(Zeros(bytes)).size(bytes)
}

struct Zeros(u64);

impl Stream for Zeros {
    type Item = Result<Vec<u8>, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let length = usize::try_from(self.0).map_or(PIECE, |left| left.min(PIECE));
        self.0 -= length as u64;
        Poll::Ready((length > 0).then(|| Ok(vec![0; length])))
    }
}

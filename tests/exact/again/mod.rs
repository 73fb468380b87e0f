//! What is sent again, when, and what is not: on a paused clock, so that nobody sleeps.

mod budget;
mod server;
mod spans;
mod table;

use std::io::Write;
use std::time::Duration;

use self::server::Server;
use crate::retries::Client;
use crate::retries::model::{Item, PutFormBody};
use crate::runtime::{Error, File, Options, Retry};

/// A call.
#[derive(Clone, Copy, Debug)]
enum Call {
    Get,
    /// A body of bytes, by an idempotent method.
    Put,
    Delete,
    Head,
    Ask,
    Trace,
    /// `QUERY`, with a body.
    Look,
    Post,
    Patch,
    /// With the contract's idempotency key, which nobody gives.
    Keyed,
    /// With a key in the parameter that the contract declares.
    Declared(&'static str),
    /// With a key that only the caller knows of.
    PostWithKey,
    PatchWithKey,
    /// `never: true`
    Never,
    /// `attempts: 5`, `statuses: [500]`
    Often,
    /// The caller reads the answer.
    GetFile,
    PutBytes,
    PutPath,
    /// A file that is another one when it is to be sent again.
    PutChanging,
    PutStream,
    FormPath,
    FormStream,
}

fn client(url: &str) -> Client {
    let client = Client::builder().base_url(url).build();
    client.expect("a client")
}

/// A file of 100 kB, which goes when the test does.
fn file() -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&[b'x'; 100_000]).expect("room for it");
    file
}

/// Makes a call: the status in the end, 0 for none, and the number of tries as an error tells it.
async fn call(client: &Client, call: Call, options: Options) -> (u16, Option<u32>) {
    let item = || Item::new(1);
    let temporary = file();
    let path = || File::open(temporary.path());
    match call {
        Call::Get => end(client.get_item().options(options).send().await),
        Call::Put => end(client.put_item(item()).options(options).send().await),
        Call::Delete => end(client.delete_item().options(options).send().await),
        Call::Head => end(client.head().options(options).send().await),
        Call::Ask => end(client.ask().options(options).send().await),
        Call::Trace => end(client.trace().options(options).send().await),
        Call::Look => end(client.look(item()).options(options).send().await),
        Call::Post => end(client.post_item(item()).options(options).send().await),
        Call::Patch => end(client.patch_item(item()).options(options).send().await),
        Call::Keyed => end(client.keyed(item()).options(options).send().await),
        Call::Declared("") => end(client.declared().options(options).send().await),
        Call::Declared(key) => {
            let declared = client.declared().x_once(key);
            end(declared.options(options).send().await)
        }
        Call::PostWithKey => {
            let options = options.header("Idempotency-Key", "k");
            end(client.post_item(item()).options(options).send().await)
        }
        Call::PatchWithKey => {
            let options = options.header("Idempotency-Key", "k");
            end(client.patch_item(item()).options(options).send().await)
        }
        Call::Never => end(client.never().options(options).send().await),
        Call::Often => end(client.often().options(options).send().await),
        Call::GetFile => end(client.get_file().options(options).send().await),
        Call::PutBytes => end(client.put_file("xyz").options(options).send().await),
        Call::PutPath => {
            let file = path().await.expect("a file");
            end(client.put_file(file).options(options).send().await)
        }
        Call::PutChanging => {
            let file = path().await.expect("a file");
            std::fs::remove_file(temporary.path()).expect("it is there");
            std::fs::write(temporary.path(), "another").expect("room for it");
            end(client.put_file(file).options(options).send().await)
        }
        Call::PutStream => {
            let file = File::stream(Pieces(3));
            end(client.put_file(file).options(options).send().await)
        }
        Call::FormPath => {
            let form = PutFormBody::new(path().await.expect("a file"));
            end(client.put_form(form).options(options).send().await)
        }
        Call::FormStream => {
            let form = PutFormBody::new(File::stream(Pieces(3)));
            end(client.put_form(form).options(options).send().await)
        }
    }
}

fn end<T, E>(result: Result<crate::runtime::Response<T>, Error<E>>) -> (u16, Option<u32>) {
    match result {
        Ok(answer) => (answer.status().as_u16(), None),
        Err(error) => {
            let status = error.status().map_or(0, |status| status.as_u16());
            (status, Some(error.attempts()))
        }
    }
}

/// A stream of so many pieces.
struct Pieces(u8);

impl futures_core::Stream for Pieces {
    type Item = std::io::Result<bytes::Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let piece = (self.0 > 0).then(|| Ok(bytes::Bytes::from_static(b"piece")));
        self.0 = self.0.saturating_sub(1);
        std::task::Poll::Ready(piece)
    }
}

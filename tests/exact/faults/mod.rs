//! Answers from a socket that does everything wrong: each a typed error within its deadline.

mod answers;
mod calls;
mod connections;
mod redirects;
mod then;

use std::time::{Duration, Instant};

use self::then::{Then, behaviour};
use crate::answers::Client;
use crate::runtime::{Builder, Error, Retry};
use crate::socket::Socket;

/// How long a server may be silent, in these tests.
const SILENCE: Duration = Duration::from_millis(300);

/// No call of these tests may take longer.
const DEADLINE: Duration = Duration::from_secs(5);

/// Bytes, decompressed.
const LIMIT: usize = 1024 * 1024;

/// What the caller has in hand in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The value.
    Fine,
    /// `Error::Transport`: the time ran out.
    Timeout,
    /// `Error::Transport`: there was no connection.
    Connect,
    /// `Error::Transport`: anything else.
    Broken,
    /// `Error::Decode` with status and pointer.
    Decode(u16, &'static str),
    /// `Error::Unexpected` with its status.
    Unexpected(u16),
    /// `Error::Answer` with its status, and whether there are details.
    Answer(u16, bool),
    /// `Error::TooLarge` with its status.
    TooLarge(u16),
    /// `Error::Request`: nothing was sent.
    Refused,
}

fn end<T, E>(result: &Result<T, Error<E>>) -> End {
    match result {
        Ok(_) => End::Fine,
        Err(Error::Transport(_)) if result_timed_out(result) => End::Timeout,
        Err(error @ Error::Transport(_)) if error.is_connect() => End::Connect,
        Err(Error::Transport(_)) => End::Broken,
        Err(Error::Decode(undecodable)) => {
            let path = match undecodable.path.as_str() {
                "" => "",
                "/id" => "/id",
                "/next/id" => "/next/id",
                "/x" => "/x",
                deep if deep.starts_with("/next/next/next/") => "/next/next/next/…",
                other => panic!("at {other}"),
            };
            End::Decode(undecodable.received.status.as_u16(), path)
        }
        Err(Error::Unexpected(received)) => End::Unexpected(received.status.as_u16()),
        Err(Error::Answer(failure)) => {
            End::Answer(failure.received.status.as_u16(), failure.details.is_ok())
        }
        Err(Error::TooLarge(received)) => End::TooLarge(received.status.as_u16()),
        Err(Error::Request(_)) => End::Refused,
        Err(Error::Violations(_)) => panic!("nothing has rules here"),
        Err(Error::Token(_)) => panic!("no call here needs a token"),
    }
}

fn result_timed_out<T, E>(result: &Result<T, Error<E>>) -> bool {
    result.as_ref().is_err_and(Error::is_timeout)
}

fn builder(url: &str) -> Builder<Client> {
    Client::builder()
        .base_url(url)
        .connect_timeout(SILENCE)
        .read_timeout(SILENCE)
        .max_answer_size(LIMIT)
        // Each fault by itself: `again` has them in a row.
        .retries(Retry::none())
}

fn client(url: &str) -> Client {
    builder(url).build().expect("a client")
}

/// A socket that writes `first` and then goes on as told.
async fn server(first: impl Into<Vec<u8>>, then: Then) -> Socket {
    Socket::behaving(behaviour(first.into(), then)).await
}

/// Runs a call to its end, which must come in time.
async fn in_time<T, E: std::fmt::Debug>(
    name: &str,
    call: impl Future<Output = Result<T, Error<E>>>,
) -> Result<T, Error<E>> {
    let began = Instant::now();
    let ended = tokio::time::timeout(DEADLINE, call).await;
    let result = ended.unwrap_or_else(|_| panic!("{name}: still not over"));
    println!("{name}: {:?}, {:?}", end(&result), began.elapsed());
    result
}

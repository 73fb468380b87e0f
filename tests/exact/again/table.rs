//! The table: what a server does, which call meets it, and how often it is sent.

use std::time::{Duration, SystemTime};

use super::Call::{
    Ask, Declared, Delete, FormPath, FormStream, Get, GetFile, Head, Keyed, Look, Never, Often,
    Patch, PatchWithKey, Post, PostWithKey, Put, PutBytes, PutChanging, PutPath, PutStream, Trace,
};
use super::server::Say::{self, Answer, Half, Reset, Silence};
use super::{Call, Options, Retry, Server, call, client};

/// Seconds from, seconds to, of each delay.
type Delays = &'static [(f64, f64)];

/// A name, the call with the options, what the server says, how often it is asked, after what delays,
/// and the status in the end; 0 is none.
type Row = (&'static str, Call, Options, &'static [Say], Delays, u16);

const OK: Say = Answer(200, "");
const BUSY: Say = Answer(503, "");

/// Full jitter: from nothing to 0.5 seconds, then to 1.
const ONE: Delays = &[(0.0, 0.5)];
const TWO: Delays = &[(0.0, 0.5), (0.0, 1.0)];
const NONE: Delays = &[];

/// The options of most.
fn o() -> Options {
    Options::new()
}

fn limit(seconds: u64) -> Options {
    o().timeout(Duration::from_secs(seconds))
}

fn retry(retry: Retry) -> Options {
    o().retries(retry)
}

#[rustfmt::skip]
fn rows() -> Vec<Row> {
    vec![
        // Statuses.
        ("no trouble", Get, o(), &[OK], NONE, 200),
        ("408", Get, o(), &[Answer(408, ""), OK], ONE, 200),
        ("429", Get, o(), &[Answer(429, ""), OK], ONE, 200),
        ("502", Get, o(), &[Answer(502, ""), OK], ONE, 200),
        ("503", Get, o(), &[BUSY, OK], ONE, 200),
        ("504", Get, o(), &[Answer(504, ""), OK], ONE, 200),
        ("500 is a failure like any other", Get, o(), &[Answer(500, ""), OK], NONE, 500),
        ("so is 501", Get, o(), &[Answer(501, ""), OK], NONE, 501),
        ("404 is an answer", Get, o(), &[Answer(404, ""), OK], NONE, 404),
        ("409 is, too", Put, o(), &[Answer(409, ""), OK], NONE, 409),
        ("the last try counts", Get, o(), &[Reset, BUSY, Answer(404, "")], TWO, 404),
        ("never up again", Get, o(), &[BUSY], TWO, 503),
        // Connections.
        ("a reset", Get, o(), &[Reset, OK], ONE, 200),
        ("resets only", Get, o(), &[Reset], TWO, 0),
        ("half an answer", Get, o(), &[Half(200), OK], ONE, 200),
        ("halves only", Get, o(), &[Half(200)], TWO, 0),
        ("half a failure", Get, o(), &[Half(404), Answer(404, "")], ONE, 404),
        ("half of a caller's stream", GetFile, o(), &[Half(200), OK], NONE, 200),
        ("half of what nobody reads", Delete, o(), &[Half(200), OK], NONE, 200),
        ("silence", Get, o(), &[Silence, OK], &[(30.0, 30.6)], 200),
        // Methods.
        ("PUT", Put, o(), &[BUSY, Reset, OK], TWO, 200),
        ("DELETE", Delete, o(), &[BUSY, Answer(204, "")], ONE, 204),
        ("HEAD", Head, o(), &[BUSY, Answer(204, "")], ONE, 204),
        ("OPTIONS", Ask, o(), &[Answer(429, ""), Answer(204, "")], ONE, 204),
        ("TRACE", Trace, o(), &[Reset, Answer(204, "")], ONE, 204),
        ("QUERY", Look, o(), &[Answer(502, ""), Answer(204, "")], ONE, 204),
        ("DELETE and a reset", Delete, o(), &[Reset, Answer(204, "")], ONE, 204),
        ("POST and 408", Post, o(), &[Answer(408, ""), OK], NONE, 408),
        ("POST and silence", Post, o(), &[Silence, OK], NONE, 0),
        ("POST", Post, o(), &[BUSY, OK], NONE, 503),
        ("POST and a reset", Post, o(), &[Reset, OK], NONE, 0),
        ("POST and half an answer", Post, o(), &[Half(200), OK], NONE, 0),
        ("POST and 429", Post, o(), &[Answer(429, "retry-after: 1\r\n"), OK], NONE, 429),
        ("PATCH", Patch, o(), &[BUSY, OK], NONE, 503),
        // Idempotency keys.
        ("a key of our own", Keyed, o(), &[BUSY, Reset, OK], TWO, 200),
        ("a declared key", Declared("k"), o(), &[BUSY, OK], ONE, 200),
        ("a declared key that is left out", Declared(""), o(), &[BUSY, OK], ONE, 200),
        ("the caller's own key", PostWithKey, o(), &[BUSY, OK], ONE, 200),
        ("a key, and half an answer", Keyed, o(), &[Half(200), OK], ONE, 200),
        ("a key, and silence", Keyed, o(), &[Silence, OK], &[(30.0, 30.6)], 200),
        ("a key with another method", PatchWithKey, o(), &[BUSY, OK], ONE, 200),
        ("a key, and a failure like any other", Keyed, o(), &[Answer(409, ""), OK], NONE, 409),
        ("a key, and the caller's choice", Keyed, retry(Retry::none()), &[BUSY, OK], NONE, 503),
        // Bodies.
        ("bytes", PutBytes, o(), &[Reset, OK], ONE, 200),
        ("a path", PutPath, o(), &[BUSY, Half(200), OK], TWO, 200),
        ("a path to another file by now", PutChanging, o(), &[BUSY, OK], NONE, 503),
        ("a stream", PutStream, o(), &[BUSY, OK], NONE, 503),
        ("a path in a form", FormPath, o(), &[BUSY, OK], ONE, 200),
        ("a stream in a form", FormStream, o(), &[BUSY, OK], NONE, 503),
        // Retry-After.
        ("seconds", Get, o(), &[Answer(429, "retry-after: 7\r\n"), OK], &[(7.0, 7.1)], 200),
        ("milliseconds", Get, o(), &[Answer(429, "retry-after-ms: 1250\r\nretry-after: 9\r\n"), OK], &[(1.25, 1.3)], 200),
        ("Azure's milliseconds", Get, o(), &[Answer(503, "x-ms-retry-after-ms: 40\r\n"), OK], &[(0.04, 0.1)], 200),
        ("a date gone by", Get, o(), &[Answer(503, "retry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), OK], &[(0.0, 0.1)], 200),
        ("no time", Get, o(), &[Answer(503, "retry-after: soon\r\n"), OK], ONE, 200),
        ("a time below zero", Get, o(), &[Answer(503, "retry-after: -3\r\n"), OK], ONE, 200),
        ("an hour is a minute", Get, o(), &[Answer(503, "retry-after: 3600\r\n"), OK], &[(60.0, 60.1)], 200),
        ("no end of time", Get, o(), &[Answer(503, "retry-after: 99999999999999999999\r\n"), OK], &[(60.0, 60.1)], 200),
        ("a cap of the caller's", Get, retry(Retry::default().longest_wait(Duration::from_secs(3))), &[Answer(503, "retry-after: 60\r\n"), OK], &[(3.0, 3.1)], 200),
        ("`Retry-After` of an answer that is no trouble", Get, o(), &[Answer(200, "retry-after: 5\r\n")], NONE, 200),
        ("`Retry-After` of a call that is not repeatable", Post, o(), &[Answer(503, "retry-after: 1\r\n"), OK], NONE, 503),
        // The call's time.
        ("no time to wait for", Get, limit(5), &[Answer(503, "retry-after: 6\r\n"), OK], NONE, 503),
        ("time for one", Get, limit(5), &[Answer(503, "retry-after: 3\r\n")], &[(3.0, 3.1)], 503),
        ("no time at all", Get, limit(5), &[Silence, OK], NONE, 0),
        // Choices.
        ("none", Get, retry(Retry::none()), &[BUSY, OK], NONE, 503),
        ("one", Get, retry(Retry::at_most(1)), &[BUSY], ONE, 503),
        ("four", Get, retry(Retry::at_most(4)), &[BUSY, BUSY, BUSY, BUSY, OK], &[(0.0, 0.5), (0.0, 1.0), (0.0, 2.0), (0.0, 4.0)], 200),
        ("the longest delay", Get, retry(Retry::at_most(7)), &[BUSY], &[(0.0, 0.5), (0.0, 1.0), (0.0, 2.0), (0.0, 4.0), (0.0, 8.0), (0.0, 8.0), (0.0, 8.0)], 503),
        ("`never`", Never, o(), &[BUSY, OK], NONE, 503),
        ("`never`, whatever the caller says", Never, retry(Retry::at_most(3)), &[Reset, OK], NONE, 0),
        ("`attempts` and `statuses`", Often, o(), &[Answer(500, "")], &[(0.0, 0.5), (0.0, 1.0), (0.0, 2.0), (0.0, 4.0)], 500),
        ("`statuses` are all", Often, o(), &[BUSY, OK], NONE, 503),
        ("`attempts` or the caller's", Often, retry(Retry::at_most(1)), &[Reset], ONE, 0),
    ]
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_again() {
    let mut wrong = Vec::new();
    for (name, which, options, answers, delays, status) in rows() {
        let server = Server::saying(answers).await;
        let client = client(server.url());
        let (end, attempts) = call(&client, which, options).await;
        let (requests, found) = (server.requests(), server.delays());
        let between = |(delay, (from, to)): (&Duration, &(f64, f64))| {
            (*from..=*to + 0.01).contains(&delay.as_secs_f64())
        };
        let good = found.len() == delays.len() && found.iter().zip(delays).all(between);
        // What could not be sent at all is one request less than there were tries.
        let tries = delays.len() + 1;
        let told = attempts.is_none_or(|attempts| attempts as usize == tries);
        if !good || end != status || !told {
            wrong.push(format!(
                "{name}: {end} after {found:?}, {attempts:?} tries told"
            ));
        }
        if requests.iter().any(|request| *request != requests[0]) {
            wrong.push(format!("{name}: {requests:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(start_paused = true)]
async fn a_date() {
    // The paused clock is not the one on the wall.
    let date = SystemTime::now() + Duration::from_secs(20);
    let text = format!("retry-after: {}\r\n", httpdate::fmt_http_date(date));
    let answers = vec![Answer(503, text.leak()), OK].leak();
    let server = Server::saying(answers).await;
    call(&client(server.url()), Get, o()).await;
    let delays = server.delays();
    assert_eq!(delays.len(), 1);
    assert!(
        (18.0..=20.1).contains(&delays[0].as_secs_f64()),
        "{delays:?}"
    );
}

/// What the client's builder says holds, unless the call says otherwise.
#[tokio::test(start_paused = true)]
async fn choices_of_a_client() {
    for (of_client, of_call, tries) in [
        (Retry::none(), None, 1),
        (Retry::at_most(1), None, 2),
        (Retry::at_most(1), Some(Retry::at_most(3)), 4),
        (Retry::at_most(3), Some(Retry::none()), 1),
    ] {
        let server = Server::saying(&[BUSY]).await;
        let client = crate::retries::Client::builder().base_url(server.url());
        let client = client.retries(of_client).build().expect("a client");
        let options = of_call.map_or_else(o, retry);
        assert_eq!(call(&client, Get, options).await, (503, Some(tries)));
    }
}

/// Nobody listens: the server saw nothing, so that any call is sent again.
#[tokio::test(start_paused = true)]
async fn nobody_there() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("an address"));
    drop(free);
    for (which, tries) in [
        (Get, 3),
        (Post, 3),
        (PutPath, 3),
        (PutStream, 1),
        (Never, 1),
    ] {
        assert_eq!(
            call(&client(&url), which, o()).await,
            (0, Some(tries)),
            "{which:?}"
        );
    }
}

/// Made once a call, of version 4, and sent with every try.
#[tokio::test(start_paused = true)]
async fn keys() {
    let server = Server::saying(&[BUSY]).await;
    let client = client(server.url());
    let mut keys = Vec::new();
    for which in [Keyed, Keyed, Declared("")] {
        call(&client, which, o()).await;
        let requests = server.requests();
        assert_eq!(requests.len(), 3);
        let name = if matches!(which, Keyed) {
            "idempotency-key: "
        } else {
            "x-once: "
        };
        let key = requests[0].lines().find_map(|line| line.strip_prefix(name));
        let key = key.expect("a key").to_owned();
        let dashes: Vec<_> = key.match_indices('-').map(|(at, _)| at).collect();
        assert_eq!(
            (key.len(), &dashes[..]),
            (36, &[8, 13, 18, 23][..]),
            "{key}"
        );
        assert_eq!(key.as_bytes()[14], b'4', "{key}");
        assert!(b"89ab".contains(&key.as_bytes()[19]), "{key}");
        keys.push(key);
    }
    keys.dedup();
    assert_eq!(keys.len(), 3, "each call has its own");
    // The caller's wins.
    call(&client, Declared("mine"), o()).await;
    assert!(
        server
            .requests()
            .iter()
            .all(|request| request.contains("x-once: mine\r\n"))
    );
    let own = o().header("idempotency-key", "mine");
    call(&client, Keyed, own).await;
    let requests = server.requests();
    assert!(
        requests
            .iter()
            .all(|request| request.contains("idempotency-key: mine\r\n"))
    );
}

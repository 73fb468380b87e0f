//! What a call tells a subscriber.

use std::cell::RefCell;
use std::io::Write;
use std::sync::Once;

use tracing_subscriber::fmt::format::FmtSpan;

use super::server::Say::{self, Answer, Half, Reset};
use super::{Call, Options, Server, call, client};

thread_local! {
    /// What this test's thread has told.
    static LINES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.write(bytes))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The lines of a call to a server that says this, with the span's end as the last one.
async fn told(which: Call, answers: &'static [Say]) -> (Vec<String>, String) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_span_events(FmtSpan::CLOSE)
            .with_writer(|| Lines)
            .finish();
        tracing::subscriber::set_global_default(subscriber).expect("the only subscriber");
    });
    let server = Server::saying(answers).await;
    call(&client(server.url()), which, Options::new()).await;
    let text = String::from_utf8(LINES.take()).expect("text");
    let port = server.url().rsplit(':').next().expect("a port");
    (text.lines().map(str::to_owned).collect(), port.to_owned())
}

#[tokio::test(start_paused = true)]
async fn a_span_a_call_and_an_event_a_retry() {
    let answers = &[Answer(503, ""), Reset, Answer(200, "x-request-id: r7\r\n")];
    let (lines, port) = told(Call::Get, answers).await;
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].contains("the request is sent again"), "{lines:#?}");
    assert!(lines[0].contains("error.type=503"), "{lines:#?}");
    assert!(lines[1].contains("error.type=broken"), "{lines:#?}");
    for field in [
        "HTTP request{",
        "otel.name=GET /item",
        "otel.kind=\"client\"",
        "http.request.method=\"GET\"",
        "url.template=\"/item\"",
        "url.scheme=\"http\"",
        "server.address=\"127.0.0.1\"",
        &format!("server.port={port}"),
        "http.request.resend_count=2",
        "http.response.status_code=200",
        "request_id=\"r7\"",
    ] {
        assert!(lines[2].contains(field), "{field}: {}", lines[2]);
    }
    assert!(!lines[2].contains("error.type"), "{}", lines[2]);
}

#[tokio::test(start_paused = true)]
async fn what_went_wrong() {
    for (which, answers, error) in [
        (Call::Get, &[Answer(404, "")][..], "error.type=\"404\""),
        (Call::Post, &[Half(200)][..], "error.type=broken"),
    ] {
        let (lines, _) = told(which, answers).await;
        assert_eq!(lines.len(), 1, "{lines:#?}");
        assert!(lines[0].contains(error), "{lines:#?}");
        assert!(!lines[0].contains("resend_count"), "{lines:#?}");
    }
}

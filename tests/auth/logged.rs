//! What libraries below the client tell loggers and subscribers, at the finest level.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, Once};

/// Everything since it was last taken.
static LINES: Mutex<String> = Mutex::new(String::new());

/// How many records there were in all.
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn lines() -> MutexGuard<'static, String> {
    LINES.lock().expect("no test panics with it")
}

struct Sink;

impl log::Log for Sink {
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        // The server of the tests prints what it gets.
        !about.target().starts_with("wiremock")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            COUNT.fetch_add(1, Ordering::Relaxed);
            *lines() += &format!("{} {}\n", record.target(), record.args());
        }
    }

    fn flush(&self) {}
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        *lines() += &String::from_utf8_lossy(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Listens from now on.
pub(crate) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Sink).expect("the only logger");
        log::set_max_level(log::LevelFilter::Trace);
        let spans = tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_writer(|| Sink)
            .finish();
        tracing::subscriber::set_global_default(spans).expect("the only subscriber");
    });
}

/// What was told since the last time.
pub(crate) fn take() -> String {
    std::mem::take(&mut lines())
}

/// How many records there were in all.
pub(crate) fn count() -> usize {
    COUNT.load(Ordering::Relaxed)
}

//! One process, measured.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a process that ended well has cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// From its start to its end.
    pub wall: Duration,
    /// Of all processors, in user and kernel mode, children included.
    pub cpu: Duration,
    /// Largest resident set of it or one of its children, in bytes.
    pub peak: u64,
}

/// Runs a command to its end; what it prints goes into `log`.
///
/// # Errors
/// Its last line of complaint, when it fails.
pub fn run(command: &mut Command, log: &Path) -> Result<Cost, String> {
    let start = Instant::now();
    let ended = start_logged(command, log)
        .and_then(|mut child| child.wait4())
        .map_err(|error| format!("{}: {error}", command.get_program().to_string_lossy()))?;
    let wall = start.elapsed();
    if ended.status.success() {
        let usage = ended.rusage;
        return Ok(Cost {
            wall,
            cpu: usage.utime + usage.stime,
            peak: usage.maxrss,
        });
    }
    Err(complaint(log).unwrap_or_else(|| ended.status.to_string()))
}

fn start_logged(command: &mut Command, log: &Path) -> io::Result<std::process::Child> {
    let file = File::create(log)?;
    command
        .stdin(Stdio::null())
        .env("RUST_BACKTRACE", "0")
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
}

/// The line of a log that says best what went wrong.
fn complaint(log: &Path) -> Option<String> {
    let text = std::fs::read(log).ok()?;
    let text = String::from_utf8_lossy(&text);
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    // After `thread 'main' panicked at src/main.rs:1:1:` comes why.
    let mut panic = lines().skip_while(|line| !line.contains("panicked at "));
    if panic.next().is_some()
        && let Some(why) = panic.next()
    {
        return Some(format!("panic: {why}"));
    }
    let errors = lines().filter(|line| line.starts_with("error"));
    let first = errors
        .clone()
        .find(|line| !line.contains("could not compile"));
    let count = errors.filter(|line| line.starts_with("error[")).count();
    match first {
        Some(line) if count > 1 => Some(format!("{count} errors, first {line}")),
        Some(line) => Some(line.to_owned()),
        None => {
            let said: Vec<&str> = lines().collect();
            (!said.is_empty()).then(|| said.join(" "))
        }
    }
}

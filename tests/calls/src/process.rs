//! The server's process, for as long as it is needed.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A server in a process of its own. It ends with this.
pub struct Server {
    child: Child,
    /// Where it is.
    pub url: String,
}

impl Server {
    /// Starts it, and waits until it is there.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(program: &str) -> io::Result<Self> {
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut url = String::new();
        if let Some(said) = child.stdout.take() {
            BufReader::new(said).read_line(&mut url)?;
        }
        let url = url.trim().to_owned();
        Ok(Self { child, url })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It waits for the end of this.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

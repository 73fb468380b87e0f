//! The command line. What it does is in the library; here are arguments, messages and exit codes.

mod cli;

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Generating is making and dropping small things on all threads; the system's allocator takes a
/// third of the time for it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        cli::say(&format!(
            "this is a bug in specwright, please report it with the contract: {panic}\n"
        ));
    }));
    cli::run()
}

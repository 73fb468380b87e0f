//! The command line: arguments in, messages and an exit code out.

mod args;
mod console;
mod crate_name;
mod diff;
mod generate;
mod lint;
mod target;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
pub(crate) use console::say;

/// Generated code is not what the contracts say.
const STALE: u8 = 1;
/// A finding of level error, wrong usage, or something that cannot be read or written.
const FAILED: u8 = 2;

/// The new contract has something for callers.
const MINOR: u8 = 3;
/// The new contract breaks callers.
const MAJOR: u8 = 4;

/// Why a command gave up: what to tell, ready to print.
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(format!("error: {error}\n"))
    }
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Generate(arguments) => generate::generate(&arguments),
        Command::Check(arguments) => generate::check(&arguments),
        Command::Diff(arguments) => diff::diff(&arguments),
        Command::Lint(arguments) => lint::lint(&arguments),
    };
    result.unwrap_or_else(|Failure(message)| {
        say(&message);
        ExitCode::from(FAILED)
    })
}

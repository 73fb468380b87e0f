//! `lint` says what is wrong with a contract.

use std::io::IsTerminal;
use std::process::ExitCode;

use specwright::diagnostic::{self, Level};
use specwright::document::LoadOptions;
use specwright::pipeline::{self, Examined};
use specwright::specs;

use super::args::{Format, LintArguments};
use super::{FAILED, Failure, console};

/// Prints all findings of one contract.
pub(super) fn lint(arguments: &LintArguments) -> Result<ExitCode, Failure> {
    let options = LoadOptions {
        overlays: arguments.overlay.clone(),
        allow_outside: arguments.allow_outside,
    };
    let input = specs::single(&arguments.spec, options);
    let inspected = {
        let _bar = console::working("Reading", false);
        pipeline::inspect(&[input])
    };
    let found = inspected.map_or_else(
        |refused| refused,
        |Examined { diagnostics, .. }| diagnostics,
    );
    match arguments.format {
        Format::Json => {
            let text = serde_json::to_string_pretty(&diagnostic::to_json(&found))?;
            console::answer(&format!("{text}\n"));
        }
        Format::Text if found.is_empty() => console::answer("no findings\n"),
        Format::Text => {
            console::answer(&console::findings(&found, std::io::stdout().is_terminal()));
        }
    }
    let refused = found.iter().any(|finding| finding.level == Level::Error);
    Ok(if refused {
        ExitCode::from(FAILED)
    } else {
        ExitCode::SUCCESS
    })
}

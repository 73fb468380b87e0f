//! `generate` writes a crate; `check` says whether that would change anything.

use std::path::PathBuf;
use std::process::ExitCode;

use specwright::diagnostic::{Diagnostic, Level};
use specwright::pipeline::{self, Generated};
use specwright::repeat::{Known, Repeat, Wanted};
use specwright::sync::{self, Changes};

use super::args::GenerateArguments;
use super::target::Target;
use super::{Failure, STALE, console, verdict};

/// Writes the crate, and the manifest if one is wanted.
pub(super) fn generate(arguments: &GenerateArguments) -> Result<ExitCode, Failure> {
    let mut target = Target::new(arguments);
    let committed = if arguments.spec.is_none() {
        verdict::committed(&target.inputs, arguments.allow_outside)
    } else {
        Vec::new()
    };
    for contract in &committed {
        // A contract that cannot be read now is found below, with all that is wrong with it.
        if let Ok(Some(kept)) = contract.keep_names(arguments.allow_outside) {
            console::say(&kept);
            target = Target::new(arguments);
        }
    }
    let out = target.out.display().to_string();
    let (manner, beside) = (manner(arguments), beside(arguments));
    let wanted = wanted(&target, &manner, &beside);
    let repeat = Repeat::new(&wanted);
    // What the last commit says is no part of what a run is made of.
    if committed.is_empty()
        && let Some(known) = repeat.known()
    {
        if !arguments.quiet {
            console::say(known.said.first().map_or("", String::as_str));
            console::answer(known.said.get(1).map_or("", String::as_str));
            console::answer(&console::up_to_date(&out, known.files));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let made = make(arguments, &target)?;
    let changes = sync::write(&made.generated.tree, &target.out)?;
    if let (Some(path), Some(text)) = (&arguments.manifest, &made.manifest) {
        sync::write_file(path, text)?;
    }
    let summary = made.summary();
    if !arguments.quiet {
        console::answer(&summary);
        console::answer(&console::changes(&changes, &out));
        for contract in &committed {
            console::answer(&contract.news(arguments.allow_outside)?.unwrap_or_default());
        }
    }
    repeat.keep(&made.generated, vec![made.findings.clone(), summary]);
    // The process ends: its memory goes at once, and not piece by piece.
    std::mem::forget(made);
    Ok(ExitCode::SUCCESS)
}

/// Prints what [`generate`] would change.
pub(super) fn check(arguments: &GenerateArguments) -> Result<ExitCode, Failure> {
    let target = Target::new(arguments);
    let out = target.out.display().to_string();
    let (manner, beside) = (manner(arguments), beside(arguments));
    if let Some(Known { said, files, .. }) = Repeat::new(&wanted(&target, &manner, &beside)).known()
    {
        if !arguments.quiet {
            console::say(said.first().map_or("", String::as_str));
            console::answer(&console::up_to_date(&out, files));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let made = make(arguments, &target)?;
    let changes: Changes = sync::plan(&made.generated.tree, &target.out)?;
    let mut diff = sync::diff(&made.generated.tree, &target.out)?;
    if let (Some(path), Some(text)) = (&arguments.manifest, &made.manifest) {
        diff.push_str(&sync::diff_file(path, text)?);
    }
    std::mem::forget(made);
    if changes.is_empty() && diff.is_empty() {
        if !arguments.quiet {
            console::answer(&console::changes(&changes, &out));
        }
        return Ok(ExitCode::SUCCESS);
    }
    console::answer(&diff);
    console::say(&format!(
        "error: {out} is stale; to mend it, run\n\n    {}\n",
        mending_command()
    ));
    Ok(ExitCode::from(STALE))
}

/// What makes one run say something else than another about the same contracts.
fn manner(arguments: &GenerateArguments) -> String {
    let GenerateArguments { strict, quiet, .. } = arguments;
    format!(
        "strict {strict} quiet {quiet} colour {}",
        console::is_coloured_on_stderr()
    )
}

/// What is written outside of the crate's folder.
fn beside(arguments: &GenerateArguments) -> Vec<PathBuf> {
    arguments.manifest.iter().cloned().collect()
}

fn wanted<'a>(target: &'a Target, manner: &'a str, beside: &'a [PathBuf]) -> Wanted<'a> {
    Wanted {
        inputs: &target.inputs,
        found: &target.diagnostics,
        krate: &target.krate,
        manner,
        out: &target.out,
        beside,
    }
}

/// What a run made, before it is written.
struct Made {
    generated: Generated,
    manifest: Option<String>,
    /// What was said about the contracts.
    findings: String,
}

impl Made {
    /// A line for each contract.
    fn summary(&self) -> String {
        let line = |contract: &specwright::contract::Contract| {
            let operations = console::count(contract.operations.len(), "operation");
            format!(
                "{}: {operations}, {}\n",
                contract.source,
                console::count(contract.models.len(), "model")
            )
        };
        self.generated.contracts.iter().map(line).collect()
    }
}

fn make(arguments: &GenerateArguments, target: &Target) -> Result<Made, Failure> {
    let refused = |found: &[Diagnostic]| Failure(console::findings_to_stderr(found));
    let is_fatal = |finding: &Diagnostic| arguments.strict || finding.level == Level::Error;
    let generated = {
        let _bar = console::working(
            &format!("Generating {}", target.krate.name),
            arguments.quiet,
        );
        pipeline::generate(&target.inputs, &target.krate, arguments.strict)
    };
    let mut found = target.diagnostics.clone();
    let mut generated = match generated {
        Ok(generated) if !found.iter().any(is_fatal) => generated,
        Ok(generated) => {
            found.extend(generated.diagnostics);
            return Err(refused(&found));
        }
        Err(more) => {
            found.extend(more);
            return Err(refused(&found));
        }
    };
    found.append(&mut generated.diagnostics);
    let findings = if arguments.quiet {
        String::new()
    } else {
        console::findings_to_stderr(&found)
    };
    console::say(&findings);
    let manifests = arguments.manifest.as_ref();
    let manifests = manifests.map(|_| generated.manifests(&target.krate));
    let manifest = match manifests.as_ref().and_then(|manifests| manifests.first()) {
        Some(manifest) => Some(format!("{}\n", serde_json::to_string_pretty(manifest)?)),
        None => None,
    };
    Ok(Made {
        generated,
        manifest,
        findings,
    })
}

/// The command that was run, with `generate` for `check`.
fn mending_command() -> String {
    // Cargo sets this for what it runs.
    let program = if std::env::var_os("CARGO").is_some() {
        "cargo run --"
    } else {
        "specwright"
    };
    let mut words = vec![program.to_owned()];
    for (index, argument) in std::env::args_os().skip(1).enumerate() {
        let argument = argument.to_string_lossy();
        words.push(if index == 0 {
            "generate".to_owned()
        } else {
            quoted(&argument)
        });
    }
    words.join(" ")
}

/// An argument as a shell takes it.
fn quoted(argument: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:".contains(c);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        argument.to_owned()
    } else {
        format!("'{}'", argument.replace('\'', "'\\''"))
    }
}

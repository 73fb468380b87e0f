//! Arguments: what the command line accepts. Scripts depend on it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns OpenAPI contracts into Rust client crates.
#[derive(Debug, Parser)]
#[command(name = "specwright", version)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Generate a crate: from the contracts in specs/ to generated/, or from one contract
    #[command(after_help = EXIT)]
    Generate(GenerateArguments),
    /// Compare with what would be generated, write nothing
    #[command(after_help = CHECK_EXIT)]
    Check(GenerateArguments),
    /// Say what changed between two contracts, as callers of the generated crate feel it
    #[command(after_help = DIFF_EXIT)]
    Diff(DiffArguments),
    /// Say what is wrong with a contract
    #[command(after_help = EXIT)]
    Lint(LintArguments),
}

const EXIT: &str = "Exit codes: 0 done, 2 errors found or wrong usage.";
const CHECK_EXIT: &str =
    "Exit codes: 0 up to date, 1 stale (with a diff), 2 errors found or wrong usage.";

#[derive(Debug, Args)]
pub(super) struct GenerateArguments {
    /// A contract of any version, or a documentation page; without it, every contract in --specs
    #[arg(requires = "out", requires = "name")]
    pub(super) spec: Option<PathBuf>,
    /// Folder of contracts [default: specs, at the root of the workspace]
    #[arg(long, value_name = "DIR", conflicts_with = "spec")]
    pub(super) specs: Option<PathBuf>,
    /// Folder of the crate [default: generated, beside specs]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Name of the crate [default: storage-clients]
    #[arg(long, value_name = "CRATE", value_parser = super::crate_name::parse)]
    pub(super) name: Option<String>,
    /// An OpenAPI Overlay to apply; may be repeated, applies in this order
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(super) overlay: Vec<PathBuf>,
    /// Write JSON that says where each model and operation is in the crate
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(super) manifest: Option<PathBuf>,
    /// Take warnings for errors
    #[arg(long)]
    pub(super) strict: bool,
    /// Let `$ref`s leave the contract's folder
    #[arg(long)]
    pub(super) allow_outside: bool,
    /// Print errors only
    #[arg(long, short)]
    pub(super) quiet: bool,
}

const DIFF_EXIT: &str = "\
A contract is a file, or `git:REV:PATH`: the file as it was committed, such as \
`git:HEAD:specs/pets.yaml`.

Exit codes: 0 nothing or a patch, 2 errors found or wrong usage, 3 minor, 4 major.";

#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// The old contract: a file, or `git:REV:PATH`
    pub(super) old: String,
    /// The new contract: a file, or `git:REV:PATH`
    pub(super) new: String,
    /// An OpenAPI Overlay to apply to both; may be repeated [default: those beside each contract]
    #[arg(long, value_name = "FILE")]
    pub(super) overlay: Vec<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(super) format: DiffFormat,
    /// Let `$ref`s leave the contract's folder
    #[arg(long)]
    pub(super) allow_outside: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DiffFormat {
    /// For a terminal
    Text,
    /// For a pull request
    Markdown,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct LintArguments {
    /// A contract of any version, or a documentation page
    pub(super) spec: PathBuf,
    /// An OpenAPI Overlay to apply; may be repeated, applies in this order
    #[arg(long, value_name = "FILE")]
    pub(super) overlay: Vec<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Let `$ref`s leave the contract's folder
    #[arg(long)]
    pub(super) allow_outside: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

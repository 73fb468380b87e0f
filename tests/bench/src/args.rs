//! The command line.

use std::path::PathBuf;

use clap::Parser;

/// Measures Specwright and other generators on the same contracts.
#[derive(Debug, Parser)]
#[command(name = "bench")]
pub struct Args {
    /// Contracts, as JSON or YAML.
    pub contracts: Vec<PathBuf>,
    /// How often each thing is measured.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    pub runs: u32,
    /// Where crates are generated and built.
    #[arg(long, default_value_os_t = std::env::temp_dir().join("specwright-bench"))]
    pub work: PathBuf,
    /// A folder with `bin/`, where the other generators are or are installed to; by default below
    /// the work folder.
    #[arg(long)]
    pub tools: Option<PathBuf>,
    /// Specwright's command; by default it is built from this repository.
    #[arg(long)]
    pub specwright: Option<PathBuf>,
    /// Other builds of Specwright to measure beside it, as `name=path`.
    #[arg(long, value_name = "NAME=PATH")]
    pub also: Vec<String>,
    /// Only these generators, by name.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Generates only; compiles nothing.
    #[arg(long)]
    pub no_compile: bool,
    /// Checks crates, but makes no release build.
    #[arg(long)]
    pub no_release: bool,
    /// Compiles the crates of smaller contracts only; bytes.
    #[arg(long, value_name = "BYTES")]
    pub check_below: Option<u64>,
    /// Makes release builds of smaller contracts' crates only; bytes.
    #[arg(long, value_name = "BYTES")]
    pub release_below: Option<u64>,
    /// Measures contracts of 10 to 10,000 operations, made by this command.
    #[arg(long)]
    pub curve: bool,
    /// The largest contract of the curve.
    #[arg(long, default_value_t = 10_000)]
    pub most: usize,
    /// The largest contract of the curve whose crate is checked.
    #[arg(long, default_value_t = 1_000)]
    pub most_checked: usize,
    /// Writes what was measured into README.md, between the marks of each part, and the drawing of
    /// the curve beside this command.
    #[arg(long)]
    pub write: bool,
}

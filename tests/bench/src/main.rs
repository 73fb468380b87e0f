//! What Specwright costs, side by side with other generators on one machine, in one run.
//!
//! ```text
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- my-api.yaml other.json --runs 5
//! ```
//!
//! For each contract and each generator, in turn A B A B: wall time and peak memory of generating,
//! lines and bytes of Rust, then `cargo check` and `cargo build --release` of the generated crate
//! alone, its dependencies built already. A generator that refuses a contract, or whose crate does
//! not compile, is reported as such. Figures are medians, with the lowest and the highest run.
//!
//! `--curve` does the same for contracts that it makes itself, of 10 to 10,000 operations.

mod args;
mod compile;
mod curve;
mod figure;
mod machine;
mod process;
mod race;
mod readme;
mod size;
mod synthetic;
mod table;
mod tool;

use std::error::Error;
use std::fs;

use clap::Parser;

use args::Args;
use tool::Tools;

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    fs::create_dir_all(&args.work)?;
    let work = args.work.canonicalize()?;
    let tools = Tools::find(&args, &work)?;

    let mut report = machine::describe(&args)?;
    let mut drawn = None;
    if !args.contracts.is_empty() {
        let rows = race::all(&args, &work, &tools)?;
        report.push_str(&table::of_contracts(&rows));
    }
    if args.curve {
        let points = curve::points(&args, &work, &tools)?;
        report.push_str(&table::of_curve(&points));
        drawn = Some(curve::draw(&points));
    }
    println!("{report}");
    if args.write {
        readme::write(&report)?;
        if let Some(drawn) = drawn {
            readme::write_curve(&drawn)?;
        }
    }
    Ok(())
}

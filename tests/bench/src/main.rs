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
//! Every run generates into a new folder, after everything that earlier ones wrote is on the disk;
//! folders are removed when all is measured. `--check-below` and `--release-below` say how large
//! a contract may be for its crate to be compiled.
//!
//! `--curve` does the same for contracts that it makes itself, of 10 to 10,000 operations, and says
//! how time and memory grow with them.

mod args;
mod compile;
mod curve;
mod disk;
mod drawing;
mod figure;
mod growth;
mod machine;
mod process;
mod race;
mod readme;
mod size;
mod synthetic;
mod table;
mod tool;

use std::error::Error;

use clap::Parser;

use args::Args;
use disk::Place;
use tool::Tools;

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    let place = Place::at(&args.work)?;
    let measured = measure(&args, &place);
    place.clear()?;
    measured
}

fn measure(args: &Args, place: &Place) -> Result<(), Box<dyn Error>> {
    let tools = Tools::find(args, &place.kept)?;
    let machine = machine::describe(args)?;
    if !args.contracts.is_empty() {
        let rows = race::all(args, place, &tools)?;
        let report = machine.clone() + &table::of(&rows);
        println!("{report}");
        if args.write {
            readme::write("bench", &report)?;
        }
    }
    if args.curve {
        let points = curve::points(args, place, &tools)?;
        let report = machine + &growth::of(&points);
        println!("{report}");
        if args.write {
            readme::write("curve", &format!("{}\n\n{report}", drawing::LINK))?;
            drawing::write(&drawing::of(&points))?;
        }
    }
    Ok(())
}

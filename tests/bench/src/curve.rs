//! Contracts of growing size, and what each costs.

use std::error::Error;
use std::fs;

use crate::args::Args;
use crate::disk::Place;
use crate::race::{self, Row};
use crate::synthetic;
use crate::tool::Tools;

/// How many operations the contracts have.
const SIZES: [usize; 7] = [10, 30, 100, 300, 1_000, 3_000, 10_000];

/// One size, and what it costs.
pub struct Point {
    pub operations: usize,
    pub row: Row,
}

/// Measures every size up to the largest wanted.
///
/// # Errors
/// A folder cannot be written.
pub fn points(args: &Args, place: &Place, tools: &Tools) -> Result<Vec<Point>, Box<dyn Error>> {
    let sizes = SIZES.into_iter().filter(|size| *size <= args.most);
    let point = |operations: usize| {
        let path = place.passing.join(format!("things{operations}.json"));
        fs::write(
            &path,
            serde_json::to_vec_pretty(&synthetic::contract(operations))?,
        )?;
        let contract = race::contract(&path)?;
        let profiles = match race::profiles(args, contract.bytes) {
            _ if operations > args.most_checked => &[],
            profiles => profiles,
        };
        let row = race::one(args, place, tools, contract, profiles)?;
        Ok(Point { operations, row })
    };
    sizes.map(point).collect()
}

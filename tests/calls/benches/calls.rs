//! Both sides in turn, A B and B A, so that what else the machine does falls on both of them.
//!
//! `-- --write` puts the table into README.md, a word picks cases, and `--quick` takes fewer rounds.

use std::error::Error;
use std::fs;
use std::process::Command;
use std::time::Instant;

use cpu_time::ThreadTime;
use specwright_calls::case::{Case, Side, Sides};
use specwright_calls::process::Server;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
const START: &str = "<!-- calls: start -->\n";
const END: &str = "<!-- calls: end -->";

const HEAD: &str = "\
| call | | time | CPU time of the client | allocations | bytes allocated | peak |
|---|---|---|---|---|---|---|
";

/// What one side costs in a case, for one call.
#[derive(Default)]
struct Cost {
    /// In seconds, in order.
    wall: Vec<f64>,
    cpu: Vec<f64>,
    allocations: f64,
    bytes: f64,
    peak: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| words.iter().any(|word| word == flag);
    let wanted = words.iter().find(|word| !word.starts_with('-'));
    let server = Server::start(env!("CARGO_BIN_EXE_serve"))?;
    let counted = Command::new(env!("CARGO_BIN_EXE_count"))
        .arg(&server.url)
        .output()?;
    if !counted.status.success() {
        return Err(String::from_utf8(counted.stderr)?.into());
    }
    let counted = String::from_utf8(counted.stdout)?;
    let mut counts = counted.lines();
    let sides = Sides::new(&server.url)?;
    let mut table = HEAD.to_owned();
    for case in Case::ALL {
        let mut costs = [Cost::default(), Cost::default()];
        for cost in &mut costs {
            cost.count(counts.next().ok_or("too few counts")?)?;
        }
        if wanted.is_some_and(|word| !case.to_string().contains(word.as_str())) {
            continue;
        }
        let rounds = case.rounds() / if has("--quick") { 5 } else { 1 };
        for round in 0..rounds.max(2) {
            for turn in 0..2 {
                let place = usize::from(turn != round % 2);
                costs[place].time(&sides, case, Side::ALL[place])?;
            }
        }
        let rows = rows(case, &costs);
        print!("{rows}");
        table.push_str(&rows);
    }
    println!("\n{table}");
    if has("--write") {
        write(&table)?;
    }
    Ok(())
}

impl Cost {
    fn count(&mut self, line: &str) -> Result<(), Box<dyn Error>> {
        let numbers: Result<Vec<f64>, _> = line.split(' ').map(str::parse).collect();
        let [allocations, bytes, peak] = numbers?[..] else {
            return Err(format!("`{line}` is no count").into());
        };
        (self.allocations, self.bytes, self.peak) = (allocations, bytes, peak);
        Ok(())
    }

    fn time(&mut self, sides: &Sides, case: Case, side: Side) -> Result<(), Box<dyn Error>> {
        let (wall, cpu) = (Instant::now(), ThreadTime::now());
        sides.run(case, side)?;
        self.cpu.push(cpu.elapsed().as_secs_f64());
        self.wall.push(wall.elapsed().as_secs_f64());
        Ok(())
    }
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
    f64::midpoint(low, high)
}

/// A line for each side, and one with the ratios.
fn rows(case: Case, costs: &[Cost; 2]) -> String {
    let mut rows = String::new();
    let mut name = case.to_string();
    for (cost, who) in costs.iter().zip(["generated", "hand-written"]) {
        rows.push_str(&format!(
            "| {name} | {who} | {} | {} | {} | {} | {} |\n",
            seconds(median(&cost.wall)),
            seconds(median(&cost.cpu)),
            cost.allocations,
            bytes(cost.bytes),
            bytes(cost.peak),
        ));
        name.clear();
    }
    let ratio = |figure: &dyn Fn(&Cost) -> f64| figure(&costs[0]) / figure(&costs[1]);
    rows.push_str(&format!(
        "| | *ratio* | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |\n",
        ratio(&|cost| median(&cost.wall)),
        ratio(&|cost| median(&cost.cpu)),
        ratio(&|cost| cost.allocations),
        ratio(&|cost| cost.bytes),
        ratio(&|cost| cost.peak),
    ));
    rows
}

fn seconds(value: f64) -> String {
    match value {
        _ if value < 1e-3 => format!("{:.1} µs", value * 1e6),
        _ if value < 1.0 => format!("{:.1} ms", value * 1e3),
        _ => format!("{value:.2} s"),
    }
}

fn bytes(value: f64) -> String {
    match value {
        _ if value < 1e5 => format!("{:.1} kB", value / 1e3),
        _ => format!("{:.1} MB", value / 1e6),
    }
}

/// Puts the table between the marks in README.md.
fn write(table: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(README)?;
    let (before, rest) = text.split_once(START).ok_or("README.md has no mark")?;
    let (_, after) = rest.split_once(END).ok_or("README.md has no second mark")?;
    fs::write(README, format!("{before}{START}\n{table}\n{END}{after}"))?;
    Ok(())
}

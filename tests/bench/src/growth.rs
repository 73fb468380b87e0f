//! How cost grows with a contract, in Markdown: each figure, and what of it falls to one operation.

use std::fmt::Write;

use crate::curve::Point;
use crate::figure::short;
use crate::race::Outcome;
use crate::table;

/// A quantity that grows.
struct Quantity {
    title: &'static str,
    figure: fn(&Outcome) -> Option<f64>,
    /// `1.24 s`
    whole: fn(f64) -> String,
    /// `1.24 ms`
    part: fn(f64) -> String,
}

const QUANTITIES: [Quantity; 3] = [
    Quantity {
        title: "generate",
        figure: |outcome| outcome.wall.median(),
        whole: |seconds| format!("{} s", short(seconds)),
        part: |seconds| format!("{} ms", short(seconds * 1e3)),
    },
    Quantity {
        title: "peak memory",
        figure: |outcome| outcome.peak.median(),
        whole: |bytes| format!("{} MB", short(bytes / 1e6)),
        part: |bytes| format!("{:.0} kB", bytes / 1e3),
    },
    Quantity {
        title: "check, CPU time",
        figure: |outcome| outcome.check.cpu.median(),
        whole: |seconds| format!("{} s", short(seconds)),
        part: |seconds| format!("{} ms", short(seconds * 1e3)),
    },
];

/// A table a quantity, a column a generator, and below it how many times the figure of the smallest
/// contract the largest one's is.
pub fn of(points: &[Point]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return String::new();
    };
    let mut text = format!(
        "Contracts that differ in size only. Each figure, and in brackets what falls to one operation; \
         from {} to {} operations the contract grows {} times.\n",
        first.operations,
        last.operations,
        times(bytes(first), bytes(last)),
    );
    let measured = |quantity: &&Quantity| {
        let outcomes = points.iter().flat_map(|point| &point.row.results);
        outcomes
            .map(|(_, outcome)| (quantity.figure)(outcome))
            .any(|value| value.is_some())
    };
    for quantity in QUANTITIES.iter().filter(measured) {
        quantity.write(&mut text, points);
    }
    text
}

impl Quantity {
    fn write(&self, text: &mut String, points: &[Point]) {
        let lanes = points.first().map_or(&[][..], |point| &point.row.results);
        let names: Vec<&str> = lanes.iter().map(|(tool, _)| tool.name.as_str()).collect();
        _ = writeln!(
            text,
            "\n| operations | contract | {}: {} |\n|---|---|{}",
            self.title,
            names.join(" | "),
            "---|".repeat(names.len())
        );
        for point in points {
            let cells = point
                .row
                .results
                .iter()
                .map(|(_, outcome)| self.cell(outcome, point.operations));
            _ = writeln!(
                text,
                "| {} | {} | {} |",
                point.operations,
                table::size(point.row.contract.bytes),
                cells.collect::<Vec<_>>().join(" | ")
            );
        }
        let growth = (0..lanes.len()).map(|lane| self.growth(lane, points));
        _ = writeln!(
            text,
            "| | *grows* | {} |",
            growth.collect::<Vec<_>>().join(" | ")
        );
    }

    fn cell(&self, outcome: &Outcome, operations: usize) -> String {
        #[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
        let part = |value: f64| (self.part)(value / operations.max(1) as f64);
        match (self.figure)(outcome) {
            Some(value) => format!("{} ({})", (self.whole)(value), part(value)),
            // Why stands in the tables of contracts, where there is room.
            None => table::failure(outcome)
                .split(':')
                .next()
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// From the smallest to the largest contract that there is a figure for: `44 times, to 1000`.
    fn growth(&self, lane: usize, points: &[Point]) -> String {
        let figures: Vec<(usize, f64)> = points
            .iter()
            .filter_map(|point| {
                let value = (self.figure)(&point.row.results.get(lane)?.1)?;
                Some((point.operations, value))
            })
            .collect();
        match (figures.first(), figures.last()) {
            (Some((_, low)), Some((operations, high))) if figures.len() > 1 => {
                format!("{} times, to {operations}", times(*low, *high))
            }
            _ => "–".to_owned(),
        }
    }
}

fn bytes(point: &Point) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
    let bytes = point.row.contract.bytes as f64;
    bytes
}

fn times(low: f64, high: f64) -> String {
    let times = high / low;
    if times < 10.0 {
        format!("{times:.1}")
    } else {
        format!("{times:.0}")
    }
}

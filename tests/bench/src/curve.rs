//! How cost grows with the number of operations: figures, and a drawing of them.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::args::Args;
use crate::race::{self, Outcome, Row};
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
pub fn points(args: &Args, work: &Path, tools: &Tools) -> Result<Vec<Point>, Box<dyn Error>> {
    let sizes = SIZES.into_iter().filter(|size| *size <= args.most);
    let point = |operations: usize| {
        let path = work.join(format!("things{operations}.json"));
        fs::write(
            &path,
            serde_json::to_vec_pretty(&synthetic::contract(operations))?,
        )?;
        let contract = race::contract(&path, work, tools)?;
        let compiles = !args.no_compile && operations <= args.most_checked;
        let row = race::one(args, work, tools, contract, compiles)?;
        Ok(Point { operations, row })
    };
    sizes.map(point).collect()
}

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 60.0;
const TOP: f64 = 30.0;
const COLOURS: [&str; 6] = [
    "#c2410c", "#2563eb", "#15803d", "#7e22ce", "#0f766e", "#a16207",
];

/// Two panels side by side, both axes logarithmic: seconds to generate, and seconds of CPU to check.
pub fn draw(points: &[Point]) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"920\" height=\"350\" font-family=\"sans-serif\" font-size=\"11\">\n",
    );
    panel(&mut svg, 0.0, "generate, seconds", points, |outcome| {
        outcome.wall.median()
    });
    panel(
        &mut svg,
        460.0,
        "check, seconds of CPU",
        points,
        |outcome| outcome.check.cpu.median(),
    );
    svg.push_str("</svg>\n");
    svg
}

fn panel(
    svg: &mut String,
    shift: f64,
    title: &str,
    points: &[Point],
    figure: fn(&Outcome) -> Option<f64>,
) {
    // 10 to 10,000 operations, a hundredth of a second to 1,000 seconds.
    let x = |operations: usize| {
        #[allow(clippy::cast_precision_loss, reason = "a drawing")]
        let decades = (operations as f64).log10() - 1.0;
        shift + LEFT + decades / 3.0 * WIDTH
    };
    let y = |seconds: f64| TOP + HEIGHT - (seconds.max(0.01).log10() + 2.0) / 5.0 * HEIGHT;
    _ = writeln!(
        svg,
        "<text x=\"{}\" y=\"18\" font-weight=\"bold\">{title}</text>",
        shift + LEFT
    );
    for (power, label) in ["0.01", "0.1", "1", "10", "100", "1000"].iter().enumerate() {
        let at = TOP + HEIGHT * (1.0 - f64::from(u32::try_from(power).unwrap_or_default()) / 5.0);
        let (from, to) = (shift + LEFT, shift + LEFT + WIDTH);
        _ = writeln!(
            svg,
            "<path d=\"M{from} {at}H{to}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"{at}\" text-anchor=\"end\">{label}</text>",
            from - 6.0
        );
    }
    for operations in [10, 100, 1_000, 10_000] {
        _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{}\" text-anchor=\"middle\">{operations}</text>",
            x(operations),
            TOP + HEIGHT + 16.0
        );
    }
    let Some(first) = points.first() else { return };
    for (lane, ((tool, _), colour)) in first
        .row
        .results
        .iter()
        .zip(COLOURS.iter().cycle())
        .enumerate()
    {
        let line: Vec<String> = points
            .iter()
            .filter_map(|point| {
                let seconds = figure(&point.row.results.get(lane)?.1)?;
                Some(format!("{:.1},{:.1}", x(point.operations), y(seconds)))
            })
            .collect();
        _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            line.join(" ")
        );
        let down = TOP + 10.0 + 14.0 * f64::from(u32::try_from(lane).unwrap_or_default());
        _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{down}\" fill=\"{colour}\">{}</text>",
            shift + LEFT + 8.0,
            tool.name
        );
    }
}

//! The curve as a picture: panels side by side, both axes logarithmic.

use std::fmt::Write;
use std::fs;
use std::io;

use crate::curve::Point;
use crate::race::Outcome;

/// What README.md shows of it.
pub const LINK: &str = "![Time and memory by the number of operations](tests/bench/curve.svg)";

const PLACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curve.svg");

/// Colours of the generators, in their order.
const COLOURS: [&str; 6] = [
    "#c2410c", "#2563eb", "#15803d", "#7e22ce", "#0f766e", "#a16207",
];

/// Pixels.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 60.0;
const TOP: f64 = 30.0;

/// One figure of every generator by the number of operations.
struct Panel {
    title: &'static str,
    /// Powers of ten at the bottom and at the top.
    powers: (i32, i32),
    figure: fn(&Outcome) -> Option<f64>,
}

const PANELS: [Panel; 3] = [
    Panel {
        title: "generate, seconds",
        powers: (-3, 3),
        figure: |outcome| outcome.wall.median(),
    },
    Panel {
        title: "peak memory, MB",
        powers: (0, 4),
        figure: |outcome| outcome.peak.median().map(|bytes| bytes / 1e6),
    },
    Panel {
        title: "check, seconds of CPU",
        powers: (-1, 3),
        figure: |outcome| outcome.check.cpu.median(),
    },
];

/// All panels, as SVG.
pub fn of(points: &[Point]) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1140\" height=\"330\" font-family=\"sans-serif\" font-size=\"11\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
    );
    let mut left = LEFT;
    for panel in &PANELS {
        panel.draw(&mut svg, left, points);
        left += WIDTH + LEFT + 15.0;
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writes the picture beside this command.
///
/// # Errors
/// It cannot be written.
pub fn write(svg: &str) -> io::Result<()> {
    fs::write(PLACE, svg)
}

impl Panel {
    fn draw(&self, svg: &mut String, left: f64, points: &[Point]) {
        _ = writeln!(
            svg,
            "<text x=\"{left}\" y=\"18\" font-weight=\"bold\">{}</text>",
            self.title
        );
        for power in self.powers.0..=self.powers.1 {
            let value = 10_f64.powi(power);
            let (at, right) = (self.y(value), left + WIDTH);
            _ = writeln!(
                svg,
                "<path d=\"M{left} {at:.1}H{right}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"{at:.1}\" text-anchor=\"end\">{value}</text>",
                left - 6.0
            );
        }
        for operations in [10, 100, 1_000, 10_000] {
            _ = writeln!(
                svg,
                "<text x=\"{:.0}\" y=\"{}\" text-anchor=\"middle\">{operations}</text>",
                left + x(operations),
                TOP + HEIGHT + 16.0
            );
        }
        let lanes = points.first().map_or(&[][..], |point| &point.row.results);
        let mut down = TOP + 10.0;
        for (lane, ((tool, _), colour)) in lanes.iter().zip(COLOURS.iter().cycle()).enumerate() {
            let at = |point: &Point| {
                let value = (self.figure)(&point.row.results.get(lane)?.1)?;
                let x = left + x(point.operations);
                Some(format!("{x:.1},{:.1}", self.y(value)))
            };
            let line: Vec<String> = points.iter().filter_map(at).collect();
            _ = writeln!(
                svg,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
                line.join(" ")
            );
            _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{down}\" fill=\"{colour}\">{}</text>",
                left + 8.0,
                tool.name
            );
            down += 14.0;
        }
    }

    /// Pixels from the top.
    fn y(&self, value: f64) -> f64 {
        let (low, high) = (f64::from(self.powers.0), f64::from(self.powers.1));
        let part = (value.log10().clamp(low, high) - low) / (high - low);
        TOP + HEIGHT * (1.0 - part)
    }
}

/// Pixels from the left of a panel: 10 to 10,000 operations.
fn x(operations: usize) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a drawing")]
    let decades = (operations as f64).log10() - 1.0;
    decades / 3.0 * WIDTH
}

//! The patterns of a `match` arm, over several lines where one has no room for them.

use quote::ToTokens;
use syn::{Pat, PatOr};

use super::super::flat::{self, WIDTH};
use super::measure::width;

/// Alternatives up to this width share lines, unless they are paths of several segments.
const SHORT: usize = 20;

/// The pattern of an arm, with room for ` => {` behind it.
pub(super) fn patterns(pattern: &Pat, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let line = flat::pattern(pattern);
    if indent + width(&line) + 5 <= WIDTH {
        return margin + &line;
    }
    match pattern {
        Pat::Or(either) => margin + &alternatives(either, indent),
        Pat::TupleStruct(outer) => match outer.elems.first() {
            Some(Pat::Or(either)) if outer.elems.len() == 1 => {
                let path = outer.path.to_token_stream().to_string().replace(' ', "");
                let inside = alternatives(either, indent + 4);
                format!("{margin}{path}(\n{margin}    {inside},\n{margin})")
            }
            _ => margin + &line,
        },
        _ => margin + &line,
    }
}

/// Alternatives, as many on a line as have room when all are short, else one a line.
fn alternatives(either: &PatOr, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let rows: Vec<_> = either.cases.iter().map(flat::pattern).collect();
    let short = |row: &String| width(row) <= SHORT && !row.contains("::");
    if !rows.iter().all(short) {
        return rows.join(&format!("\n{margin}| "));
    }
    let mut text = String::new();
    let mut column = indent;
    for (index, row) in rows.iter().enumerate() {
        if index == 0 {
            column += width(row);
        } else if column + width(row) + 3 < WIDTH {
            text.push_str(" | ");
            column += width(row) + 3;
        } else {
            text += &format!("\n{margin}| ");
            column = indent + 2 + width(row);
        }
        text.push_str(row);
    }
    text
}

//! How wide text is, and whether it fits.

use super::super::flat::WIDTH;

pub(super) fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

pub(in crate::print) fn width(text: &str) -> usize {
    text.chars().count()
}

pub(super) fn fits(text: &str, column: usize) -> bool {
    column + width(first_line(text)) <= WIDTH
}

//! Compare: what changed between two contracts, as callers of the generated crate feel it.
//!
//! Both sides are lowered first, and questions about Rust types are asked of the templates: what
//! is compared is what is emitted. The walk finds changes; what each kind means stands in one
//! table, [`RULES`]; `tests/verdicts` holds the table against the compiler.
//!
//! Items of both sides are matched before they are compared, so that a rename is one
//! change and not a loss and a gain.

mod auth;
mod bodies;
mod constraints;
mod fields;
mod headers;
mod matching;
mod models;
mod operations;
mod outcomes;
mod parameters;
mod pins;
mod places;
mod render;
mod report;
mod rule;
mod shape;
#[cfg(test)]
mod tests;
mod types;
mod variants;
mod walk;

pub use pins::{Pin, overlay, pins};
pub use render::{json, markdown, text};
pub use report::{Change, Report, Side};
pub use rule::{RULES, Rule, Severity};

/// All changes from one contract to another, the worst first.
pub fn compare(old: &Side, new: &Side) -> Report {
    let mut walk = walk::Walk::new(&old.contract, &new.contract);
    walk.contract();
    walk.operations();
    walk.models();
    places::locate(walk.found, old, new)
}

//! Compare: what changed between two contracts, as callers of the generated crate feel it.
//!
//! Both sides are lowered first, and questions about Rust types are asked of the templates: what
//! is compared is what is emitted. The walk finds changes; what each kind means stands in one
//! table, [`RULES`]; `tests/verdicts` holds the table against the compiler.
//!
//! What the table does not explain is found all the same: the emitted crates are compared too, item
//! by item, so that a verdict cannot promise more than the compiler keeps.
//!
//! Items of both sides are matched before they are compared, so that a rename is one
//! change and not a loss and a gain.

mod auth;
mod backstop;
mod bodies;
mod constraints;
mod emitted;
mod fields;
mod flows;
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
mod servers;
mod shape;
mod tags;
#[cfg(test)]
mod tests;
mod types;
mod variants;
mod walk;
mod xml;

pub use pins::{Pin, overlay, pins};
pub use render::{json, markdown, text};
pub use report::{Change, Report, Side};
pub use rule::{RULES, Rule, Severity};

/// All changes from one contract to another, the worst first.
pub fn compare(old: &Side, new: &Side) -> Report {
    let mut walk = walk::Walk::new(&old.contract, &new.contract);
    walk.contract();
    walk.operations();
    walk.uploads();
    walk.features();
    walk.models();
    walk.documents();
    walk.rest();
    places::locate(walk.found, old, new)
}

/// What the emitted crates differ in, and nothing of why: every public item that is gone, new, or
/// has another signature, and no rule asked.
pub fn emitted(old: &Side, new: &Side) -> Report {
    let mut walk = walk::Walk::new(&old.contract, &new.contract);
    walk.rest();
    places::locate(walk.found, old, new)
}

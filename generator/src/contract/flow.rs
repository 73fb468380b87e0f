//! Flows: what several calls come to together.

use serde_json::Value;

use super::Type;

/// A list that comes page by page.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// The type of an item.
    pub item: Type,
    /// The array of items in the body; no steps where the body is the array.
    pub items: Steps,
    /// How the next page is asked for.
    pub advance: Advance,
    /// Whether there is another page.
    pub has_more: Option<Reading>,
    /// The number of pages.
    pub total_pages: Option<Reading>,
    /// The number of items on all pages.
    pub total: Option<Reading>,
    /// What a page that is not the last has: its number of items.
    pub full: Option<Full>,
}

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Advance {
    /// By its number.
    Page {
        /// What takes it.
        slot: Slot,
        /// The number of the first page.
        first: i64,
    },
    /// By the number of items before it.
    Offset(Slot),
    /// By a cursor that the answer has.
    Cursor {
        /// Where.
        from: Reading,
        /// What takes it.
        slot: Slot,
    },
    /// By a URL that the answer has.
    Next(Reading),
}

/// How many items a page has that is not the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Full {
    /// What the caller sets.
    pub limit: Slot,
    /// What holds otherwise; unknown where the contract does not say.
    pub default: Option<i64>,
}

/// A task that takes a while, on the operation that reads its state.
#[derive(Clone, Debug, PartialEq)]
pub struct Polling {
    /// The state.
    pub status: Reading,
    /// The states of a task that went well.
    pub done: Vec<Value>,
    /// The states of a task that did not.
    pub failed: Vec<Value>,
    /// Milliseconds between the first two questions.
    pub interval: u64,
    /// Hundredths by which an interval is multiplied to make the next one.
    pub growth: u64,
    /// Milliseconds of the longest interval.
    pub max_interval: u64,
    /// Milliseconds to wait in all.
    pub deadline: u64,
}

/// An operation that starts a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Starts {
    /// The operation that reads the task's state: index into
    /// [`Contract::operations`](super::Contract::operations).
    pub operation: usize,
    /// What the answer has for each of its arguments, in their order.
    pub arguments: Vec<Reading>,
}

/// A value of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A header, by its name on the wire.
    Header(String),
    /// In the body.
    Body(Steps),
}

/// A value of a request that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Index into [`Operation::parameters`](super::Operation::parameters).
    Parameter(usize),
    /// In the body.
    Body(Steps),
}

/// The way from a model to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// The same as a JSON pointer.
    pub pointer: String,
    /// Field by field.
    pub fields: Vec<Step>,
}

/// A field of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in Rust.
    pub field: String,
    /// How many `Option`s are around its type: absent, `null`, or both.
    pub options: u8,
}

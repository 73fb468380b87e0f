//! Headers: how values stand in them.

/// How a header is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderStyle {
    /// `style: simple`
    Simple,
    /// `style: simple`, `explode: true`
    SimpleExploded,
    /// `content: application/json`
    Json,
}

//! `x-specwright-pagination`: a list that comes page by page.

use serde::Deserialize;

use super::{Answer, Argument, Extension, Flaw};
use crate::document::Kind;

/// A list that comes page by page. The request gets `.pages()`, whole pages, and `.stream()`, their
/// items, both fetched when they are asked for. Exactly one of `page`, `offset`, `cursor` and `next`
/// says how the next page is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Pagination {
    /// The array of items in the answer's body; `$response.body` where the answer is the array.
    pub(crate) items: Answer,
    /// Takes the number of the page. Counting goes on from what the caller sets, else from `firstPage`.
    pub(crate) page: Option<Argument>,
    /// The number of the first page; 1 when left out.
    pub(crate) first_page: Option<i64>,
    /// Takes the number of items before the page.
    pub(crate) offset: Option<Argument>,
    /// Where an answer has the cursor (or token) of the next page, and what takes it. A cursor that is
    /// not there, `null` or empty ends the list; one that repeats is an error.
    pub(crate) cursor: Option<Cursor>,
    /// The URL of the next page: in the body, or in a `Link` header as `rel="next"` (RFC 8288). It
    /// must be of the API's own origin.
    pub(crate) next: Option<Answer>,
    /// Takes the number of items on a page.
    pub(crate) limit: Option<Argument>,
    /// Whether there is another page. Believed before `totalPages` and `total`.
    pub(crate) has_more: Option<Answer>,
    /// The number of pages. Believed before `total`.
    pub(crate) total_pages: Option<Answer>,
    /// The number of items on all pages.
    pub(crate) total: Option<Answer>,
    /// Whether a page with fewer items than `limit` is the last; `false` when left out.
    #[serde(default)]
    pub(crate) short_page_ends: bool,
}

/// How a cursor goes from an answer to the next request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Cursor {
    /// Where an answer has it.
    pub(crate) from: Answer,
    /// What takes it.
    pub(crate) to: Argument,
}

impl Extension for Pagination {
    const KEY: &'static str = "x-specwright-pagination";
    const ON: &'static [Kind] = &[Kind::Operation];

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let ways = [
            self.page.is_some(),
            self.offset.is_some(),
            self.cursor.is_some(),
            self.next.is_some(),
        ];
        if ways.iter().filter(|way| **way).count() != 1 {
            flaws.push(Flaw::new(
                "",
                "exactly one of `page`, `offset`, `cursor` and `next` has to be there",
            ));
        }
        if matches!(self.items, Answer::Header(_)) {
            flaws.push(Flaw::new("/items", "items are in the body"));
        }
        if self.first_page.is_some() && self.page.is_none() {
            flaws.push(Flaw::new("/firstPage", "there is no `page` to count"));
        }
        if self.short_page_ends && self.limit.is_none() {
            let message = "without `limit` no page is known to be short";
            flaws.push(Flaw::new("/shortPageEnds", message));
        }
        flaws
    }
}

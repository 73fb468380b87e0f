// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// Which page of a list this is, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pagination {
    /// Whether there is a page after this one.
    pub has_next_page: bool,
    /// Whether there is a page before this one.
    pub has_prev_page: bool,
    /// Largest number of items on a page.
    pub limit: i64,
    /// Number of this page.
    pub page: i64,
    /// Number of items on all pages.
    pub total: i64,
    /// Number of pages.
    pub total_pages: i64,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl Pagination {
    /// With what the contract requires.
    pub fn new(
        has_next_page: bool,
        has_prev_page: bool,
        limit: i64,
        page: i64,
        total: i64,
        total_pages: i64,
    ) -> Self {
        Self {
            has_next_page,
            has_prev_page,
            limit,
            page,
            total,
            total_pages,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    Pagination {
        "hasNextPage" => has_next_page: required,
        "hasPrevPage" => has_prev_page: required,
        "limit" => limit: required integer,
        "page" => page: required integer,
        "total" => total: required integer,
        "totalPages" => total_pages: required integer,
        ..extra
    }
}

//! Statuses: the pattern of an arm, as short as a reader would write it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::contract::StatusMatch;

/// This many statuses in a row are a range.
const ROW: u16 = 3;

/// The statuses of an arm.
pub(super) struct Statuses {
    /// First and last of each row: sorted, none beside or across another.
    rows: Vec<(u16, u16)>,
    /// Whether the arm takes whatever is left.
    any: bool,
}

impl Statuses {
    /// Success is 2XX whatever else a range or `default` would cover: the rest is a failure's.
    pub(super) fn of(status: StatusMatch, success: bool) -> Self {
        match status {
            StatusMatch::Exact(code) => Self::row(code, code),
            StatusMatch::Default if success => Self::success(),
            StatusMatch::Default => Self::any(),
            StatusMatch::Range(hundreds) => {
                let from = u16::from(hundreds) * 100;
                Self::row(from, from + 99)
            }
        }
    }

    /// 2XX
    pub(super) fn success() -> Self {
        Self::row(200, 299)
    }

    /// `_`
    pub(super) fn any() -> Self {
        Self {
            rows: Vec::new(),
            any: true,
        }
    }

    fn row(first: u16, last: u16) -> Self {
        Self {
            rows: vec![(first, last)],
            any: false,
        }
    }

    /// Adds what another arm takes.
    pub(super) fn join(&mut self, other: Self) {
        self.any |= other.any;
        let mut rows = std::mem::take(&mut self.rows);
        rows.extend(other.rows);
        rows.sort_unstable();
        for (first, last) in rows {
            match self.rows.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => self.rows.push((first, last)),
            }
        }
    }

    /// What is left when arms before this one have taken theirs. Only where a row begins: there,
    /// clippy takes an arm inside the row for a mistake.
    pub(super) fn without(&mut self, taken: &[Self]) {
        let taken = || taken.iter().flat_map(|arm| &arm.rows);
        for row in &mut self.rows {
            while let Some((_, last)) =
                taken().find(|(first, last)| (*first..=*last).contains(&row.0))
            {
                row.0 = last + 1;
            }
        }
        self.rows.retain(|(first, last)| first <= last);
    }

    /// Whether there is anything that the arm could take.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && !self.any
    }

    /// `402..=404, 409..=409`
    pub(super) fn ranges(&self) -> impl Iterator<Item = TokenStream> {
        let status = Literal::u16_unsuffixed;
        let rows = self.rows.iter();
        rows.map(move |&(first, last)| {
            let (from, to) = (status(first), status(last));
            quote!(#from..=#to)
        })
    }

    /// `402..=404 | 409`; `_` stands for whatever it is listed with.
    pub(super) fn pattern(&self) -> TokenStream {
        if self.any {
            return quote!(_);
        }
        let status = Literal::u16_unsuffixed;
        let rows = self.rows.iter().map(|&(first, last)| {
            let (from, to) = (status(first), status(last));
            if last - first + 1 >= ROW {
                quote!(#from..=#to)
            } else if last > first {
                quote!(#from | #to)
            } else {
                quote!(#from)
            }
        });
        quote!(#(#rows)|*)
    }
}

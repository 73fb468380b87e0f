//! Items: a list, item by item.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;

use crate::runtime::Error;

use super::{Paged, Pages};

/// What `.stream()` gives: the items of a list, a page fetched when the one before it is read.
///
/// It is a [`Stream`]; [`next`](Self::next), [`take`](Self::take) and [`collect`](Self::collect)
/// need no other crate. Errors are those of [`Pages`].
pub struct ItemStream<'c, R: Paged<'c>> {
    pages: Pages<'c, R>,
    ready: vec::IntoIter<R::Item>,
    /// How many items are still wanted.
    left: usize,
}

impl<'c, R: Paged<'c>> ItemStream<'c, R> {
    pub(super) fn new(pages: Pages<'c, R>) -> Self {
        Self {
            pages,
            ready: Vec::new().into_iter(),
            left: usize::MAX,
        }
    }

    /// The next item; `None` at the end.
    ///
    /// # Errors
    /// As [`Pages::next`].
    pub async fn next(&mut self) -> Option<Result<R::Item, Error<R::Details>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// This many items at most.
    #[must_use]
    pub fn take(mut self, count: usize) -> Self {
        self.left = self.left.min(count);
        self
    }

    /// All items.
    ///
    /// # Errors
    /// The first one of [`next`](Self::next).
    pub async fn collect(mut self) -> Result<Vec<R::Item>, Error<R::Details>> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }
}

impl<'c, R: Paged<'c>> Stream for ItemStream<'c, R> {
    type Item = Result<R::Item, Error<R::Details>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while self.left > 0 {
            if let Some(item) = self.ready.next() {
                self.left -= 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                None => break,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(mut page)) => {
                    let items = R::items(&mut page).map(std::mem::take);
                    self.ready = items.unwrap_or_default().into_iter();
                }
            }
        }
        Poll::Ready(None)
    }
}

impl<'c, R: Paged<'c>> fmt::Debug for ItemStream<'c, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ItemStream")
    }
}

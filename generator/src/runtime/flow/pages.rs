//! Pages: a list, page by page.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::runtime::{Error, Fault, Response, Sending};

use super::{ItemStream, Turn};

/// A request whose answer is one page of a list.
pub trait Paged<'c>: Clone + Unpin + 'c {
    /// What an answer says.
    type Page: Unpin;
    /// One of its items.
    type Item: Unpin;
    /// What the contract says about failures.
    type Details: Unpin;

    /// Sends it.
    fn fetch(self) -> Sending<Self::Page, Self::Details>;

    /// The items of a page.
    fn items(page: &mut Self::Page) -> Option<&mut Vec<Self::Item>>;

    /// Tells what a page says of the next one, and becomes the request for that.
    ///
    /// # Errors
    /// The page names a next one that cannot be asked for.
    fn turn(&mut self, page: &Response<Self::Page>, turn: &mut Turn) -> Result<(), Fault>;
}

/// What `.pages()` gives: the pages of a list, each fetched when it is asked for.
///
/// It is a [`Stream`]; [`next`](Self::next), [`take`](Self::take) and [`collect`](Self::collect)
/// need no other crate. A failure is the call's own error, and the end. A page that names a page as
/// the next that was read already is one too: [`Error::Request`].
pub struct Pages<'c, R: Paged<'c>> {
    request: R,
    turn: Turn,
    step: Step<'c, R>,
    /// How many pages are still wanted.
    left: usize,
}

enum Step<'c, R: Paged<'c>> {
    Ask,
    Wait(Sending<R::Page, R::Details>),
    Fail(Fault),
    End,
}

impl<'c, R: Paged<'c>> Pages<'c, R> {
    /// The pages from that which the request asks for. Nothing is sent yet.
    pub fn new(request: R) -> Self {
        Self {
            request,
            turn: Turn::default(),
            step: Step::Ask,
            left: usize::MAX,
        }
    }

    /// The next page; `None` at the end.
    ///
    /// # Errors
    /// Those of the call; [`Error::Request`] where the server names a next page of another origin,
    /// or one that was read already. Then there is no next one.
    pub async fn next(&mut self) -> Option<Result<Response<R::Page>, Error<R::Details>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// This many pages at most.
    #[must_use]
    pub fn take(mut self, count: usize) -> Self {
        self.left = self.left.min(count);
        self
    }

    /// All pages.
    ///
    /// # Errors
    /// The first one of [`next`](Self::next).
    pub async fn collect(mut self) -> Result<Vec<R::Page>, Error<R::Details>> {
        let mut pages = Vec::new();
        while let Some(page) = self.next().await {
            pages.push(page?.into_data());
        }
        Ok(pages)
    }

    /// The items of the pages, one by one.
    pub fn items(self) -> ItemStream<'c, R> {
        ItemStream::new(self)
    }

    /// Takes a page in, and decides about the next.
    fn read(&mut self, page: &mut Response<R::Page>) {
        self.left = self.left.saturating_sub(1);
        let count = R::items(page).map_or(0, |items| items.len());
        self.turn.begin(count);
        self.step = match self.request.turn(page, &mut self.turn) {
            Err(fault) => Step::Fail(fault),
            Ok(()) if self.turn.is_last() => Step::End,
            Ok(()) => Step::Ask,
        };
    }
}

impl<'c, R: Paged<'c>> Stream for Pages<'c, R> {
    type Item = Result<Response<R::Page>, Error<R::Details>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if self.left == 0 {
                return Poll::Ready(None);
            }
            match &mut self.step {
                Step::Ask => self.step = Step::Wait(self.request.clone().fetch()),
                Step::Wait(sending) => {
                    let answer = ready!(Pin::new(sending).poll(context));
                    self.step = Step::End;
                    return Poll::Ready(Some(answer.map(|mut page| {
                        self.read(&mut page);
                        page
                    })));
                }
                Step::Fail(_) => {
                    let Step::Fail(fault) = std::mem::replace(&mut self.step, Step::End) else {
                        continue;
                    };
                    return Poll::Ready(Some(Err(fault.into())));
                }
                Step::End => return Poll::Ready(None),
            }
        }
    }
}

impl<'c, R: Paged<'c>> fmt::Debug for Pages<'c, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages")
    }
}

//! Turns: from one page to the next. What all lists share, and nothing that depends on their types.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use reqwest::header::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::runtime::{Fault, Options};

use super::link;

/// After so many pages in a row without an item, a list is taken to have no end.
const EMPTY: u32 = 100;

/// What the pages of a list have said so far.
#[derive(Debug, Default)]
pub struct Turn {
    /// Pages and items that were read.
    pages: i64,
    items: i64,
    /// Items of the last page.
    count: i64,
    /// Pages without an item in a row.
    empty: u32,
    said: Said,
    last: bool,
    /// Hashes of the cursors and URLs that were followed.
    followed: BTreeSet<u64>,
}

/// What one page says about the end.
#[derive(Debug, Default)]
struct Said {
    more: Option<bool>,
    pages: Option<i64>,
    items: Option<i64>,
    short: bool,
}

impl Turn {
    pub(super) fn begin(&mut self, count: usize) {
        self.count = i64::try_from(count).unwrap_or(i64::MAX);
        self.pages += 1;
        self.items = self.items.saturating_add(self.count);
        self.empty = if count == 0 { self.empty + 1 } else { 0 };
        self.said = Said::default();
        self.last = false;
    }

    pub(super) fn is_last(&self) -> bool {
        self.last
    }

    /// The page says whether there is another. This is believed first.
    pub fn more(&mut self, more: &impl Serialize) {
        self.said.more = value(more).as_bool();
    }

    /// The page says how many pages there are. This is believed before the number of items.
    pub fn total_pages(&mut self, pages: &impl Serialize) {
        self.said.pages = integer(&value(pages));
    }

    /// The page says how many items there are.
    pub fn total(&mut self, items: &impl Serialize) {
        self.said.items = integer(&value(items));
    }

    /// A page with fewer items than this is the last.
    pub fn full(&mut self, limit: &impl Serialize, default: Option<i64>) {
        let limit = integer(&value(limit)).or(default);
        self.said.short = limit.is_some_and(|limit| self.count < limit);
    }

    /// The next page is the one with the next number.
    ///
    /// # Errors
    /// There is no larger number.
    pub fn page<T>(&mut self, place: &mut T, first: i64) -> Result<(), Fault>
    where
        T: Serialize + DeserializeOwned,
    {
        let page = integer(&value(place)).unwrap_or(first);
        let before = page.saturating_sub(first).saturating_add(1);
        let items = (before == self.pages).then_some(self.items);
        self.last = self.count == 0 || self.is_said_last(Some(before), items);
        self.set(place, Value::from(page.saturating_add(1)))
    }

    /// The next page begins behind the items of this one.
    ///
    /// # Errors
    /// There is no larger number.
    pub fn offset<T>(&mut self, place: &mut T) -> Result<(), Fault>
    where
        T: Serialize + DeserializeOwned,
    {
        let next = integer(&value(place))
            .unwrap_or(0)
            .saturating_add(self.count);
        let pages = (next == self.items).then_some(self.pages);
        self.last = self.count == 0 || self.is_said_last(pages, Some(next));
        self.set(place, Value::from(next))
    }

    /// The next page is the one of this cursor.
    ///
    /// # Errors
    /// It was followed already, it is no cursor, or there is no end of empty pages.
    pub fn cursor<T>(&mut self, cursor: &impl Serialize, place: &mut T) -> Result<(), Fault>
    where
        T: Serialize + DeserializeOwned,
    {
        let next = value(cursor);
        let now = value(place);
        self.last = is_nothing(&next) || self.is_said_last(Some(self.pages), Some(self.items));
        if self.last {
            return Ok(());
        }
        if !is_nothing(&now) {
            self.followed.insert(hash(&now));
        }
        self.follow(&next)?;
        self.set(place, next)
    }

    /// The next page is at this URL.
    ///
    /// # Errors
    /// As [`cursor`](Self::cursor).
    pub fn url(&mut self, url: &impl Serialize, options: &mut Options) -> Result<(), Fault> {
        let next = value(url);
        self.last = is_nothing(&next) || self.is_said_last(Some(self.pages), Some(self.items));
        if self.last {
            return Ok(());
        }
        self.follow(&next)?;
        let next = next.as_str().unwrap_or_default();
        *options = std::mem::take(options).url(next);
        Ok(())
    }

    /// The next page is at the URL that a `Link` header gives (RFC 8288).
    ///
    /// # Errors
    /// As [`cursor`](Self::cursor).
    pub fn link(&mut self, headers: &HeaderMap, options: &mut Options) -> Result<(), Fault> {
        self.url(&link::next(headers), options)
    }

    /// Whether what the page says makes it the last, after this many pages and items of the list.
    fn is_said_last(&self, pages: Option<i64>, items: Option<i64>) -> bool {
        let reached = |read: Option<i64>, all: Option<i64>| Some(read? >= all?);
        let said = match self.said.more {
            Some(more) => !more,
            None => reached(pages, self.said.pages)
                .or_else(|| reached(items, self.said.items))
                .unwrap_or(false),
        };
        said || self.said.short
    }

    fn follow(&mut self, next: &Value) -> Result<(), Fault> {
        if !self.followed.insert(hash(next)) {
            return Err(Fault::request(
                "the server names a page as the next one that was read already",
            ));
        }
        if self.empty >= EMPTY {
            return Err(Fault::request(format!(
                "the server names a next page after {EMPTY} empty ones"
            )));
        }
        Ok(())
    }

    /// Puts a value in its place, unless there is no use for it.
    fn set<T: DeserializeOwned>(&self, place: &mut T, next: Value) -> Result<(), Fault> {
        if self.last {
            return Ok(());
        }
        let number = next
            .as_str()
            .and_then(|text| serde_json::from_str(text).ok());
        let read = serde_json::from_value(next)
            .or_else(|error| number.map_or(Err(error), serde_json::from_value::<T>));
        *place = read.map_err(|_| {
            Fault::request("the next page cannot be asked for: its number or cursor does not fit")
        })?;
        Ok(())
    }
}

fn value(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// An integer, also one with `.0` behind it, or as text.
fn integer(value: &Value) -> Option<i64> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    let whole = text.strip_suffix(".0").unwrap_or(&text);
    whole.parse().ok()
}

/// Whether there is no cursor: absent, `null` or empty.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(str::is_empty)
}

fn hash(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    match value {
        Value::String(text) => text.hash(&mut hasher),
        other => other.to_string().hash(&mut hasher),
    }
    hasher.finish()
}

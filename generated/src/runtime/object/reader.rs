//! Reading an object, property by property.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::{Deserialize, IgnoredAny, MapAccess};

use super::key;
use crate::runtime::path;

/// An object that is being read. The first error is kept to the end, so that there is one place where
/// it is looked for. In place (`#[inline]`) the compiler keeps all of it in registers.
pub struct Reader<'m, 'de, A: MapAccess<'de>> {
    map: &'m mut A,
    /// The property that is being read, borrowed from the text where that is possible.
    name: Cow<'de, str>,
    error: Option<A::Error>,
}

impl<'m, 'de, A: MapAccess<'de>> Reader<'m, 'de, A> {
    /// Begins an object.
    #[inline]
    pub fn begin(map: &'m mut A) -> Self {
        Self {
            map,
            name: Cow::Borrowed(""),
            error: None,
        }
    }

    /// The next property's name. `None`: there is none, or nothing more can be read.
    #[inline]
    pub fn name(&mut self) -> Option<&str> {
        if self.error.is_some() {
            return None;
        }
        match key(self.map) {
            Ok(name) => {
                self.name = name?;
                Some(&self.name)
            }
            Err(error) => {
                self.error = Some(error);
                None
            }
        }
    }

    /// The value of the property; an error in it names the property.
    #[inline]
    pub(super) fn value<T: Deserialize<'de>>(&mut self) -> Option<T> {
        match self.map.next_value() {
            Ok(value) => Some(value),
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    /// An error within the property. Apart, so that what reads a value is small and stands in place.
    #[cold]
    fn fail(&mut self, error: A::Error) {
        self.error = Some(path::in_field(error, &self.name));
    }

    /// Passes over the property.
    #[inline]
    pub fn skip(&mut self) {
        if let Err(error) = self.map.next_value::<IgnoredAny>() {
            self.error = Some(error);
        }
    }

    /// Keeps the property, which the contract does not name.
    #[inline]
    pub fn keep<T: Deserialize<'de>>(&mut self, extra: &mut BTreeMap<String, T>) {
        if let Some(value) = self.value() {
            let name = std::mem::take(&mut self.name);
            extra.insert(name.into_owned(), value);
        }
    }

    /// Whether something could not be read.
    #[inline]
    pub fn failed(&self) -> bool {
        self.error.is_some()
    }

    /// Why the object could not be read: by the first error, or without the property that had to be
    /// there.
    #[inline]
    pub fn error(self, missing: &str) -> A::Error {
        match self.error {
            Some(error) => error,
            None => path::missing(missing),
        }
    }
}

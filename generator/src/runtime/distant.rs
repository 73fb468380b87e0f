//! Distant: a box for a contract whose types are nested too deep for rustc.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Check, Pointer, Violations};

/// A `Box<T>` that rustc does not look into when it asks what is inside a type.
///
/// It looks for `Send`, `Sync` and drops through all types that a type holds, and refuses a crate, its
/// user's too, in which these are more than 128 levels. Use it as a box: it is made by `into()`,
/// read through `*`, and opened by [`into_inner`](Self::into_inner).
pub struct Distant<T>(Box<dyn Held<T> + Send + Sync>);

impl<T> Distant<T> {
    /// The value, taken out.
    pub fn into_inner(self) -> T {
        self.0.take()
    }
}

/// What is in the box, with no type to look into.
trait Held<T> {
    fn get(&self) -> &T;
    fn get_mut(&mut self) -> &mut T;
    fn take(self: Box<Self>) -> T;
}

impl<T> Held<T> for T {
    fn get(&self) -> &T {
        self
    }

    fn get_mut(&mut self) -> &mut T {
        self
    }

    fn take(self: Box<Self>) -> T {
        *self
    }
}

impl<T: Send + Sync + 'static> From<T> for Distant<T> {
    fn from(value: T) -> Self {
        Self(Box::new(value))
    }
}

impl<T> Deref for Distant<T> {
    type Target = T;

    fn deref(&self) -> &T {
        (*self.0).get()
    }
}

impl<T> DerefMut for Distant<T> {
    fn deref_mut(&mut self) -> &mut T {
        (*self.0).get_mut()
    }
}

impl<T: Clone + Send + Sync + 'static> Clone for Distant<T> {
    fn clone(&self) -> Self {
        T::clone(self).into()
    }
}

impl<T: Default + Send + Sync + 'static> Default for Distant<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T: fmt::Debug> fmt::Debug for Distant<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}

impl<T: PartialEq> PartialEq for Distant<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Distant<T> {}

impl<T: Hash> Hash for Distant<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        T::hash(self, state);
    }
}

impl<T: Serialize> Serialize for Distant<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Deserialize<'de> + Send + Sync + 'static> Deserialize<'de> for Distant<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

impl<T: Check> Check for Distant<T> {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        T::check(self, at, found);
    }
}

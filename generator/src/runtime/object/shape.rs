//! How the value of a property is read.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{key, value};
use crate::runtime::{Integer, path};

/// A way to read a value, and the value that is kept of it.
pub trait Shape<'de>: Deserialize<'de> {
    /// What is kept.
    type Value;

    /// Gives it.
    fn value(self) -> Self::Value;
}

/// A value as its type reads it.
pub struct Plain<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Plain<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

impl<'de, T: Deserialize<'de>> Shape<'de> for Plain<T> {
    type Value = T;

    fn value(self) -> T {
        self.0
    }
}

impl<'de, T> Shape<'de> for Integer<T>
where
    Self: Deserialize<'de>,
{
    type Value = T;

    fn value(self) -> T {
        self.0
    }
}

impl<'de, T: Deserialize<'de>> Shape<'de> for List<T> {
    type Value = Vec<T>;

    fn value(self) -> Vec<T> {
        self.0
    }
}

impl<'de, T: Deserialize<'de>> Shape<'de> for Map<T> {
    type Value = BTreeMap<String, T>;

    fn value(self) -> BTreeMap<String, T> {
        self.0
    }
}

/// A `Vec` whose errors name the item.
pub struct List<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = List<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<List<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items
                    .next_element()
                    .map_err(|error| path::in_item(error, list.len()))?
                {
                    list.push(item);
                }
                Ok(List(list))
            }
        }

        deserializer.deserialize_seq(Reader(PhantomData))
    }
}

/// A `BTreeMap` whose errors name the property.
pub struct Map<T>(pub BTreeMap<String, T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Map<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = Map<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map<T>, A::Error> {
                let mut found = BTreeMap::new();
                while let Some(name) = key(&mut map)? {
                    let value = value(&mut map, &name)?;
                    found.insert(name.into_owned(), value);
                }
                Ok(Map(found))
            }
        }

        deserializer.deserialize_map(Reader(PhantomData))
    }
}

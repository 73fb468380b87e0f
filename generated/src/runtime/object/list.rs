//! Properties that are arrays: a `Vec`, and errors that name the item.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Reader;
use crate::runtime::path;

/// Reads a property that has to be there.
#[inline]
pub fn required<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Vec<T>>,
) {
    if let Some(List(list)) = object.value() {
        *slot = Some(list);
    }
}

/// Reads a property that may be left out, or be `null`.
#[inline]
pub fn optional<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Vec<T>>,
) {
    if let Some(list) = object.value::<Option<List<T>>>() {
        *slot = list.map(|list| list.0);
    }
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
#[allow(clippy::option_option, reason = "a field as it stands")]
#[inline]
pub fn nullable<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Option<Vec<T>>>,
) {
    if let Some(list) = object.value::<Option<List<T>>>() {
        *slot = Some(list.map(|list| list.0));
    }
}

/// A `Vec` whose errors name the item.
struct List<T>(Vec<T>);

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

//! Properties that are objects without a model: a `BTreeMap`, and errors that name the property.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::{Reader, key, value};

/// Reads a property that has to be there.
#[inline]
pub fn required<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<BTreeMap<String, T>>,
) {
    if let Some(Map(found)) = object.value() {
        *slot = Some(found);
    }
}

/// Reads a property that may be left out, or be `null`.
#[inline]
pub fn optional<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<BTreeMap<String, T>>,
) {
    if let Some(found) = object.value::<Option<Map<T>>>() {
        *slot = found.map(|found| found.0);
    }
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
#[allow(clippy::option_option, reason = "a field as it stands")]
#[inline]
pub fn nullable<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Option<BTreeMap<String, T>>>,
) {
    if let Some(found) = object.value::<Option<Map<T>>>() {
        *slot = Some(found.map(|found| found.0));
    }
}

/// A `BTreeMap` whose errors name the property.
struct Map<T>(BTreeMap<String, T>);

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

//! Tuples: arrays with a type a place.

/// Gives a tuple struct the JSON of an array.
///
/// The indexes of the places that are always there, of those that a shorter array leaves out (each an
/// `Option`), then that of a `Vec` for all further items, if there is one. Further items that the
/// contract does not allow are ignored.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! tuple {
    ($name:ident { [$($place:tt),*], [$($maybe:tt),*], [$($rest:tt)?], }) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                struct Reader;

                impl<'de> ::serde::de::Visitor<'de> for Reader {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str("an array")
                    }

                    fn visit_seq<A>(self, mut items: A) -> ::core::result::Result<$name, A::Error>
                    where
                        A: ::serde::de::SeqAccess<'de>,
                    {
                        let value = $name {
                            $($place: $crate::runtime::tuple::place(&mut items, $place)?,)*
                            $($maybe: $crate::runtime::tuple::maybe(&mut items, $maybe)?,)*
                            $($rest: $crate::runtime::tuple::rest(&mut items, $rest)?,)?
                        };
                        while items.next_element::<::serde::de::IgnoredAny>()?.is_some() {}
                        ::core::result::Result::Ok(value)
                    }
                }

                deserializer.deserialize_seq(Reader)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                #[allow(unused_mut, reason = "a tuple without places writes none")]
                let mut items = ::serde::Serializer::serialize_seq(serializer, ::core::option::Option::None)?;
                $(::serde::ser::SerializeSeq::serialize_element(&mut items, &self.$place)?;)*
                // A place that is left out before one that is there is `null`.
                #[allow(unused_variables, reason = "a tuple may have no such places")]
                let end = $crate::runtime::tuple::end(&[
                    $(($maybe, self.$maybe.is_some()),)*
                    $(($rest, !self.$rest.is_empty()),)?
                ]);
                $(if $maybe < end {
                    ::serde::ser::SerializeSeq::serialize_element(&mut items, &self.$maybe)?;
                })*
                $(for item in &self.$rest {
                    ::serde::ser::SerializeSeq::serialize_element(&mut items, item)?;
                })?
                ::serde::ser::SerializeSeq::end(items)
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use tuple;

use serde::Serialize;
use serde::de::{Deserialize, SeqAccess};
use serde_json::Value;

use super::path;

/// The item at a place.
///
/// # Errors
/// What the deserializer reports, with the place; also when the array ends before it.
pub fn place<'de, A: SeqAccess<'de>, T: Deserialize<'de>>(
    items: &mut A,
    index: usize,
) -> Result<T, A::Error> {
    items
        .next_element()
        .map_err(|error| path::in_item(error, index))?
        .ok_or_else(|| path::missing(&index.to_string()))
}

/// The item at a place, if the array is that long.
///
/// # Errors
/// What the deserializer reports, with the place.
pub fn maybe<'de, A: SeqAccess<'de>, T: Deserialize<'de>>(
    items: &mut A,
    index: usize,
) -> Result<Option<T>, A::Error> {
    items
        .next_element()
        .map_err(|error| path::in_item(error, index))
}

/// Where the places that are written end, given which of them are there.
#[inline]
pub fn end(places: &[(usize, bool)]) -> usize {
    let last = places.iter().rev().find(|(_, is_there)| *is_there);
    last.map_or(0, |(place, _)| place + 1)
}

/// The items of a tuple in JSON.
pub fn items<T: Serialize>(tuple: &T) -> Vec<Value> {
    match serde_json::to_value(tuple) {
        Ok(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}

/// All further items.
///
/// # Errors
/// What the deserializer reports, with the place.
pub fn rest<'de, A: SeqAccess<'de>, T: Deserialize<'de>>(
    items: &mut A,
    from: usize,
) -> Result<Vec<T>, A::Error> {
    let mut rest = Vec::new();
    while let Some(item) = items
        .next_element()
        .map_err(|error| path::in_item(error, from + rest.len()))?
    {
        rest.push(item);
    }
    Ok(rest)
}

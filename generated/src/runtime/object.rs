//! Objects: structs read from and written as JSON objects.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap};

use super::path;

/// Gives a struct `Serialize` and `Deserialize`.
///
/// One line a field: its name in JSON, its name in Rust, and how it may be missing:
///
/// - `required`: there on both ways. The field is a `T`.
/// - `optional`: left out when `None`; read as `None` when it is left out or `null`. `Option<T>`.
/// - `nullable`: may be left out and may be `null`, which differ. `Option<Option<T>>`.
///
/// `list` and `map` after that are for fields of `Vec` and `BTreeMap`: errors name the item. `any`
/// is for types that have a value for `null` themselves, `integer` for integers, which may be written
/// as `1.0`.
/// `..extra` keeps the properties that have no line; without it they are ignored. Type parameters
/// have names that no model can have.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! object {
    ($name:ident {
        $($wire:literal => $field:ident: $kind:ident $($shape:ident)?,)*
        $(..$extra:ident)?
    }) => {
        const _: () = {
            const NAMES: &[&str] = &[$($wire),*];

            impl<'de> ::serde::Deserialize<'de> for $name {
                fn deserialize<__D>(deserializer: __D) -> ::core::result::Result<Self, __D::Error>
                where
                    __D: ::serde::Deserializer<'de>,
                {
                    struct Reader;

                    impl<'de> ::serde::de::Visitor<'de> for Reader {
                        type Value = $name;

                        fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                            f.write_str("an object")
                        }

                        fn visit_map<__M>(self, mut map: __M) -> ::core::result::Result<$name, __M::Error>
                        where
                            __M: ::serde::de::MapAccess<'de>,
                        {
                            $(let mut $field = ::core::option::Option::None;)*
                            $(let mut $extra = ::std::collections::BTreeMap::new();)?
                            while let ::core::option::Option::Some(key) = $crate::runtime::object::key(&mut map)? {
                                match &*key {
                                    $($wire => {
                                        $field = $crate::runtime::object!(@read $kind $($shape)?, &mut map, $wire);
                                    })*
                                    _ => $crate::runtime::object!(@rest key, &mut map, $($extra)?),
                                }
                            }
                            ::core::result::Result::Ok($name {
                                $($field: $crate::runtime::object!(@done $kind, $field, $wire),)*
                                $($extra,)?
                            })
                        }
                    }

                    deserializer.deserialize_struct(::core::stringify!($name), NAMES, Reader)
                }
            }

            impl ::serde::Serialize for $name {
                fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
                where
                    S: ::serde::Serializer,
                {
                    #[allow(unused_mut, reason = "an object without properties writes none")]
                    let mut map = ::serde::Serializer::serialize_map(serializer, ::core::option::Option::None)?;
                    $($crate::runtime::object!(@write $kind, &mut map, $wire, &self.$field);)*
                    $($crate::runtime::object::write_extra(&mut map, &self.$extra, NAMES)?;)?
                    ::serde::ser::SerializeMap::end(map)
                }
            }
        };
    };

    (@read required, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object::value($map, $wire)?)
    };
    (@read required list, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object::value::<_, $crate::runtime::object::List<_>>($map, $wire)?.0)
    };
    (@read required map, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object::value::<_, $crate::runtime::object::Map<_>>($map, $wire)?.0)
    };
    (@read required integer, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object::value::<_, $crate::runtime::Integer<_>>($map, $wire)?.0)
    };
    (@read optional, $map:expr, $wire:literal) => {
        $crate::runtime::object::value($map, $wire)?
    };
    (@read optional list, $map:expr, $wire:literal) => {
        $crate::runtime::object::value::<_, ::core::option::Option<$crate::runtime::object::List<_>>>($map, $wire)?.map(|list| list.0)
    };
    (@read optional map, $map:expr, $wire:literal) => {
        $crate::runtime::object::value::<_, ::core::option::Option<$crate::runtime::object::Map<_>>>($map, $wire)?.map(|map| map.0)
    };
    (@read optional integer, $map:expr, $wire:literal) => {
        $crate::runtime::object::value::<_, ::core::option::Option<$crate::runtime::Integer<_>>>($map, $wire)?.map(|integer| integer.0)
    };
    (@read optional any, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object::value($map, $wire)?)
    };
    (@read nullable $($shape:ident)?, $map:expr, $wire:literal) => {
        ::core::option::Option::Some($crate::runtime::object!(@read optional $($shape)?, $map, $wire))
    };

    (@rest $key:ident, $map:expr,) => {
        $crate::runtime::object::skip($map)?
    };
    (@rest $key:ident, $map:expr, $extra:ident) => {{
        let value = $crate::runtime::object::value($map, &$key)?;
        $extra.insert($key.into_owned(), value);
    }};

    (@done required, $field:ident, $wire:literal) => {
        match $field {
            ::core::option::Option::Some(value) => value,
            ::core::option::Option::None => return ::core::result::Result::Err($crate::runtime::path::missing($wire)),
        }
    };
    (@done $kind:ident, $field:ident, $wire:literal) => {
        $field
    };

    (@write required, $map:expr, $wire:literal, $value:expr) => {
        ::serde::ser::SerializeMap::serialize_entry($map, $wire, $value)?
    };
    (@write $kind:ident, $map:expr, $wire:literal, $value:expr) => {
        if let ::core::option::Option::Some(value) = $value {
            ::serde::ser::SerializeMap::serialize_entry($map, $wire, value)?;
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use object;

/// The next property's name, borrowed from the text where that is possible.
///
/// # Errors
/// What the deserializer reports.
pub fn key<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Cow<'de, str>>, A::Error> {
    Ok(map.next_key::<Key<'de>>()?.map(|key| key.0))
}

/// The value of a property; an error in it names the property.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn value<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    name: &str,
) -> Result<T, A::Error> {
    map.next_value()
        .map_err(|error| path::in_field(error, name))
}

/// Passes over the value of a property.
///
/// # Errors
/// What the deserializer reports.
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

/// Writes the properties that the contract does not name. One that it does name belongs to its
/// field and is passed over.
///
/// # Errors
/// What the serializer reports.
pub fn write_extra<M: SerializeMap, T: Serialize>(
    map: &mut M,
    extra: &BTreeMap<String, T>,
    names: &[&str],
) -> Result<(), M::Error> {
    extra
        .iter()
        .filter(|(name, _)| !names.contains(&name.as_str()))
        .try_for_each(|(name, value)| map.serialize_entry(name, value))
}

/// How many properties a value has in JSON.
pub fn count<T: Serialize>(value: &T) -> usize {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_object().map(serde_json::Map::len))
        .unwrap_or(0)
}

struct Key<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a property name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(name.to_owned())))
            }

            fn visit_string<E>(self, name: String) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(name)))
            }
        }

        deserializer.deserialize_str(Reader)
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

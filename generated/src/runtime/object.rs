//! Objects: structs read from and written as JSON objects.
//!
//! The macro writes one call a field each way, with no `?` of its own and one place where reading
//! fails: that is what rustc checks again for every struct. All else is here, once.

pub mod integer;
mod key;
pub mod list;
pub mod map;
pub mod plain;
mod reader;
mod write;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::path;

pub use reader::Reader;
pub use write::Writer;

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
/// `apart` before the name is for structs that lead to too many others: they are read as unions are, from
/// a value, by a function that is not generic.
/// `..extra` keeps the properties that have no line; without it they are ignored. Type parameters
/// have names that no model can have.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! object {
    (apart $name:ident { $($lines:tt)* }) => {
        $crate::runtime::object!(@object $name { $($lines)* });

        impl $name {
            #[inline]
            fn read_apart(value: ::serde_json::Value) -> ::serde_json::Result<Self> {
                $crate::runtime::object::read(value)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::core::result::Result<Self, __D::Error>
            where
                __D: ::serde::Deserializer<'de>,
            {
                $crate::runtime::object::apart(deserializer, Self::read_apart)
            }
        }
    };

    ($name:ident { $($lines:tt)* }) => {
        $crate::runtime::object!(@object $name { $($lines)* });

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::core::result::Result<Self, __D::Error>
            where
                __D: ::serde::Deserializer<'de>,
            {
                $crate::runtime::object::read(deserializer)
            }
        }
    };

    (@object $name:ident {
        $($wire:literal => $field:ident: $kind:ident $($shape:ident)?,)*
        $(..$extra:ident)?
    }) => {
        impl $crate::runtime::object::Object for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const FIELDS: &'static [&'static str] = &[$($wire),*];

            fn read<'de, __M>(map: &mut __M) -> ::core::result::Result<Self, __M::Error>
            where
                __M: ::serde::de::MapAccess<'de>,
            {
                $(let mut $field = ::core::option::Option::None;)*
                $(let mut $extra = ::std::collections::BTreeMap::new();)?
                let mut object = $crate::runtime::object::Reader::begin(map);
                while let ::core::option::Option::Some(name) = object.name() {
                    match name {
                        $($wire => $crate::runtime::object!(@read $kind $($shape)?, object, $field),)*
                        _ => $crate::runtime::object!(@rest object, $($extra)?),
                    }
                }
                let missing = 'read: {
                    if object.failed() {
                        break 'read "";
                    }
                    return ::core::result::Result::Ok($name {
                        $($field: $crate::runtime::object!(@done $kind, $field, 'read $wire),)*
                        $($extra,)?
                    });
                };
                ::core::result::Result::Err(object.error(missing))
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                #[allow(unused_mut, reason = "an object without properties writes none")]
                let mut object = $crate::runtime::object::Writer::begin(serializer);
                $(object.$kind($wire, &self.$field);)*
                $(object.extra::<Self, _>(&self.$extra);)?
                object.end()
            }
        }
    };

    (@read optional any, $object:ident, $field:ident) => {
        $crate::runtime::object::plain::required(&mut $object, &mut $field)
    };
    (@read $kind:ident $shape:ident, $object:ident, $field:ident) => {
        $crate::runtime::object::$shape::$kind(&mut $object, &mut $field)
    };
    (@read $kind:ident, $object:ident, $field:ident) => {
        $crate::runtime::object::plain::$kind(&mut $object, &mut $field)
    };

    (@rest $object:ident,) => {
        $object.skip()
    };
    (@rest $object:ident, $extra:ident) => {
        $object.keep(&mut $extra)
    };

    (@done required, $field:ident, $label:lifetime $wire:literal) => {
        match $field {
            ::core::option::Option::Some(value) => value,
            ::core::option::Option::None => break $label $wire,
        }
    };
    (@done $kind:ident, $field:ident, $label:lifetime $wire:literal) => {
        $field
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use object;

/// A struct that is an object in JSON.
pub trait Object: Sized {
    /// Its name in Rust.
    const NAME: &'static str;

    /// The names that the contract gives its properties.
    const FIELDS: &'static [&'static str];

    /// Reads the properties.
    ///
    /// # Errors
    /// What the deserializer reports, with the path to it, and a required property that is not
    /// there.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error>;
}

/// Reads an object.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn read<'de, D: Deserializer<'de>, T: Object>(deserializer: D) -> Result<T, D::Error> {
    struct Reader<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Reader<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
            T::read(&mut map)
        }
    }

    deserializer.deserialize_struct(T::NAME, T::FIELDS, Reader(PhantomData))
}

/// Reads an object by a function of its own.
///
/// # Errors
/// What the deserializer and the function report, with the path to it.
pub fn apart<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: fn(Value) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    read(Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// The next property's name, borrowed from the text where that is possible.
///
/// # Errors
/// What the deserializer reports.
pub fn key<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Cow<'de, str>>, A::Error> {
    Ok(map.next_key::<key::Key<'de>>()?.map(|key| key.0))
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

/// How many properties a value has in JSON.
pub fn count<T: Serialize>(value: &T) -> usize {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_object().map(serde_json::Map::len))
        .unwrap_or(0)
}

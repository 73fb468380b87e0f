//! Enums: lists of constants, open to values that come later.

mod compared;
mod json;
mod number;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Visitor};

#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use compared::compared;
pub use json::Listed;
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use json::json_enum;
pub use number::number;
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use number::number_enum;

/// Reads a text as what it is converted to, without a copy where its listed values need none.
///
/// # Errors
/// What the deserializer reports: it is no string.
pub fn text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'t> From<&'t str> + From<String>,
{
    struct Reader<T>(PhantomData<T>);

    impl<T: for<'t> From<&'t str> + From<String>> Visitor<'_> for Reader<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok(text.into())
        }

        fn visit_string<E>(self, text: String) -> Result<T, E> {
            Ok(text.into())
        }
    }

    deserializer.deserialize_str(Reader(PhantomData))
}

/// Gives an enum of strings its conversions; every text is a value of it, and two are equal, and in
/// order, as their texts are.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! string_enum {
    ($name:ident { $($variant:ident = $wire:literal,)* ..$unknown:ident }) => {
        impl $name {
            /// The values that the contract lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value in JSON.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(text) => text,
                }
            }

            /// The value behind a text, when the contract lists it.
            #[inline]
            pub fn known(text: &str) -> ::core::option::Option<Self> {
                match text {
                    $($wire => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        $crate::runtime::enumeration::compared!($name by as_str);

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                match Self::known(text) {
                    ::core::option::Option::Some(listed) => listed,
                    ::core::option::Option::None => Self::$unknown(text.to_owned()),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                match Self::known(&text) {
                    ::core::option::Option::Some(listed) => listed,
                    ::core::option::Option::None => Self::$unknown(text),
                }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(text.into())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                $crate::runtime::enumeration::text(deserializer)
            }
        }

        impl $crate::runtime::Check for $name {
            #[inline]
            fn check(&self, at: &$crate::runtime::Pointer<'_>, found: &mut $crate::runtime::Violations) {
                if let Self::$unknown(text) = self
                    && Self::known(text).is_none()
                {
                    found.not_listed(at);
                }
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use string_enum;

/// Gives an enum of integers its conversions; every `i64` is a value of it, and two are equal, and in
/// order, as their numbers are.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! integer_enum {
    ($name:ident { $($variant:ident = $wire:literal,)* ..$unknown:ident }) => {
        impl $name {
            /// The values that the contract lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value in JSON.
            #[inline]
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(number) => *number,
                }
            }

            /// The value behind a number, when the contract lists it.
            #[inline]
            pub fn known(number: i64) -> ::core::option::Option<Self> {
                match number {
                    $($wire => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        $crate::runtime::enumeration::compared!($name by as_i64);

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                Self::known(number).unwrap_or(Self::$unknown(number))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::num::ParseIntError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                text.parse::<i64>().map(Self::from)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                <$crate::runtime::Integer<i64> as ::serde::Deserialize>::deserialize(deserializer).map(|number| Self::from(number.0))
            }
        }

        impl $crate::runtime::Check for $name {
            #[inline]
            fn check(&self, at: &$crate::runtime::Pointer<'_>, found: &mut $crate::runtime::Violations) {
                if let Self::$unknown(number) = self
                    && Self::known(*number).is_none()
                {
                    found.not_listed(at);
                }
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use integer_enum;

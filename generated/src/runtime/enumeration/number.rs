//! Enums of numbers that need not be integers: how one is spelled is kept, and makes no other value.

use super::super::Number;

/// Gives an enum of numbers its conversions; every number is a value of it.
///
/// Each constant stands as its JSON text. A listed number that is spelled otherwise is held as it was
/// read, and is equal to the variant all the same.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! number_enum {
    ($name:ident { $($variant:ident = $json:literal,)* ..$unknown:ident }) => {
        impl $name {
            /// The values that the contract lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value in JSON.
            #[inline]
            pub fn as_number(&self) -> $crate::runtime::Number {
                match self {
                    $(Self::$variant => $crate::runtime::enumeration::number($json),)*
                    Self::$unknown(number) => number.clone(),
                }
            }

            /// The value behind a number, when the contract lists it.
            #[inline]
            pub fn known(number: &$crate::runtime::Number) -> ::core::option::Option<Self> {
                Self::KNOWN.iter().find(|known| known.as_number() == *number).cloned()
            }
        }

        $crate::runtime::enumeration::compared!($name by as_number);

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_number(), f)
            }
        }

        impl ::core::convert::From<$crate::runtime::Number> for $name {
            #[inline]
            fn from(number: $crate::runtime::Number) -> Self {
                let text = number.to_string();
                match text.as_str() {
                    $($json => Self::$variant,)*
                    _ => Self::$unknown(number),
                }
            }
        }

        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                let number = $crate::runtime::Number::from(number);
                Self::known(&number).unwrap_or(Self::$unknown(number))
            }
        }

        impl ::core::convert::From<f64> for $name {
            #[inline]
            fn from(number: f64) -> Self {
                let number = $crate::runtime::Number::from(number);
                Self::known(&number).unwrap_or(Self::$unknown(number))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::serde_json::Error;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                text.parse::<$crate::runtime::Number>().map(Self::from)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                ::serde::Serialize::serialize(&self.as_number(), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                <$crate::runtime::Number as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::runtime::Check for $name {
            #[inline]
            fn check(&self, at: &$crate::runtime::Pointer<'_>, found: &mut $crate::runtime::Violations) {
                if Self::known(&self.as_number()).is_none() {
                    found.not_listed(at);
                }
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use number_enum;

/// The number of a JSON text from the contract.
#[inline]
pub fn number(json: &str) -> Number {
    json.parse().unwrap_or_else(|_| f64::NAN.into())
}

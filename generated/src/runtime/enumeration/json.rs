//! Enums of mixed JSON values: strings beside numbers, booleans or whole arrays and objects.

use serde_json::Value;

use crate::runtime::check::same;

/// A value that the contract lists.
#[derive(Clone, Copy, Debug)]
pub enum Listed<'t> {
    /// A string.
    Text(&'t str),
    /// Anything else, as JSON text.
    Json(&'t str),
}

impl<'t> Listed<'t> {
    /// The value in JSON.
    #[inline]
    pub fn to_value(self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Json(json) => serde_json::from_str(json).unwrap_or_default(),
        }
    }

    /// The string, when it is one.
    pub fn as_str(self) -> Option<&'t str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Json(_) => None,
        }
    }

    /// Whether a value is this one; numbers are compared by value.
    #[inline]
    pub fn is(self, value: &Value) -> bool {
        match self {
            Self::Text(text) => value.as_str() == Some(text),
            Self::Json(_) => same(value, &self.to_value()),
        }
    }
}

/// Gives an enum of any JSON values its conversions; every value is one of it.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! json_enum {
    ($name:ident { $($variant:ident = $kind:ident($json:literal),)* ..$unknown:ident }) => {
        impl $name {
            /// The values that the contract lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value in JSON.
            #[inline]
            pub fn to_value(&self) -> ::serde_json::Value {
                match self {
                    $(Self::$variant => $crate::runtime::enumeration::Listed::$kind($json).to_value(),)*
                    Self::$unknown(value) => value.clone(),
                }
            }

            /// The text, when the value is a string.
            #[inline]
            pub fn as_str(&self) -> ::core::option::Option<&str> {
                match self {
                    $(Self::$variant => $crate::runtime::enumeration::Listed::$kind($json).as_str(),)*
                    Self::$unknown(value) => value.as_str(),
                }
            }

            /// The integer, when the value is one that an `i64` holds.
            #[inline]
            pub fn as_i64(&self) -> ::core::option::Option<i64> {
                self.to_value().as_i64()
            }

            /// The number, when the value is one.
            #[inline]
            pub fn as_f64(&self) -> ::core::option::Option<f64> {
                self.to_value().as_f64()
            }

            /// The boolean, when the value is one.
            #[inline]
            pub fn as_bool(&self) -> ::core::option::Option<bool> {
                self.to_value().as_bool()
            }

            /// The value behind a JSON value, when the contract lists it.
            #[inline]
            pub fn known(value: &::serde_json::Value) -> ::core::option::Option<Self> {
                $(if $crate::runtime::enumeration::Listed::$kind($json).is(value) {
                    return ::core::option::Option::Some(Self::$variant);
                })*
                ::core::option::Option::None
            }
        }

        impl ::core::convert::From<::serde_json::Value> for $name {
            #[inline]
            fn from(value: ::serde_json::Value) -> Self {
                Self::known(&value).unwrap_or(Self::$unknown(value))
            }
        }

        impl ::core::convert::From<&::serde_json::Value> for $name {
            #[inline]
            fn from(value: &::serde_json::Value) -> Self {
                Self::known(value).unwrap_or_else(|| Self::$unknown(value.clone()))
            }
        }

        impl ::core::convert::From<&str> for $name {
            /// The string, or the listed value that is displayed so; any other text is a string.
            #[inline]
            fn from(text: &str) -> Self {
                let string = ::serde_json::Value::from(text);
                Self::known(&string)
                    .or_else(|| Self::KNOWN.iter().find(|known| known.to_string() == text).cloned())
                    .unwrap_or(Self::$unknown(string))
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(text.into())
            }
        }

        impl ::core::fmt::Display for $name {
            /// A string as it is, anything else as JSON.
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self.as_str() {
                    ::core::option::Option::Some(text) => f.write_str(text),
                    ::core::option::Option::None => ::core::fmt::Display::fmt(&self.to_value(), f),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                ::serde::Serialize::serialize(&self.to_value(), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::runtime::Check for $name {
            #[inline]
            fn check(&self, at: &$crate::runtime::Pointer<'_>, found: &mut $crate::runtime::Violations) {
                if let Self::$unknown(_) = self {
                    found.not_listed(at);
                }
            }
        }
    };
}
#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use json_enum;

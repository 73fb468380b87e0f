//! Texts with a meaning. Each keeps the spelling that it was read with, whatever that is: a server
//! that bends a format never costs the caller the answer. What is sent is checked.

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $format:literal, $valid:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// As it stands in JSON.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// As it stands in JSON, taken out.
            pub fn into_string(self) -> String {
                self.0
            }

            /// Whether the text is what its type says.
            #[inline]
            pub fn is_valid(&self) -> bool {
                Self::fits(&self.0)
            }

            /// Whether a text would be valid as this type.
            #[inline]
            pub fn fits(text: &str) -> bool {
                $valid(text)
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(text.into())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self)
            }
        }

        impl $crate::runtime::Check for $name {
            #[inline]
            fn check(&self, at: &$crate::runtime::Pointer<'_>, found: &mut $crate::runtime::Violations) {
                found.format(at, $format, self.is_valid());
            }
        }
    };
}

mod base64;
mod date;
mod date_time;
mod duration;
mod time;
mod uuid;

pub use base64::Base64;
pub use date::Date;
pub use date_time::DateTime;
pub use duration::Duration;
pub use time::Time;
pub use uuid::Uuid;

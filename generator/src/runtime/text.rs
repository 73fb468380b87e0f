//! Texts with a meaning. Each keeps the spelling that it was read with, whatever that is: a server
//! that bends a format never costs the caller the answer. What is sent is checked.

mod base64;
#[cfg(feature = "chrono")]
mod chrono;
mod temporal;
#[cfg(feature = "uuid")]
mod uuid;

use std::fmt;

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

        impl fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

        impl super::Check for $name {
            #[inline]
            fn check(&self, at: &super::Pointer<'_>, found: &mut super::Violations) {
                found.format(at, $format, self.is_valid());
            }
        }
    };
}

text!(
    /// A date with a time, RFC 3339: `2024-02-29T12:30:00Z`. Without an offset, or with a space for
    /// the `T`, it is valid too: many servers write that.
    DateTime, "date-time", temporal::is_date_time
);
text!(
    /// A date, RFC 3339: `2024-02-29`.
    Date, "date", temporal::is_date
);
text!(
    /// A time of day, RFC 3339: `12:30:00Z`; valid without an offset too.
    Time, "time", temporal::is_time
);
text!(
    /// A length of time, ISO 8601: `P1DT12H`.
    Duration, "duration", temporal::is_duration
);
text!(
    /// A UUID, RFC 9562: `67e55044-10b1-426f-9247-bb680e5fe0c8`.
    Uuid, "uuid", is_uuid
);
text!(
    /// Bytes in base64, RFC 4648.
    Base64, "base64", base64::is_base64
);

#[inline]
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

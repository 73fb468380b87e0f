//! Numbers: any that JSON has, as they were spelled.
//!
//! A float would make `1.0` of `1`, and nothing of an integer above 2^53. So a [`Number`] is what
//! `serde_json` reads: integers of 64 bits as integers, everything else as the nearest `f64`. An
//! application that needs more digits than that turns on `serde_json`'s feature
//! `arbitrary_precision`, and each number keeps its text. A library must not turn it on for all
//! others, and raw text would tie the models to one deserializer.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Error, Serialize, Serializer};

use super::check::Numeral;

/// Whole numbers up to here are exact in a float (RFC 8259, section 6).
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A number of JSON.
///
/// Compared by value: `1` and `1.0` are the same number, as in JSON Schema, and both are written as
/// they were read. Of a float, a whole one is written without a point: `Number::from(1.0)` is `1`.
///
/// JSON has neither NaN nor the infinities. A number made of one of them is equal to itself, greater
/// than all others, NaN as a float, and an error when it is written, so that it is never sent.
#[derive(Clone)]
pub struct Number(Option<serde_json::Number>);

impl Number {
    /// The nearest float.
    pub fn as_f64(&self) -> f64 {
        let Some(number) = &self.0 else {
            return f64::NAN;
        };
        // Only a text with more digits than a float has is not one itself.
        let nearest = || number.to_string().parse().unwrap_or(f64::NAN);
        number.as_f64().unwrap_or_else(nearest)
    }

    /// The number as an integer, if it is one in this range; `1.0` is.
    #[inline]
    pub fn as_i64(&self) -> Option<i64> {
        match Numeral::from(self).simplest() {
            Numeral::Integer(whole) => whole.try_into().ok(),
            Numeral::Float(_) => None,
        }
    }

    /// The number as an integer, if it is one in this range; `1.0` is.
    #[inline]
    pub fn as_u64(&self) -> Option<u64> {
        match Numeral::from(self).simplest() {
            Numeral::Integer(whole) => whole.try_into().ok(),
            Numeral::Float(_) => None,
        }
    }
}

impl From<&Number> for Numeral {
    #[inline]
    fn from(number: &Number) -> Self {
        let whole = number.0.as_ref().and_then(|number| {
            let signed = number.as_i64().map(i128::from);
            signed.or_else(|| number.as_u64().map(i128::from))
        });
        whole.map_or_else(|| Self::Float(number.as_f64()), Self::Integer)
    }
}

impl From<serde_json::Number> for Number {
    #[inline]
    fn from(number: serde_json::Number) -> Self {
        Self(Some(number))
    }
}

impl From<f64> for Number {
    #[inline]
    fn from(float: f64) -> Self {
        if float.fract() == 0.0 && float.abs() <= EXACT {
            #[allow(clippy::cast_possible_truncation, reason = "it is whole and exact")]
            return (float as i64).into();
        }
        Self(serde_json::Number::from_f64(float))
    }
}

impl From<f32> for Number {
    /// By its shortest text: `0.1_f32` is `0.1`, not `0.10000000149011612`.
    #[inline]
    fn from(float: f32) -> Self {
        float.to_string().parse().unwrap_or(f64::NAN).into()
    }
}

impl From<Number> for f64 {
    #[inline]
    fn from(number: Number) -> Self {
        number.as_f64()
    }
}

macro_rules! from_integers {
    ($($ty:ty)*) => {$(
        impl From<$ty> for Number {
            #[inline]
            fn from(whole: $ty) -> Self {
                Self(Some(whole.into()))
            }
        }
    )*};
}
from_integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

macro_rules! compared_with {
    ($($ty:ty)*) => {$(
        impl PartialEq<$ty> for Number {
            #[inline]
            fn eq(&self, other: &$ty) -> bool {
                self.cmp(&Self::from(*other)).is_eq()
            }
        }

        impl PartialOrd<$ty> for Number {
            #[inline]
            fn partial_cmp(&self, other: &$ty) -> Option<Ordering> {
                self.partial_cmp(&Self::from(*other))
            }
        }
    )*};
}
compared_with!(f64 i32 i64 u32 u64);

impl PartialEq for Number {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match Numeral::from(self).simplest() {
            Numeral::Integer(whole) => whole.hash(state),
            Numeral::Float(float) => float.to_bits().hash(state),
        }
    }
}

impl PartialOrd for Number {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        Numeral::from(self)
            .compare(other.into())
            .unwrap_or_else(|| self.0.is_none().cmp(&other.0.is_none()))
    }
}

impl FromStr for Number {
    type Err = serde_json::Error;

    /// # Errors
    /// A text that is no number in JSON.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(|number| Self(Some(number)))
    }
}

impl fmt::Display for Number {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(number) => number.fmt(f),
            None => f64::NAN.fmt(f),
        }
    }
}

impl fmt::Debug for Number {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(number) => number.serialize(serializer),
            None => Err(S::Error::custom("JSON has neither NaN nor infinities")),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_json::Number::deserialize(deserializer).map(Self::from)
    }
}

//! Integers: `1.0` is one in JSON Schema, and some servers write it so.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{Check, Pointer, Violations};

/// An integer that is also read from a number with nothing but zeros behind the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Integer<T>(pub T);

impl<'de, T: TryFrom<i128>> Deserialize<'de> for Integer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);

        impl<T: TryFrom<i128>> Visitor<'_> for Reader<T> {
            type Value = Integer<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer")
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
                let out_of_range = || E::invalid_value(Unexpected::Signed(value), &self);
                let held = T::try_from(i128::from(value)).map_err(|_| out_of_range())?;
                Ok(Integer(held))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
                let out_of_range = || E::invalid_value(Unexpected::Unsigned(value), &self);
                let held = T::try_from(i128::from(value)).map_err(|_| out_of_range())?;
                Ok(Integer(held))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
                let wrong = || E::invalid_type(Unexpected::Float(value), &self);
                if value.fract() != 0.0 {
                    return Err(wrong());
                }
                #[allow(
                    clippy::cast_possible_truncation,
                    reason = "whole, and saturated far beyond every integer type"
                )]
                let whole = value as i128;
                T::try_from(whole).map(Integer).map_err(|_| wrong())
            }
        }

        deserializer.deserialize_i64(Reader(PhantomData))
    }
}

impl<T: Serialize> Serialize for Integer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T> Check for Integer<T> {
    fn check(&self, _: &Pointer<'_>, _: &mut Violations) {}
}

//! Numbers compared as the contract writes them: integers of any width and decimals, exactly.

use std::cmp::Ordering;
use std::fmt;

/// The first float beyond `i128`: 2^127.
const LIMIT: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;

/// A number of a value or of a rule.
#[derive(Clone, Copy, Debug)]
pub enum Numeral {
    /// An integer of any width.
    Integer(i128),
    /// A float.
    Float(f64),
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl From<$ty> for Numeral {
            fn from(value: $ty) -> Self {
                Self::Integer(value.into())
            }
        }

        impl From<&$ty> for Numeral {
            fn from(value: &$ty) -> Self {
                Self::Integer((*value).into())
            }
        }
    )*};
}
integers!(i32 i64 u32 u64);

impl From<f64> for Numeral {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl fmt::Display for Numeral {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
        }
    }
}

impl Numeral {
    /// How two numbers compare; `None` when one is not a number.
    pub(in crate::runtime) fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(left), Self::Integer(right)) => Some(left.cmp(&right)),
            (Self::Float(left), Self::Float(right)) => left.partial_cmp(&right),
            (Self::Integer(left), Self::Float(right)) => integer_with_float(left, right),
            (Self::Float(left), Self::Integer(right)) => {
                integer_with_float(right, left).map(Ordering::reverse)
            }
        }
    }

    /// The same number, whole ones as integers: numbers that are equal become the same.
    #[inline]
    pub(in crate::runtime) fn simplest(self) -> Self {
        match self {
            #[allow(clippy::cast_possible_truncation, reason = "it is whole and in range")]
            Self::Float(float) if float.fract() == 0.0 && float.abs() < LIMIT => {
                Self::Integer(float as i128)
            }
            other => other,
        }
    }
}

fn integer_with_float(integer: i128, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    // Saturates beyond i128, where every integer of a contract is smaller anyway.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a floor has no fraction to lose"
    )]
    let floor = float.floor() as i128;
    let fraction = if float.fract() == 0.0 {
        Ordering::Equal
    } else {
        Ordering::Less
    };
    Some(integer.cmp(&floor).then(fraction))
}

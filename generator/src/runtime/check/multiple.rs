//! Multiples: numbers that are so many of a unit.

use super::number::Numeral;
use super::{Pointer, Violations};

impl Violations {
    /// `multipleOf`, exact for decimals: 0.07 is a multiple of 0.01.
    pub fn multiple_of(
        &mut self,
        at: &Pointer<'_>,
        value: impl Into<Numeral>,
        unit: impl Into<Numeral>,
    ) {
        let (value, unit) = (value.into(), unit.into());
        self.rule(
            at,
            "multipleOf",
            is_multiple(value, unit),
            format_args!("a multiple of {unit}"),
        );
    }
}

/// Whether a number is a multiple of another, in decimal as both are written.
#[inline]
pub(super) fn is_multiple(value: Numeral, unit: Numeral) -> bool {
    let (Some((value, value_scale)), Some((unit, unit_scale))) = (decimal(value), decimal(unit))
    else {
        // Not finite, or of more digits than this can tell apart: left to the server.
        return true;
    };
    let scale = value_scale.max(unit_scale);
    let widen = |digits: i128, from: u32| digits.checked_mul(10_i128.checked_pow(scale - from)?);
    match (widen(value, value_scale), widen(unit, unit_scale)) {
        (Some(value), Some(unit)) => unit == 0 || value % unit == 0,
        _ => true,
    }
}

/// Digits and how many of them stand behind the point.
#[inline]
fn decimal(number: Numeral) -> Option<(i128, u32)> {
    match number {
        Numeral::Integer(value) => Some((value, 0)),
        Numeral::Float(value) => {
            let text = value.to_string();
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let scale = u32::try_from(fraction.len()).ok()?;
            Some((format!("{whole}{fraction}").parse().ok()?, scale))
        }
    }
}

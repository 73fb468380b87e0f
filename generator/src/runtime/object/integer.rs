//! Properties that are integers, which may be written as `1.0`.

use serde::de::MapAccess;

use super::value;
use crate::runtime::Integer;

/// Reads a property that has to be there.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn required<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<T>,
) -> Result<(), A::Error> {
    *slot = Some(value::<A, Integer<T>>(map, name)?.0);
    Ok(())
}

/// Reads a property that may be left out, or be `null`.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn optional<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<T>,
) -> Result<(), A::Error> {
    *slot = value::<A, Option<Integer<T>>>(map, name)?.map(|integer| integer.0);
    Ok(())
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
///
/// # Errors
/// What the deserializer reports, with the path to it.
#[allow(clippy::option_option, reason = "a field as it stands")]
pub fn nullable<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<Option<T>>,
) -> Result<(), A::Error> {
    *slot = Some(value::<A, Option<Integer<T>>>(map, name)?.map(|integer| integer.0));
    Ok(())
}

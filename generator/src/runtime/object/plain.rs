//! Properties as their types read them.

use serde::de::{Deserialize, MapAccess};

use super::value;

/// Reads a property that has to be there.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn required<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<T>,
) -> Result<(), A::Error> {
    *slot = Some(value(map, name)?);
    Ok(())
}

/// Reads a property that may be left out, or be `null`.
///
/// # Errors
/// What the deserializer reports, with the path to it.
pub fn optional<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<T>,
) -> Result<(), A::Error> {
    *slot = value(map, name)?;
    Ok(())
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
///
/// # Errors
/// What the deserializer reports, with the path to it.
#[allow(clippy::option_option, reason = "a field as it stands")]
pub fn nullable<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    name: &str,
    slot: &mut Option<Option<T>>,
) -> Result<(), A::Error> {
    *slot = Some(value(map, name)?);
    Ok(())
}

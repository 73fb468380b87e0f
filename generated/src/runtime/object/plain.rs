//! Properties as their types read them.

use serde::de::{Deserialize, MapAccess};

use super::Reader;

/// Reads a property that has to be there.
#[inline]
pub fn required<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<T>,
) {
    if let Some(value) = object.value() {
        *slot = Some(value);
    }
}

/// Reads a property that may be left out, or be `null`.
#[inline]
pub fn optional<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<T>,
) {
    if let Some(value) = object.value() {
        *slot = value;
    }
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
#[allow(clippy::option_option, reason = "a field as it stands")]
#[inline]
pub fn nullable<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Option<T>>,
) {
    if let Some(value) = object.value() {
        *slot = Some(value);
    }
}

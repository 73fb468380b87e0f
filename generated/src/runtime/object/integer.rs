//! Properties that are integers, which may be written as `1.0`.

use serde::de::MapAccess;

use super::Reader;
use crate::runtime::Integer;

/// Reads a property that has to be there.
#[inline]
pub fn required<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<T>,
) {
    if let Some(Integer(integer)) = object.value() {
        *slot = Some(integer);
    }
}

/// Reads a property that may be left out, or be `null`.
#[inline]
pub fn optional<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<T>,
) {
    if let Some(integer) = object.value::<Option<Integer<T>>>() {
        *slot = integer.map(|integer| integer.0);
    }
}

/// Reads a property that may be left out, and may be `null`, which is not the same.
#[allow(clippy::option_option, reason = "a field as it stands")]
#[inline]
pub fn nullable<'de, A: MapAccess<'de>, T: TryFrom<i128>>(
    object: &mut Reader<'_, 'de, A>,
    slot: &mut Option<Option<T>>,
) {
    if let Some(integer) = object.value::<Option<Integer<T>>>() {
        *slot = Some(integer.map(|integer| integer.0));
    }
}

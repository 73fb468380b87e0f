// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Violations};

/// Choice of an object in the image.
///
/// Schema `BackgroundSelectiveOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ObjectSelection {
    /// Words that name the object to keep, 3 to 128 characters.
    ///
    /// 3 to 128 characters.
    pub object_to_keep: String,
}

impl ObjectSelection {
    /// With what the contract requires.
    pub fn new(object_to_keep: impl Into<String>) -> Self {
        Self {
            object_to_keep: object_to_keep.into(),
        }
    }
}

crate::runtime::object! {
    ObjectSelection {
        "object_to_keep" => object_to_keep: required,
    }
}

impl Check for ObjectSelection {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.min_length(&at.field("object_to_keep"), &self.object_to_keep, 3);
        found.max_length(&at.field("object_to_keep"), &self.object_to_keep, 128);
    }
}

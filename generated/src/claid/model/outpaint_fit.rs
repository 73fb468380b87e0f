// @generated from specs/claid.yaml. Do not edit.

use super::OutpaintFitType;
use crate::runtime::{Check, Pointer, Violations};

/// Fit by generating the missing background.
///
/// Schema `OutpaintOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OutpaintFit {
    /// How much to feather, in percent, such as `60%`.
    ///
    /// Matches `^[1-9][0-9]+[%]$|^[0-9][%]$`. Default: `"15%"`.
    pub feathering: Option<String>,
    /// How far to extend the image: one value for both directions, or two for width and height, separated by a space.
    /// A value is in pixels (`1024px`) or percent (`20%`), as in `5% 15%` or `1024px 512px`.
    /// If left out, only one direction is extended, as the requested width and height need.
    pub outpaint_by: Option<String>,
    /// Always `outpaint`.
    pub kind: OutpaintFitType,
}

impl OutpaintFit {
    /// What `feathering` is when it is left out.
    pub const DEFAULT_FEATHERING: &'static str = "15%";

    /// With what the contract requires.
    pub fn new(kind: impl Into<OutpaintFitType>) -> Self {
        Self {
            feathering: None,
            outpaint_by: None,
            kind: kind.into(),
        }
    }

    /// Sets `feathering`.
    #[must_use]
    pub fn feathering(mut self, feathering: impl Into<String>) -> Self {
        self.feathering = Some(feathering.into());
        self
    }

    /// Sets `outpaint_by`.
    #[must_use]
    pub fn outpaint_by(mut self, outpaint_by: impl Into<String>) -> Self {
        self.outpaint_by = Some(outpaint_by.into());
        self
    }
}

crate::runtime::object! {
    OutpaintFit {
        "feathering" => feathering: optional,
        "outpaint_by" => outpaint_by: optional,
        "type" => kind: required,
    }
}

impl Check for OutpaintFit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.feathering {
            found.pattern(&at.field("feathering"), value, &FEATHERING_PATTERN);
        }
        self.kind.check(&at.field("type"), found);
    }
}

crate::runtime::pattern! { FEATHERING_PATTERN = "^[1-9][0-9]+[%]$|^[0-9][%]$" }

// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Violations};

/// A source URL with the choice of entering its subfolders.
///
/// Schema `BatchEditInputOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchInputOptions {
    /// Whether to take the images of subfolders too.
    /// It has an effect only when the source is a folder.
    ///
    /// Default: `false`.
    pub recursive: Option<bool>,
    /// Where to read the images: a file or folder that Claid can reach.
    /// Claid's text gives a limit of 512 characters, though the schema accepts 4096.
    ///
    /// 1 to 4096 characters.
    pub source: String,
}

impl BatchInputOptions {
    /// What `recursive` is when it is left out.
    pub const DEFAULT_RECURSIVE: bool = false;

    /// With what the contract requires.
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            recursive: None,
            source: source.into(),
        }
    }

    /// Sets `recursive`.
    #[must_use]
    pub fn recursive(mut self, recursive: bool) -> Self {
        self.recursive = Some(recursive);
        self
    }
}

crate::runtime::object! {
    BatchInputOptions {
        "recursive" => recursive: optional,
        "source" => source: required,
    }
}

impl Check for BatchInputOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.min_length(&at.field("source"), &self.source, 1);
        found.max_length(&at.field("source"), &self.source, 4096);
    }
}

//! Writing an object, property by property.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Object;

/// An object that is being written. The first error is kept to the end, so that there is one place
/// where it is looked for.
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins an object.
    pub fn begin(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a property that is always there.
    pub fn required<T: Serialize>(&mut self, name: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes a property that may be left out.
    #[allow(clippy::ref_option, reason = "a field as it stands")]
    pub fn optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    /// Writes a property that may be left out, and may be `null`, which is not the same.
    #[allow(
        clippy::ref_option,
        clippy::option_option,
        reason = "a field as it stands"
    )]
    pub fn nullable<T: Serialize>(&mut self, name: &str, value: &Option<Option<T>>) {
        self.optional(name, value);
    }

    /// Writes the properties that the contract does not name. One that it does name belongs to its
    /// field and is passed over.
    pub fn extra<O: Object, T: Serialize>(&mut self, extra: &BTreeMap<String, T>) {
        for (name, value) in extra {
            if !O::FIELDS.contains(&name.as_str()) {
                self.required(name, value);
            }
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    /// The first that the serializer reported.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
}

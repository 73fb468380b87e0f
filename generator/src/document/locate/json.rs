//! Offsets of JSON pointers: `serde_json` hands out slices of the text it was given.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Wanted;

/// Byte offset of each wanted pointer.
pub(super) fn offsets(text: &str, wanted: &Wanted, count: usize) -> Vec<usize> {
    let start = text.len() - text.trim_start().len();
    let mut places = vec![start; count];
    wanted.found(start, &mut places);
    Scan {
        text,
        wanted,
        places: &mut places,
    }
    .value(text);
    places
}

struct Scan<'t, 'w, 'p> {
    text: &'t str,
    wanted: &'w Wanted,
    places: &'p mut [usize],
}

impl<'t> Scan<'t, '_, '_> {
    /// Looks into a value, as deep as something is wanted there. A syntax error ends the scan of
    /// that value: it has been reported by the parser.
    fn value(self, value: &'t str) {
        if !self.wanted.children.is_empty() {
            let _ = self.deserialize(&mut serde_json::Deserializer::from_str(value));
        }
    }

    fn offset(&self, slice: &str) -> usize {
        slice
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr())
    }

    fn child(&mut self, token: &str, at: usize, value: &'t str) {
        if let Some(wanted) = self.wanted.children.get(token) {
            wanted.found(at, self.places);
            Scan {
                text: self.text,
                wanted,
                places: self.places,
            }
            .value(value);
        }
    }
}

impl<'t> DeserializeSeed<'t> for Scan<'t, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Scan<'t, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<&'t RawValue>()? {
            let name = name(key.get());
            let at = self.offset(key.get());
            if self.wanted.children.contains_key(&*name) {
                // Before the value is read, which may fail.
                self.child(&name, at, "");
            }
            let value = map.next_value::<&'t RawValue>()?;
            self.child(&name, at, value.get());
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut seq: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        while let Some(value) = seq.next_element::<&'t RawValue>()? {
            let at = self.offset(value.get());
            self.child(&index.to_string(), at, value.get());
            index += 1;
        }
        Ok(())
    }
}

fn name(quoted: &str) -> Cow<'_, str> {
    if quoted.contains('\\') {
        return serde_json::from_str(quoted).map_or(Cow::Borrowed(""), Cow::Owned);
    }
    Cow::Borrowed(quoted.trim_matches('"'))
}

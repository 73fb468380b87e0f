//! Payloads in parts: forms with files, objects and arrays.

use serde::Serialize;
use serde_json::Value;

use super::super::form::object;
use super::super::{Encoding, File, Payload};
use super::{Form, Parts};
use crate::runtime::check::{Check, Pointer, Violations};

impl Payload {
    /// An object in parts, see RFC 7578. An array is one part an item; what is no scalar travels
    /// as JSON.
    pub fn multipart(media: &'static str, value: &impl Serialize) -> Self {
        Self::multipart_as(media, value, &[])
    }

    /// An object in parts, some of which have an encoding.
    pub fn multipart_as(
        media: &'static str,
        value: &impl Serialize,
        encodings: &[(&str, Encoding)],
    ) -> Self {
        match object(value) {
            Ok(fields) => {
                let mut parts = Parts::default();
                parts.object(&fields, encodings);
                Self::in_parts(media, parts)
            }
            Err(message) => Self::new(media, Err(message)),
        }
    }

    /// A form in parts, files among them.
    pub fn parts(media: &'static str, form: impl Form) -> Self {
        let mut parts = Parts::default();
        form.parts(&mut parts);
        Self::in_parts(media, parts)
    }

    /// A form in parts, with what the contract's rules say about it.
    pub fn parts_checked(media: &'static str, form: impl Form + Check) -> Self {
        let mut violations = Violations::default();
        form.check(&Pointer::root().field("body"), &mut violations);
        Self {
            violations,
            ..Self::parts(media, form)
        }
    }

    /// The items of an array, each a part without a name (`multipart/mixed`). `encodings` are their
    /// media types; the last one is that of all further items.
    pub fn mixed(
        media: &'static str,
        values: &impl Serialize,
        encodings: &[Option<&'static str>],
    ) -> Self {
        let mut parts = Parts::default();
        match serde_json::to_value(values) {
            Ok(Value::Array(items)) => parts.array(&items, encodings),
            Ok(_) => return Self::new(media, Err("it must be an array".to_owned())),
            Err(error) => return Self::new(media, Err(error.to_string())),
        }
        Self::in_parts(media, parts)
    }

    /// Files, each a part without a name (`multipart/mixed`).
    #[inline]
    pub fn mixed_files(media: &'static str, each: &'static str, files: Vec<File>) -> Self {
        let mut parts = Parts::default();
        for file in files {
            parts.item(each, file);
        }
        Self::in_parts(media, parts)
    }

    #[inline]
    fn in_parts(media: &'static str, parts: Parts) -> Self {
        let essence = media.split(';').next().unwrap_or(media).trim();
        match parts.finish() {
            Ok((boundary, body)) => Self::new(format!("{essence}; boundary={boundary}"), Ok(body)),
            Err(message) => Self::new(media, Err(message)),
        }
    }
}

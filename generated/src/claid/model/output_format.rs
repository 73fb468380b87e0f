// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{AvifOptions, ImageFormat, JpegOptions, PngOptions, TiffOptions, WebpOptions};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Format to convert to: `jpeg`, `png`, `webp`, `avif` or `tiff`, by name or with options such as the quality.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum OutputFormat {
    ImageFormat(ImageFormat),
    JpegOptions(JpegOptions),
    PngOptions(PngOptions),
    WebpOptions(WebpOptions),
    AvifOptions(AvifOptions),
    TiffOptions(TiffOptions),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl OutputFormat {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::ImageFormat),
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[("type", "\"jpeg\"")],
                        required: &["type"],
                        known: &["progressive", "quality", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"png\"")],
                        required: &["type"],
                        known: &["compression", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"webp\"")],
                        required: &["type"],
                        known: &["compression", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"avif\"")],
                        required: &["type"],
                        known: &["compression", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"tiff\"")],
                        required: &["type"],
                        known: &["compression", "type"],
                        closed: true,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::JpegOptions),
                    1 => union::read(&value, Self::PngOptions),
                    2 => union::read(&value, Self::WebpOptions),
                    3 => union::read(&value, Self::AvifOptions),
                    4 => union::read(&value, Self::TiffOptions),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for OutputFormat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for OutputFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ImageFormat(value) => value.serialize(serializer),
            Self::JpegOptions(value) => value.serialize(serializer),
            Self::PngOptions(value) => value.serialize(serializer),
            Self::WebpOptions(value) => value.serialize(serializer),
            Self::AvifOptions(value) => value.serialize(serializer),
            Self::TiffOptions(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<ImageFormat> for OutputFormat {
    fn from(value: ImageFormat) -> Self {
        Self::ImageFormat(value)
    }
}

impl From<JpegOptions> for OutputFormat {
    fn from(value: JpegOptions) -> Self {
        Self::JpegOptions(value)
    }
}

impl From<PngOptions> for OutputFormat {
    fn from(value: PngOptions) -> Self {
        Self::PngOptions(value)
    }
}

impl From<WebpOptions> for OutputFormat {
    fn from(value: WebpOptions) -> Self {
        Self::WebpOptions(value)
    }
}

impl From<AvifOptions> for OutputFormat {
    fn from(value: AvifOptions) -> Self {
        Self::AvifOptions(value)
    }
}

impl From<TiffOptions> for OutputFormat {
    fn from(value: TiffOptions) -> Self {
        Self::TiffOptions(value)
    }
}

impl Check for OutputFormat {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::ImageFormat(value) => value.check(at, found),
            Self::JpegOptions(value) => value.check(at, found),
            Self::PngOptions(value) => value.check(at, found),
            Self::WebpOptions(value) => value.check(at, found),
            Self::AvifOptions(value) => value.check(at, found),
            Self::TiffOptions(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}

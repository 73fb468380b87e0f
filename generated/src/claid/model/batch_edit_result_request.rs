// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{AsyncEditRequest, BatchEditRequest};
use crate::runtime::Extra;
use crate::runtime::union;

/// Body of the request that started the task.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchEditResultRequest {
    BatchEditRequest(Box<BatchEditRequest>),
    AsyncEditRequest(Box<AsyncEditRequest>),
    /// A request of any other shape.
    Other(Extra),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl BatchEditResultRequest {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[],
                        required: &["input", "operations"],
                        known: &["input", "operations", "output"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[],
                        required: &["input", "operations"],
                        known: &["input", "operations", "output"],
                        closed: true,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::BatchEditRequest),
                    1 => union::read(&value, Self::AsyncEditRequest),
                    _ => None,
                })
                .or_else(|| union::read(&value, Self::Other))
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for BatchEditResultRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for BatchEditResultRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::BatchEditRequest(value) => value.serialize(serializer),
            Self::AsyncEditRequest(value) => value.serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<BatchEditRequest> for BatchEditResultRequest {
    fn from(value: BatchEditRequest) -> Self {
        Self::BatchEditRequest(Box::new(value))
    }
}

impl From<AsyncEditRequest> for BatchEditResultRequest {
    fn from(value: AsyncEditRequest) -> Self {
        Self::AsyncEditRequest(Box::new(value))
    }
}

impl From<Extra> for BatchEditResultRequest {
    fn from(value: Extra) -> Self {
        Self::Other(value)
    }
}

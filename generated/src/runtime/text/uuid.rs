//! Conversions from and to `uuid`.

use super::Uuid;

impl TryFrom<&Uuid> for uuid::Uuid {
    type Error = uuid::Error;

    fn try_from(text: &Uuid) -> Result<Self, uuid::Error> {
        Self::parse_str(text.as_str())
    }
}

impl From<uuid::Uuid> for Uuid {
    fn from(id: uuid::Uuid) -> Self {
        Self(id.to_string())
    }
}

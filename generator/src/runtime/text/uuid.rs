//! UUIDs.

text!(
    /// A UUID, RFC 9562: `67e55044-10b1-426f-9247-bb680e5fe0c8`.
    Uuid, "uuid", is_uuid
);

#[cfg(feature = "uuid")]
impl TryFrom<&Uuid> for uuid::Uuid {
    type Error = uuid::Error;

    fn try_from(text: &Uuid) -> Result<Self, uuid::Error> {
        Self::parse_str(text.as_str())
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Uuid {
    fn from(id: uuid::Uuid) -> Self {
        Self(id.to_string())
    }
}

#[inline]
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

//! Files: bytes that are sent as they are, as a body of their own or as a part of one.

#[cfg(not(target_arch = "wasm32"))]
mod disk;

use std::fmt;

use bytes::Bytes;

use super::content::Content;

/// Bytes to be sent, from memory, a file or a stream.
///
/// Whatever is `Into<File>` can be given where one is asked for: `Vec<u8>`, `Bytes`, text. A file
/// or a stream is read while it is sent, a piece at a time; a browser has neither.
pub struct File {
    pub(super) content: Content,
    pub(super) name: Option<String>,
    pub(super) media: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

impl File {
    /// Bytes in memory.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::of(Content::Bytes(bytes.into()))
    }

    /// Sets the file name that a part of a form states. Without one it is `blob`, as in browsers.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the media type, in place of the contract's.
    #[must_use]
    pub fn media_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// Adds a header to a part of a form; a body of its own has none.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn of(content: Content) -> Self {
        Self {
            content,
            name: None,
            media: None,
            headers: Vec::new(),
        }
    }
}

/// By hand, so that every field is of use also where no call sends parts.
impl fmt::Debug for File {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("content", &self.content)
            .field("name", &self.name)
            .field("media", &self.media)
            .field("headers", &self.headers)
            .finish()
    }
}

impl From<Vec<u8>> for File {
    #[inline]
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<Bytes> for File {
    #[inline]
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<String> for File {
    #[inline]
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&'static [u8]> for File {
    #[inline]
    fn from(bytes: &'static [u8]) -> Self {
        Self::new(bytes)
    }
}

impl<const N: usize> From<&'static [u8; N]> for File {
    #[inline]
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::new(bytes.as_slice())
    }
}

impl From<&'static str> for File {
    #[inline]
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}

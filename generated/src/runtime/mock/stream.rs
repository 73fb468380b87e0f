//! Streams: answers of bytes.

use super::{Answer, Expectation, Reply, Said, When, body};
use crate::runtime::ByteStream;

impl Answer for ByteStream {
    fn reply(self, said: Said) -> Reply {
        let Some(Ok(bytes)) = body::now(self.collect()) else {
            panic!("the bytes of an answer have to be at hand: `ByteStream::from(bytes)`")
        };
        let reply = Reply::new(said.status).body(bytes);
        if said.media.is_empty() || said.media.contains('*') {
            reply
        } else {
            reply.header("content-type", said.media)
        }
    }
}

impl<E> When<ByteStream, E> {
    /// Answers these bytes.
    pub fn answers_bytes(self, bytes: impl Into<bytes::Bytes>) -> Expectation {
        self.answers(ByteStream::from(bytes.into()))
    }
}

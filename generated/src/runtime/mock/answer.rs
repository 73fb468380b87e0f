//! Answers: values of the contract's types become replies.

use serde::Serialize;
use serde_json::Value;

use super::{Reply, Said};

/// What a mock server can answer: every model, text, bytes, and the enums of answers that differ. XML
/// is given as text, by [`When::replies`](super::When::replies).
pub trait Answer {
    /// The answer as it goes on the wire.
    fn reply(self, said: Said) -> Reply;
}

impl<T: Serialize> Answer for T {
    fn reply(self, said: Said) -> Reply {
        let reply = Reply::new(said.status);
        if said.media.is_empty() {
            return reply;
        }
        let value = match serde_json::to_value(self) {
            Ok(value) => value,
            Err(error) => panic!("the answer cannot be written: {error}"),
        };
        let essence = said.media.split(';').next().unwrap_or_default().trim();
        let is_json = essence.ends_with("/json") || essence.ends_with("+json");
        let text = match value {
            Value::String(text) if !is_json => text,
            _ if essence.ends_with("/xml") || essence.ends_with("+xml") => {
                panic!("give the text of a document in XML by `replies`")
            }
            value => value.to_string(),
        };
        reply.header("content-type", said.media).body(text)
    }
}

/// Makes an enum of answers an [`Answer`]: a variant a row, with its status and its media type.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! answers {
    ($name:ident { $($variant:ident $(($held:ident))? = $answer:literal,)* }) => {
        impl $crate::runtime::mock::Answer for $name {
            #[allow(unused_variables, reason = "there may be no row")]
            fn reply(self, said: $crate::runtime::mock::Said) -> $crate::runtime::mock::Reply {
                #[allow(unreachable_patterns, reason = "most have a row for every variant")]
                match self {
                    $(Self::$variant $(($held))? => {
                        #[allow(unused_variables, reason = "not every variant holds something")]
                        let content = ();
                        $(let content = $held;)?
                        $crate::runtime::mock::Answer::reply(content, said.of($answer))
                    })*
                    _ => panic!("this answer is given by `replies`"),
                }
            }
        }
    };
}

#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use answers;

//! What a call ended with, in a form that can be compared.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use spector_clients::runtime::{ByteStream, Error, Items};

use crate::miss::Miss;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answered {
    /// Its status.
    pub(crate) status: u16,
    /// What the client made of its body.
    pub(crate) got: Got,
}

/// What a client made of a body.
#[derive(Debug)]
pub(crate) enum Got {
    /// The type has no content.
    Nothing,
    /// The decoded value, written again.
    Json(Value),
    /// Bytes.
    Bytes(Vec<u8>),
    /// The status is not declared, or the body does not read as declared.
    Undecoded {
        /// Why.
        reason: String,
        /// The body as it came.
        body: String,
    },
}

impl Got {
    /// A decoded value, written again.
    pub(crate) fn json(value: &impl Serialize) -> Result<Self, Miss> {
        serde_json::to_value(value)
            .map(Self::Json)
            .map_err(|error| Miss::Decode(format!("it cannot be written again: {error}")))
    }
}

/// A body that is read as a stream.
pub(crate) async fn stream(stream: ByteStream) -> Result<Got, Miss> {
    let bytes = stream.collect().await;
    bytes
        .map(|bytes| Got::Bytes(bytes.to_vec()))
        .map_err(|error| Miss::Transport(error.to_string()))
}

/// A sequence whose items are read as they arrive.
pub(crate) async fn items<T>(items: Items<T>) -> Result<Got, Miss>
where
    T: DeserializeOwned + Serialize,
{
    let items = items.collect().await;
    let items = items.map_err(|error| Miss::Decode(error.to_string()))?;
    Got::json(&items)
}

/// An answer that is a failure, or none.
pub(crate) fn failed<E>(
    error: Error<E>,
    read: impl FnOnce(&E) -> Result<Got, Miss>,
) -> Result<Answered, Miss> {
    let got = match (&error, error.received()) {
        (Error::Transport(cause), _) => {
            return Err(Miss::Transport(format!("{error}: {cause:?}")));
        }
        (_, None) => return Err(Miss::Refused(error.to_string())),
        (_, Some(received)) => match error.details() {
            Ok(details) => read(details)?,
            Err(reason) => Got::Undecoded {
                reason: reason.to_string(),
                body: String::from_utf8_lossy(&received.body).into_owned(),
            },
        },
    };
    Ok(Answered {
        status: error.status().map_or(0, |status| status.as_u16()),
        got,
    })
}

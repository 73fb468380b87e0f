//! Server-sent events (WHATWG HTML, 9.2).

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<D = String> {
    /// What kind of event it is; `message` where the server does not say.
    pub event: String,
    /// What it carries: its text, lines joined by `\n`, or what the contract makes of that.
    pub data: D,
    /// The name that a reader gives when it connects again, if this event states one.
    pub id: Option<String>,
    /// How long to wait before connecting again, in milliseconds, if this event states it.
    pub retry: Option<u64>,
}

impl Event {
    /// The text read as JSON.
    ///
    /// # Errors
    /// It is not JSON, or not a `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.data)
    }
}

/// From the object that stands for an event (OpenAPI 3.2, 4.14.4).
impl<'de, D: DeserializeOwned> Deserialize<'de> for Event<D> {
    fn deserialize<R: Deserializer<'de>>(reader: R) -> Result<Self, R::Error> {
        let mut fields = Map::deserialize(reader)?;
        let data = fields.remove("data").unwrap_or_default();
        let text = |value: Option<Value>| match value {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        Ok(Self {
            event: text(fields.remove("event")).unwrap_or_else(message),
            data: D::deserialize(data)
                .map_err(|error| crate::runtime::path::in_field(R::Error::custom(error), "data"))?,
            id: text(fields.remove("id")),
            retry: fields.get("retry").and_then(Value::as_u64),
        })
    }
}

impl<D: Serialize> Serialize for Event<D> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let count = 2 + usize::from(self.id.is_some()) + usize::from(self.retry.is_some());
        let mut fields = writer.serialize_struct("Event", count)?;
        fields.serialize_field("event", &self.event)?;
        fields.serialize_field("data", &self.data)?;
        if let Some(id) = &self.id {
            fields.serialize_field("id", id)?;
        }
        if let Some(retry) = &self.retry {
            fields.serialize_field("retry", retry)?;
        }
        fields.end()
    }
}

#[inline]
fn message() -> String {
    "message".to_owned()
}

/// The lines of an event so far.
#[derive(Debug, Default)]
pub(super) struct Draft {
    event: String,
    data: Option<String>,
    id: Option<String>,
    retry: Option<u64>,
    last: Last,
}

/// What a reader says and heeds when it connects again.
#[derive(Clone, Debug, Default)]
pub(super) struct Last {
    /// The name of the last event that stated one, also without data.
    pub(super) id: Option<String>,
    /// How long to wait before, in milliseconds.
    pub(super) retry: Option<u64>,
}

impl Draft {
    /// Nothing of an event that came after this one.
    #[inline]
    pub(super) fn after(last: Last) -> Self {
        Self {
            last,
            ..Self::default()
        }
    }

    /// What the events so far have said for the next time.
    pub(super) fn last(&self) -> &Last {
        &self.last
    }

    /// How much text it holds.
    pub(super) fn len(&self) -> usize {
        self.data.as_ref().map_or(0, String::len)
    }

    /// Takes a line. An empty one ends the event; without data there is none.
    #[inline]
    pub(super) fn line(&mut self, line: &str) -> Option<Event> {
        if line.is_empty() {
            let mut last = std::mem::take(&mut self.last);
            if self.id.is_some() {
                last.id.clone_from(&self.id);
            }
            let done = std::mem::replace(self, Self::after(last));
            let event = if done.event.is_empty() {
                message()
            } else {
                done.event
            };
            return done.data.map(|data| Event {
                event,
                data,
                id: done.id,
                retry: done.retry,
            });
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok();
                self.last.retry = self.retry.or(self.last.retry);
            }
            // A comment, or a field that nobody knows.
            _ => {}
        }
        None
    }
}

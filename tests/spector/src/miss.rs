//! Why a scenario was not called, or not as it should be.

use std::fmt;

/// Why a scenario was not called, or not as it should be.
#[derive(Clone, Debug)]
pub(crate) enum Miss {
    /// No contract has an operation for the request.
    NoOperation(String),
    /// The operation has no place for a part of the request.
    NoPlace(String),
    /// An argument's type does not take the value.
    Argument(String),
    /// The client does not send it.
    Refused(String),
    /// The connection broke.
    Transport(String),
    /// The server judges the request to be wrong.
    Status(String),
    /// The answer does not read as its type.
    Decode(String),
    /// The answer's type says something else than the answer.
    Differs(String),
    /// The answer is handed out as it came: its type is text or bytes.
    Raw(String),
}

impl Miss {
    /// What happened, in a few words.
    pub(crate) fn what(&self) -> &'static str {
        match self {
            Self::NoOperation(_) => "the contract has no such operation",
            Self::NoPlace(_) => "the operation has no place for a part of the request",
            Self::Argument(_) => "an argument's type does not take the value",
            Self::Refused(_) => "the client does not send it",
            Self::Transport(_) => "the connection broke",
            Self::Status(_) => "the server finds the request wrong",
            Self::Decode(_) => "the answer does not read as its type",
            Self::Differs(_) => "the decoded answer differs",
            Self::Raw(_) => "the answer is handed out undecoded",
        }
    }
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::NoOperation(text)
        | Self::NoPlace(text)
        | Self::Argument(text)
        | Self::Refused(text)
        | Self::Transport(text)
        | Self::Status(text)
        | Self::Decode(text)
        | Self::Differs(text)
        | Self::Raw(text)) = self;
        // A line of a table.
        let text: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(240)
            .collect();
        f.write_str(text.replace('|', "\\|").trim())
    }
}

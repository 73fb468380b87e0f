//! Reasons to send a request again.

use std::fmt;

use reqwest::{Response, StatusCode};

use super::{Operation, transport};

/// Tokens that a retry takes.
const COST: u32 = 5;

/// Tokens that a retry takes after a server was silent: it may have more to do than it can.
const SILENCE: u32 = 10;

/// What happened that another try may help with.
pub(super) enum Reason {
    /// The server says that it cannot answer now.
    Status(StatusCode),
    /// There is no connection.
    Connect,
    /// The server is silent.
    Silence,
    /// The connection breaks.
    Broken,
}

impl Reason {
    /// Why to try again, if there is a reason.
    #[inline]
    pub(super) fn of(sent: &reqwest::Result<Response>, operation: &Operation) -> Option<Self> {
        match sent {
            Ok(response) => {
                let status = response.status();
                operation
                    .tries_again(status)
                    .then_some(Self::Status(status))
            }
            Err(error) => Self::of_error(error),
        }
    }

    /// Why to try again after an error, if there is a reason.
    #[inline]
    pub(super) fn of_error(error: &reqwest::Error) -> Option<Self> {
        if transport::is_connect(error) {
            Some(Self::Connect)
        } else if error.is_timeout() {
            Some(Self::Silence)
        } else if error.is_redirect() || error.is_builder() {
            None
        } else {
            Some(Self::Broken)
        }
    }

    /// Whether the server saw nothing of the request.
    pub(super) fn nothing_sent(&self) -> bool {
        matches!(self, Self::Connect)
    }

    /// What another try takes from the client's budget.
    pub(super) fn cost(&self) -> u32 {
        match self {
            Self::Silence => SILENCE,
            Self::Status(_) | Self::Connect | Self::Broken => COST,
        }
    }
}

impl fmt::Display for Reason {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => f.write_str(status.as_str()),
            Self::Connect => f.write_str("connect"),
            Self::Silence => f.write_str("timeout"),
            Self::Broken => f.write_str("broken"),
        }
    }
}

//! What a contract says about an operation's answers.

/// The answers of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// `operationId`
    pub id: &'static str,
    /// Statuses as the contract has them, and behind them the media type of their content, if they
    /// have any: `200 201 application/json`, `4XX text/plain`, `204`, `default`.
    pub answers: &'static [&'static str],
}

/// What is settled about an answer before its content is known.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// Its status.
    pub status: u16,
    /// Its media type; none without content.
    pub media: &'static str,
}

impl Declared {
    /// The first success.
    pub(super) fn success(&self) -> Said {
        let statuses = self.statuses();
        let mut exact = statuses.filter_map(|(name, _)| name.parse().ok());
        let status = exact.find(|status| (200..300).contains(status));
        let status = status.unwrap_or(200);
        let media = self.media(status).unwrap_or_default();
        Said { status, media }
    }

    /// A status that is wanted.
    ///
    /// # Errors
    /// The contract declares none like it.
    pub(super) fn status(&self, status: u16) -> Result<Said, String> {
        match self.media(status) {
            Some(media) => Ok(Said { status, media }),
            None => {
                let names: Vec<_> = self.statuses().map(|(name, _)| name).collect();
                let (id, names) = (self.id, names.join(", "));
                Err(format!(
                    "the contract declares no {status} for `{id}`, only {names}: `replies` can say anything"
                ))
            }
        }
    }

    /// The media type of a status: its own, that of its range, or that of all others.
    fn media(&self, status: u16) -> Option<&'static str> {
        let of = |wanted: &str| {
            let mut statuses = self.statuses();
            let found = statuses.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
            found.map(|(_, media)| media)
        };
        of(&status.to_string())
            .or_else(|| of(&format!("{}XX", status / 100)))
            .or_else(|| of("default"))
    }

    fn statuses(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.answers.iter().flat_map(|answer| {
            let (names, media) = split(answer);
            names.split_whitespace().map(move |name| (name, media))
        })
    }
}

/// Statuses, and their media type.
fn split(answer: &'static str) -> (&'static str, &'static str) {
    match answer.find('/') {
        Some(slash) => {
            let start = answer[..slash].rfind(' ').map_or(0, |space| space + 1);
            answer.split_at(start)
        }
        None => (answer, ""),
    }
}

impl Said {
    /// The same for one of several answers: its media type, and its status unless that is one of
    /// several too.
    #[must_use]
    pub fn of(self, answer: &'static str) -> Self {
        let (status, media) = split(answer);
        let status = status.trim().parse().unwrap_or(self.status);
        Self { status, media }
    }
}

/// Says what the operations of a client answer: an operation a row.
#[allow(unused_macros, reason = "a contract may have none")]
macro_rules! declared {
    ($client:ident { $($id:literal = $($answer:literal)*,)* }) => {
        impl $crate::runtime::mock::Mocked for $client {
            const API: &'static $crate::runtime::Api = &super::API;
            const OPERATIONS: &'static [$crate::runtime::mock::Declared] = &[
                $($crate::runtime::mock::Declared { id: $id, answers: &[$($answer),*] },)*
            ];
        }
    };
}

#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use declared;

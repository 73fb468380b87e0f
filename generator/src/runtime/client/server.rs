//! Servers: where calls go.

mod variables;

use reqwest::Url;

use super::{Fault, Operation};

/// A place where the API lives.
#[derive(Debug)]
pub struct Server {
    /// As published, `{variables}` included. What is relative is resolved against the client's base
    /// URL.
    pub url: &'static str,
    /// Variables and the values that they have unless the caller gives others.
    /// A URL without variables needs nothing that puts them in.
    variables: Option<(Defaults, Fill)>,
}

type Defaults = &'static [(&'static str, &'static str)];

/// Puts values into a URL, the defaults where none is given.
type Fill = fn(&str, Defaults, &[(&'static str, String)]) -> Result<String, Fault>;

impl Server {
    /// A server without variables.
    pub const fn at(url: &'static str) -> Self {
        Self {
            url,
            variables: None,
        }
    }

    /// The URL with every variable's value in its place.
    fn filled(&self, given: &[(&'static str, String)]) -> Result<String, Fault> {
        match self.variables {
            Some((defaults, fill)) => fill(self.url, defaults, given),
            None => Ok(self.url.to_owned()),
        }
    }
}

/// Where the calls of a client go.
pub(super) struct Places {
    /// Of calls without servers of their own.
    pub(super) base: Url,
    /// Whether the base URL is the caller's own.
    chosen: bool,
    /// The URL, as published, of the server that the caller chose.
    server: Option<&'static str>,
    variables: Vec<(&'static str, String)>,
}

impl Places {
    /// # Errors
    /// [`Fault::Request`]: no base URL, or one that calls cannot go to.
    pub(super) fn new(
        servers: &[Server],
        chosen: Option<&str>,
        server: Option<&'static str>,
        variables: Vec<(&'static str, String)>,
    ) -> Result<Self, Fault> {
        let base = match (chosen, pick(servers, server)) {
            (Some(url), _) => base(url)?,
            (None, Some(server)) => base(&server.filled(&variables)?)?,
            (None, None) => {
                let problem = "the contract names no absolute server URL: give one with `base_url`";
                return Err(Fault::request(problem));
            }
        };
        Ok(Self {
            base,
            chosen: chosen.is_some(),
            server,
            variables,
        })
    }

    /// Where a call goes: to `own`, the caller's URL for it alone; to the caller's base URL; to the
    /// operation's own server; to the contract's. `None`: to [`base`](Self::base).
    ///
    /// # Errors
    /// [`Fault::Request`]: a URL that calls cannot go to.
    pub(super) fn of(
        &self,
        operation: &Operation,
        own: Option<&str>,
    ) -> Result<Option<Url>, Fault> {
        if let Some(url) = own {
            return base(url).map(Some);
        }
        let Some(server) = pick(operation.servers, self.server) else {
            return Ok(None);
        };
        let url = server.filled(&self.variables)?;
        // A caller who chose a base URL, such as a test's, wants every call to go there.
        if self.chosen && Url::parse(&url).is_ok() {
            return Ok(None);
        }
        match self.base.join(&url) {
            Ok(url) => base(url.as_str()).map(Some),
            Err(_) => Err(Fault::request(format!("the server `{url}` is not a URL"))),
        }
    }
}

/// The server that the caller chose, if it is one of these, else the first.
fn pick<'s>(servers: &'s [Server], chosen: Option<&str>) -> Option<&'s Server> {
    let same = |server: &&Server| Some(server.url) == chosen;
    servers.iter().find(same).or(servers.first())
}

/// A base URL that paths can be put behind.
fn base(text: &str) -> Result<Url, Fault> {
    let unfit = |problem: &str| Fault::request(format!("the base URL {problem}"));
    let url = Url::parse(text).map_err(|_| unfit("is not an absolute URL"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(unfit("is neither http nor https"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(unfit(
            "has a query or a fragment, which a path cannot follow",
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(unfit(
            "holds a user or a password: give credentials with their own setters",
        ));
    }
    Ok(url)
}

/// A URL or a path without the slashes at its end.
pub(super) fn without_slash(mut text: &str) -> &str {
    while let Some(shorter) = text.strip_suffix('/') {
        text = shorter;
    }
    text
}

/// Room for the origins of most servers.
const ROOM: &str = "                                                                ";

/// The URL with these texts behind a base URL, whose slashes at its end do not count.
///
/// # Errors
/// [`Fault::Request`]: it is no URL.
pub(super) fn behind(base: &Url, pieces: &[&str]) -> Result<Url, Fault> {
    let (whole, path) = (base.as_str(), base.path());
    let (origin, _) = whole.split_at(whole.len() - path.len());
    let path = without_slash(path);
    let mut length = whole.len() + path.len();
    for piece in pieces {
        length += piece.len();
    }
    let mut text = String::with_capacity(length);
    text.push_str(path);
    for piece in pieces {
        text.push_str(piece);
    }
    // Behind the same origin, which need not be read again: a reference that begins with one slash
    // (URL Standard, relative and relative slash state). Tabs and line breaks do not count there.
    let is_path = match text.as_bytes() {
        [b'/'] => true,
        [b'/', second, ..] => !matches!(second, b'/' | b'\\' | b'\t' | b'\r' | b'\n'),
        _ => false,
    };
    let url = if is_path {
        // The parser drops spaces at the end, but makes room for them: the origin needs it.
        text.push_str(&ROOM[..origin.len().min(ROOM.len())]);
        base.join(&text)
    } else {
        Url::parse(&format!("{origin}{text}"))
    };
    url.map_err(|_| Fault::request("the URL of the call is none"))
}

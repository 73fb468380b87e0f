//! Targets: the URL of a call that the caller names, such as the `next` of an answer.

use reqwest::Url;

use super::Fault;

/// A URL that the caller names, and what resolves it, which is compiled for callers who name one.
#[derive(Clone)]
pub(super) struct Target {
    wanted: String,
    resolve: fn(&str, &str) -> Result<Url, Fault>,
}

impl Target {
    #[inline]
    pub(super) fn new(wanted: String) -> Self {
        Self {
            wanted,
            resolve: target,
        }
    }

    /// The URL, resolved against that which the call would have.
    ///
    /// # Errors
    /// It is no URL, or not of the same origin: credentials are for that one only.
    pub(super) fn behind(&self, usual: &str) -> Result<Url, Fault> {
        (self.resolve)(usual, &self.wanted)
    }
}

impl PartialEq for Target {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.wanted == other.wanted
    }
}

impl Eq for Target {}

#[inline]
fn target(usual: &str, wanted: &str) -> Result<Url, Fault> {
    let read = |text: &str, base: Option<&Url>| {
        let url = Url::options().base_url(base).parse(text);
        url.map_err(|_| Fault::request("the URL of the next page is none"))
    };
    let usual = read(usual, None)?;
    let mut url = read(wanted, Some(&usual))?;
    if url.origin() != usual.origin() {
        let origin = url.origin().ascii_serialization();
        return Err(Fault::request(format!(
            "the next page is not of the API's origin but of {origin}"
        )));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Fault::request(
            "the URL of the next page has credentials in it",
        ));
    }
    url.set_fragment(None);
    Ok(url)
}

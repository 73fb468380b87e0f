//! Credentials that the contract asks for together.

use super::extra::{Extra, has};
use super::{Core, Fault, Operation};

/// # Errors
/// [`Fault::Request`]: the caller gave some of them, not all.
pub(super) fn check(
    core: &Core,
    operation: &Operation,
    extra: &Extra,
    own: &[(&'static str, String)],
) -> Result<(), Fault> {
    let sent =
        |name: &str| has(extra, name) || own.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
    match core.missing(operation, &sent) {
        Some(scheme) if core.checks() => Err(Fault::request(format!(
            "the contract asks for several credentials at once: that of `{scheme}` is missing"
        ))),
        _ => Ok(()),
    }
}

impl Core {
    /// The first scheme that a call needs together with others, of which the caller gave some.
    fn missing(&self, operation: &Operation, sent: &dyn Fn(&str) -> bool) -> Option<&'static str> {
        if operation.security.iter().all(|all| all.len() < 2) {
            return None;
        }
        let mut places = self.combination(operation, sent).iter();
        let missing = places.find(|place| !self.is_given(**place, sent))?;
        self.scheme(*missing).map(|scheme| scheme.id)
    }
}

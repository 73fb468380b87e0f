//! Check: values against the contract's rules, before they are sent.
//!
//! Messages never repeat a value: it may be a secret.

mod multiple;
mod number;
pub(super) mod pattern;
mod pointer;
mod same;
mod schema;
mod unique;
mod violation;
mod violations;

use std::collections::BTreeMap;

pub use number::Numeral;
pub use pattern::Pattern;
pub use pointer::Pointer;
pub use same::same;
pub use violation::Violation;
pub use violations::Violations;

/// A value that rules of a contract apply to.
pub trait Check {
    /// Adds every rule that this value breaks to `found`.
    fn check(&self, at: &Pointer<'_>, found: &mut Violations);
}

/// Checks a whole value.
///
/// # Errors
/// Every violation, in the order of the fields.
pub fn check<T: Check + ?Sized>(value: &T) -> Result<(), Violations> {
    let mut found = Violations::default();
    value.check(&Pointer::root(), &mut found);
    found.into_result()
}

impl<T: Check> Check for Option<T> {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = self {
            value.check(at, found);
        }
    }
}

impl<T: Check + ?Sized> Check for Box<T> {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        (**self).check(at, found);
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        for (index, item) in self.iter().enumerate() {
            item.check(&at.item(index), found);
        }
    }
}

impl<T: Check> Check for BTreeMap<String, T> {
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        for (name, value) in self {
            value.check(&at.field(name), found);
        }
    }
}

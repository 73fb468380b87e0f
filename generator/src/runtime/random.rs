//! Chance: for delays, and for texts that no other request has.

use std::time::Duration;

/// 64 bits at random: a hash by keys that the system chose.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::runtime) fn bits() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};

    RandomState::new().build_hasher().finish()
}

/// 64 bits at random: a number below 1 has 52 of them.
#[cfg(target_arch = "wasm32")]
pub(in crate::runtime) fn bits() -> u64 {
    let some = || (1.0 + js_sys::Math::random()).to_bits() << 12;
    some() ^ some().rotate_left(32)
}

/// A time from nothing to this, each as likely.
pub(in crate::runtime) fn up_to(longest: Duration) -> Duration {
    let nanos = (longest.as_nanos() * u128::from(bits())) >> 64;
    Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

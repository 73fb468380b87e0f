//! Waiting before another try.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Duration;

/// The first wait, and the longest one.
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(8);

/// Waits after a failed try, the first being 1: a random part of a time that doubles, or as long as
/// the other side wants, within reason.
pub(super) async fn before_again(tries: u32, wanted: Option<Duration>) {
    let most = FIRST
        .saturating_mul(1 << tries.saturating_sub(1).min(8))
        .min(LONGEST);
    let own = most.mul_f64(random());
    tokio::time::sleep(wanted.map_or(own, |wanted| wanted.min(LONGEST).max(own))).await;
}

/// A number from 0 to 1; the hasher's keys are random.
fn random() -> f64 {
    let bits = RandomState::new().build_hasher().finish() >> 40;
    f64::from(u32::try_from(bits).unwrap_or_default()) / f64::from(1 << 24)
}

//! Retries: what a contract says about sending a call again.

use crate::contract::Retries;
use crate::extension::Retry;

/// Attempts count the first time, retries do not.
pub(super) fn retries(said: Retry) -> Retries {
    let most = said.attempts.map(|attempts| attempts.saturating_sub(1));
    let mut statuses = said.statuses;
    if let Some(statuses) = &mut statuses {
        statuses.sort_unstable();
        statuses.dedup();
    }
    Retries {
        most: if said.never { Some(0) } else { most },
        statuses,
    }
}

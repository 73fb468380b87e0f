//! Counts allocations: a line a case and side, `allocations bytes peak`, each for one call.
//!
//! What grows is counted as a new allocation. The peak is of the bytes that are allocated at once.

use std::error::Error;

use specwright_calls::case::{Case, Side, Sides};

fn main() -> Result<(), Box<dyn Error>> {
    let url = std::env::args().nth(1).ok_or("usage: count URL")?;
    let sides = Sides::new(&url)?;
    for case in Case::ALL {
        for side in Side::ALL {
            // The connection is not part of a call.
            sides.run(case, side)?;
            let calls = case.counted();
            let mut ended = Ok(());
            let found = allocation_counter::measure(|| {
                ended = (0..calls).try_for_each(|_| sides.run(case, side));
            });
            ended?;
            let each = |total: u64| total / u64::from(calls);
            let (count, bytes) = (each(found.count_total), each(found.bytes_total));
            println!("{count} {bytes} {}", found.bytes_max);
        }
    }
    Ok(())
}

//! Uploads that nobody waits for any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::fake::{Fake, Fault, bytes};

/// Drops an upload when all parts but the third, which never ends, are there.
async fn dropped(fake: &Fake, kept: bool) {
    fake.fail(3, &[Fault::Stall]);
    let states = Arc::new(AtomicUsize::new(0));
    let mut upload = fake.upload(bytes(9000));
    if kept {
        let states = Arc::clone(&states);
        upload = upload.on_state(move |state| states.store(state.parts.len(), Ordering::Relaxed));
    }
    let mut sent = Box::pin(upload.send());
    let others = async {
        while fake.seen().parts.len() < 9 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        _ = &mut sent => panic!("a part never ends"),
        () = others => {}
    }
    drop(sent);
    for _ in 0..200 {
        if fake.seen().count("multipart/abort") > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(if kept { 1 } else { 10 })).await;
    }
    assert!(!kept || states.load(Ordering::Relaxed) >= 4);
}

#[tokio::test]
async fn a_dropped_upload_is_given_up() {
    let fake = Fake::start().await;
    dropped(&fake, false).await;
    assert_eq!(fake.seen().count("multipart/abort"), 1);
    assert!(fake.seen().parts.is_empty());
}

/// Whoever is told of the states goes on with it, or gives it up.
#[tokio::test]
async fn a_dropped_upload_with_a_keeper_stays() {
    let fake = Fake::start().await;
    dropped(&fake, true).await;
    assert_eq!(fake.seen().count("multipart/abort"), 0);
    assert_eq!(fake.seen().parts.len(), 9);
}

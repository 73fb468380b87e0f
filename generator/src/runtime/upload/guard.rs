//! Guard: an upload that is dropped is given up.

use std::sync::Arc;

use tokio::runtime::Handle;

use super::{Begun, Steps};

/// Gives an upload in parts up when it is dropped, unless it is told not to. Where there is no
/// runtime any more, the parts stay.
pub(super) struct Guard<S: Steps> {
    steps: Arc<S>,
    upload: Option<Begun>,
}

impl<S: Steps> Guard<S> {
    pub(super) fn new(steps: &Arc<S>, upload: Begun) -> Self {
        Self {
            steps: Arc::clone(steps),
            upload: Some(upload),
        }
    }

    /// Keeps the upload.
    pub(super) fn disarm(&mut self) {
        self.upload = None;
    }
}

impl<S: Steps> Drop for Guard<S> {
    fn drop(&mut self) {
        if let (Some(upload), Ok(runtime)) = (self.upload.take(), Handle::try_current()) {
            let steps = Arc::clone(&self.steps);
            runtime.spawn(async move {
                _ = steps.abort(&upload).await;
            });
        }
    }
}

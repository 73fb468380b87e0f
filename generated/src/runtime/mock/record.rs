//! A call that is not sent: its request says what a test expects.

use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Waker};

use reqwest::{Method, Request};

use crate::runtime::{Error, Operation};

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State::Off) };
}

/// Whether this thread's calls are sent.
enum State {
    Off,
    On,
    Done(Box<Recorded>),
}

/// What a call would send.
pub(super) struct Recorded {
    pub(super) operation: &'static Operation,
    /// The path of the base URL, without a slash at its end.
    pub(super) base: String,
    pub(super) request: Request,
}

/// Where a call would be sent: keeps it, and never comes back, if this thread's calls are not to be.
pub(crate) async fn record(operation: &'static Operation, base: &str, request: &mut Request) {
    let kept = STATE.with_borrow_mut(|state| {
        let kept = matches!(state, State::On);
        if kept {
            let left = Request::new(Method::GET, request.url().clone());
            *state = State::Done(Box::new(Recorded {
                operation,
                base: base.trim_end_matches('/').to_owned(),
                request: std::mem::replace(request, left),
            }));
        }
        kept
    });
    if kept {
        std::future::pending::<()>().await;
    }
}

/// Whether this thread's calls are kept: they need no token then.
pub(crate) fn is_recording() -> bool {
    STATE.with_borrow(|state| matches!(state, State::On))
}

/// The request of a call, which is dropped where it would be sent.
#[track_caller]
pub(super) fn recorded<T, E>(call: impl Future<Output = Result<T, Error<E>>>) -> Recorded {
    STATE.set(State::On);
    let polled = pin!(call).poll(&mut Context::from_waker(Waker::noop()));
    let wrong = match (STATE.replace(State::Off), polled) {
        (State::Done(recorded), _) => return *recorded,
        (_, std::task::Poll::Ready(Err(error))) => error.to_string(),
        _ => "it waits for something before it is sent".to_owned(),
    };
    panic!("the expected call cannot be made: {wrong}")
}

//! Waiting: a task is asked after until it is over.

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use crate::runtime::{Error, Response, Sending, clock};

use super::polled::Pace;
use super::{Polled, Starting, WaitError};

/// A server that asks to be asked at once is not.
const SHORTEST: Duration = Duration::from_millis(100);

#[cfg(not(target_arch = "wasm32"))]
type Sleeping = Pin<Box<dyn Future<Output = ()> + Send>>;
#[cfg(target_arch = "wasm32")]
type Sleeping = Pin<Box<dyn Future<Output = ()>>>;

#[cfg(not(target_arch = "wasm32"))]
type Told<'c, S> = Box<dyn FnMut(&Response<S>) + Send + 'c>;
#[cfg(target_arch = "wasm32")]
type Told<'c, S> = Box<dyn FnMut(&Response<S>) + 'c>;

type Outcome<S, E, B> = Result<Response<S>, WaitError<S, E, B>>;

/// What `.wait()` gives: a future that asks after a task until it is over, and ends with the answer
/// that says so. Dropped, it asks no more; the task goes on.
///
/// An unknown state is that of a task that is not over. After each answer it waits as long as
/// `Retry-After` says, or else for an interval that grows. Also after status 429 or 503 with
/// `Retry-After`; any other failure of a question is the end, after its own retries.
#[must_use = "a task is asked after while this is awaited"]
pub struct Wait<'c, R: Polled<'c>, B = Infallible> {
    step: Step<'c, R, B>,
    request: Option<R>,
    pace: Pace,
    deadline: Duration,
    /// The deadline's own clock, from the first question.
    over: Option<Sleeping>,
    last: Option<Box<Response<R::State>>>,
    told: Option<Told<'c, R::State>>,
}

enum Step<'c, R: Polled<'c>, B> {
    Start(Starting<'c, R, B>),
    Ask,
    Asked(Sending<R::State, R::Details>),
    Rest(Sleeping),
    End,
}

impl<'c, R: Polled<'c>, B> Wait<'c, R, B> {
    /// Waits for the task that a request asks after. Nothing is sent yet.
    pub fn known(request: R) -> Self {
        Self::new(Step::Ask, Some(request))
    }

    /// Waits for a task that is to be started. Nothing is sent yet.
    pub fn started(starting: Starting<'c, R, B>) -> Self {
        Self::new(Step::Start(starting), None)
    }

    fn new(step: Step<'c, R, B>, request: Option<R>) -> Self {
        Self {
            step,
            request,
            pace: Pace::of(&R::POLLING),
            deadline: Duration::from_millis(R::POLLING.deadline),
            over: None,
            last: None,
            told: None,
        }
    }

    /// Sets how long to wait in all, from the first question or the answer that the task is started.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = time;
        self
    }

    /// Sets the interval before the second question, and the longest. That of a server counts more.
    pub fn intervals(mut self, first: Duration, longest: Duration) -> Self {
        (self.pace.next, self.pace.longest) = (first.max(SHORTEST), longest.max(SHORTEST));
        self
    }

    /// Is told each answer as it comes, the last one too.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn progress(mut self, tell: impl FnMut(&Response<R::State>) + Send + 'c) -> Self {
        self.told = Some(Box::new(tell));
        self
    }

    /// Is told each answer as it comes, the last one too.
    #[cfg(target_arch = "wasm32")]
    pub fn progress(mut self, tell: impl FnMut(&Response<R::State>) + 'c) -> Self {
        self.told = Some(Box::new(tell));
        self
    }

    /// Goes on as far as it can without waiting.
    fn go(&mut self, context: &mut Context<'_>) -> Poll<Outcome<R::State, R::Details, B>> {
        loop {
            match &mut self.step {
                Step::Start(starting) => match ready!(starting.as_mut().poll(context)) {
                    Err(error) => return Poll::Ready(Err(WaitError::Start(error))),
                    Ok(task) => {
                        self.request = Some(task.request);
                        self.begin();
                        self.rest(task.after);
                    }
                },
                Step::Ask => {
                    self.begin();
                    self.step = match self.request.clone() {
                        Some(request) => Step::Asked(request.ask()),
                        None => Step::End,
                    };
                }
                Step::Asked(sending) => {
                    let answer = ready!(Pin::new(sending).poll(context));
                    if let Some(end) = self.read(answer) {
                        return Poll::Ready(end);
                    }
                }
                Step::Rest(sleeping) => {
                    ready!(sleeping.as_mut().poll(context));
                    self.step = Step::Ask;
                }
                Step::End => return Poll::Pending,
            }
        }
    }

    /// Takes an answer in; the end, or a rest.
    fn read(
        &mut self,
        answer: Result<Response<R::State>, Error<R::Details>>,
    ) -> Option<Outcome<R::State, R::Details, B>> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                let busy = matches!(
                    error.status().map(|status| status.as_u16()),
                    Some(429 | 503)
                );
                let Some(after) = error.retry_after().filter(|_| busy) else {
                    return Some(Err(WaitError::Call(error)));
                };
                self.rest(Some(after));
                return None;
            }
        };
        if let Some(tell) = &mut self.told {
            tell(&answer);
        }
        let state = R::state(&answer);
        if R::POLLING.done.contains(&state.as_str()) {
            return Some(Ok(answer));
        }
        let answer = Box::new(answer);
        if R::POLLING.failed.contains(&state.as_str()) {
            return Some(Err(WaitError::Failed(answer)));
        }
        self.rest(answer.retry_after());
        self.last = Some(answer);
        None
    }

    fn rest(&mut self, asked: Option<Duration>) {
        let usual = self.pace.step();
        let time = asked.map_or(usual, |asked| asked.max(SHORTEST));
        self.step = Step::Rest(Box::pin(clock::sleep(time)));
    }

    /// Starts the deadline's clock, unless it goes.
    fn begin(&mut self) {
        let deadline = self.deadline;
        self.over
            .get_or_insert_with(|| Box::pin(clock::sleep(deadline)));
    }
}

impl<'c, R: Polled<'c>, B> Future for Wait<'c, R, B> {
    type Output = Outcome<R::State, R::Details, B>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut end = self.go(context);
        if let (Poll::Pending, Some(over)) = (&end, &mut self.over)
            && over.as_mut().poll(context).is_ready()
        {
            end = Poll::Ready(Err(WaitError::Deadline(self.last.take())));
        }
        if end.is_ready() {
            // A question on its way is dropped.
            (self.step, self.over) = (Step::End, None);
        }
        end
    }
}

impl<'c, R: Polled<'c>, B> fmt::Debug for Wait<'c, R, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wait")
            .field("deadline", &self.deadline)
            .field("pace", &self.pace)
            .finish_non_exhaustive()
    }
}

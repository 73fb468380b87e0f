//! Waiting for a task that is slow, fails, is busy, or never ends: on a paused clock, so that nobody
//! sleeps.

mod claid;
mod declared;
mod ends;

use specwright_live::claid::model::{
    BatchEditRequest, BatchEditResultResponse, HttpErrorDetails, ImageOperations, Resizing,
    TaskStatus,
};
use specwright_live::runtime::flow::WaitError;
use specwright_live::runtime::{Options, Response};
use tokio::time::Duration;

use self::claid::Say::{Fail, State, With};
use self::claid::Start;
pub(crate) use self::claid::{Claid, Say};

type Waited = Result<
    Response<BatchEditResultResponse>,
    WaitError<BatchEditResultResponse, HttpErrorDetails, HttpErrorDetails>,
>;

fn edit() -> BatchEditRequest {
    let resize = ImageOperations::new().resizing(Resizing::new().width(1000));
    BatchEditRequest::new("storage://photos/in/", resize)
}

fn status(answer: &BatchEditResultResponse) -> TaskStatus {
    answer.data.as_ref().expect("a task").status.clone()
}

/// The seconds at which it was asked are these, within a tenth.
fn asked_at(claid: &Claid, wanted: &[f64]) {
    let asked = claid.asked();
    let near = |(is, at): (&f64, &f64)| (is - at).abs() < 0.1;
    assert!(
        asked.len() == wanted.len() && asked.iter().zip(wanted).all(near),
        "{asked:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn slow() {
    let claid = Claid::with(&[
        (0, State("ACCEPTED")),
        (4, State("PROCESSING")),
        (40, State("DONE")),
    ])
    .await;
    let client = claid.client();
    let done = client.create_batch_edit(edit()).wait().await;
    let done = done.expect("it is done");
    assert_eq!(status(&done), TaskStatus::Done);
    let task = done.into_data().data.expect("a task");
    assert_eq!(task.results.expect("results").len(), 2);
    // 2 seconds, and half as many more each time.
    asked_at(&claid, &[2.0, 5.0, 9.5, 16.25, 26.375, 41.562]);
    let requests = claid.requests();
    assert!(requests[0].starts_with("POST /v1/image/edit/batch HTTP/1.1\r\n"));
    for question in &requests[1..] {
        assert!(question.starts_with("GET /v1/image/edit/batch/1 HTTP/1.1\r\n"));
        assert!(question.contains("authorization: Bearer key\r\n"));
    }
}

/// Known or not, a state that is not declared as an end is none.
#[tokio::test(start_paused = true)]
async fn paused_and_unknown() {
    let claid = Claid::with(&[
        (0, State("WAITING")),
        (4, State("PAUSED")),
        (8, State("REVIEWED BY A PERSON")),
        (20, State("DONE")),
    ])
    .await;
    let client = claid.client();
    let mut told = Vec::new();
    let wait = client.create_batch_edit(edit()).wait();
    let wait = wait.progress(|answer| told.push(status(answer)));
    wait.await.expect("it is done");
    let unknown = TaskStatus::Unknown("REVIEWED BY A PERSON".to_owned());
    assert_eq!(
        told,
        [
            TaskStatus::Waiting,
            TaskStatus::Paused,
            unknown.clone(),
            unknown,
            TaskStatus::Done
        ]
    );
}

/// A question that is turned away is asked again by its own retries, then by the wait: all of them
/// after what the server says.
#[tokio::test(start_paused = true)]
async fn throttled() {
    let claid = Claid::with(&[
        (0, State("PROCESSING")),
        (3, Fail(429, "retry-after: 20\r\n")),
        (70, With("PROCESSING", "retry-after: 100\r\n")),
        (120, State("DONE")),
    ])
    .await;
    let client = claid.client();
    let done = client.create_batch_edit(edit()).wait().await;
    done.expect("it is done");
    asked_at(&claid, &[2.0, 5.0, 25.0, 45.0, 65.0, 85.0, 185.0]);
}

#[tokio::test(start_paused = true)]
async fn a_date_and_a_start_that_asks_for_time() {
    // The paused clock is not the one on the wall.
    let date = std::time::SystemTime::now() + Duration::from_secs(50);
    let header = format!("retry-after: {}\r\n", httpdate::fmt_http_date(date)).leak();
    let script = vec![(0, With("PROCESSING", header)), (20, State("DONE"))].leak();
    let claid = Claid::starting(Start::Accept("retry-after: 9\r\n"), script).await;
    let done = claid.client().create_batch_edit(edit()).wait().await;
    done.expect("it is done");
    let asked = claid.asked();
    assert!((9.0..9.1).contains(&asked[0]), "{asked:?}");
    assert!((40.0..59.1).contains(&asked[1]), "{asked:?}");
}

/// `Retry-After: 0` is no reason to ask all the time.
#[tokio::test(start_paused = true)]
async fn at_once_is_a_tenth_of_a_second() {
    let claid = Claid::with(&[(0, With("PROCESSING", "retry-after: 0\r\n"))]).await;
    let client = claid.client();
    let wait = client.get_batch_edit(1).wait();
    let end = wait.deadline(Duration::from_millis(950)).await;
    assert!(matches!(end, Err(WaitError::Deadline(Some(_)))), "{end:?}");
    assert_eq!(claid.asked().len(), 10);
}

/// A task that is known is asked after at once.
#[tokio::test(start_paused = true)]
async fn known() {
    let claid = Claid::with(&[(0, State("PROCESSING")), (60, State("DONE"))]).await;
    let client = claid.client();
    let wait = client.get_batch_edit(1).wait();
    let wait = wait.intervals(Duration::from_secs(20), Duration::from_secs(25));
    wait.await.expect("it is done");
    asked_at(&claid, &[0.0, 20.0, 45.0, 70.0]);
}

/// What the caller chose for the start holds for the questions, but for its media types.
#[tokio::test(start_paused = true)]
async fn options_of_the_start() {
    let claid = Claid::with(&[(0, State("DONE"))]).await;
    let options = Options::new().header("X-Team", "7").accept("text/plain");
    let start = claid.client();
    let start = start.create_batch_edit(edit()).options(options);
    start.wait().await.expect("it is done");
    let requests = claid.requests();
    assert_eq!(requests.len(), 2);
    assert!(requests.iter().all(|one| one.contains("x-team: 7\r\n")));
    assert!(requests[0].contains("accept: text/plain\r\n"));
    assert!(requests[1].contains("accept: application/json\r\n"));
}

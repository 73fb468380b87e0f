//! How a wait ends when the task is not done.

use specwright_live::StatusCode;
use specwright_live::claid::model::TaskStatus;
use specwright_live::runtime::Error;
use specwright_live::runtime::flow::WaitError;
use tokio::time::{Duration, Instant, sleep, timeout};

use super::claid::Say::{Fail, Silence, State};
use super::claid::{Claid, Start};
use super::{Waited, edit, status};

async fn wait(claid: &Claid) -> Waited {
    claid.client().create_batch_edit(edit()).wait().await
}

#[tokio::test(start_paused = true)]
async fn failed() {
    for (state, wanted) in [
        ("ERROR", TaskStatus::Error),
        ("CANCELLED", TaskStatus::Cancelled),
    ] {
        let script = vec![(0, State("PROCESSING")), (4, State(state))].leak();
        let claid = Claid::with(script).await;
        let error = wait(&claid).await.expect_err("it failed");
        assert!(matches!(error, WaitError::Failed(_)), "{error:?}");
        assert_eq!(status(error.last().expect("an answer")), wanted);
        assert_eq!(claid.asked().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn over_the_deadline() {
    let claid = Claid::with(&[(0, State("ACCEPTED")), (30, State("PROCESSING"))]).await;
    let began = Instant::now();
    let client = claid.client();
    let minute = client.create_batch_edit(edit()).wait();
    let error = minute.deadline(Duration::from_secs(60)).await;
    let error = error.expect_err("it is not over");
    assert!((60.0..60.1).contains(&began.elapsed().as_secs_f64()));
    let WaitError::Deadline(Some(last)) = error else {
        panic!("{error:?}");
    };
    assert_eq!(status(&last), TaskStatus::Processing);
    // An hour, unless somebody says otherwise.
    let began = Instant::now();
    let error = wait(&claid).await.expect_err("it is not over");
    assert!((3600.0..3600.1).contains(&began.elapsed().as_secs_f64()));
    assert!(error.to_string().contains("not over"), "{error}");
}

/// A question that is on its way when the time is over is given up.
#[tokio::test(start_paused = true)]
async fn silence() {
    let claid = Claid::with(&[(0, Silence)]).await;
    let began = Instant::now();
    let client = claid.client();
    let wait = client.get_batch_edit(1).wait();
    let error = wait.deadline(Duration::from_secs(20)).await;
    assert!(matches!(error, Err(WaitError::Deadline(None))), "{error:?}");
    assert!((20.0..20.1).contains(&began.elapsed().as_secs_f64()));
    // After its own retries, silence is a failure of the call.
    let error = client.get_batch_edit(1).wait().await;
    let Err(WaitError::Call(error)) = error else {
        panic!("{error:?}");
    };
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(error.attempts(), 3);
}

#[tokio::test(start_paused = true)]
async fn dropped() {
    let claid = Claid::with(&[(0, State("PROCESSING"))]).await;
    let client = claid.client();
    let wait = client.create_batch_edit(edit()).wait();
    let cut = timeout(Duration::from_secs(15), wait).await;
    cut.expect_err("it is cut off");
    let asked = claid.asked().len();
    sleep(Duration::from_secs(3600)).await;
    assert_eq!((asked, claid.asked().len()), (3, 3));
}

#[tokio::test(start_paused = true)]
async fn not_started() {
    let claid = Claid::starting(Start::Refuse(402), &[]).await;
    let error = wait(&claid).await.expect_err("nothing was started");
    let WaitError::Start(error) = error else {
        panic!("{error:?}");
    };
    assert_eq!(error.status(), Some(StatusCode::PAYMENT_REQUIRED));
    assert_eq!(error.details().expect("details").error_code, "402");

    let claid = Claid::starting(Start::Nameless, &[]).await;
    let error = wait(&claid).await.expect_err("nobody knows its name");
    let WaitError::Start(Error::Request(message)) = error else {
        panic!("{error:?}");
    };
    assert!(message.contains("/data/id"), "{message}");
    assert_eq!(claid.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_question_that_fails() {
    let busy: &[_] = &[
        (0, Fail(404, "")),
        (0, Fail(429, "")),
        (0, Fail(500, "retry-after: 3\r\n")),
    ];
    for ((from, say), tries) in busy.iter().zip([1, 3, 1]) {
        let claid = Claid::with(vec![(*from, *say)].leak()).await;
        let error = wait(&claid).await.expect_err("no answer");
        let WaitError::Call(error) = error else {
            panic!("{error:?}");
        };
        assert_eq!(error.attempts(), tries, "{say:?}");
        assert_eq!(claid.asked().len(), tries as usize, "{say:?}");
    }
}

/// It goes where futures go, and a thread can wait for it.
#[tokio::test]
async fn it_is_a_future() {
    use specwright_live::Blocking as _;
    fn sent<F: Future + Send + Unpin>(_: &F) {}
    let claid = Claid::with(&[(0, State("DONE"))]).await;
    let client = claid.client();
    sent(&client.create_batch_edit(edit()).wait());
    sent(&client.get_batch_edit(1).wait());
    let known = client.clone();
    let blocked = std::thread::spawn(move || known.get_batch_edit(1).wait().blocking());
    while !blocked.is_finished() {
        sleep(Duration::from_millis(1)).await;
    }
    let done = blocked.join().expect("no panic").expect("it is done");
    assert_eq!(status(&done), TaskStatus::Done);
}

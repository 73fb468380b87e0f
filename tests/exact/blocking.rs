//! Calls by threads that await nothing.

use crate::answers::Client;
use crate::runtime::Error;
use crate::runtime::blocking::{Blocking, BlockingStream};
use crate::socket::Socket;

const ITEM: &[u8] = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{\"id\":1}";

fn client(url: &str) -> Client {
    let client = Client::builder().base_url(url).build();
    client.expect("a client")
}

#[test]
fn calls_and_streams() {
    let other = tokio::runtime::Runtime::new().expect("a runtime");
    let socket = other.block_on(Socket::answering(ITEM));
    let client = client(socket.url());
    let item = client.get_item().send().blocking().expect("an item");
    assert_eq!(item.id, 1);
    let file = client.get_file().send().blocking().expect("a file");
    let pieces = file.into_data().blocking_iter();
    let pieces: Result<Vec<_>, _> = pieces.collect();
    assert_eq!(pieces.expect("no break").concat(), br#"{"id":1}"#);

    // Several threads at once.
    let all: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            std::thread::spawn(move || client.get_item().send().blocking().map(|item| item.id))
        })
        .collect();
    for thread in all {
        assert_eq!(thread.join().expect("no panic").expect("an item"), 1);
    }
}

#[tokio::test]
async fn inside_a_runtime_it_is_an_error() {
    let socket = Socket::answering(ITEM).await;
    let client = client(socket.url());
    let error = client.get_item().send().blocking().expect_err("refused");
    assert!(matches!(error, Error::Request(_)), "{error:?}");
    assert!(error.to_string().contains("async runtime"), "{error}");
    let file = client.get_file().send().await.expect("a file").into_data();
    let items: Vec<_> = file.blocking_iter().collect();
    assert!(matches!(items[..], [Err(Error::Request(_))]), "{items:?}");
    assert_eq!(socket.take().len(), 1);
}

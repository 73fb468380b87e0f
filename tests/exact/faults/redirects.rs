//! Redirects: followed within the origin, never to another one, and not for ever.

use super::Then::Close;
use super::{End, client, end, in_time, server};

fn to(location: &str) -> Vec<u8> {
    let location = format!("location: {location}\r\n");
    format!("HTTP/1.1 302 Found\r\nconnection: close\r\n{location}\r\n").into_bytes()
}

#[tokio::test]
async fn a_circle_ends() {
    let socket = server(to("/item"), Close).await;
    let result = in_time("circle", client(socket.url()).get_item().send()).await;
    assert_eq!(end(&result), End::Broken);
    assert_eq!(socket.take().len(), 11);
}

#[tokio::test]
async fn another_origin_hears_nothing() {
    let other = server(&b"HTTP/1.1 200 OK\r\n\r\n{\"id\":1}"[..], Close).await;
    let port = |url: &str| url.rsplit(':').next().map(str::to_owned).expect("a port");
    for location in [
        format!("{}/item", other.url()),
        format!("//127.0.0.1:{}/item", port(other.url())),
        format!("http://localhost:{}/item", port(other.url())),
        "https://answers.example/item".to_owned(),
        "file:///etc/passwd".to_owned(),
        "http://[".to_owned(),
    ] {
        let socket = server(to(&location), Close).await;
        let result = in_time(&location, client(socket.url()).get_item().send()).await;
        assert_eq!(end(&result), End::Unexpected(302), "{location}");
    }
    assert_eq!(other.take(), [""; 0]);
}

#[tokio::test]
async fn a_redirect_to_nowhere_is_an_answer() {
    let socket = server(&b"HTTP/1.1 302 Found\r\n\r\n"[..], Close).await;
    let result = in_time("nowhere", client(socket.url()).get_item().send()).await;
    assert_eq!(end(&result), End::Unexpected(302));
}

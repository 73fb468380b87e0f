//! Servers that are not there, or speak another protocol.

use super::Then::Close;
use super::{End, client, end, in_time, server};

#[tokio::test]
async fn nobody_there() {
    // Taken and given back: nobody listens there.
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("an address"));
    drop(free);
    for url in [url.as_str(), "http://nobody.invalid"] {
        let result = in_time(url, client(url).get_item().send()).await;
        assert_eq!(end(&result), End::Connect, "{url}");
    }
}

#[tokio::test]
async fn no_tls_where_there_should_be() {
    let socket = server(&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], Close).await;
    let url = socket.url().replace("http:", "https:");
    let result = in_time("plain", client(&url).get_item().send()).await;
    assert_eq!(end(&result), End::Connect);
}

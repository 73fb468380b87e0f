//! Bodies that are expected: JSON, forms, parts, bytes.

use crate::mocked::model::Item;
use crate::mocked::{Client, MockServer};
use crate::runtime::mock::SentRequest;

/// The message about a call that differs from what is expected.
async fn refused(server: MockServer, call: impl Future<Output = Option<Vec<u8>>>) -> String {
    let text = call.await.expect("a body");
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(
        || server.verify(),
    )));
    let text = String::from_utf8(text).expect("a text");
    let lines = text.lines().skip(2).map(str::trim);
    lines.collect::<Vec<_>>().join("; ")
}

macro_rules! body {
    ($call:expr) => {
        async {
            $call
                .send()
                .await
                .err()
                .and_then(|error| Some(error.body()?.to_vec()))
        }
    };
}

#[tokio::test]
async fn members_of_json_are_expected_one_by_one() {
    let server = MockServer::start();
    let client = server.client();
    let like = Item::new("a").tags(vec!["x".to_owned(), "y".to_owned()]);
    let fits = server.on(client.put_item("a", like.clone()).send());
    let fits = fits.answers_with(
        200,
        crate::mocked::client::PutItemResponse::Ok(Item::new("a")),
    );
    client
        .put_item("a", like.clone().size(5))
        .send()
        .await
        .expect("more is fine");
    let sent = fits.requests();
    assert_eq!(sent[0].json::<Item>().expect("JSON"), like.clone().size(5));

    let other = Item::new("b").tags(vec!["x".to_owned()]);
    let text = refused(server, body!(client.put_item("a", other))).await;
    assert_eq!(
        text,
        r#"body /name: "b", not "a"; body /tags: ["x"], not ["x","y"]"#
    );

    let server = MockServer::start();
    let client = server.client();
    let exactly = server.on(client.put_item("a", like.clone()).send());
    exactly
        .fails(413, crate::mocked::client::PutItemError::ContentTooLarge)
        .exactly();
    let text = refused(server, body!(client.put_item("a", like.size(5)))).await;
    assert_eq!(text, "body /size is not expected");
}

#[tokio::test]
async fn parts_are_expected_one_by_one() {
    use crate::mocked::model::AddPhotoBody;
    use crate::runtime::File;
    let form = |bytes: &'static [u8], note: &str| {
        AddPhotoBody::new(File::new(bytes).name("a.png")).note(note)
    };
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.add_photo("a", form(b"\x00\r\n--", "hi")).send())
        .answers(());
    client
        .add_photo("a", form(b"\x00\r\n--", "hi"))
        .send()
        .await
        .expect("the same");
    let text = refused(server, body!(client.add_photo("a", form(b"\x00", "ho")))).await;
    assert_eq!(
        text,
        r#"part form-data; name="file"; filename="a.png": "\0", not "\0\r\n--"; part form-data; name="note": "ho", not "hi""#
    );
}

#[tokio::test]
async fn forms_and_bytes_are_compared() {
    use crate::mocked::model::SearchBody;
    let server = MockServer::start();
    let client = server.client();
    server
        .on(client.search(SearchBody::new("a b")).send())
        .answers(());
    let more = SearchBody::new("a b").page(2);
    client.search(more).send().await.expect("more is fine");
    let text = refused(server, body!(client.search(SearchBody::new("c")))).await;
    assert_eq!(text, "body: text=c, not text=a+b");

    let server = MockServer::start();
    let client = server.client();
    let photo: &[u8] = &[1, 2, 255];
    server
        .on(client.put_photo("a", photo).send())
        .answers("saved".to_owned());
    client.put_photo("a", photo).send().await.expect("the same");
    let other: &[u8] = &[255];
    let text = refused(server, body!(client.put_photo("a", other))).await;
    assert_eq!(text, "body: 1 bytes, not these 3");
}

//! Bodies and answers beyond JSON, as the server's socket sees and writes them.

use std::collections::BTreeMap;

use crate::bodies::Client;
use crate::bodies::client::{GetPhotoHeaders, GetPhotoResponse};
use crate::bodies::model::{AddPhotoBody, Photo, PhotoPatch, SearchBody};
use crate::runtime::{Error, File, Options};
use crate::socket::Socket;

const DONE: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

async fn server(answer: &str) -> (Socket, Client) {
    let socket = Socket::answering(answer).await;
    let client = Client::builder().base_url(socket.url()).build();
    (socket, client.expect("a client"))
}

/// The one request: its head in lower case, and its body.
fn request(socket: &Socket) -> (String, String) {
    let request = socket.take().pop().expect("a request");
    let (head, body) = request.split_once("\r\n\r\n").expect("a head and a body");
    (head.to_lowercase(), body.to_owned())
}

fn photo_of(image: File) -> AddPhotoBody {
    let form = AddPhotoBody::new(image, vec![1, 2]);
    let form = form.more(vec![File::from("a").name("a.txt").media_type("text/plain")]);
    form.tags(vec!["x".to_owned(), "y z".to_owned()])
}

fn form(boundary: &str, name: &str) -> String {
    let part = |disposition: &str, content: &str| {
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name={disposition}\r\n{content}\r\n"
        )
    };
    [
        part(
            &format!("\"image\"; filename=\"{name}\""),
            "Content-Type: image/png\r\n\r\nimage",
        ),
        part(
            "\"more\"; filename=\"a.txt\"",
            "Content-Type: text/plain\r\n\r\na",
        ),
        part("\"place\"", "Content-Type: application/json\r\n\r\n[1,2]"),
        part("\"tags\"", "\r\nx,y z"),
        format!("--{boundary}--\r\n"),
    ]
    .concat()
}

#[tokio::test]
async fn a_form_with_files() {
    let (socket, client) = server(DONE).await;
    let sent = client.add_photo(photo_of(File::from("image"))).send().await;
    sent.expect("a form");
    let (head, body) = request(&socket);
    let boundary = "----form-data-0000000000000000";
    assert!(head.contains(&format!(
        "content-type: multipart/form-data; boundary={boundary}\r\n"
    )));
    assert_eq!(body, form(boundary, "blob"));

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("p.png");
    std::fs::write(&path, "image").expect("a file");
    let image = File::open(&path).await.expect("a file");
    client
        .add_photo(photo_of(image))
        .send()
        .await
        .expect("a form");
    let (head, body) = request(&socket);
    let (_, after) = head.split_once("boundary=").expect("a boundary");
    let boundary = after.lines().next().expect("a boundary");
    assert_eq!(body, form(boundary, "p.png"));
    assert!(head.contains(&format!("content-length: {}", body.len())));
}

#[tokio::test]
async fn a_form_is_checked_first() {
    let (socket, client) = server(DONE).await;
    let many = vec![File::from("a"), File::from("b"), File::from("c")];
    let form = AddPhotoBody::new("image", vec![1]).more(many);
    let Err(Error::Violations(found)) = client.add_photo(form).send().await else {
        panic!("three files are more than two")
    };
    let pointers: Vec<_> = found.iter().map(|violation| &*violation.pointer).collect();
    assert_eq!(pointers, ["/body/more"]);
    assert!(socket.take().is_empty());
}

#[tokio::test]
async fn a_body_of_any_image_type() {
    let (socket, client) = server(DONE).await;
    let image = File::from("image").media_type("image/webp");
    client.put_photo(image).send().await.expect("a body");
    let (head, body) = request(&socket);
    let lines: Vec<_> = head.lines().collect();
    assert!(lines.contains(&"content-type: image/webp"), "{head}");
    assert!(lines.contains(&"content-length: 5"), "{head}");
    assert_eq!(body, "image");
}

#[tokio::test]
async fn a_merge_patch_removes() {
    let (socket, client) = server(DONE).await;
    let notes = BTreeMap::from([
        ("a".to_owned(), None),
        ("b".to_owned(), Some("c".to_owned())),
    ]);
    let patch = PhotoPatch::new().title_null().notes(notes);
    client.change_photo(patch).send().await.expect("a patch");
    let (head, body) = request(&socket);
    assert!(head.contains("content-type: application/merge-patch+json\r\n"));
    assert_eq!(body, r#"{"notes":{"a":null,"b":"c"},"title":null}"#);
    client
        .change_photo(PhotoPatch::new())
        .send()
        .await
        .expect("a patch");
    assert_eq!(request(&socket).1, "{}");
}

#[tokio::test]
async fn a_form_by_its_encodings_and_lines_back() {
    let lines = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/jsonl\r\n\r\n";
    let (socket, client) = server(&format!("{head}{lines}")).await;
    let filter = BTreeMap::from([("a b".to_owned(), "c&d".to_owned())]);
    let search = SearchBody::new().filter(filter).ids(vec![1, 2]);
    let items = client
        .search(search)
        .send()
        .await
        .expect("items")
        .into_data();
    let titles = items.collect().await.expect("items");
    assert_eq!(titles, [Photo::new().title("a"), Photo::new().title("b")]);
    assert_eq!(request(&socket).1, "filter%5Ba%20b%5D=c%26d&ids=1%7C2");
}

/// An answer with a media type.
fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
}

#[tokio::test]
async fn what_the_server_states_is_read() {
    let json = "content-type: application/json; charset=utf-8\r\nx-left: 5\r\nx-tags: a, b\r\nX-Tags: c\r\nx-until: 2026-01-02T03:04:05Z\r\n";
    let (socket, client) = server(&answer("200 OK", json, "{\"title\":\"a\"}")).await;
    let response = client.get_photo().send().await.expect("an answer");
    assert!(
        request(&socket)
            .0
            .contains("accept: application/json, image/jpeg, image/png\r\n")
    );
    let headers = GetPhotoHeaders::of(response.headers());
    assert_eq!(headers.x_left(), Ok(Some(5)));
    let tags = ["a", "b", "c"].map(str::to_owned).to_vec();
    assert_eq!(headers.x_tags(), Ok(Some(tags)));
    let until = headers.x_until().expect("a date").expect("a date");
    assert_eq!(until.to_string(), "2026-01-02T03:04:05Z");
    let GetPhotoResponse::OkJson(photo) = response.into_data() else {
        panic!("it is JSON")
    };
    assert_eq!(photo, Photo::new().title("a"));

    let (socket, client) = server(&answer("200 OK", "content-type: image/jpeg\r\n", "image")).await;
    let options = Options::new().accept("image/jpeg");
    let response = client
        .get_photo()
        .options(options)
        .send()
        .await
        .expect("an answer");
    assert!(request(&socket).0.contains("accept: image/jpeg\r\n"));
    assert_eq!(GetPhotoHeaders::of(response.headers()).x_left(), Ok(None));
    let GetPhotoResponse::OkBytes(image) = response.into_data() else {
        panic!("it is an image")
    };
    assert_eq!(&image.collect().await.expect("bytes")[..], b"image");

    for headers in ["content-type: text/html\r\n", ""] {
        let (_socket, client) = server(&answer("200 OK", headers, "<html>")).await;
        let error = client.get_photo().send().await.expect_err("neither");
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert_eq!(error.body().map(|body| &body[..]), Some(&b"<html>"[..]));
    }

    let (_socket, client) = server(&answer("404 Not Found", "x-left: many\r\n", "")).await;
    let error = client.get_photo().send().await.expect_err("a failure");
    let headers = GetPhotoHeaders::of(error.headers().expect("an answer"));
    let wrong = headers.x_left().expect_err("no number").to_string();
    assert!(
        wrong.starts_with("the answer's header `X-Left`: ") && !wrong.contains("many"),
        "{wrong}"
    );
}

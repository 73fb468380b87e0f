//! A hierarchy over the wire: each pet is read as its kind, and none loses anything.

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::kinds::Client;
use crate::kinds::model::{Cat, Pet, PetBase};
use crate::runtime::Error;

async fn server(answer: ResponseTemplate) -> (MockServer, Client) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = Client::builder().base_url(server.uri()).build();
    (server, client.expect("a client"))
}

#[tokio::test]
async fn each_is_read_as_its_kind() {
    // As text: the numbers keep their spelling.
    let pets = r#"[{"kind":"cat","lives":7,"weight":4},{"kind":"Dog","tricks":["sit"],"weight":12.0},{"kind":"eel","volts":600,"weight":1.5},{"weight":2},"a stone"]"#;
    let answer = ResponseTemplate::new(200).set_body_raw(pets, "application/json");
    let (_server, client) = server(answer).await;
    let got = client.list_pets().send().await.expect("an answer");
    let kinds: Vec<_> = got
        .iter()
        .map(|pet| match pet {
            Pet::Cat(cat) => format!("a cat of {:?} lives", cat.lives),
            Pet::Dog(dog) => format!("a dog of {} kg", dog.weight),
            Pet::Base(pet) => format!("an {} with {:?}", pet.kind, pet.extra),
            Pet::Unknown(value) => format!("what? {value}"),
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "a cat of Some(7) lives",
            "a dog of 12.0 kg",
            "an eel with {\"volts\": Number(600)}",
            "what? {\"weight\":2}",
            "what? \"a stone\"",
        ]
    );
    let again = serde_json::to_string(&*got).expect("JSON");
    let value = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    assert_eq!(value(&again), value(pets));
}

#[tokio::test]
async fn each_is_sent_and_checked_as_its_kind() {
    let (server, client) = server(ResponseTemplate::new(204)).await;
    let sound = client.add_pet(Cat::new("cat", 4).lives(9)).send().await;
    assert!(sound.is_ok(), "{sound:?}");
    let other = client.add_pet(PetBase::new("eel", 1.5)).send().await;
    assert!(other.is_ok(), "{other:?}");
    let broken = client.add_pet(Cat::new("cat", 0.25).lives(10)).send().await;
    let Err(Error::Violations(found)) = broken else {
        panic!("{broken:?}");
    };
    let rules: Vec<_> = found.iter().map(|one| one.pointer.as_str()).collect();
    assert_eq!(rules, ["/body/lives", "/body/weight"]);
    let requests = server.received_requests().await.expect("requests are kept");
    let bodies = requests.iter().map(|sent| sent.body_json::<Value>());
    let bodies: Vec<_> = bodies.map(|body| body.expect("JSON")).collect();
    assert_eq!(
        bodies,
        [
            json!({"kind": "cat", "lives": 9, "weight": 4}),
            json!({"kind": "eel", "weight": 1.5}),
        ]
    );
}

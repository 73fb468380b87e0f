//! Where calls go: base URLs of every form, and servers with variables.

use super::{Client, GET};
use crate::runtime::{Api, Builder, Operation, Options, Server};

static API: Api = Api {
    servers: &[
        Server::with(
            "https://{region}.api.example:{port}/{base}/",
            &[("base", "v1"), ("port", "443"), ("region", "eu")],
        ),
        Server::at("https://sandbox.example"),
        Server::with("{endpoint}/api", &[]),
        Server::with("https://{tenant}.example/v1", &[]),
    ],
    schemes: &[],
};

static OWN: Operation = Operation {
    servers: &[
        Server::with("https://files.example/{folder}", &[]),
        Server::at("https://sandbox.example"),
    ],
    ..GET_AGAIN
};

static RELATIVE: Operation = Operation {
    servers: &[Server::at("../other/")],
    ..GET_AGAIN
};

const GET_AGAIN: Operation = Operation {
    id: "get",
    method: "GET",
    path: "/x",
    query: "",
    accept: "",
    security: &[],
    servers: &[],
    idempotent: true,
    ..Operation::PLAIN
};

fn builder() -> Builder<Client> {
    Builder::new(&API)
}

/// What the path is put behind, or why there is no call.
fn goes(builder: Builder<Client>, operation: &'static Operation, options: Options) -> String {
    let client = match builder.build() {
        Ok(client) => client,
        Err(error) => return format!("! {error}"),
    };
    match client.0.draft(operation, options).finish() {
        Ok(ready) => {
            let url = ready.url(&["/", "x"]).unwrap();
            url.as_str().strip_suffix("/x").unwrap().to_owned()
        }
        Err(fault) => format!("! {}", crate::runtime::Error::<()>::from(fault)),
    }
}

#[test]
fn base_urls() {
    for (base, expected) in [
        ("https://a.example", "https://a.example"),
        ("https://a.example/", "https://a.example"),
        ("https://a.example/v1", "https://a.example/v1"),
        ("https://a.example/v1/", "https://a.example/v1"),
        ("https://a.example/v1//", "https://a.example/v1"),
        ("https://a.example/a%20b/%2F", "https://a.example/a%20b/%2F"),
        ("https://a.example/a b/ü", "https://a.example/a%20b/%C3%BC"),
        ("https://a.example/a/../b/.", "https://a.example/b"),
        ("HTTPS://A.Example:443/V1", "https://a.example/V1"),
        ("http://a.example:8080/v1", "http://a.example:8080/v1"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1"),
        ("http://[::1]:8080/v1/", "http://[::1]:8080/v1"),
        ("http://[2001:db8::1]", "http://[2001:db8::1]"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("", "! the base URL is not an absolute URL"),
        ("/v1", "! the base URL is not an absolute URL"),
        ("a.example", "! the base URL is not an absolute URL"),
        ("https://", "! the base URL is not an absolute URL"),
        (
            "https://a.example:99999",
            "! the base URL is not an absolute URL",
        ),
        ("http://[::1", "! the base URL is not an absolute URL"),
        ("localhost:8080", "! the base URL is neither http nor https"),
        ("file:///etc", "! the base URL is neither http nor https"),
    ] {
        let own = Options::default().base_url(base);
        assert_eq!(
            goes(builder().base_url(base), &GET, Options::default()),
            expected
        );
        assert_eq!(goes(builder(), &OWN, own), expected);
    }
}

#[test]
fn variables() {
    let refused = |name: &str| {
        format!("! the value of the variable `{name}` cannot stand in the server's URL")
    };
    let with = |pairs: &[(&'static str, &str)]| {
        let builder = pairs.iter().fold(builder(), |builder, (name, value)| {
            builder.put_variable(name, &[], (*value).to_owned())
        });
        goes(builder, &GET, Options::default())
    };
    assert_eq!(with(&[]), "https://eu.api.example/v1");
    assert_eq!(with(&[("region", "us")]), "https://us.api.example/v1");
    assert_eq!(
        with(&[("port", "8443"), ("base", "a/b")]),
        "https://eu.api.example:8443/a/b"
    );
    // What is given last counts; what looks like a variable is none.
    assert_eq!(
        with(&[("base", "a"), ("base", "b")]),
        "https://eu.api.example/b"
    );
    assert_eq!(
        with(&[("base", "{port}")]),
        "https://eu.api.example/%7Bport%7D"
    );
    // A host must stay in the contract's domain: credentials go there.
    for value in [
        "evil.example/",
        "evil.example#",
        "evil.example?",
        "a@evil",
        "evil\\",
        "a b",
        "a\t",
    ] {
        assert_eq!(with(&[("region", value)]), refused("region"), "{value}");
    }
    assert_eq!(with(&[("base", "a\nb")]), refused("base"));
    assert_eq!(
        with(&[("base", "a?b")]),
        "! the base URL has a query or a fragment, which a path cannot follow"
    );
    assert_eq!(
        with(&[("port", "x")]),
        "! the base URL is not an absolute URL"
    );

    let listed = |value: &str| builder().put_variable("region", &["eu", "us"], value.to_owned());
    assert_eq!(
        goes(listed("us"), &GET, Options::default()),
        "https://us.api.example/v1"
    );
    let problem = "! the contract does not list this value for the server's variable `region`";
    assert_eq!(goes(listed("mars"), &GET, Options::default()), problem);
    // Whichever server is used.
    assert_eq!(
        goes(
            listed("").base_url("https://a.example"),
            &GET,
            Options::default()
        ),
        problem
    );
    let again = listed("mars").put_variable("region", &["eu", "us"], "eu".to_owned());
    assert_eq!(
        goes(again, &GET, Options::default()),
        "https://eu.api.example/v1"
    );
}

#[test]
fn choices() {
    let none = Options::default;
    let at = |url| builder().put_server(url);
    assert_eq!(
        goes(at("https://sandbox.example"), &GET, none()),
        "https://sandbox.example"
    );
    let endpoint =
        |value: &str| at("{endpoint}/api").put_variable("endpoint", &[], value.to_owned());
    assert_eq!(
        goes(endpoint("http://localhost:3000"), &GET, none()),
        "http://localhost:3000/api"
    );
    assert_eq!(
        goes(endpoint("localhost"), &GET, none()),
        "! the base URL is not an absolute URL"
    );
    assert_eq!(
        goes(at("https://{tenant}.example/v1"), &GET, none()),
        "! the variable `tenant` has no default: give it with its setter"
    );

    // An operation's own servers: the chosen one, else the first.
    let folder = |builder: Builder<Client>| builder.put_variable("folder", &[], "a".to_owned());
    assert_eq!(
        goes(folder(builder()), &OWN, none()),
        "https://files.example/a"
    );
    assert_eq!(
        goes(builder(), &OWN, none()),
        "! the variable `folder` has no default: give it with its setter"
    );
    assert_eq!(
        goes(at("https://sandbox.example"), &OWN, none()),
        "https://sandbox.example"
    );
    assert_eq!(
        goes(folder(endpoint("https://e.example")), &OWN, none()),
        "https://files.example/a"
    );
    assert_eq!(
        goes(
            folder(builder()).base_url("https://b.example"),
            &OWN,
            none()
        ),
        "https://b.example"
    );

    // A relative server is resolved against whatever base there is.
    assert_eq!(
        goes(builder(), &RELATIVE, none()),
        "https://eu.api.example/other"
    );
    let base = builder().base_url("https://b.example/x/y/z");
    assert_eq!(goes(base, &RELATIVE, none()), "https://b.example/x/other");
}

//! URLs of calls: read behind the base URL, and the same as if the whole text were read.

use reqwest::Url;

use super::{Client, GET};
use crate::runtime::{Api, Builder, Options};

static PLAIN: Api = Api {
    servers: &[],
    schemes: &[],
};

/// A path behind a base URL is what the whole text says, read at once.
#[test]
fn paths_behind_a_base() {
    let bases = [
        "https://a.example",
        "https://a.example/",
        "http://127.0.0.1:8080//",
        "https://a.example/v1/",
        "https://a.example//v1//",
        "https://[::1]/%7e/%2E/é?",
        "https://a-host-with-a-name-that-is-longer-than-those-of-most-servers.example/v1",
    ];
    let texts = [
        "",
        "/",
        "//",
        "/x",
        "//x",
        "/\\x",
        "/\t/x",
        "/\t\n/\r/x",
        "/\n",
        "\t/x",
        "\\x",
        "/../x",
        "/./",
        "/x/%2e%2E/y",
        "/x/..",
        "/x y?a=b c'\"",
        "/x ",
        "/x\u{1}\n ",
        "/x?",
        "/x#",
        "/x?a#b?c",
        "/é/{id}",
        "/x:y@z",
        "x",
        ":80/x",
        "@b.example/",
        ".example/x",
        "?x",
        "/ /x",
        "/%",
        "/|^`<>",
        "/x\\..\\y",
        "/http://b.example/",
        "/?//b.example",
        "/#//",
        "/\u{2003}",
        "/\0",
    ];
    let mut read = 0;
    for base in bases {
        let base = Url::parse(base.trim_end_matches('?')).unwrap();
        for text in texts {
            let whole = Url::parse(&format!("{}{text}", base.as_str().trim_end_matches('/')));
            let client: Client = Builder::new(&PLAIN)
                .base_url(base.as_str())
                .build()
                .unwrap();
            let ready = client.0.draft(&GET, Options::default()).finish().unwrap();
            let halves = text.split_at(text.char_indices().nth(1).map_or(0, |(at, _)| at));
            let found = ready.url(&[halves.0, halves.1]);
            read += usize::from(whole.is_ok());
            assert_eq!(found.ok(), whole.ok(), "{base} {text:?}");
        }
    }
    assert!(read > bases.len() * texts.len() / 2, "{read}");
}

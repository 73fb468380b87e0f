//! Segments of a path that URL parsers resolve away (RFC 3986, section 5.2.4).

use serde_json::json;

use super::spelling::client;
use crate::runtime::{Operation, Options, PathStyle};

/// What is around a place belongs to its segment.
#[test]
fn segments_that_are_resolved_away() {
    let rows = [
        ("/a/{x}", ".", true),
        ("/a/{x}.", ".", true),
        ("/a/.{x}/b", ".", true),
        ("/a/%2{x}/b", "e", true),
        ("/a/%2{x}%2E", "e", true),
        ("/%2e/{x}", "a", true),
        ("/a/{x}..", ".", false),
        ("/a/%2{x}", "a", false),
        ("/%/{x}", "a.", false),
        ("/a/{x}b", ".", false),
        ("/{/{x}", ".a", false),
    ];
    for (template, item, refused) in rows {
        let operation = Box::leak(Box::new(Operation {
            path: template,
            ..Operation::PLAIN
        }));
        let mut draft = client().0.draft(operation, Options::default());
        draft.path("x", PathStyle::Simple, &json!([item]));
        assert_eq!(draft.finish().is_err(), refused, "{template} with {item}");
    }
}

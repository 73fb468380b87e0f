//! JSON pointers (RFC 6901) as text, without the `#` that makes one a URI fragment.

use std::borrow::Cow;

use serde_json::Value;

/// What stands at a pointer. As [`Value::pointer`], which makes two copies of every token.
pub(super) fn find<'v>(root: &'v Value, at: &str) -> Option<&'v Value> {
    if !at.is_empty() && !at.starts_with('/') {
        return None;
    }
    at.split('/').skip(1).try_fold(root, member)
}

/// What a token, as a pointer has it, leads to.
pub(super) fn member<'v>(value: &'v Value, token: &str) -> Option<&'v Value> {
    match value {
        Value::Object(object) => object.get(&*unescape(token)),
        Value::Array(list) => list.get(index(token)?),
        _ => None,
    }
}

/// A place in an array: digits without a zero before them.
fn index(token: &str) -> Option<usize> {
    let plain = token == "0" || token.starts_with(|c: char| matches!(c, '1'..='9'));
    token.parse().ok().filter(|_| plain)
}

/// Adds a token; cut back to the returned length to leave it again.
pub(super) fn push(at: &mut String, token: &str) -> usize {
    let length = at.len();
    at.push('/');
    if token.contains(['~', '/']) {
        at.push_str(&super::escape(token));
    } else {
        at.push_str(token);
    }
    length
}

/// A pointer to a child.
pub(super) fn join(at: &str, token: &str) -> String {
    let mut pointer = at.to_owned();
    push(&mut pointer, token);
    pointer
}

/// A token as it stands in the document.
pub(super) fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        token.replace("~1", "/").replace("~0", "~").into()
    } else {
        token.into()
    }
}

/// The tokens as they stand in the document, outermost first.
pub(super) fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// The pointer and what contains it, innermost first, down to the whole document.
pub(super) fn ancestors(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |at| {
        at.rfind('/').and_then(|cut| at.get(..cut))
    })
}

/// The pointer of what contains this, and the last token, escaped.
pub(super) fn split_last(pointer: &str) -> Option<(&str, &str)> {
    pointer.rsplit_once('/')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_pointer_finds_what_serde_json_finds() {
        let root = json!({"a/b": [1, {"~": "x", "~1": "y"}], "": {"0": true}});
        let found = [
            "",
            "/a~1b",
            "/a~1b/0",
            "/a~1b/1/~0",
            "/a~1b/1/~01",
            "/",
            "//0",
        ];
        let absent = [
            "a",
            "a~1b/0",
            "/a~1b/00",
            "/a~1b/+1",
            "/a~1b/2",
            "/a~1b/-",
            "/a~1b/",
            "/a~1b/0/x",
        ];
        for at in found.iter().chain(&absent) {
            assert_eq!(find(&root, at), root.pointer(at), "{at}");
        }
        assert!(found.iter().all(|at| find(&root, at).is_some()));
        assert!(absent.iter().all(|at| find(&root, at).is_none()));
    }

    #[test]
    fn tokens_are_escaped_on_the_way_in_and_out() {
        let pointer = join(&join("", "a/b~c"), "0");
        assert_eq!(pointer, "/a~1b~0c/0");
        assert_eq!(tokens(&pointer).collect::<Vec<_>>(), ["a/b~c", "0"]);
        assert_eq!(
            ancestors(&pointer).collect::<Vec<_>>(),
            ["/a~1b~0c/0", "/a~1b~0c", ""]
        );
        assert_eq!(tokens("").count(), 0);
    }
}

//! Path: a place of the contract as the target of an overlay's action.

use serde_json::Value;

use crate::document::Document;

/// A canonical JSON pointer as a path of RFC 9535 in the published shape; `None` for what does not
/// stand in the contract's own file. Members of a list are found by what they are called, wherever in
/// the list they will stand; where they are called nothing, by their place.
pub(super) fn to(pointer: &str, document: &Document) -> Option<String> {
    let published = document.published(pointer);
    let same = published.is_none();
    let published = published.unwrap_or_else(|| pointer.to_owned());
    let mut path = String::from("$");
    let mut before = "";
    let mut at = "#".to_owned();
    for token in published.strip_prefix("#/")?.split('/') {
        let index: Option<usize> = token.parse().ok();
        let list = document.get(&at).and_then(Value::as_array);
        path.push_str(&match (before, index) {
            ("parameters", Some(_)) => {
                let (_, parameter) = document.resolve(pointer)?;
                let (name, place) = (&parameter["name"], &parameter["in"]);
                format!("[?@.name == {name} && @.in == {place}]")
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Some(index)) => list
                .filter(|_| same && before != "prefixItems")
                .and_then(|list| told(list, index))
                .unwrap_or_else(|| format!("[{index}]")),
            _ => {
                let token = token.replace("~1", "/").replace("~0", "~");
                format!("[{}]", Value::from(token))
            }
        });
        at = format!("{at}/{token}");
        before = token;
    }
    Some(path)
}

/// What tells one schema of a list from all others: its reference, its constant, its title, the
/// constant of a property.
fn told(list: &[Value], index: usize) -> Option<String> {
    let schema = list.get(index)?;
    let own = ["$ref", "const", "title"].map(|keyword| format!("/{keyword}"));
    let properties = schema.get("properties").and_then(Value::as_object);
    let constants = properties.into_iter().flatten().flat_map(|(name, _)| {
        let name = name.replace('~', "~0").replace('/', "~1");
        ["const", "enum/0"].map(|keyword| format!("/properties/{name}/{keyword}"))
    });
    own.into_iter().chain(constants).find_map(|pointer| {
        let said = schema.pointer(&pointer).filter(|said| said.is_string())?;
        let alike = list
            .iter()
            .filter(|other| other.pointer(&pointer) == Some(said));
        (alike.count() == 1).then(|| format!("[?@{} == {said}]", members(&pointer)))
    })
}

fn members(pointer: &str) -> String {
    let tokens = pointer.split('/').skip(1);
    tokens
        .map(|token| match token {
            "0" => "[0]".to_owned(),
            token => {
                let token = token.replace("~1", "/").replace("~0", "~");
                format!("[{}]", Value::from(token))
            }
        })
        .collect()
}

//! The expansions of RFC 6570 that OpenAPI can say: one variable, by the style that its operator
//! stands for (OpenAPI 3.2, 4.12.6 and appendix C).

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::spelling::{path, query};
use crate::runtime::{PathStyle, QueryStyle};

/// The variables of section 3.2 and of the examples before it.
fn variables() -> Value {
    json!({
        "var": "value",
        "hello": "Hello World!",
        "half": "50%",
        "who": "fred",
        "base": "http://example.com/a/",
        "path": "/foo/bar",
        "list": ["red", "green", "blue"],
        "keys": {"comma": ",", "dot": ".", "semi": ";"},
        "dub": "me/too",
        "dom": ["example", "com"],
        "count": ["one", "two", "three"],
        "v": "6",
        "x": "1024",
        "y": "768",
        "empty": "",
        "empty_keys": {},
        "undef": null,
    })
}

/// Rows of section 3.2.
#[rustfmt::skip]
const ROWS: [(&str, &str); 52] = [
    ("{var}", "value"), ("{hello}", "Hello%20World%21"), ("{half}", "50%25"),
    ("{base}", "http%3A%2F%2Fexample.com%2Fa%2F"), ("{who}", "fred"), ("{dub}", "me%2Ftoo"),
    ("{list}", "red,green,blue"), ("{list*}", "red,green,blue"),
    ("{keys}", "comma,%2C,dot,.,semi,%3B"), ("{keys*}", "comma=%2C,dot=.,semi=%3B"),
    ("{count}", "one,two,three"), ("{count*}", "one,two,three"), ("O{undef}X", "OX"),
    ("{+var}", "value"), ("{+hello}", "Hello%20World!"), ("{+half}", "50%25"),
    ("{+path}", "/foo/bar"), ("{+base}", "http://example.com/a/"),
    ("{+list}", "red,green,blue"), ("{+keys}", "comma,,,dot,.,semi,;"),
    ("{.who}", ".fred"), ("{.half}", ".50%25"), ("{.var}", ".value"),
    ("{.dom*}", ".example.com"), ("{.list}", ".red,green,blue"), ("{.list*}", ".red.green.blue"),
    ("{.keys}", ".comma,%2C,dot,.,semi,%3B"), ("{.keys*}", ".comma=%2C.dot=..semi=%3B"),
    ("/{who}", "/fred"), ("/{half}", "/50%25"), ("/{dub}", "/me%2Ftoo"), ("/{list}", "/red,green,blue"),
    ("{;who}", ";who=fred"), ("{;half}", ";half=50%25"), ("{;list}", ";list=red,green,blue"),
    ("{;list*}", ";list=red;list=green;list=blue"), ("{;keys}", ";keys=comma,%2C,dot,.,semi,%3B"),
    ("{;keys*}", ";comma=%2C;dot=.;semi=%3B"), ("{;count*}", ";count=one;count=two;count=three"),
    ("{?who}", "?who=fred"), ("{?half}", "?half=50%25"), ("{?list}", "?list=red,green,blue"),
    ("{?list*}", "?list=red&list=green&list=blue"), ("{?keys}", "?keys=comma,%2C,dot,.,semi,%3B"),
    ("{?keys*}", "?comma=%2C&dot=.&semi=%3B"), ("{?empty}", "?empty="), ("{?undef}", ""),
    ("{?empty_keys}", ""), ("{&who}", "&who=fred"), ("{&half}", "&half=50%25"),
    ("{&list*}", "&list=red&list=green&list=blue"), ("{&keys*}", "&comma=%2C&dot=.&semi=%3B"),
];

/// What a template comes to, or why OpenAPI cannot say it.
fn expand(template: &str, variables: &Value) -> Result<String, &'static str> {
    let (before, rest) = template.split_once('{').ok_or("no variable")?;
    let (inside, after) = rest.split_once('}').ok_or("no variable")?;
    if after.contains('{') || inside.contains(',') {
        return Err("several variables");
    }
    if inside.contains(':') {
        return Err("a prefix");
    }
    if !(before.is_ascii() && after.is_ascii()) {
        return Err("text of the path, which the generator encodes");
    }
    let operator = inside
        .chars()
        .next()
        .filter(|c| !c.is_alphanumeric() && *c != '_');
    let name = inside
        .strip_prefix(|c| Some(c) == operator)
        .unwrap_or(inside);
    let (name, explode) = name
        .strip_suffix('*')
        .map_or((name, false), |name| (name, true));
    let value = variables.get(name).unwrap_or(&Value::Null);
    // A template's names are percent-encoded, a parameter's are not.
    let name = &*percent_decode_str(name).decode_utf8_lossy();
    let form = if explode {
        QueryStyle::Form
    } else {
        QueryStyle::FormJoined
    };
    let style = |plain, exploded| if explode { exploded } else { plain };
    let simple = style(PathStyle::Simple, PathStyle::SimpleExploded);
    let in_path = |style| segment(name, style, value);
    let text = match operator {
        None => in_path(simple)?,
        Some('.') => in_path(style(PathStyle::Label, PathStyle::LabelExploded))?,
        Some(';') => in_path(style(PathStyle::Matrix, PathStyle::MatrixExploded))?,
        Some('/') if !explode => format!("/{}", in_path(simple)?),
        Some('/') => return Err("a segment for each member"),
        Some('?') => query(name, form, false, value),
        Some('&') => query(name, form, false, value).replacen('?', "&", 1),
        Some('+' | '#') if explode && value.is_object() => return Err("reserved pairs"),
        // Reserved expansion has no name before it; a fragment is the same behind its sign.
        Some(sign @ ('+' | '#')) => {
            let pair = query(name, QueryStyle::FormJoined, true, value);
            let text = pair.split_once('=').map(|(_, text)| text);
            match (sign, text) {
                (_, None) => String::new(),
                ('#', Some(text)) => format!("#{text}"),
                (_, Some(text)) => text.to_owned(),
            }
        }
        Some(_) => return Err("an operator without a style"),
    };
    Ok(format!("{before}{text}{after}"))
}

/// A path parameter has a value, so what is undefined or empty is refused.
fn segment(name: &str, style: PathStyle, value: &Value) -> Result<String, &'static str> {
    path(name, style, value).map_err(|_| "a path parameter without a value")
}

#[test]
fn the_rfc_s_own_examples() {
    let variables = variables();
    for (template, expected) in ROWS {
        match expand(template, &variables) {
            Ok(text) => assert_eq!(text, expected, "{template}"),
            Err(why) => assert_eq!(
                (template, why),
                ("O{undef}X", "a path parameter without a value")
            ),
        }
    }
}

/// The cases of <https://github.com/uri-templates/uritemplate-test>, in the folder that
/// `URI_TEMPLATE_TESTS` names.
#[test]
#[ignore = "reads files that are not part of this repository"]
fn the_public_cases() {
    let folder = std::env::var("URI_TEMPLATE_TESTS").expect("URI_TEMPLATE_TESTS names a folder");
    let (mut said, mut unsaid) = (0, std::collections::BTreeMap::<_, usize>::new());
    for file in [
        "spec-examples.json",
        "spec-examples-by-section.json",
        "extended-tests.json",
    ] {
        let file = std::path::Path::new(&folder).join(file);
        let text = std::fs::read_to_string(&file).expect("a file of cases");
        let groups: Value = serde_json::from_str(&text).expect("JSON");
        for (group, cases) in groups.as_object().expect("groups") {
            for case in cases["testcases"].as_array().expect("cases") {
                let template = case[0].as_str().expect("a template");
                let allowed: Vec<&str> = match &case[1] {
                    Value::String(text) => vec![text],
                    Value::Array(texts) => texts.iter().filter_map(Value::as_str).collect(),
                    other => panic!("{group}: {other}"),
                };
                match expand(template, &cases["variables"]) {
                    Ok(text) => {
                        said += 1;
                        assert!(
                            allowed.contains(&&*text),
                            "{group}: {template}: {text} {allowed:?}"
                        );
                    }
                    Err(why) => *unsaid.entry(why).or_default() += 1,
                }
            }
        }
    }
    println!("{said} as RFC 6570 says; OpenAPI cannot say: {unsaid:?}");
}

//! Component: Rust names for the published names of components.

use percent_encoding::percent_decode_str;

use super::case::pascal;

/// Names that emitted files use for something else: the prelude, serde, the runtime.
const RESERVED: &[&str] = &[
    "AsMut",
    "AsRef",
    "BTreeMap",
    "Base64",
    "Box",
    "Check",
    "Clone",
    "Copy",
    "Date",
    "DateTime",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Display",
    "Drop",
    "Duration",
    "Eq",
    "Err",
    "Extra",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "FromStr",
    "Future",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Pointer",
    "Result",
    "Secret",
    "Self",
    "Send",
    "Serialize",
    "Serializer",
    "Sized",
    "Some",
    "String",
    "Sync",
    "Time",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Uuid",
    "Value",
    "Vec",
    "Violations",
];

/// File names that Windows keeps for devices, and modules that a crate has already.
const RESERVED_MODULES: &[&str] = &[
    "aux", "com0", "con", "lib", "main", "mod", "model", "nul", "prn", "r#mod",
];

/// A type name, changed where emitted files need it otherwise: `Option` -> `OptionModel`.
pub(crate) fn type_name(name: &str) -> String {
    if RESERVED.contains(&name) {
        format!("{name}Model")
    } else {
        name.to_owned()
    }
}

/// The module of a type: `S3Parameters` -> `s3_parameters`, `Con` -> `con_model`.
pub(crate) fn module_name(name: &str) -> String {
    let stem = super::case::snake(name);
    let device = ["com", "lpt"].iter().any(|device| {
        stem.strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    if device || RESERVED_MODULES.contains(&stem.as_str()) || stem.ends_with('_') {
        format!("{}_model", stem.trim_end_matches('_'))
    } else {
        stem
    }
}

/// Names for a component, the best first: without what its framework added, then in full.
pub(crate) fn component(published: &str) -> Vec<String> {
    // TypeScript generators percent-encode what they cannot write: `Omit_Job.%22id%22_`.
    let decoded = percent_decode_str(published).decode_utf8_lossy();
    let published = &*decoded;
    let mut names = vec![pascal(&without_noise(published)), pascal(published)];
    names.dedup();
    names
}

/// Whether a text of the contract could stand as a name: a few words of letters and digits.
pub(crate) fn reads_as_name(text: &str) -> bool {
    let words = text
        .split([' ', '_', '-', '.'])
        .filter(|word| !word.is_empty())
        .count();
    text.len() <= 60
        && (1..=5).contains(&words)
        && text.starts_with(|c: char| c.is_alphabetic())
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.'))
}

/// What frameworks add: pydantic's class suffix, Python's module paths, .NET's arity and assembly.
fn without_noise(published: &str) -> String {
    let mut words = Vec::new();
    // .NET: Page`1[[Shop.Pet, Shop, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]
    let generic = published.contains('`');
    for (index, piece) in published.split("[[").enumerate() {
        let piece = if generic && index > 0 {
            piece.split([',', ']']).next().unwrap_or(piece)
        } else {
            piece
        };
        let piece = if generic {
            without_arity(piece)
        } else {
            piece.to_owned()
        };
        words.push(if generic { last_segment(&piece) } else { piece });
    }
    let text = words.join("_");
    // Python: Response_List_apps.storage.models.Pet__ and app__models__Pet
    let text = if text.contains('_') && text.contains('.') {
        text.split('_')
            .map(python_segment)
            .collect::<Vec<_>>()
            .join("_")
    } else if let Some(class) = python_class(&text) {
        class
    } else {
        text
    };
    let text = text.replace("_Pydantic", "");
    if text.chars().any(char::is_alphanumeric) {
        text
    } else {
        published.to_owned()
    }
}

fn without_arity(text: &str) -> String {
    let mut out = String::new();
    let mut digits = false;
    for c in text.chars() {
        digits = c == '`' || (digits && c.is_ascii_digit());
        if !digits {
            out.push(c);
        }
    }
    out
}

fn last_segment(text: &str) -> String {
    text.rsplit('.')
        .find(|segment| !segment.is_empty())
        .unwrap_or(text)
        .to_owned()
}

/// `apps.storage.models.Pet` -> `Pet`; `v1.Pet` stays, since its dots are not those of a module.
fn python_segment(segment: &str) -> String {
    let (path, class) = segment.rsplit_once('.').unwrap_or(("", segment));
    let module = path.contains('.')
        && path
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.');
    if module && class.starts_with(char::is_uppercase) {
        class.to_owned()
    } else {
        segment.to_owned()
    }
}

/// `app__models__Pet` -> `Pet`
fn python_class(text: &str) -> Option<String> {
    let (path, class) = text.rsplit_once("__")?;
    let module = path.contains("__")
        && path
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    (module && class.starts_with(char::is_uppercase)).then(|| class.to_owned())
}

//! Imported: the `use` lines of a file as a template knows them, which need no tokens and no parser.

use std::cmp::Ordering;

use super::flat::{self, WIDTH};
use super::order;

/// One `use` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    parent: String,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Names(Vec<String>),
    Methods(String),
}

impl Use {
    /// `use parent::Name;` or `use parent::{Name, Other};`
    pub fn names(parent: impl Into<String>, names: impl IntoIterator<Item = String>) -> Self {
        let mut names: Vec<String> = names.into_iter().collect();
        names.sort_by(|one, other| order::names(one, other));
        Self {
            parent: parent.into(),
            what: What::Names(names),
        }
    }

    /// `use parent::Trait as _;`
    pub fn methods_of(path: &str) -> Self {
        let (parent, name) = path.rsplit_once("::").unwrap_or(("crate", path));
        Self {
            parent: parent.to_owned(),
            what: What::Methods(name.to_owned()),
        }
    }

    /// The standard library, other crates, this one.
    fn group(&self) -> usize {
        order::group(self.parent.split("::").next().unwrap_or_default())
    }

    /// What lines are sorted by: the segments, and the name at the end; several names are behind all.
    fn key(&self) -> impl Iterator<Item = (u8, &str)> {
        let rank = order::rank;
        let end = match &self.what {
            What::Names(names) => match names.as_slice() {
                [name] => (rank(name), name.as_str()),
                _ => (order::LIST, ""),
            },
            What::Methods(name) => (rank(name), name.as_str()),
        };
        let segments = self.parent.split("::");
        segments
            .map(move |segment| (rank(segment), segment))
            .chain([end])
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let (mut left, mut right) = (self.key(), other.key());
        loop {
            let (one, two) = match (left.next(), right.next()) {
                (Some(one), Some(two)) => (one, two),
                // A path is behind a name that is spelled like its segment.
                (one, two) => return one.is_some().cmp(&two.is_some()),
            };
            let order = one.0.cmp(&two.0).then_with(|| order::names(one.1, two.1));
            if order.is_ne() {
                return order;
            }
        }
    }

    fn line(&self) -> String {
        let parent = &self.parent;
        let names = match &self.what {
            What::Methods(name) => return format!("use {parent}::{name} as _;"),
            What::Names(names) => names,
        };
        if let [name] = names.as_slice() {
            return format!("use {parent}::{name};");
        }
        let line = format!("use {parent}::{{{}}};", names.join(", "));
        // rustfmt keeps two columns free.
        if line.len() + 2 <= WIDTH {
            return line;
        }
        format!("use {parent}::{{\n{}\n}};", flat::filled(names, 4))
    }
}

/// The lines of a file, grouped and sorted; nothing for none.
pub(super) fn run(uses: &[Use]) -> Option<String> {
    let group = |wanted: usize| {
        let mut lines: Vec<&Use> = uses.iter().filter(|line| line.group() == wanted).collect();
        lines.sort_by(|left, right| left.cmp(right));
        let lines: Vec<String> = lines.into_iter().map(Use::line).collect();
        lines.join("\n")
    };
    let groups: Vec<String> = (0..3).map(group).filter(|text| !text.is_empty()).collect();
    (!groups.is_empty()).then(|| groups.join("\n\n"))
}

//! Findings on their way to a place in a file.

use std::collections::BTreeMap;

use super::locate;
use super::part::Part;
use super::trail::{Origin, Trail};
use crate::diagnostic::Diagnostic;

/// Findings of the stages before the document is whole. Places are looked up once, at the end,
/// since that takes another scan of the file.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<(Diagnostic, Option<Origin>)>,
}

impl Findings {
    /// One that has its place.
    pub(super) fn push(&mut self, finding: Diagnostic) {
        self.list.push((finding, None));
    }

    /// One about a place in a part.
    pub(super) fn at(&mut self, origin: Option<Origin>, finding: Diagnostic) {
        self.list.push((finding, origin));
    }

    /// Ones about pointers that the trail leads back.
    pub(super) fn trace(&mut self, trail: &Trail, found: Vec<(String, Diagnostic)>) {
        self.list.extend(
            found
                .into_iter()
                .map(|(at, finding)| (finding, trail.origin(&at))),
        );
    }

    /// All of them with their places, in the order in which they were found, each once.
    pub(super) fn located(self, parts: &[Part]) -> Vec<Diagnostic> {
        let (mut findings, origins): (Vec<_>, Vec<_>) = self.list.into_iter().unzip();
        place(&mut findings, &origins, parts);
        let mut seen = std::collections::BTreeSet::new();
        findings.retain(|finding| seen.insert(format!("{finding:?}")));
        findings
    }
}

/// Gives findings the places of their origins.
pub(super) fn place(findings: &mut [Diagnostic], origins: &[Option<Origin>], parts: &[Part]) {
    let found = findings
        .iter_mut()
        .zip(origins)
        .zip(positions(origins, parts));
    for ((finding, origin), position) in found {
        if let (Some(origin), Some((part, line, column))) = (origin, position)
            && let Some(part) = parts.get(part)
        {
            finding.place = part.place(line, column, Some(format!("#{}", origin.pointer)));
        }
    }
}

/// Part, line and column of each origin, with one scan of each part that has any.
pub(super) fn positions(
    origins: &[Option<Origin>],
    parts: &[Part],
) -> Vec<Option<(usize, u32, u32)>> {
    let mut all = vec![None; origins.len()];
    let mut by_part: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    for (index, origin) in origins.iter().enumerate() {
        if let Some(origin) = origin {
            by_part
                .entry(origin.part)
                .or_default()
                .push((index, &origin.pointer));
        }
    }
    for (number, wanted) in by_part {
        let Some(part) = parts.get(number) else {
            continue;
        };
        let pointers: Vec<&str> = wanted.iter().map(|(_, pointer)| *pointer).collect();
        let places = locate::positions(part, &pointers);
        for ((index, _), (line, column)) in wanted.into_iter().zip(places) {
            if let Some(place) = all.get_mut(index) {
                *place = Some((number, line, column));
            }
        }
    }
    all
}

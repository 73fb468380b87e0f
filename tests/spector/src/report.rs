//! The table of verdicts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::cause;
use crate::judge::Verdict;
use crate::miss::Miss;

/// How many scenarios went how far.
#[derive(Default)]
struct Count {
    all: usize,
    request: usize,
    answer: usize,
    /// Those with a body to decode, and those of them that were decoded right.
    with_body: usize,
    body: usize,
    by_hand: usize,
}

impl Count {
    fn add(&mut self, verdict: &Verdict) {
        let request = verdict.request.is_none();
        let answer = request && verdict.answer.is_none();
        self.all += 1;
        self.request += usize::from(request);
        self.answer += usize::from(answer);
        self.with_body += usize::from(verdict.has_answer);
        self.body += usize::from(answer && verdict.has_answer);
        self.by_hand += usize::from(request && verdict.by_hand);
    }
}

/// The totals.
pub(crate) fn head(catalog: &Catalog, verdicts: &[Verdict]) -> String {
    let mut count = Count::default();
    for verdict in verdicts {
        count.add(verdict);
    }
    let Count {
        all,
        request,
        answer,
        with_body,
        body,
        by_hand,
    } = count;
    let contracts = catalog.names.len();
    format!(
        "{contracts} of {contracts} contracts generate and compile.\n\
         {request} of {all} requests right, {answer} with the decoded answer right \
         ({body} of {with_body} answers that have a body); in {by_hand} the caller wrote the body's text."
    )
}

/// The whole file.
pub(crate) fn text(catalog: &Catalog, verdicts: &[Verdict]) -> String {
    let mut text = format!(
        "# Spector, OpenAPI {}\n\n{}\n",
        catalog.openapi,
        head(catalog, verdicts)
    );
    if !catalog.corrected.is_empty() {
        text.push_str(&format!(
            "\nCorrected by an overlay in `overlays/`, which puts back what the emitter leaves out: {}.\n",
            catalog.corrected.join(", ")
        ));
    }
    text.push_str("\n## By cause\n\n| requests wrong | answers wrong | what the generator lacks |\n|---:|---:|---|\n");
    let mut causes: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for verdict in verdicts.iter().filter(|verdict| miss(verdict).is_some()) {
        let (requests, answers) = causes.entry(cause::of(&verdict.scenario)).or_default();
        if verdict.request.is_some() {
            *requests += 1;
        } else {
            *answers += 1;
        }
    }
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(cause, (requests, answers))| (Reverse(requests + answers), *cause));
    for (cause, (requests, answers)) in causes {
        text.push_str(&format!("| {requests} | {answers} | {cause} |\n"));
    }

    text.push_str("\n## By group\n\n| group | scenarios | requests right | answers right too |\n|---|---:|---:|---:|\n");
    let mut groups: BTreeMap<String, Count> = BTreeMap::new();
    for verdict in verdicts {
        let name = group(catalog, &verdict.scenario);
        groups.entry(name).or_default().add(verdict);
    }
    for (name, count) in &groups {
        let Count {
            all,
            request,
            answer,
            ..
        } = count;
        text.push_str(&format!("| {name} | {all} | {request} | {answer} |\n"));
    }

    text.push_str("\n## Misses\n\n| scenario | what | why |\n|---|---|---|\n");
    for verdict in verdicts {
        if let Some(miss) = miss(verdict) {
            let (name, what) = (&verdict.scenario, miss.what());
            text.push_str(&format!("| {name} | {what} | {miss} |\n"));
        }
    }
    text
}

fn miss(verdict: &Verdict) -> Option<&Miss> {
    verdict.request.as_ref().or(verdict.answer.as_ref())
}

/// The spec that a scenario is of: the longest contract's name, without a version, that it begins
/// with.
fn group(catalog: &Catalog, scenario: &str) -> String {
    let parts =
        |name: &str| -> Vec<String> { name.split(['.', '_']).map(str::to_lowercase).collect() };
    let own = parts(scenario);
    let shared = catalog
        .names
        .iter()
        .map(|name| {
            let name = parts(name);
            name.iter().zip(&own).take_while(|(a, b)| a == b).count()
        })
        .max()
        .unwrap_or_default();
    let words: Vec<&str> = scenario.split('_').take(shared.max(1)).collect();
    words.join(".")
}

/// The lines that only one of two tables has.
pub(crate) fn changes(known: &str, now: &str) -> String {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) =
        (known.lines().collect(), now.lines().collect());
    let gone = old.difference(&new).map(|line| format!("- {line}\n"));
    let come = new.difference(&old).map(|line| format!("+ {line}\n"));
    gone.chain(come).collect()
}

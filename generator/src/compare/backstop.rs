//! Backstop: what is different in the emitted crates and in no change that was found.
//!
//! The rules know what changed and why; this knows the code. Whatever the rules miss is a change
//! all the same, so that no verdict promises more than the compiler will keep.

use std::collections::{BTreeMap, BTreeSet};

use super::emitted::Emitted;
use super::places::At;
use super::rule::{Kind, Severity};
use super::walk::{Found, Walk, some};
use crate::contract::{Contract, Operation, OutcomeKind, SchemeKind};
use crate::lower::names::screaming;

impl Walk<'_> {
    /// Adds what the emitted crates differ in and nothing that was found can explain.
    pub(super) fn rest(&mut self) {
        let (old, new) = rayon::join(|| Emitted::of(self.old), || Emitted::of(self.new));
        self.constants(&old.api, &new.api);
        self.public(&old.api, &new.api);
        self.code(&old.code, &new.code);
    }

    /// Constants of defaults: which values Rust can write as one is the templates' business.
    fn constants(&mut self, old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) {
        for found in &mut self.found {
            if found.kind != Kind::Default {
                continue;
            }
            let Some((model, field)) = found.item.split_once("::") else {
                continue;
            };
            let path = format!("{model}::DEFAULT_{}", screaming(field));
            match (old.contains_key(&path), new.contains_key(&path)) {
                (true, false) => found.kind = Kind::DefaultRemoved,
                (false, true) => found.kind = Kind::DefaultAdded,
                _ => {}
            }
        }
    }

    fn public(&mut self, old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) {
        let (major, minor) = (
            self.subjects(Severity::Major),
            self.subjects(Severity::Minor),
        );
        let widened = self.widened();
        for (path, was) in old {
            match new.get(path) {
                Some(is) if is == was => {}
                Some(_) if widened.contains(path) => {}
                None if said(&[path, was], &major) => {}
                Some(is) if said(&[path, was, is], &major) => {}
                None => {
                    let at = self.at(path, true);
                    self.turned(Kind::ApiRemoved, path.as_str(), at, some(was), None);
                }
                Some(is) => {
                    let at = self.at(path, false);
                    self.turned(Kind::ApiChanged, path.as_str(), at, some(was), some(is));
                }
            }
        }
        for (path, is) in new {
            if !old.contains_key(path) && !said(&[path, is], &minor) {
                let at = self.at(path, false);
                self.turned(Kind::ApiAdded, path.as_str(), at, None, some(is));
            }
        }
    }

    fn code(&mut self, old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) {
        let mut words = self.subjects(Severity::Patch);
        let differs =
            |(owner, is): &(&String, &String)| old.get(*owner).is_some_and(|was| was != *is);
        let mut left: Vec<(&String, &String)> = new.iter().filter(differs).collect();
        // What uses something that changed may change with it, and so may what uses that.
        loop {
            let (explained, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|(owner, is)| {
                let checked = owner.strip_prefix("Check for ");
                let checked = checked.and_then(|model| new.get(model));
                said(&[owner, is, checked.map_or("", String::as_str)], &words)
            });
            left = rest;
            if explained.is_empty() {
                break;
            }
            words.extend(explained.into_iter().map(|(owner, _)| owner.clone()));
        }
        left.retain(|(owner, is)| old.get(*owner).is_none_or(|was| !is_check_alone(was, is)));
        for (owner, _) in left {
            let at = self.at(owner, false);
            self.note(Kind::Code, owner.as_str(), at);
        }
    }

    /// The items that changes of a severity, or a worse one, are about.
    fn subjects(&self, least: Severity) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        for found in &self.found {
            if found.kind.rule().severity >= least {
                self.named(found, &mut words);
            }
        }
        words
    }

    fn named(&self, found: &Found, words: &mut BTreeSet<String>) {
        let mut add = |word: &str| {
            words.insert(word.to_owned());
            words.insert(screaming(word));
        };
        let mut segments = found
            .item
            .split([':', '.', ' '])
            .filter(|it| !it.is_empty());
        match (segments.next(), segments.next()) {
            (Some("Client"), Some(name)) => {
                let both = self.old.operations.iter().chain(&self.new.operations);
                add(name);
                if name == "upload_file" {
                    add("UploadFile");
                    add("PLAN");
                    let both = self.old.upload.iter().chain(&self.new.upload);
                    for setting in both.flat_map(|upload| &upload.settings) {
                        add(&format!("Upload::{}", setting.setter));
                    }
                }
                for operation in both.filter(|operation| operation.name == name) {
                    for word in types(operation) {
                        add(word);
                    }
                }
            }
            (Some("Builder"), Some(name)) => {
                add(name);
                add("API");
                for operation in with_grant(self.old, name).chain(with_grant(self.new, name)) {
                    add(&operation.request);
                }
            }
            // All about the contract is in its docs and in its table of servers and schemes.
            (Some("Client"), None) => {
                add("Client");
                add("API");
            }
            (Some(name), _) => add(name),
            (None, _) => {}
        }
        // What was called otherwise.
        if matches!(
            found.kind,
            Kind::ModelRenamed | Kind::OperationRenamed | Kind::RequestRenamed
        ) && let Some(was) = &found.was
        {
            let name = was.rsplit("::").next().unwrap_or(was);
            add(name);
            let before = self.old.operations.iter().filter(|it| it.name == name);
            for word in before.flat_map(types) {
                add(word);
            }
        }
    }

    /// The methods whose arguments take more than they did.
    fn widened(&self) -> BTreeSet<String> {
        let mut paths = BTreeSet::new();
        for found in &self.found {
            if !matches!(found.kind, Kind::ParameterWidened | Kind::BodyWidened) {
                continue;
            }
            let (owner, name) = found.item.split_once("::").unwrap_or_default();
            for operation in &self.new.operations {
                if operation.request == owner || (owner, &*operation.name) == ("Client", name) {
                    paths.insert(format!("Client::{}", operation.name));
                    paths.insert(format!("{}::{name}", operation.request));
                    paths.insert(format!("{}::body", operation.request));
                }
            }
        }
        paths
    }

    /// Where the owner of an item stands.
    fn at(&self, path: &str, gone: bool) -> At {
        let contract = if gone { self.old } else { self.new };
        let names: BTreeSet<&str> = identifiers(path).collect();
        let at = place(contract, &names).unwrap_or_else(|| At::new("#"));
        if gone { at.gone() } else { at }
    }
}

fn place(contract: &Contract, names: &BTreeSet<&str>) -> Option<At> {
    let model = contract.models.iter().find(|it| names.contains(&*it.name));
    let operation = || {
        let named = |it: &&Operation| {
            names.contains(&*it.name) || types(it).any(|name| names.contains(name))
        };
        contract.operations.iter().find(named)
    };
    model
        .map(At::model)
        .or_else(|| operation().map(At::operation))
}

/// The calls that wait for the tokens that a setter has the client fetch.
fn with_grant<'c>(contract: &'c Contract, setter: &str) -> impl Iterator<Item = &'c Operation> {
    let index = contract
        .schemes
        .iter()
        .position(|scheme| match &scheme.kind {
            SchemeKind::OAuth(flows) => flows.setter.as_deref() == Some(setter),
            _ => false,
        });
    contract.operations.iter().filter(move |operation| {
        let mut needed = operation.security.iter().flatten();
        needed.any(|requirement| Some(requirement.scheme) == index)
    })
}

/// The types and the static that an operation puts into the crate.
fn types(operation: &Operation) -> impl Iterator<Item = &str> {
    let outcomes = [&operation.success, &operation.failure].into_iter();
    let enums = outcomes.filter_map(|outcome| match &outcome.kind {
        OutcomeKind::Enum(name) => Some(name.as_str()),
        _ => None,
    });
    [&*operation.request, &*operation.constant]
        .into_iter()
        .chain(operation.headers_type())
        .chain(enums)
}

/// Whether the check is all that came or went: models that are no longer sent lose theirs.
fn is_check_alone(was: &str, is: &str) -> bool {
    let is_check = |line: &&str| line.starts_with("impl ") && line.contains("Check for ");
    let checks = |code: &str| code.lines().filter(is_check).count();
    let rest = |code: &str| -> Vec<String> {
        let lines = code.lines().filter(|line| !is_check(line));
        lines.map(str::to_owned).collect()
    };
    checks(was) != checks(is) && rest(was) == rest(is)
}

/// Whether a text has one of the words. The client is in every call, so that it says nothing.
fn said(texts: &[&str], words: &BTreeSet<String>) -> bool {
    let whole = texts.first().is_some_and(|owner| words.contains(*owner));
    let mut all = texts.iter().flat_map(|text| identifiers(text));
    whole || all.any(|word| word != "Client" && word != "API" && words.contains(word))
}

fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

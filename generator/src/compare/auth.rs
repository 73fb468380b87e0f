//! Credentials: setters of the client's builder, and which of them a call needs.

use std::collections::BTreeSet;

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Contract, Flows, Operation, SchemeKind, SecurityScheme};
use crate::document::escape;

impl Walk<'_> {
    /// The setters.
    pub(super) fn credentials(&mut self) {
        let (olds, news) = (&self.old.schemes, &self.new.schemes);
        for was in olds {
            let Some(is) = news.iter().find(|is| is.setter == was.setter) else {
                if arguments(was) > 0 {
                    self.note(Kind::CredentialRemoved, item(was), at(was).gone());
                }
                self.grant(Some(was), None);
                continue;
            };
            self.grant(Some(was), Some(is));
            if arguments(was) != arguments(is) {
                self.note(Kind::CredentialType, item(is), at(is));
            } else if said(was) != said(is) {
                let (was, is_said) = (some(said(was)), some(said(is)));
                self.turned(Kind::CredentialPlace, item(is), at(is), was, is_said);
            }
            self.words(&item(is), &at(is), &was.docs, &is.docs);
        }
        for is in news {
            if arguments(is) > 0 && olds.iter().all(|was| was.setter != is.setter) {
                self.note(Kind::CredentialAdded, item(is), at(is));
                self.grant(None, Some(is));
            }
        }
    }

    /// The setter that has the client fetch tokens.
    fn grant(&mut self, old: Option<&SecurityScheme>, new: Option<&SecurityScheme>) {
        let item = |name: &str| format!("Builder::{name}");
        let (was, is) = (old.and_then(flows), new.and_then(flows));
        let setter = |flows: Option<&Flows>| flows.and_then(|flows| flows.setter.clone());
        let (before, after) = (setter(was), setter(is));
        if let (Some(name), Some(old), true) = (&before, old, before != after) {
            self.note(Kind::GrantRemoved, item(name), at(old).gone());
        }
        if let (Some(name), Some(new)) = (&after, new) {
            if before != after {
                self.note(Kind::GrantAdded, item(name), at(new));
            } else if was != is {
                let (was, is) = (was.map(grants), is.map(grants));
                self.turned(Kind::GrantChanged, item(name), at(new), was, is);
            }
        }
    }

    /// What a call needs.
    pub(super) fn security(&mut self, old: &Operation, new: &Operation) {
        let (was, is) = (ways(self.old, old), ways(self.new, new));
        if was == is {
            return;
        }
        let anonymous = |ways: &BTreeSet<BTreeSet<String>>| {
            ways.is_empty() || ways.iter().any(BTreeSet::is_empty)
        };
        let kind = match (anonymous(&was), anonymous(&is)) {
            (true, false) => Kind::AuthRequired,
            (_, true) => Kind::AuthLoosened,
            _ if was.is_subset(&is) => Kind::AuthLoosened,
            _ => Kind::AuthChanged,
        };
        let at = At::operation(new).member("security");
        self.turned(kind, method(new), at, some(text(&was)), some(text(&is)));
    }
}

/// `Builder::bearer_token`
fn item(scheme: &SecurityScheme) -> String {
    format!("Builder::{}", scheme.setter)
}

fn at(scheme: &SecurityScheme) -> At {
    At::new(format!(
        "#/components/securitySchemes/{}",
        escape(&scheme.id)
    ))
}

/// How many arguments the setter takes; none: there is no setter.
fn arguments(scheme: &SecurityScheme) -> usize {
    match scheme.kind {
        SchemeKind::MutualTls => 0,
        SchemeKind::Basic => 2,
        SchemeKind::ApiKey { .. }
        | SchemeKind::Bearer
        | SchemeKind::OAuth(_)
        | SchemeKind::Http { .. } => 1,
    }
}

fn flows(scheme: &SecurityScheme) -> Option<&Flows> {
    match &scheme.kind {
        SchemeKind::OAuth(flows) => Some(flows),
        _ => None,
    }
}

/// Where tokens come from, and for what.
fn grants(flows: &Flows) -> String {
    let urls = [
        ("client credentials", &flows.client_credentials),
        ("password", &flows.password),
        ("refresh", &flows.refresh),
        ("discovery", &flows.discovery),
    ];
    let given = urls
        .into_iter()
        .filter_map(|(name, url)| Some(format!("{name} at {}", url.as_ref()?)));
    let mut said: Vec<String> = given.collect();
    if !flows.scopes.is_empty() {
        said.push(format!("scopes {}", flows.scopes.join(" ")));
    }
    said.join(", ")
}

fn said(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
        SchemeKind::ApiKey { place, wire } => format!("{place:?} {wire}").to_lowercase(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::OAuth(_) => "OAuth 2".to_owned(),
        SchemeKind::Http { scheme } => scheme.clone(),
        SchemeKind::MutualTls => "mutual TLS".to_owned(),
    }
}

/// The alternatives, by setter and scopes.
fn ways(contract: &Contract, operation: &Operation) -> BTreeSet<BTreeSet<String>> {
    let way = |combination: &Vec<crate::contract::Requirement>| {
        let names = combination.iter().filter_map(|requirement| {
            let scheme = contract.schemes.get(requirement.scheme)?;
            let scopes = requirement.scopes.join(" ");
            Some(if scopes.is_empty() {
                scheme.setter.clone()
            } else {
                format!("{} ({scopes})", scheme.setter)
            })
        });
        names.collect()
    };
    operation.security.iter().map(way).collect()
}

fn text(ways: &BTreeSet<BTreeSet<String>>) -> String {
    if ways.is_empty() {
        return "nothing".to_owned();
    }
    let way = |way: &BTreeSet<String>| match way.len() {
        0 => "nothing".to_owned(),
        _ => way
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" and "),
    };
    ways.iter().map(way).collect::<Vec<_>>().join(" or ")
}

//! Credentials: setters of the client's builder, and which of them a call needs.

use std::collections::BTreeSet;

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::{Walk, some};
use crate::contract::{Contract, Operation, SchemeKind, SecurityScheme};
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
                continue;
            };
            if arguments(was) != arguments(is) {
                self.note(Kind::CredentialType, item(is), at(is));
            } else if was.kind != is.kind {
                let (was, is_said) = (some(said(was)), some(said(is)));
                self.turned(Kind::CredentialPlace, item(is), at(is), was, is_said);
            }
            self.words(&item(is), &at(is), &was.docs, &is.docs);
        }
        for is in news {
            if arguments(is) > 0 && olds.iter().all(|was| was.setter != is.setter) {
                self.note(Kind::CredentialAdded, item(is), at(is));
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
